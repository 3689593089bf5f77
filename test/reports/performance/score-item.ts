import { Exact, exact, shown, type DecimalText } from '../../../src/engine/ground/exact';
import { gradeOf } from '../../../src/engine/evaluation/scoring';
import type { ScoringRule } from '../../../src/engine/programmes/score-table';

// The scoring rules a second time, in exact arithmetic: what the formulas of the 绩效自评表 are compared with.

export type Score =
  | { readonly ok: true; readonly score: DecimalText }
  /** The bands leave the value out, or give two answers: a person must decide. */
  | { readonly ok: false; readonly code: 'NO_BAND' | 'SEVERAL_BANDS'; readonly value: DecimalText };

/**
 * Points of one indicator, half up to 0.01. Throws RangeError where a target-down rule meets an actual of 0 or less or a
 * target-up rule a target of 0 or less: such an indicator cannot be scored by a quotient.
 */
export function scoreItem(rule: ScoringRule, weight: DecimalText, actual: DecimalText): Score {
  const full = exact(weight);
  const value = exact(actual);
  const none = new Exact(0);
  switch (rule.kind) {
    case 'proportional':
      return points(upTo(full, full.times(value).div(100)));
    case 'floored':
      if (value.gte(exact(rule.fullFrom))) return points(full);
      if (value.lt(exact(rule.zeroBelow))) return points(none);
      return points(full.times(value).div(100));
    case 'at-least':
      return points(value.gte(exact(rule.threshold)) ? full : none);
    case 'at-most':
      return points(value.lte(exact(rule.threshold)) ? full : none);
    case 'target-up':
      return points(upTo(full, full.times(value).div(aboveZero(exact(rule.target)))));
    case 'target-down':
      return points(upTo(full, full.times(exact(rule.target)).div(aboveZero(value))));
    case 'deduct':
      return points(Exact.max(none, full.minus(value.times(exact(rule.each)))));
    case 'banded': {
      const found = gradeOf(rule.bands, actual);
      return found.ok ? points(exact(found.gives)) : found;
    }
  }
}

function points(value: Exact): Score {
  return { ok: true, score: shown(value, 2) };
}

function upTo(most: Exact, value: Exact): Exact {
  return Exact.min(most, value);
}

function aboveZero(value: Exact): Exact {
  if (value.lte(0)) throw new RangeError(`no quotient with ${value.toFixed()}`);
  return value;
}
