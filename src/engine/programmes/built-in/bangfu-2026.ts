import type { Citation } from '../../ground/citation';
import { BANNED_USES, householdCategories, LIFTED, MICRO_CREDIT_CHOICES, MONITORED, NATIONAL } from './micro-credit';
import type { Programme } from '../programme';

const NOTICE: Citation = {
  document: '金融监管总局 财政部 农业农村部 人民银行关于做好帮扶小额信贷工作的通知（2026年2月28日发布，文号未查到）',
  article: '全文（经《经济日报》2026年3月6日报道转述）',
  quote: '对象为农村地区有帮扶需求的人口，额度由5万元提高到10万元。',
};

/**
 * Only what is established: the product's name, object and amount. Rate ceiling, term, subsidised share and the treatment of loans from before
 * the notice were not found, so the programme refuses to compute until a county that has read the notice gives them.
 */
export const BANGFU_2026: Programme = {
  id: 'bangfu-2026',
  name: { zh: '2026 年帮扶小额信贷贴息（待补全）', en: '2026 assistance micro-credit subsidy (incomplete)' },
  shortName: { zh: '帮扶 2026', en: 'Bangfu 2026' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [NOTICE],
  inForce: { lent: { from: '2026-02-28' }, citation: NOTICE },
  schedule: { kind: 'quarter', startsOn: 21 },
  payment: { payee: 'card', citation: NOTICE },
  categories: [
    {
      ...householdCategories({
        party: 'person',
        rateSource: 'contract',
        rate: [],
        share: [],
        termLimitMonths: [],
        loanLimit: [],
        loanCap: [{ value: '100000', citation: NOTICE }],
        groupCap: [{ value: '100000', citation: NOTICE }],
        groupReview: [],
        pool: 'household',
        age: { from: 18, to: 65, citation: NATIONAL },
      })[0]!,
      id: 'household',
      name: { zh: '有帮扶需求的农户', en: 'Rural household in need of assistance' },
      words: ['有帮扶需求的农户', '帮扶对象', '帮扶户', ...MONITORED, ...LIFTED],
    },
  ],
  defaultCategory: 'household',
  eligibility: NOTICE,
  use: { refusedWords: BANNED_USES, citation: NATIONAL },
  choices: {
    ...MICRO_CREDIT_CHOICES,
    ceiling: {
      value: 'none',
      ambiguities: [29],
      reason: { zh: '通知规定的利率上限没有查到。', en: 'The ceiling set by the notice was not found.' },
    },
  },
  missing: [
    {
      path: 'ceiling',
      what: {
        zh: '利率上限怎么定（通知“贷款利率”一条：lpr 按期限的 LPR，none 不限）',
        en: 'the ceiling on the rate (lpr by the term, or none; article on the rate)',
      },
    },
    {
      path: 'categories.household.termLimitMonths',
      what: { zh: '最长期限（月；通知“贷款期限”一条）', en: 'the longest term (months; article on the term)' },
    },
    {
      path: 'categories.household.share',
      what: {
        zh: '贴息比例（%；通知“贴息方式”一条）',
        en: 'the subsidised share (percent; how it is subsidised)',
      },
    },
    {
      path: 'inForce.lent.from',
      what: {
        zh: '从哪天发放的贷款起按这个通知贴（只贴新发放：2026-02-28；老贷款也按：写最早的发放日；通知“衔接”一条）',
        en: 'from which day of disbursement loans come under the notice (transition)',
      },
    },
  ],
};
