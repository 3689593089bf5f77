import { exact, shown, sum, type DecimalText } from '../ground/exact';
import type { Band } from '../programmes/score-table';

export interface ScoreItem {
  readonly name: string;
  readonly weight?: DecimalText;
  readonly score: DecimalText;
}

export interface ScoreSection {
  readonly name: string;
  readonly items: readonly ScoreItem[];
  /** As printed in the text, where it is. */
  readonly statedScore?: DecimalText;
  readonly statedWeight?: DecimalText;
}

export interface ScoreSum {
  readonly name: string;
  readonly score: DecimalText;
  readonly weight: DecimalText;
  /** Score ÷ weight, percent to two decimals; absent without weights. */
  readonly rate?: DecimalText;
}

export interface ScoreProblem {
  /** `SCORE_SUM_MISMATCH`: the printed figure is not the sum of its parts. `SCORE_ABOVE_WEIGHT`: an item has more points than it can. */
  readonly code: 'SCORE_SUM_MISMATCH' | 'WEIGHT_SUM_MISMATCH' | 'SCORE_ABOVE_WEIGHT';
  /** Section or item; `''` for the total. */
  readonly name: string;
  readonly stated: DecimalText;
  readonly computed: DecimalText;
}

export interface ScoreSheet {
  readonly sections: readonly ScoreSum[];
  readonly total: ScoreSum;
  readonly problems: readonly ScoreProblem[];
}

/** Section and total sums of a 评分表, and where the printed ones differ. Sums are of the displayed values. */
export function scoreSheet(
  sections: readonly ScoreSection[],
  stated: { readonly score?: DecimalText; readonly weight?: DecimalText } = {},
): ScoreSheet {
  const problems: ScoreProblem[] = [];
  const compare = (
    code: ScoreProblem['code'],
    name: string,
    printed: DecimalText | undefined,
    computed: DecimalText,
  ) => {
    if (printed !== undefined && !exact(printed).eq(exact(computed))) {
      problems.push({ code, name, stated: printed, computed });
    }
  };
  const sums = sections.map((section) => {
    for (const { name, weight, score } of section.items) {
      if (weight !== undefined && exact(score).gt(exact(weight))) {
        problems.push({ code: 'SCORE_ABOVE_WEIGHT', name, stated: score, computed: weight });
      }
    }
    const added = addUp(section.name, section.items);
    compare('SCORE_SUM_MISMATCH', section.name, section.statedScore, added.score);
    compare('WEIGHT_SUM_MISMATCH', section.name, section.statedWeight, added.weight);
    return added;
  });
  const total = addUp('', sums);
  compare('SCORE_SUM_MISMATCH', '', stated.score, total.score);
  compare('WEIGHT_SUM_MISMATCH', '', stated.weight, total.weight);
  return { sections: sums, total, problems };
}

function addUp(name: string, items: readonly Omit<ScoreItem, 'name'>[]): ScoreSum {
  const score = sum(items.map((item) => exact(item.score)));
  const weight = sum(items.map((item) => exact(item.weight ?? '0')));
  const added = { name, score: shown(score, 2), weight: shown(weight, 2) };
  return weight.isZero() ? added : { ...added, rate: shown(score.div(weight).times(100), 2) };
}

export type Grade =
  | { readonly ok: true; readonly gives: string }
  | { readonly ok: false; readonly code: 'NO_BAND' | 'SEVERAL_BANDS'; readonly value: DecimalText };

/** The one band a value lies in. */
export function gradeOf(bands: readonly Band[], value: DecimalText): Grade {
  const at = exact(value);
  const holding = bands.filter((band) => {
    const low = at.cmp(exact(band.from));
    const high = at.cmp(exact(band.to));
    return (low > 0 || (low === 0 && band.fromIncluded)) && (high < 0 || (high === 0 && band.toIncluded));
  });
  const [only] = holding;
  if (!only) return { ok: false, code: 'NO_BAND', value };
  return holding.length === 1 ? { ok: true, gives: only.gives } : { ok: false, code: 'SEVERAL_BANDS', value };
}

export interface BandProblem {
  readonly code: 'BAND_GAP' | 'BAND_OVERLAP';
  readonly from: DecimalText;
  readonly fromIncluded: boolean;
  readonly to: DecimalText;
  readonly toIncluded: boolean;
}

/**
 * What a table of bands leaves out or answers twice between two values, both included. A single value is a stretch from and
 * to itself: `100>P≥90` as the top band of [0, 100] leaves out 100.
 */
export function bandProblems(
  bands: readonly Band[],
  lowest: DecimalText,
  highest: DecimalText,
): readonly BandProblem[] {
  const low = exact(lowest);
  const high = exact(highest);
  const edges = [low, high, ...bands.flatMap((band) => [exact(band.from), exact(band.to)])]
    .filter((edge) => edge.gte(low) && edge.lte(high))
    .sort((a, b) => a.cmp(b));
  // Between two neighbouring edges nothing changes, so the edges and one value inside each stretch decide all.
  const probes = edges.flatMap((edge, i) => {
    const next = edges[i + 1];
    const point = { from: edge, to: edge, probe: edge };
    return next ? [point, { from: edge, to: next, probe: edge.plus(next).div(2) }] : [point];
  });
  const problems: (BandProblem & { readonly lastProbe: number })[] = [];
  probes.forEach(({ from, to, probe }, i) => {
    const found = gradeOf(bands, probe.toFixed());
    if (found.ok) return;
    const code = found.code === 'NO_BAND' ? 'BAND_GAP' : 'BAND_OVERLAP';
    const isPoint = from.eq(to);
    const before = problems[problems.length - 1];
    const joined = before?.code === code && before.lastProbe === i - 1 ? problems.pop() : undefined;
    problems.push({
      code,
      from: joined?.from ?? from.toFixed(),
      fromIncluded: joined?.fromIncluded ?? isPoint,
      to: to.toFixed(),
      toIncluded: isPoint,
      lastProbe: i,
    });
  });
  return problems.map(({ code, from, fromIncluded, to, toIncluded }) => ({ code, from, fromIncluded, to, toIncluded }));
}
