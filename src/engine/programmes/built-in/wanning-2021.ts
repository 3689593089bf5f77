import type { Citation } from '../../ground/citation';
import { DUE_ON_HOLIDAY, UNPRODUCTIVE_USES } from './common';
import type { Programme } from '../programme';

const REPORT = '2021年小额贷款贴息重点绩效评价报告（万宁市，佳衡咨字[2022]11-5号）';

/** The report sets out the rules of 琼府办〔2017〕103号、223号 and 琼金监函〔2020〕120号; articles are those of the report. */
function article(place: string, quote: string): Citation {
  return { document: REPORT, number: '琼府办〔2017〕103号', article: place, quote };
}

const AMOUNT_FARMER = article(
  '一、（二）1（3）①',
  '单笔10万元以下(含10万元)的，按实际贷款金额计算和享受贴息；单笔在10万元以上且不超过50万元的，按照10万元的贷款额度计算和享受贴息；' +
    '对同一借款人年度内在同一金融机构多笔贷款累计总额10万元的部分(含10万元)给予贴息。单笔贷款50万元以上的，不予贴息。',
);
const AMOUNT_COOPERATIVE = article(
  '一、（二）1（3）②',
  '每社单笔贷款额度100万元以下(含100万元)的，按实际贷款金额计算和享受贴息；对同一合作社年度内在同一金融机构多笔贷款累计总额100万元的部分' +
    '(含100万元)给予贴息。对一家每社单笔贷款额度100万元以上的，不予贴息。',
);
const SETTLEMENT_YEAR = article('一、（二）1（3）④', '以贷款结清年度为原则。');
const ONE_BANK = article(
  '一、（二）1（3）③④',
  '农户和农民专业合作社同一年度在多家金融机构有贷款的，只对一家金融机构的贷款给予贴息。……一是对贷款结清日最早的一家金融机构的贷款予以贴息；' +
    '二是贷款结清日相同的，对贷款发放日早的贷款予以贴息；三是贷款结清日和贷款发放日都相同的，对贷款金额高的贷款予以贴息。',
);
const FARMER = article('一、（二）2（1）', '年贴息率为6%，贴息期限为1年，贷款期限不满1年的按贷款实际期限计算贴息。');
const WOMAN = article('一、（二）2（2）', '年贴息率为7%，贴息期限为2年，贷款期限不满2年的按贷款实际期限计算贴息。');
const AFTERWARDS = article(
  '一、（二）3',
  '借款按合同向经办金融机构按期还本付息，结清贷款后再对借款人予以贴息；逾期不享受贴息政策。',
);
const WHO = article(
  '一、（二）1（1）',
  '海南省户籍，拥有农业户口或户籍地在乡村的居民户口居民和海南省市场监管部门登记成立的农民专业合作社。',
);
const USE = article('一、（二）1（2）', '从事发展农林牧副渔业生产、加工、流通、农产品运输及仓储销售等涉农用途。');

/** The amounts are those of every borrower who is a person. */
const PERSON = {
  party: 'person',
  rateSource: 'programme',
  share: [],
  loanLimit: [{ value: '500000', citation: AMOUNT_FARMER }],
  loanCap: [{ value: '100000', citation: AMOUNT_FARMER }],
  groupCap: [{ value: '100000', citation: SETTLEMENT_YEAR }],
  groupReview: [],
  // A borrower's loans under either product share the 10万 (ambiguity 23).
  pool: 'person',
} as const;

