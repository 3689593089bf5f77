import { MICRO_CREDIT_CHOICES } from './built-in/micro-credit';
import type { Choices } from './programme';

const UNSAID = { zh: '文件未写，按通常做法。', en: 'The documents do not say; as usual.' };

/** What a programme file need not say: the usual reading of each question, left open for the county. */
export const DEFAULT_CHOICES: Choices = {
  ...MICRO_CREDIT_CHOICES,
  longTerm: { value: 'window', ambiguities: [10], reason: UNSAID },
  ceiling: { value: 'none', ambiguities: [], reason: { zh: '文件未设利率上限。', en: 'No ceiling on the contract.' } },
  capOwner: {
    value: 'borrower',
    ambiguities: [24],
    open: ['borrower', 'household'],
    reason: { zh: '按借款人。', en: 'By borrower.' },
  },
  overlap: {
    value: 'allowed',
    ambiguities: [],
    reason: { zh: '文件不限同时几笔。', en: 'Several loans are not limited.' },
  },
  blankCategory: { value: 'accept', ambiguities: [], reason: { zh: '只有一个类别。', en: 'There is one category.' } },
};
