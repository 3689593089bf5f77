import type { DecimalText } from '../../ground/exact';
import type { Figure, FigureUnit } from './figure';

/** The closed list of what can be wrong with published figures. */
export type FigureCode =
  /** A figure the check needs is not in the table. */
  | 'FIGURE_MISSING'
  /** 户 and 元 added, or a share compared with an amount. */
  | 'UNITS_DIFFER'
  | 'DIVISOR_ZERO'
  | 'SUM_DIFFERS'
  /** The figures fit when one of them is taken × or ÷ 10 000: 元 and 万元 mixed. */
  | 'UNIT_SUSPECT'
  | 'RATIO_DIFFERS'
  | 'PRODUCT_DIFFERS'
  /** Money ÷ base is no rate the programme can have paid. */
  | 'RATE_OUT_OF_RANGE'
  | 'PER_HEAD_DIFFERS'
  | 'PER_HEAD_OVER_CAP'
  /** A number of 户 or 人 that is a number of 笔. */
  | 'LOANS_COUNTED_AS_HEADS'
  /** More 户 than 笔: some would have no loan. */
  | 'MORE_HEADS_THAN_LOANS'
  | 'REPEATED_DIFFERS'
  /** An indicator prints ≤ where the rule says ≥. */
  | 'DIRECTION_REVERSED'
  | 'SHARE_TOO_SMALL'
  | 'JUMP'
  | 'PAID_BEFORE_ACCRUAL'
  | 'PAID_LATE'
  | 'ELAPSED_DIFFERS'
  | 'BAND_GAP'
  | 'BAND_OVERLAP'
  | 'SCORE_SUM_MISMATCH'
  | 'WEIGHT_SUM_MISMATCH'
  | 'SCORE_ABOVE_WEIGHT';

export interface FigureProblem {
  readonly code: FigureCode;
  /** Numbers and names the sentence needs, as text. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface ComputedFigure {
  /** What it is, in the words of the check: `sum`, `perHead`, or the name of the base a ratio was taken over. */
  readonly name: string;
  readonly value: DecimalText;
  readonly unit?: FigureUnit;
}

/** What a check found. Nothing in `problems`: the figures hold. */
export interface Outcome {
  readonly computed: readonly ComputedFigure[];
  readonly problems: readonly FigureProblem[];
}

/** A figure by name; the caller has made sure that it is there. */
export type Read = (name: string) => Figure;

export function problem(code: FigureCode, facts: Readonly<Record<string, string>>): FigureProblem {
  return { code, facts };
}

export function failed(code: FigureCode, facts: Readonly<Record<string, string>>): Outcome {
  return { computed: [], problems: [problem(code, facts)] };
}