export const WANNING_2021: Programme = {
  id: 'wanning-2021',
  name: { zh: '万宁市 2021 年农民小额贷款贴息', en: 'Wanning 2021 farmers’ small-loan subsidy' },
  shortName: { zh: '万宁 2021', en: 'Wanning 2021' },
  version: 1,
  lastVerifiedOn: '2026-11-21',
  documents: [
    {
      document: '海南省人民政府办公厅关于进一步完善农民小额贷款贴息政策的通知',
      number: '琼府办〔2017〕103号',
      article: '全文',
    },
    {
      document: '海南省人民政府办公厅关于调整农民小额贷款贴息政策的通知',
      number: '琼府办〔2017〕223号',
      article: '全文',
    },
    {
      document: '海南省地方金融监督管理局海南省财政厅关于进一步完善农民小额贷款贴息工作的通知',
      number: '琼金监函〔2020〕120号',
      article: '全文',
    },
    { document: REPORT, article: '一、（二）贴息内容' },
  ],
  // The provincial rates changed in August 2022; what Wanning has paid since was not read.
  inForce: { interest: { to: '2022-07-31' }, beyond: 'reported', citation: SETTLEMENT_YEAR },
  schedule: { kind: 'settlement-year' },
  payment: { payee: 'card', citation: AFTERWARDS },
  categories: [
    {
      id: 'cooperative',
      name: { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
      words: ['农民专业合作社', '合作社'],
      party: 'organisation',
      rateSource: 'programme',
      // The documents give cooperatives amounts but no rate: the county must (儋州 pays 3 %).
      rate: [],
      share: [],
      termLimitMonths: [{ value: 12, citation: FARMER }],
      loanLimit: [{ value: '1000000', citation: AMOUNT_COOPERATIVE }],
      loanCap: [{ value: '1000000', citation: AMOUNT_COOPERATIVE }],
      groupCap: [{ value: '1000000', citation: AMOUNT_COOPERATIVE }],
      pool: 'cooperative',
      groupReview: [],
    },
    {
      id: 'woman',
      name: { zh: '农村妇女', en: 'Rural woman' },
      words: ['农村妇女', '妇女'],
      ...PERSON,
      sex: 'female',
      rate: [{ value: '7', citation: WOMAN }],
      termLimitMonths: [{ value: 24, citation: WOMAN }],
    },
    {
      id: 'farmer',
      name: { zh: '一般农民', en: 'Farmer' },
      words: [
        '一般农民',
        '农民',
        '农户',
        '农村居民',
        '渔民',
        '农场职工',
        '地方农场职工',
        '农垦职工',
        '林业职工',
        '农场连队职工',
      ],
      // 一般农民 excludes 建档立卡贫困户, who have a product of their own, and those who draw 财政供养工资.
      exceptWords: ['建档立卡贫困户', '建档立卡户', '建档立卡', '贫困户', '脱贫户', '财政供养人员', '财政供养'],
      ...PERSON,
      rate: [{ value: '6', citation: FARMER }],
      termLimitMonths: [{ value: 12, citation: FARMER }],
    },
  ],
  defaultCategory: 'farmer',
  eligibility: WHO,
  use: {
    refusedWords: [...UNPRODUCTIVE_USES, '消费'],
    citation: USE,
  },
  choices: {
    dayCount: {
      value: 'ACT/360',
      ambiguities: [13, 14],
      reason: {
        zh: '文件只写年贴息率，未写计息基础；暂按银行日利率（年利率÷360）乘实际天数，请向财政部门确认一次。按 365 天则全年 10 万元为 6000 元。',
        en: 'The documents give a yearly rate and no basis; the bank’s daily rate (year ÷ 360) on actual days is taken. Ask the county once.',
      },
    },
    rounding: {
      value: 'line',
      ambiguities: [36],
      reason: { zh: '每笔贷款算完后四舍五入到分一次。', en: 'Rounded half up to the fen once a loan.' },
    },
    contractBelowRate: {
      value: 'lower',
      ambiguities: [15],
      reason: {
        zh: '合同利率低于贴息率时按合同利率贴，贴息不超过借款人实际负担的利息（海南 2022 年口径）。',
        en: 'A contract rate below the subsidy rate is what is paid: no more than the interest borne (Hainan, 2022).',
      },
    },
    overdue: {
      value: 'forfeit',
      citation: AFTERWARDS,
      ambiguities: [],
      reason: { zh: '“逾期不享受贴息政策”。', en: 'Late repayment forfeits.' },
    },
    dueOnHoliday: DUE_ON_HOLIDAY,
    longTerm: {
      value: 'window',
      ambiguities: [10, 11, 12],
      reason: {
        zh: '超过贴息期限的，每笔从放款日起贴满期限（对年对日），其余不贴。',
        en: 'A loan longer than the limit is paid for its first months up to the limit, once.',
      },
    },
    extension: {
      value: 'counts',
      ambiguities: [30],
      reason: {
        zh: '展期视为同一笔贷款，按展期后的到期日判断逾期。',
        en: 'An extension is the same loan with a later due date.',
      },
    },
    ceiling: {
      value: 'none',
      ambiguities: [],
      reason: { zh: '按固定贴息率贴，文件未设利率上限。', en: 'Paid at a fixed rate; no ceiling on the contract.' },
    },
    rateOverCeiling: { value: 'ceiling', ambiguities: [], reason: { zh: '本项目不适用。', en: 'Not applicable.' } },
    ceilingDate: { value: 'signed', ambiguities: [], reason: { zh: '本项目不适用。', en: 'Not applicable.' } },
    banks: {
      value: 'one',
      citation: ONE_BANK,
      ambiguities: [6, 7, 8],
      open: ['one'],
      reason: {
        zh: '“同一年度在多家金融机构有贷款的，只对一家金融机构的贷款给予贴息”：先选机构，再由该机构的贷款共用额度；完全相同则由经办人决定。',
        en: 'One institution a year: the tie-breaks choose it, its loans share the cap; a full tie is the clerk’s to decide.',
      },
    },
    selection: {
      value: 'eligible-first',
      ambiguities: [4, 5],
      reason: {
        zh: '先看能不能贴，再选机构：超限额、逾期等不予贴息的贷款不参与选择，也不占额度。',
        en: 'Eligibility first: a refused loan neither chooses the bank nor uses the cap.',
      },
    },
    capOwner: {
      value: 'borrower',
      ambiguities: [24],
      open: ['borrower', 'household'],
      reason: { zh: '“同一借款人”。', en: '“The same borrower”.' },
    },
    capOrder: {
      value: 'settled',
      ambiguities: [1, 2, 3, 23],
      reason: {
        zh: '同一机构多笔贷款用额度的先后，文件未写；借用选机构的次序：结清日早、发放日早、金额大，再按合同号。',
        en: 'The order in which loans at one bank use the cap is not written; that of the tie-breaks is borrowed.',
      },
    },
    overlap: {
      value: 'allowed',
      ambiguities: [2],
      reason: { zh: '同时多笔贷款由累计额度控制。', en: 'The cumulative cap governs concurrent loans.' },
    },
    blankCategory: {
      value: 'report',
      ambiguities: [22],
      reason: {
        zh: '台账没有人员类别时按一般农民（6%，1 年）计算并提示核实，不按性别推定为妇女贷款。',
        en: 'A ledger without categories is taken as farmers’ (the lower rate) and reported; sex decides nothing.',
      },
    },
  },
  missing: [],
};
