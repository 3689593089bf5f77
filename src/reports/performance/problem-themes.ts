import type { FindingCode } from '../../engine/loan/finding';

/** What a report calls one problem. Loans that only are not due yet (OUTSIDE_PERIOD, NOT_SETTLED) are none. */
export const PROBLEM_THEMES = {
  limits: ['LOAN_OVER_LIMIT', 'LOAN_CAPPED', 'CUMULATIVE_CAPPED'],
  term: ['TERM_CAPPED', 'TERM_OVER_LIMIT'],
  banks: ['MULTI_BANK', 'BANK_NOT_SELECTED', 'TIE_UNRESOLVED', 'REVIEW_SELECTION'],
  overdue: ['OVERDUE', 'DUE_ON_HOLIDAY'],
  rate: ['RATE_OVER_CEILING', 'RATE_MISSING'],
  eligibility: ['USE_NOT_ALLOWED', 'CATEGORY_UNKNOWN', 'CATEGORY_SEX_MISMATCH', 'AGE_OUT_OF_RANGE'],
  repeated: ['ALREADY_PAID', 'DUPLICATE_LOAN', 'OVERLAPPING_LOANS'],
  identity: ['SHARED_ACCOUNT', 'NAME_ID_CONFLICT', 'ID_INVALID', 'ID_DAMAGED', 'ID_MASKED'],
  claim: ['CLAIM_DIFFERS'],
  figures: ['UNIT_SUSPECT', 'TOTAL_MISMATCH'],
  dividends: ['HOUSEHOLDS_TOO_FEW', 'DIVIDEND_DIFFERS'],
} as const satisfies Readonly<Record<string, readonly FindingCode[]>>;

export type ProblemTheme = keyof typeof PROBLEM_THEMES;
export const themeNames = Object.keys(PROBLEM_THEMES) as readonly ProblemTheme[];
