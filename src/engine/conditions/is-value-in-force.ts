import { limitFor, type Case } from '../line/case-of-loan';
import type { Day } from '../ground/day';
import { stepIn } from '../line/formula';
import type { Condition } from './condition';

/**
 * Every value of the policy stands on every day of the loan that is paid now. Days before the first value, or outside the policy's life, are not paid: no
 * value is taken for them (2025-09-01 以前没有贴息率).
 */
export const isValueInForce: Condition = (c) => {
  const { terms, rules } = c;
  const { from, to } = daysAsked(c);
  if (from >= to || !c.isPlaced) return undefined;
  const isLate = terms.endDay < to;
  const isEarly = terms.firstDay > from;
  const isWithout = lacksLoanValue(c);
  if (!isLate && !isEarly && !isWithout) return undefined;
  const nothingLeft = isWithout || c.from >= c.to;
  return {
    code: 'OUTSIDE_POLICY',
    ...(nothingLeft ? {} : { severity: 'reduced' as const }),
    refuses: nothingLeft,
    facts: {
      misfit: isWithout ? 'value' : 'days',
      from: isEarly ? terms.firstDay : undefined,
      to: isLate ? ((terms.endDay - 1) as Day) : undefined,
      disbursed: c.disbursed,
    },
    citation: rules.programme.inForce?.citation ?? rules.programme.eligibility,
  };
};

/** The days of the loan that would be paid now, were there a value for each of them. */
export function daysAsked(c: Readonly<Case>): { from: Day; to: Day } {
  const { rules, disbursed, settled, due, termEnd } = c;
  const from = rules.bySettlement || disbursed > rules.period.from ? disbursed : rules.period.from;
  let to = rules.bySettlement ? (settled ?? disbursed) : rules.periodEnd;
  for (const end of [settled, due, termEnd]) if (end !== undefined && end < to) to = end;
  return { from, to };
}

/** A value chosen by the day of signing or disbursement has none for this loan. */
export function lacksLoanValue(c: Readonly<Case>): boolean {
  const { terms, rules } = c;
  if (terms.termLimitMonths.length > 0 && !limitFor(c, 'termLimitMonths')) return true;
  if (terms.loanLimit.length > 0 && !limitFor(c, 'loanLimit')) return true;
  const { formula } = terms;
  const day = c.from < c.to ? c.from : c.disbursed;
  if (formula) {
    for (const list of [formula.rate, formula.borne, formula.share, formula.paidAtMost]) {
      if (list.by !== 'interest' && list.steps.length > 0 && !stepIn(c, list, day)) return true;
    }
  }
  const capDay = rules.bySettlement ? (c.settled ?? c.disbursed) : undefined;
  for (const field of ['loanCap', 'groupCap'] as const) {
    const by = terms.by[field];
    if (terms[field].length === 0 || (by === 'interest' && capDay === undefined)) continue;
    if (!stepIn(c, { by, steps: terms[field] }, capDay ?? day)) return true;
  }
  return false;
}
