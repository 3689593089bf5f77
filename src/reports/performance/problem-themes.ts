import { FINDING_SEVERITY, type FindingCode } from '../../engine/loan/finding';

/** What a report calls problems of one kind, in the order it names them. */
export const themeNames = [
  'limits',
  'term',
  'banks',
  'overdue',
  'rate',
  'eligibility',
  'repeated',
  'identity',
  'claim',
  'figures',
  'dividends',
] as const;

export type ProblemTheme = (typeof themeNames)[number];

/** The theme of each finding there is; `none` for loans that only are not due yet, which are no problem. */
const THEME_OF: Readonly<Record<FindingCode, ProblemTheme | 'none'>> = {
  LOAN_OVER_LIMIT: 'limits',
  LOAN_UNDER_MINIMUM: 'limits',
  LOAN_CAPPED: 'limits',
  LOANS_TOO_MANY: 'limits',
  CUMULATIVE_CAPPED: 'limits',
  SUBSIDY_CAPPED: 'limits',
  TERM_CAPPED: 'term',
  TERM_OVER_LIMIT: 'term',
  MULTI_BANK: 'banks',
  BANK_NOT_SELECTED: 'banks',
  TIE_UNRESOLVED: 'banks',
  REVIEW_SELECTION: 'banks',
  OVERDUE: 'overdue',
  DUE_ON_HOLIDAY: 'overdue',
  RATE_OVER_CEILING: 'rate',
  RATE_MISSING: 'rate',
  USE_NOT_ALLOWED: 'eligibility',
  USE_UNCLEAR: 'eligibility',
  CATEGORY_UNKNOWN: 'eligibility',
  CATEGORY_SEX_MISMATCH: 'eligibility',
  AGE_OUT_OF_RANGE: 'eligibility',
  OUTSIDE_POLICY: 'eligibility',
  ALREADY_PAID: 'repeated',
  DUPLICATE_LOAN: 'repeated',
  OVERLAPPING_LOANS: 'repeated',
  SHARED_ACCOUNT: 'identity',
  NAME_ID_CONFLICT: 'identity',
  ID_INVALID: 'identity',
  ID_DAMAGED: 'identity',
  ID_MASKED: 'identity',
  CLAIM_DIFFERS: 'claim',
  UNIT_SUSPECT: 'figures',
  TOTAL_MISMATCH: 'figures',
  HOUSEHOLDS_TOO_FEW: 'dividends',
  DIVIDEND_DIFFERS: 'dividends',
  OUTSIDE_PERIOD: 'none',
  NOT_SETTLED: 'none',
  STATUS_UNDECIDED: 'eligibility',
  ROW_REPEATED: 'repeated',
};

/** The findings of a theme, as the closed list has them. */
export function codesOf(theme: ProblemTheme): readonly FindingCode[] {
  return (Object.keys(FINDING_SEVERITY) as FindingCode[]).filter((code) => THEME_OF[code] === theme);
}
