import type { explain as zh } from '../zh-cn/explain';

export const explain: typeof zh = {
  heading: '{programme} (version {version}, verified {verified}), period {period}',
  segment:
    'Stretch {number}: {from} to {to} (the first day counts, the last does not), {days} days, ¥{balance} × {rate}% × {units} ÷ {basis} = ¥{interest}',
  segmentWithShare:
    'Stretch {number}: {from} to {to} (the first day counts, the last does not), {days} days, ¥{balance} × {rate}% × {units} ÷ {basis} × {share} = ¥{interest}',
  cuts: '  begins with: {start}; ends with: {end}',
  and: ', ',
  nothing: 'No subsidised days: the subsidy is ¥0.00',
  rounding: 'Together ¥{unrounded}, rounded half up once: the subsidy is ¥{subsidy}',
  roundingTo: 'Together ¥{unrounded}, {how}: the subsidy is ¥{subsidy}',
  capped: 'Less ¥{cut} above the cap on the subsidy: the subsidy is ¥{subsidy}',
  units: {
    'fen-half-up': 'rounded half up to the fen',
    'fen-down': 'cut off at the fen',
    'jiao-half-up': 'rounded half up to the jiao',
    'jiao-down': 'cut off at the jiao',
    'yuan-half-up': 'rounded half up to the yuan',
    'yuan-down': 'cut off at the yuan',
  },
  finding: '{severity}: {sentence}[ Source: {citation}]',
  choice: 'Reading of {name} = {value}: {reason}',
  reasons: {
    disbursed: 'disbursement',
    'period-start': 'start of the period',
    'period-end': 'end of the period',
    settled: 'settlement',
    due: 'due date',
    term: 'end of the subsidised months',
    repayment: 'repayment of principal',
    'already-paid': 'paid in an earlier period',
    'rate-change': 'change of rate',
    'share-change': 'change of share',
    'cap-change': 'change of cap',
    'shared-cap': 'other loans’ use of the common cap',
  },
};
