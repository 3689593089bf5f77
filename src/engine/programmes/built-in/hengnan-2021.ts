import type { Citation } from '../../ground/citation';
import {
  BANNED_USES,
  householdCategories,
  MICRO_CREDIT_CHOICES,
  microCreditTerms,
  NATIONAL,
  TRANSITION,
} from './micro-credit';
import type { Programme } from '../programme';

const REPORT: Citation = {
  document: '2021年度脱贫人口小额信贷贴息专项资金支出绩效自评报告（衡南县）',
  article: '一、（一）',
  quote: '为符合条件的脱贫户和边缘易致贫户免抵押、免担保发放提供3年期内、5万元(含)以下财政全额贴息贷款。',
};

export const HENGNAN_2021: Programme = {
  id: 'hengnan-2021',
  name: { zh: '衡南县 2021 年脱贫人口小额信贷贴息', en: 'Hengnan 2021 micro-credit subsidy' },
  shortName: { zh: '衡南 2021', en: 'Hengnan 2021' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [REPORT, NATIONAL],
  inForce: TRANSITION,
  schedule: { kind: 'quarter', startsOn: 21 },
  payment: {
    payee: 'card',
    citation: {
      ...REPORT,
      article: '四、（一）2；四、（三）2（1）',
      quote: '全部划拨到符合贴息的获贷建卡户、边缘户个人“一卡通”账户上。按季度及时、足额发放脱贫人口小额信贷贴息资金。',
    },
  },
  categories: householdCategories(microCreditTerms(REPORT, REPORT)),
  defaultCategory: 'lifted',
  eligibility: REPORT,
  use: { refusedWords: BANNED_USES, citation: NATIONAL },
  choices: MICRO_CREDIT_CHOICES,
  missing: [],
};
