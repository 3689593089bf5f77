import type { Citation } from '../ground/citation';
import type { CellRef } from './loan';
import type { Fen } from '../ground/money';

/** 不予贴息 · 调减 · 需核实 · 数据问题 · 提示 */
export type Severity = 'refused' | 'reduced' | 'review' | 'data' | 'note';

/** The closed list (docs: findings). A code never changes its meaning: ledgers carry it. */
export const FINDING_SEVERITY = {
  LOAN_OVER_LIMIT: 'refused',
  LOAN_CAPPED: 'reduced',
  CUMULATIVE_CAPPED: 'reduced',
  TERM_CAPPED: 'reduced',
  TERM_OVER_LIMIT: 'refused',
  MULTI_BANK: 'review',
  BANK_NOT_SELECTED: 'refused',
  TIE_UNRESOLVED: 'refused',
  REVIEW_SELECTION: 'review',
  NOT_SETTLED: 'refused',
  OVERDUE: 'refused',
  DUE_ON_HOLIDAY: 'review',
  RATE_OVER_CEILING: 'reduced',
  USE_NOT_ALLOWED: 'refused',
  CATEGORY_UNKNOWN: 'refused',
  CATEGORY_SEX_MISMATCH: 'review',
  AGE_OUT_OF_RANGE: 'review',
  RATE_MISSING: 'refused',
  OUTSIDE_PERIOD: 'note',
  ALREADY_PAID: 'reduced',
  DUPLICATE_LOAN: 'refused',
  OVERLAPPING_LOANS: 'review',
  SHARED_ACCOUNT: 'review',
  NAME_ID_CONFLICT: 'review',
  ID_INVALID: 'data',
  ID_DAMAGED: 'data',
  ID_MASKED: 'data',
  CLAIM_DIFFERS: 'review',
  UNIT_SUSPECT: 'data',
  TOTAL_MISMATCH: 'data',
  HOUSEHOLDS_TOO_FEW: 'review',
  DIVIDEND_DIFFERS: 'review',
  OUTSIDE_POLICY: 'refused',
  LOAN_UNDER_MINIMUM: 'refused',
  LOANS_TOO_MANY: 'refused',
  USE_UNCLEAR: 'review',
  SUBSIDY_CAPPED: 'reduced',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** A number, date or name a sentence needs, already as text a person reads (amounts `50000.00`, dates `2021-03-10`, IDs masked). */
export type Facts = Readonly<Record<string, string>>;

/** 疑点: something a person must look at. */
export interface Finding {
  readonly code: FindingCode;
  /** Usually FINDING_SEVERITY[code]; a programme may make one milder or harder. */
  readonly severity: Severity;
  /** Indices into the assessed loans that it ties together, ascending by source; [] where it concerns no loan (a printed total). */
  readonly loans: readonly number[];
  /** Cells concerned where they are not those of a loan (TOTAL_MISMATCH, UNIT_SUSPECT). */
  readonly cells?: readonly CellRef[];
  /** Money at stake in 分: what another reading or the missing fact would change. */
  readonly amount: Fen;
  /** What the sentence in locale/ needs. */
  readonly facts: Facts;
  readonly citation?: Citation;
}
