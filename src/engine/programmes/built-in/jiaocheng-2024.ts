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

const REPORT = '乡村振兴农业农村局补贴项目小额贷款贴息项目绩效评价报告（交城县，晋荣和义信绩评〔2025〕9018-3号）';

function article(place: string, quote: string): Citation {
  return { document: REPORT, article: place, quote };
}

const PROJECT = article(
  '一、（一）2',
  '为全县符合条件的建档立卡脱贫户和边缘易致贫户，提供5万元(含)以下、3年期(含)以内的小额贷款财政全额贴息支持。',
);
const PAYMENT = article(
  '一、（一）2 贴息方式',
  '对贷款5万元(含)以下部分予以贴息。承贷银行应于每月10日前(遇法定节假日顺延)报送贴息申请资料。财政部门每月20日前(遇法定节假日顺延)将贴息资金直接补贴到银行。',
);
const USE = article(
  '一、（一）2 贷款用途',
  '不能用于结婚、建房、理财、购置家庭用品等非生产性支出，不能以入股分红、转贷、指标交换等方式交由企业或其他组织使用。严禁集中用于政府融资平台。',
);
const RISK_FUND = article(
  '四、3（1）①',
  '风险补偿金规模不低于贷款余额的1/8，实行专款专存，专账管理、封闭运行，损失风险由风险补偿金和银行按7:3分担，追回资金按比例退回专户。',
);
const PROVINCIAL: Citation = {
  document: '山西省过渡期脱贫人口小额信贷实施方案',
  number: '晋银保监发〔2021〕6号',
  article: '全文',
};

export const JIAOCHENG_2024: Programme = {
  id: 'jiaocheng-2024',
  name: { zh: '交城县 2024 年小额贷款贴息', en: 'Jiaocheng 2024 micro-credit subsidy' },
  shortName: { zh: '交城 2024', en: 'Jiaocheng 2024' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [NATIONAL, PROVINCIAL, PROJECT],
  inForce: TRANSITION,
  // 贴息资金拨付与银行利息扣划同步实施: the month the bank charges, which ends on the 20th (ambiguity 31).
  schedule: { kind: 'month', startsOn: 21 },
  payment: { payee: 'bank', filingDay: 10, paymentDay: 20, citation: PAYMENT },
  categories: householdCategories(microCreditTerms(PROJECT, PAYMENT)),
  defaultCategory: 'lifted',
  eligibility: PROJECT,
  use: { refusedWords: BANNED_USES, citation: USE },
  choices: MICRO_CREDIT_CHOICES,
  riskFund: { minimum: { numerator: 1, denominator: 8 }, fundShare: '70', citation: RISK_FUND },
  missing: [],
};
