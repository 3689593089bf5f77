import type { explain as zh } from '../zh-cn/explain';

export const explain: typeof zh = {
  heading: '{programme} (version {version}, verified {verified}), period {period}',
  segment:
    'Stretch {number}: {from} to {to} (the first day counts, the last does not), {days} days, ¥{balance} × {rate}% × {units} ÷ {basis} = ¥{interest}',
  segmentWithShare:
    'Stretch {number}: {from} to {to} (the first day counts, the last does not), {days} days, ¥{balance} × {rate}% × {units} ÷ {basis} × {share}% = ¥{interest}',
  cuts: '  begins with: {start}; ends with: {end}',
  and: ', ',
  nothing: 'No subsidised days: the subsidy is ¥0.00',
  rounding: 'Together ¥{unrounded}, rounded half up once: the subsidy is ¥{subsidy}',
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
