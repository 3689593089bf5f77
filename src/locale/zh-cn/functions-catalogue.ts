import { functions } from './functions';

/** What Excel's function wizard, the pane's help and the reference page say of the custom functions. A formula needs none of it. */
export interface ParameterTexts {
  readonly name: string;
  readonly description: string;
}

export interface FunctionTexts {
  readonly description: string;
  /** Keyed by the parameter's name in the declaration, in order. */
  readonly parameters: Readonly<Record<string, ParameterTexts>>;
  /** What the cell shows. */
  readonly result: string;
  readonly examples: readonly string[];
}

const { names } = functions;

const principal = { name: names.principal, description: '贷款本金，单位元，例如 50000；也可以写“5万”' };
const from = { name: names.from, description: '开始计息的日期（放款日或本期首日），当天计息' };
const to = { name: names.to, description: '停止计息的日期（结清日、到期日或本期末日的次日），当天不计息' };
const programme = {
  name: names.programme,
  description: '政策编号或名称，例如 "wanning-2021"；不写就用本工作簿在贴息通里选定的政策',
};
const category = { name: names.category, description: '台账上的人员类别，例如 “一般农民”“农村妇女”“脱贫户”' };
const rate = { name: names.rate, description: '合同年利率，写 3.45、3.45% 或 0.0345 都可以；空着表示台账没有写利率' };
const settled = { name: names.settled, description: '贷款结清的日期；空着表示还没有结清' };
const id = { name: names.id, description: '18 位身份证号，必须是文本；15 位旧号也认' };
const use = { name: names.use, description: '台账上的贷款用途，例如 “种植”“养殖”' };

export const functionsCatalogue = {
  SUBSIDY: {
    description: '一笔贷款按政策应得的贴息，单位元，保留到分。不符合条件的得 0。',
    parameters: { principal, from, to, rate, programme, category },
    result: '应贴息额（元）',
    examples: ['=SUBSIDY(50000,"2024-03-21","2024-06-21",3.45%,"jiaocheng-2024")', '=SUBSIDY(D5:D200,E5:E200,F5:F200)'],
  },
  ELIGIBLE: {
    description: '一笔贷款能不能贴息：能为 TRUE，不能为 FALSE。',
    parameters: { principal, from, to, programme, category, settled, id, use },
    result: 'TRUE 或 FALSE',
    examples: ['=ELIGIBLE(80000,"2020-10-12","2021-04-12","wanning-2021","一般农民")'],
  },
  'ELIGIBLE.WHY': {
    description: '一笔贷款为什么能贴息或不能贴息，用文字说明。',
    parameters: { principal, from, to, programme, category, settled, id, use },
    result: '原因',
    examples: ['=ELIGIBLE.WHY(600000,"2020-06-01","2021-06-01","wanning-2021","一般农民")'],
  },
  'SUBSIDY.LEDGER': {
    description: '整张台账按政策核算（含多笔合并、多家银行、额度上限等跨行规则），结果逐行列出。',
    parameters: {
      ledger: { name: names.ledger, description: '台账区域，要包含表头行' },
      programme,
      period: { name: names.period, description: '例如 2021、2021Q3、2024-05；不写就用本工作簿选定的期间' },
    },
    result: '每行一笔：核算结论、贴息本金、贴息天数、贴息利率、应贴息额、疑点代码、原因',
    examples: ['=SUBSIDY.LEDGER(A4:K287,"wanning-2021","2021")'],
  },
  'SUBSIDY.EXPLAIN': {
    description: '一笔贷款的贴息是怎样算出来的：分段、余额、天数、利率、算式和依据条文。',
    parameters: { principal, from, to, rate, programme, category },
    result: '计算过程',
    examples: ['=SUBSIDY.EXPLAIN(38000,"2024-03-21","2024-04-11",3.45%,"jiaocheng-2024")'],
  },
  'BANK.COUNT': {
    description: '每一行的借款人在几家银行有贷款。身份证号按文本比对，空号的行各算各的。',
    parameters: {
      ids: { name: names.ids, description: '每行一个借款人的身份证号，文本' },
      banks: { name: names.banks, description: '每行一家承贷银行，行数与身份证号区域相同' },
    },
    result: '银行家数，每行一个',
    examples: ['=BANK.COUNT(C5:C200,H5:H200)'],
  },
  'CAP.USED': {
    description: '同一借款人从上到下累计，每一行用掉了额度上限的多少元。',
    parameters: {
      ids: { name: names.ids, description: '每行一个借款人的身份证号，文本' },
      amounts: { name: names.amounts, description: '每行一笔金额，单位元，行数与身份证号区域相同' },
      cap: { name: names.cap, description: '每人的额度上限，单位元，例如 50000' },
    },
    result: '本行计入额度的金额（元），每行一个',
    examples: ['=CAP.USED(C5:C200,D5:D200,50000)'],
  },
  'LPR.RATE': {
    description: '某一天有效的贷款市场报价利率（2019-08-20 以前为贷款基准利率）。',
    parameters: {
      date: { name: names.date, description: '要查的日期' },
      term: { name: names.term, description: '贷款期限，单位月；不写按 12 个月' },
    },
    result: '年利率，例如 0.0345（设成百分比格式显示 3.45%）',
    examples: ['=LPR.RATE("2024-03-21")', '=LPR.RATE("2024-03-21",36)'],
  },
  'PAY.DAY': {
    description: '遇节假日顺延后的付款日，调休上班的周末算工作日。',
    parameters: { date: { name: names.date, description: '原定的付款日' } },
    result: '日期（序列值，请设成日期格式）',
    examples: ['=PAY.DAY("2024-05-01")'],
  },
  'ID.CHECK': {
    description: '身份证号有什么毛病；没有毛病为空。',
    parameters: { id: { name: names.id, description: '要检查的身份证号' } },
    result: '毛病的说明，没有则为空',
    examples: ['=ID.CHECK(C5)'],
  },
  'ID.MASK': {
    description: '遮住中间几位的身份证号，公示用。',
    parameters: { id: { name: names.id, description: '要遮住的身份证号' } },
    result: '遮住后的号码',
    examples: ['=ID.MASK(C5)'],
  },
  'RMB.UPPER': {
    description: '人民币大写金额。',
    parameters: { amount: { name: names.amount, description: '单位元，最多两位小数' } },
    result: '大写金额，例如 柒拾贰万叁仟柒佰元整',
    examples: ['=RMB.UPPER(723700)'],
  },
} satisfies Record<string, FunctionTexts>;
