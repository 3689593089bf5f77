import type { Place } from './document';

/** The closed list of what a report can contradict itself in. */
export type ReportProblemCode =
  // tables
  | 'TABLE_TOTAL_DIFFERS'
  | 'SECTION_SCORE_DIFFERS'
  | 'ITEM_DIFFERS'
  | 'SCORE_RATE_DIFFERS'
  | 'SCORE_OVER_WEIGHT'
  | 'GRADE_DIFFERS'
  | 'BAND_GAP'
  | 'DEDUCTION_NOT_REBUILT'
  | 'INDICATOR_PARTS_DIFFER'
  | 'RATE_TARGET_WITHOUT_NUMBER'
  | 'DIRECTION_REVERSED'
  | 'TARGET_MISSED'
  | 'SURVEY_DIFFERS'
  | 'SATISFACTION_WITHOUT_NUMBER'
  // amounts
  | 'TEXT_SUM_DIFFERS'
  | 'EXPRESSION_DIFFERS'
  | 'RATIO_NOT_REPRODUCED'
  | 'RETURN_NOT_REPRODUCED'
  | 'AVERAGE_DIFFERS'
  | 'PROMISE_NOT_KEPT'
  | 'LOANS_COUNTED_AS_HEADS'
  | 'HOUSEHOLD_CAP_EXCEEDED'
  | 'SHARE_TOO_SMALL'
  | 'IMPLIED_RATE_TOO_HIGH'
  | 'RATE_TIMES_LOANS_DIFFERS'
  | 'INCOME_IS_COMPUTED'
  | 'FIGURE_DIFFERS'
  | 'PER_UNIT_MIXED'
  | 'QUARTER_JUMP'
  // dates and words
  | 'PERIOD_DIFFERS'
  | 'YEAR_DIFFERS'
  | 'PAID_BEFORE_ACCRUAL'
  | 'NUMBERING_BROKEN'
  | 'OPTIONS_BROKEN'
  | 'OPTIONS_OVERLAP'
  | 'WORD_REPEATED'
  | 'LIST_MISSING'
  | 'WORD_SUSPECT'
  | 'DECLARED_MISSING'
  | 'TITLE_DIFFERS'
  | 'ISSUER_DIFFERS'
  | 'SOURCE_DIFFERS'
  | 'PAYEE_DIFFERS'
  | 'ASPECTS_DIFFER'
  | 'ATTACHMENT_MISSING'
  | 'BUDGET_FITTED'
  | 'BENCHMARK_RATE';

/** A place where a report contradicts itself: told in one sentence that names both places. */
export interface ReportProblem {
  readonly code: ReportProblemCode;
  /** Names, numbers and quotations the sentence needs. */
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Place;
  /** Where the other half stands, where the problem has two. */
  readonly other?: Place;
}
