import type { Citation } from '../../ground/citation';
import { DUE_ON_HOLIDAY, UNPRODUCTIVE_USES } from './common';
import type { Category, Choices, InForce } from '../programme';

/** What 脱贫人口小额信贷 (5万 a household, three years) has in common wherever it is lent; each county's file says what differs. */

export const NATIONAL: Citation = {
  document: '中国银保监会 财政部 中国人民银行 国家乡村振兴局关于深入扎实做好过渡期脱贫人口小额信贷工作的通知',
  number: '银保监发〔2021〕6号',
  article: '支持政策',
};

/** The notice is about the years of transition, 2021–2025; a county's report says no other end. What holds afterwards was not read. */
export const TRANSITION: InForce = { interest: { to: '2025-12-31' }, beyond: 'reported', citation: NATIONAL };

/** 5万元以下、3年期以内, all the interest of the contract. Where a county writes the terms, and where the amount. */
export function microCreditTerms(terms: Citation, amount: Citation): Omit<Category, 'id' | 'name' | 'words'> {
  return {
    party: 'person',
    rateSource: 'contract',
    rate: [],
    share: [{ value: '100', citation: terms }],
    termLimitMonths: [{ value: 36, citation: terms }],
    loanLimit: [],
    loanCap: [{ value: '50000', citation: amount }],
    groupCap: [{ value: '50000', citation: amount }],
    groupReview: [{ value: '100000', citation: NATIONAL }],
    pool: 'household',
    age: { from: 18, to: 65, citation: NATIONAL },
  };
}

export const MONITORED: readonly string[] = [
  '监测户',
  '监测对象',
  '监测帮扶对象',
  '监测帮扶户',
  '脱贫监测户',
  '脱贫不稳定户',
  '不稳定户',
  '边缘户',
  '边缘易致贫户',
  '突发严重困难户',
  '严重困难户',
  '未消除风险监测户',
  '风险未消除监测户',
];

export const LIFTED: readonly string[] = [
  '脱贫户',
  '脱贫人口',
  '脱贫',
  '建档立卡户',
  '建档立卡',
  '建档立卡脱贫户',
  '建档立卡脱贫人口',
  '建档立卡贫困户',
  '原建档立卡贫困户',
  '建卡户',
  '建卡贫困户',
  '贫困户',
];

/** 户类型 as ledgers write it: the terms of the notices, and what the national system (全国防返贫监测信息系统) calls them. */
export function householdCategories(terms: Omit<Category, 'id' | 'name' | 'words'>): readonly Category[] {
  return [
    {
      id: 'monitored',
      name: { zh: '边缘易致贫户（监测户）', en: 'Household at risk of poverty' },
      words: MONITORED,
      ...terms,
    },
    {
      id: 'lifted',
      name: { zh: '脱贫户', en: 'Household lifted out of poverty' },
      words: LIFTED,
      ...terms,
    },
  ];
}

/** Uses the national notice bans: 结婚、建房、理财、购置家庭用品等非生产性支出, 入股分红、转贷、指标交换, 政府融资平台. */
export const BANNED_USES: readonly string[] = [...UNPRODUCTIVE_USES, '入股', '转贷', '指标交换', '融资平台'];

export const MICRO_CREDIT_CHOICES: Choices = {
  dayCount: {
    value: 'ACT/360',
    ambiguities: [13, 14],
    reason: {
      zh: '银行按日利率（年利率÷360）和实际天数计息，贴息与利息同一口径。',
      en: 'As the bank charges: actual days, year ÷ 360.',
    },
  },
  rounding: {
    value: 'line',
    ambiguities: [36],
    reason: { zh: '每笔每期四舍五入到分一次。', en: 'Rounded half up once a loan and period.' },
  },
  contractBelowRate: {
    value: 'lower',
    ambiguities: [15],
    reason: { zh: '按合同利率贴息，不超过借款人实际负担。', en: 'The contract rate is paid: no more than is borne.' },
  },
  overdue: {
    value: 'to-due-date',
    ambiguities: [17],
    reason: {
      zh: '逾期的贴到到期日为止，罚息不贴；文件未规定取消。',
      en: 'Interest to the due date only; penalty interest is never paid; the documents do not cancel.',
    },
  },
  dueOnHoliday: DUE_ON_HOLIDAY,
  longTerm: {
    value: 'refuse',
    ambiguities: [10],
    citation: NATIONAL,
    reason: { zh: '签约期限超过 3 年的不是本产品。', en: 'A contract term above three years is not this product.' },
  },
  extension: {
    value: 'counts',
    ambiguities: [30],
    reason: {
      zh: '展期视为同一笔贷款，累计贴到第 36 个月；续贷是另一笔。',
      en: 'An extension is the same loan, paid up to month 36 in all; a renewal is another loan.',
    },
  },
  ceiling: {
    value: 'lpr',
    ambiguities: [29],
    // That there is a ceiling is written; which one, above a year, is not.
    open: ['lpr', 'lpr-1y-plus-50bp'],
    citation: NATIONAL,
    reason: {
      zh: '1 年期以内不超过 1 年期 LPR，1 年以上不超过 5 年期以上 LPR；LPR 之前按同期基准利率。',
      en: 'LPR1Y up to one year, LPR5Y+ above; the benchmark rate before the LPR.',
    },
  },
  rateOverCeiling: {
    value: 'ceiling',
    ambiguities: [27],
    reason: { zh: '超过上限的部分不贴，并提示向银行核实。', en: 'Paid at the ceiling and reported.' },
  },
  ceilingDate: {
    value: 'signed',
    ambiguities: [28],
    reason: {
      zh: '按签约日，台账没有的按放款日；合同期内利率不变。',
      en: 'Day of signing, or of disbursement where only that is known; fixed for the contract.',
    },
  },
  banks: {
    value: 'all',
    ambiguities: [25],
    reason: { zh: '不禁止在两家银行贷款，但共用一户额度。', en: 'Two banks are not forbidden; they share the cap.' },
  },
  selection: {
    value: 'eligible-first',
    ambiguities: [4, 5],
    reason: { zh: '不予贴息的贷款不占额度。', en: 'A refused loan uses no cap.' },
  },
  capOwner: {
    value: 'household',
    ambiguities: [24, 25],
    open: ['household', 'borrower'],
    reason: {
      zh: '5 万元是每户的额度：先看户编号，再看户主身份证号，再看借款人身份证号。',
      en: 'The cap is a household’s: by household code, else the head’s ID, else the borrower’s.',
    },
  },
  capOrder: {
    value: 'disbursed',
    ambiguities: [1, 25, 26],
    reason: { zh: '同一天在用的几笔贷款，先放款的先用额度。', en: 'The loan disbursed first uses the cap first.' },
  },
  overlap: {
    value: 'report',
    ambiguities: [25],
    reason: { zh: '同一借款人贴息日期重叠的提示核实。', en: 'Overlapping days of one borrower are reported.' },
  },
  blankCategory: {
    value: 'accept',
    ambiguities: [],
    reason: {
      zh: '台账没有户类型时视为都是本产品对象。',
      en: 'A ledger without categories is taken to hold this product only.',
    },
  },
};
