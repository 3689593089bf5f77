import type { Citation } from '../../ground/citation';
import { BANNED_USES, householdCategories, MICRO_CREDIT_CHOICES, microCreditTerms, NATIONAL } from './micro-credit';
import type { Programme } from '../programme';

const PLAN = '巴楚县2024年小额贷款贴息补助项目实施方案（BCX002）';

function article(place: string, quote: string): Citation {
  return { document: PLAN, article: place, quote };
}

const LOAN = article(
  '3.1',
  '为脱贫户提供不超过5万元、期限为3年以内的中短期贷款……脱贫小额贷款的利息由县级财政全额补贴。',
);
const RATE = article('7.2.1', '小额信贷贴息利率3.95%。');
const RATE_LIMIT = article('3.2', '贴息资金利率不得超过同期基准利率，贴息资金由承贷金融机构提前计算。');
const PAYMENT = article(
  '6.1',
  '贴息资金由承贷金融机构提前计算，经县农村信用合作联社和县农业农村局审核确认，报县财政部门审定。县财政部门复核后，及时拨付承贷金融机构。',
);

export const BACHU_2024: Programme = {
  id: 'bachu-2024',
  name: { zh: '巴楚县 2024 年小额贷款贴息补助', en: 'Bachu 2024 micro-credit subsidy' },
  shortName: { zh: '巴楚 2024', en: 'Bachu 2024' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [
    { document: '关于创新发展脱贫小额信贷的指导意见', number: '国开办发〔2014〕78号', article: '全文' },
    { document: '新疆维吾尔自治区脱贫小额信贷实施细则（试行）', number: '新政办发〔2018〕77号', article: '全文' },
    { document: '关于进一步做好过渡期脱贫人口小额信贷工作的通知', number: '新金监发〔2023〕2号', article: '全文' },
    LOAN,
  ],
  inForce: { interest: { to: '2024-12-31' }, beyond: 'reported', citation: LOAN },
  // The plan names no period; the lending co-operative charges by the quarter to the 20th and computes the subsidy beforehand.
  schedule: { kind: 'quarter', startsOn: 21 },
  payment: { payee: 'bank', citation: PAYMENT },
  categories: householdCategories({
    ...microCreditTerms(LOAN, LOAN),
    rateSource: 'programme',
    rate: [{ value: '3.95', citation: RATE }],
  }),
  defaultCategory: 'lifted',
  eligibility: article(
    '1.8',
    '为脱贫户提供“5万元以下、3年期以内、免除担保抵押、脱贫贴息支持、县级风险补偿”的低利率、低成本的脱贫小额贷款。',
  ),
  use: { refusedWords: BANNED_USES, citation: NATIONAL },
  choices: {
    ...MICRO_CREDIT_CHOICES,
    contractBelowRate: {
      value: 'lower',
      ambiguities: [15, 27],
      citation: RATE_LIMIT,
      reason: {
        zh: '贴息利率 3.95% 是上限，合同利率更低的按合同利率全额补贴。',
        en: '3.95 % is the most that is paid; a lower contract rate is paid in full.',
      },
    },
    ceiling: {
      value: 'none',
      ambiguities: [29],
      citation: RATE_LIMIT,
      reason: {
        zh: '方案直接给出贴息利率 3.95%（等于当时 1 年期 LPR 加 50 个基点），不另按 LPR 分档。',
        en: 'The plan states 3.95 % itself (LPR1Y plus 50 basis points of its day); no tiers of the LPR beside it.',
      },
    },
  },
  missing: [],
};
