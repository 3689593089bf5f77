import type { Citation } from '../../ground/citation';
import { MICRO_CREDIT_CHOICES } from './micro-credit';
import type { Programme } from '../programme';

const SCHEME: Citation = {
  document: '关于开展“产业扶贫贷款贴息”项目支出绩效评价报告（呼兰区，2022年9月）',
  article: '一、（一）2',
  quote:
    '乡镇街道负责为带贫企业按照每户不超过5万元的标准匹配贫困户，分红上线为每户3000元，每年分红日期约定为贷款发放日的次年同日……' +
    '企业贷款利息为6%，其中政府贴息4.35%，企业自行承担1.65%。',
};

export const HULAN_2020: Programme = {
  id: 'hulan-2020',
  name: { zh: '呼兰区 2020 年产业扶贫贷款贴息', en: 'Hulan 2020 enterprise loan subsidy' },
  shortName: { zh: '呼兰 2020', en: 'Hulan 2020' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [
    SCHEME,
    { document: '第4届73次哈尔滨呼兰区人民政府常务会议纪要', article: '全文' },
    { document: '2019年第6次哈尔滨呼兰区扶贫开发领导小组会议纪要', article: '全文' },
  ],
  inForce: { interest: { to: '2020-12-31' }, beyond: 'reported', citation: SCHEME },
  // The report's evidence for payment is 还款证明 (proof of repayment): a loan is subsidised when it has been repaid.
  schedule: { kind: 'settlement-year' },
  payment: { payee: 'organisation', citation: SCHEME },
  categories: [
    {
      id: 'enterprise',
      name: { zh: '带贫企业（合作社）', en: 'Enterprise or cooperative' },
      words: ['企业', '公司', '合作社', '农场', '大户', '厂', '集团'],
      party: 'organisation',
      rateSource: 'programme',
      rate: [{ value: '4.35', citation: SCHEME }],
      share: [],
      termLimitMonths: [],
      loanLimit: [],
      loanCap: [],
      groupCap: [],
      groupReview: [],
    },
  ],
  defaultCategory: 'enterprise',
  eligibility: SCHEME,
  choices: {
    ...MICRO_CREDIT_CHOICES,
    dayCount: {
      value: 'ACT/360',
      ambiguities: [13, 14],
      reason: {
        zh: '与银行计息一致：实际天数、年利率÷360；整年 365 天的算法差额可在口径里改。',
        en: 'As the bank charges: actual days, year ÷ 360.',
      },
    },
    contractBelowRate: {
      value: 'lower',
      ambiguities: [15],
      reason: { zh: '合同利率低于 4.35% 时按合同利率。', en: 'A contract rate below 4.35 % is what is paid.' },
    },
    longTerm: {
      value: 'window',
      ambiguities: [],
      reason: { zh: '文件未规定期限。', en: 'The documents set no term.' },
    },
    ceiling: {
      value: 'none',
      ambiguities: [],
      reason: {
        zh: '政府按 4.35% 固定贴息，其余由企业承担。',
        en: 'The government pays 4.35 %, the enterprise the rest.',
      },
    },
    banks: {
      value: 'all',
      ambiguities: [],
      reason: { zh: '文件不限贷款银行。', en: 'The documents do not limit the banks.' },
    },
    capOwner: {
      value: 'borrower',
      ambiguities: [],
      reason: { zh: '按企业，不设额度上限。', en: 'By enterprise; there is no cap.' },
    },
    overlap: {
      value: 'allowed',
      ambiguities: [],
      reason: { zh: '一家企业可有几笔贷款（22 户 28 笔）。', en: 'An enterprise may have several loans.' },
    },
    blankCategory: {
      value: 'accept',
      ambiguities: [],
      reason: { zh: '台账只登记企业贷款。', en: 'The ledger holds enterprises only.' },
    },
  },
  enterprise: {
    perHousehold: [{ value: '50000', citation: SCHEME }],
    dividendPerHousehold: [{ value: '3000', citation: SCHEME }],
    ownRate: [{ value: '1.65', citation: SCHEME }],
  },
  missing: [],
};
