import type { readings as zh } from '../zh-cn/readings';

export const readings: typeof zh = {
  title: 'Other readings',
  explained: 'Where the documents are silent one reading was taken. This is what another would make of the subsidy.',
  taken: 'The documents do not settle “{name}”; “{taken}” is taken: {reason}',
  more: ' With “{other}” the subsidy would be ¥{subsidy}, ¥{difference} more, on {loans} loan(s).',
  less: ' With “{other}” the subsidy would be ¥{subsidy}, ¥{difference} less, on {loans} loan(s).',
  same: ' With “{other}” the subsidy would be the same in all, but that of {loans} loans another.',
  none: 'No other reading would change an amount of this period.',
  computing: 'Trying other readings: {done} of {total}',
};
