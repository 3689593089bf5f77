import type { choices as zh } from '../zh-cn/choices';

export const choices: typeof zh = {
  dayCount: {
    name: 'Day count',
    values: {
      'ACT/360': 'actual days ÷ 360',
      'ACT/365': 'actual days ÷ 365',
      对年对月对日: 'whole months ÷ 12, odd days ÷ 360',
    },
  },
  rounding: { name: 'Rounding', values: { line: 'once a loan', segment: 'once a segment' } },
  contractBelowRate: {
    name: 'Contract rate below the subsidy rate',
    values: { lower: 'the contract rate', programme: 'the programme’s rate all the same' },
  },
  overdue: { name: 'Repaid late', values: { forfeit: 'nothing', 'to-due-date': 'up to the due date' } },
  dueOnHoliday: {
    name: 'Due on a day off',
    values: { 'on-time': 'on time if repaid the next workday', late: 'late' },
  },
  longTerm: { name: 'Term above the limit', values: { window: 'paid up to the limit', refuse: 'nothing' } },
  extension: {
    name: 'Extension',
    values: { counts: 'the same loan, up to the limit', ends: 'ends on the first due date' },
  },
  ceiling: {
    name: 'Rate ceiling',
    values: {
      none: 'none',
      lpr: 'LPR1Y up to a year, LPR5Y+ above',
      'lpr-1y-plus-50bp': 'LPR1Y up to a year, LPR1Y+0.5% above',
    },
  },
  rateOverCeiling: {
    name: 'Contract rate above the ceiling',
    values: { ceiling: 'the ceiling', contract: 'the contract rate' },
  },
  ceilingDate: { name: 'Ceiling of which day', values: { signed: 'signing', disbursed: 'disbursement' } },
  banks: { name: 'Loans at several banks', values: { one: 'one bank only', all: 'all, under one cap' } },
  selection: {
    name: 'Loans that choose the bank',
    values: { 'eligible-first': 'eligible ones only', 'all-loans': 'all settled ones' },
  },
  capOwner: { name: 'Whose cap', values: { borrower: 'each borrower’s', household: 'each household’s' } },
  capOrder: { name: 'Who uses the cap first', values: { settled: 'settled first', disbursed: 'disbursed first' } },
  overlap: { name: 'Overlapping days', values: { report: 'reported', allowed: 'allowed' } },
  blankCategory: {
    name: 'No category given',
    values: { report: 'the default one, reported', accept: 'the default one', refuse: 'nothing' },
  },
};
