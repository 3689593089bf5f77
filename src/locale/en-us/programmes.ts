import type { programmes as zh } from '../zh-cn/programmes';

export const programmes: typeof zh = {
  fields: {
    rate: 'Subsidy rate (%)',
    share: 'Subsidised share (%)',
    termLimitMonths: 'Subsidised months',
    loanLimit: 'Loan above which nothing is paid (¥)',
    loanCap: 'One loan counts at most (¥)',
    groupCap: 'All loans count at most (¥)',
    groupReview: 'Reported above (¥ together)',
  },
  payees: { card: 'borrower’s card', bank: 'lending bank', organisation: 'organisation’s account' },
  fileErrors: {
    NOT_JSON: '{file}: not a JSON file ({found}). Start from an exported programme file.',
    FIELD_MISSING: '{file}: “{field}” is missing; please add it.',
    FIELD_UNKNOWN: '{file}: “{field}” is unknown; remove it or mend its spelling.',
    WRONG_TYPE: '{file}: “{field}” is {found}, expected {expected}.',
    WRONG_FORM: '{file}: “{field}” is {found}, to be written like {expected}.',
    NOT_ONE_OF: '{file}: “{field}” is {found}, expected one of {expected}.',
    OUT_OF_RANGE: '{file}: “{field}” is {found}, to be within {expected}.',
    NO_SUCH_DAY: '{file}: “{field}” is {found}, a day that does not exist; write it like {expected}.',
    NOT_ASCENDING: '{file}: the days of “{field}” must ascend ({expected}); only the first may have none.',
    TWICE: '{file}: “{expected}” holds the same twice.',
    MIXED_BY: '{file}: the values of “{field}” are chosen by different days; give one of {expected}.',
    REVERSED: '{file}: “{field}” ends before it begins; it must be {expected}.',
    NOT_WHOLE: '{file}: the shares of “{field}” do not add up to 100%.',
    NO_SUCH_SERIES: '{file}: “{field}” is {found}, a series there is not; there are {expected}.',
    POOL_UNSAID:
      '{file}: categories have different common caps and do not say which are one; give each a pool: those of one name share the cap.',
    NO_SUCH_CATEGORY: '{file}: “{field}” is {found}, but the categories are {expected}.',
  },
  rates: {
    names: { LPR1Y: 'LPR 1Y', LPR5Y: 'LPR 5Y+', LPR: 'LPR of the term', benchmark: 'benchmark rate of the term' },
    days: { interest: 'day of interest', disbursed: 'day of disbursement', signed: 'day of signing' },
    reference: '{series} ({day})[ plus {more} points][ less {less} points]',
  },
  wholeFile: 'the whole file',
  periodErrors: {
    PERIOD_UNREADABLE: 'The period “{text}” is not understood; write 2021, 2021Q3, 2024-05 or 2024-03-21..2024-06-20.',
    PERIOD_NO_SUCH_DAY: 'The period “{text}” has a day that does not exist.',
    PERIOD_REVERSED: 'The period “{text}” ends before it begins.',
    PERIOD_YEAR_OUT_OF_RANGE: 'The year of the period “{text}” is out of range.',
  },
};
