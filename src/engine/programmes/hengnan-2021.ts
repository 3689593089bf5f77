import type { Citation } from '../citation';
import type { Category, Programme } from './programme';

const REPORT: Citation = {
  document: '2021年度脱贫人口小额信贷贴息专项资金支出绩效自评报告（衡南县）',
  article: '一、（一）',
  quote: '为符合条件的脱贫户和边缘易致贫户免抵押、免担保发放提供3年期内、5万元(含)以下财政全额贴息贷款。',
};
const NATIONAL: Citation = {
  document: '中国银保监会 财政部 中国人民银行 国家乡村振兴局关于深入扎实做好过渡期脱贫人口小额信贷工作的通知',
  number: '银保监发〔2021〕6号',
  article: '支持政策',
};
const CARD: Citation = {
  ...REPORT,
  article: '四、（一）2',
  quote: '全部划拨到符合贴息的获贷建卡户、边缘户个人“一卡通”账户上。',
};
const QUARTERLY: Citation = {
  ...REPORT,
  article: '四、（三）2（1）',
  quote: '按季度及时、足额发放脱贫人口小额信贷贴息资金。',
};

const TERMS: Omit<Category, 'id' | 'name' | 'words'> = {
  party: 'person',
  rateSource: 'contract',
  rate: [],
  share: [{ value: '100', citation: REPORT }],
  termLimitMonths: [{ value: 36, citation: REPORT }],
  loanLimit: [],
  loanCap: [{ value: '50000', citation: REPORT }],
  groupCap: [{ value: '50000', citation: REPORT }],
  groupReview: [{ value: '100000', citation: NATIONAL }],
  age: { from: 18, to: 65, citation: NATIONAL },
};

export const HENGNAN_2021: Programme = {
  id: 'hengnan-2021',
  name: { zh: '衡南县 2021 年脱贫人口小额信贷贴息', en: 'Hengnan 2021 micro-credit subsidy' },
  shortName: { zh: '衡南 2021', en: 'Hengnan 2021' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [REPORT, NATIONAL],
  schedule: { kind: 'quarter', startsOn: 21 },
  payment: { payee: 'card', citation: { ...CARD, quote: `${CARD.quote ?? ''}${QUARTERLY.quote ?? ''}` } },
  categories: [
    {
      id: 'monitored',
      name: { zh: '边缘易致贫户（监测户）', en: 'Household at risk' },
      words: ['边缘', '监测', '不稳定', '严重困难'],
      ...TERMS,
    },
    {
      id: 'lifted',
      name: { zh: '脱贫户', en: 'Household lifted out of poverty' },
      words: ['脱贫', '建档立卡', '贫困户', '建卡户'],
      ...TERMS,
    },
  ],
  defaultCategory: 'lifted',
  eligibility: REPORT,
  use: {
    refusedWords: [
      '结婚',
      '建房',
      '盖房',
      '购房',
      '买房',
      '装修',
      '理财',
      '购车',
      '家庭用品',
      '家电',
      '家具',
      '入股',
      '转贷',
      '炒股',
      '赌',
    ],
    citation: NATIONAL,
  },
  choices: {
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
      reason: { zh: '按合同利率全额贴息。', en: 'The contract rate is paid in full.' },
    },
    overdue: {
      value: 'to-due-date',
      ambiguities: [17],
      reason: {
        zh: '逾期的贴到到期日为止，罚息不贴；文件未规定取消。',
        en: 'Interest to the due date only; penalty interest is never paid.',
      },
    },
    dueOnHoliday: {
      value: 'on-time',
      ambiguities: [18, 19],
      reason: {
        zh: '到期日逢节假日、下一工作日还清视为按期，贴到到期日。',
        en: 'Due on a day off and repaid on the next workday is on time; paid to the due date.',
      },
    },
    longTerm: {
      value: 'refuse',
      ambiguities: [10],
      reason: { zh: '签约期限超过 3 年的不是本产品。', en: 'A contract term above three years is not this product.' },
    },
    extension: {
      value: 'counts',
      ambiguities: [30],
      reason: {
        zh: '展期视为同一笔贷款，累计贴到第 36 个月。',
        en: 'An extension is the same loan, paid up to month 36 in all.',
      },
    },
    ceiling: {
      value: 'lpr',
      ambiguities: [29],
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
        en: 'Day of signing, or of disbursement where only that is known.',
      },
    },
    banks: {
      value: 'all',
      ambiguities: [25],
      reason: {
        zh: '不禁止在两家银行贷款，但共用一户额度。',
        en: 'Two banks are not forbidden; they share the household’s cap.',
      },
    },
    selection: {
      value: 'eligible-first',
      ambiguities: [4, 5],
      reason: { zh: '不予贴息的贷款不占额度。', en: 'A refused loan uses no cap.' },
    },
    capOwner: {
      value: 'household',
      ambiguities: [24, 25],
      reason: {
        zh: '5 万元是每户的额度：先看户编号，再看户主身份证号，再看借款人身份证号。',
        en: 'The cap is a household’s.',
      },
    },
    capOrder: {
      value: 'disbursed',
      ambiguities: [1, 25],
      reason: { zh: '同一天多笔贷款，先放款的先用额度。', en: 'The loan disbursed first uses the cap first.' },
    },
    overlap: {
      value: 'report',
      ambiguities: [25],
      reason: {
        zh: '同一借款人贴息日期重叠的提示核实。',
        en: 'Overlapping subsidised days of one borrower are reported.',
      },
    },
    blankCategory: {
      value: 'accept',
      ambiguities: [],
      reason: {
        zh: '台账没有户类型时视为本产品对象。',
        en: 'A ledger without categories is taken to hold this product only.',
      },
    },
  },
  missing: [],
};
