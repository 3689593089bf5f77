/** Texts of the custom functions: what Excel's function wizard, the pane's help and the reference page show, and what a failing cell says. */
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

const principal = { name: '贷款金额', description: '贷款本金，单位元，例如 50000；也可以写“5万”' };
const from = { name: '起日', description: '开始计息的日期（放款日或本期首日），当天计息' };
const to = { name: '止日', description: '停止计息的日期（结清日、到期日或本期末日的次日），当天不计息' };
const programme = {
  name: '政策',
  description: '政策编号或名称，例如 "wanning-2021"；不写就用本工作簿在贴息通里选定的政策',
};
const category = { name: '人员类别', description: '台账上的人员类别，例如 “一般农民”“农村妇女”“脱贫户”' };
const rate = { name: '合同年利率', description: '合同年利率，写 3.45、3.45% 或 0.0345 都可以；空着表示台账没有写利率' };
const settled = { name: '结清日', description: '贷款结清的日期；空着表示还没有结清' };
const id = { name: '身份证号', description: '18 位身份证号，必须是文本；15 位旧号也认' };
const use = { name: '贷款用途', description: '台账上的贷款用途，例如 “种植”“养殖”' };

export const functions = {
  catalogue: {
    SUBSIDY: {
      description: '一笔贷款按政策应得的贴息，单位元，保留到分。不符合条件的得 0。',
      parameters: { principal, from, to, rate, programme, category },
      result: '应贴息额（元）',
      examples: [
        '=SUBSIDY(50000,"2024-03-21","2024-06-21",3.45%,"jiaocheng-2024")',
        '=SUBSIDY(D5:D200,E5:E200,F5:F200)',
      ],
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
        ledger: { name: '台账', description: '台账区域，要包含表头行' },
        programme,
        period: { name: '期间', description: '例如 2021、2021Q3、2024-05；不写就用本工作簿选定的期间' },
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
        ids: { name: '身份证号区域', description: '每行一个借款人的身份证号，文本' },
        banks: { name: '银行区域', description: '每行一家承贷银行，行数与身份证号区域相同' },
      },
      result: '银行家数，每行一个',
      examples: ['=BANK.COUNT(C5:C200,H5:H200)'],
    },
    'CAP.USED': {
      description: '同一借款人从上到下累计，每一行用掉了额度上限的多少元。',
      parameters: {
        ids: { name: '身份证号区域', description: '每行一个借款人的身份证号，文本' },
        amounts: { name: '金额区域', description: '每行一笔金额，单位元，行数与身份证号区域相同' },
        cap: { name: '额度上限', description: '每人的额度上限，单位元，例如 50000' },
      },
      result: '本行计入额度的金额（元），每行一个',
      examples: ['=CAP.USED(C5:C200,D5:D200,50000)'],
    },
    'LPR.RATE': {
      description: '某一天有效的贷款市场报价利率（2019-08-20 以前为贷款基准利率）。',
      parameters: {
        date: { name: '日期', description: '要查的日期' },
        term: { name: '期限月数', description: '贷款期限，单位月；不写按 12 个月' },
      },
      result: '年利率，例如 0.0345（设成百分比格式显示 3.45%）',
      examples: ['=LPR.RATE("2024-03-21")', '=LPR.RATE("2024-03-21",36)'],
    },
    'PAY.DAY': {
      description: '遇节假日顺延后的付款日，调休上班的周末算工作日。',
      parameters: { date: { name: '日期', description: '原定的付款日' } },
      result: '日期（序列值，请设成日期格式）',
      examples: ['=PAY.DAY("2024-05-01")'],
    },
    'ID.CHECK': {
      description: '身份证号有什么毛病；没有毛病为空。',
      parameters: { id: { name: '身份证号', description: '要检查的身份证号' } },
      result: '毛病的说明，没有则为空',
      examples: ['=ID.CHECK(C5)'],
    },
    'ID.MASK': {
      description: '遮住中间几位的身份证号，公示用。',
      parameters: { id: { name: '身份证号', description: '要遮住的身份证号' } },
      result: '遮住后的号码',
      examples: ['=ID.MASK(C5)'],
    },
    'RMB.UPPER': {
      description: '人民币大写金额。',
      parameters: { amount: { name: '金额', description: '单位元，最多两位小数' } },
      result: '大写金额，例如 柒拾贰万叁仟柒佰元整',
      examples: ['=RMB.UPPER(723700)'],
    },
  } satisfies Record<string, FunctionTexts>,

  failures: {
    blank: (parameter: string) => `${parameter}是空的，请填上。`,
    errorCell: (parameter: string, error: string) => `${parameter}所在的单元格是错误值 ${error}，请先改正它。`,
    amount: (parameter: string, value: string) => `${parameter}“${value}”不是金额，请写成数字，例如 50000。`,
    negative: (parameter: string, value: string) => `${parameter}“${value}”是负数，请核对。`,
    date: (parameter: string, value: string) => `${parameter}“${value}”不是日期，请写成 2024-03-21 这样的日期。`,
    datesReversed: (from: string, to: string) => `止日 ${to} 早于起日 ${from}，请核对两个日期。`,
    rate: (parameter: string, value: string) => `${parameter}“${value}”不是利率，请写成 3.45%、3.45 或 0.0345。`,
    months: (parameter: string, value: string) => `${parameter}“${value}”不是期限，请写月数，例如 12。`,
    period: (value: string) => `期间“${value}”看不懂，请写成 2021、2021Q3、2024-05 或 2024-03-21..2024-06-20。`,
    noPeriod: '没有期间：请在第 3 个参数写上期间，或在贴息通窗格里为本工作簿选定。',
    shape: (first: string, other: string) => `几个区域的大小不一样（${first} 与 ${other}），请选同样多的行和列。`,
    noProgramme: (example: string) =>
      `没有选定政策：请在函数里写上政策（例如 "${example}"），或在贴息通窗格里为本工作簿选定。`,
    unknownProgramme: (value: string, known: string) => `没有“${value}”这项政策。现有：${known}。`,
    incompleteProgramme: (programme: string, missing: string) =>
      `政策“${programme}”还缺 ${missing}，补齐之前不能核算。`,
    choiceUnusable: (reason: string) => `本工作簿保存的政策改动不能用：${reason}。请在贴息通窗格里重新设置。`,
    rateMissing: (programme: string, category: string) =>
      `${programme}没有给出${category === '' ? '这类贷款' : `“${category}”`}的利率，请写上利率，或在贴息通窗格里为政策补上。`,
    lprBefore: (covered: string) => `利率表从 ${covered} 开始，更早的日期没有利率。`,
    lprBeyond: (covered: string) => `利率表只到 ${covered}，之后的利率请先在贴息通窗格里补录。`,
    workdayBefore: (covered: string) => `节假日表从 ${covered} 开始，更早的日期不能推算。`,
    workdayBeyond: (covered: string) => `节假日安排只到 ${covered}，国务院公布之后才能推算。`,
    ledger: (reason: string) => `台账读不了：${reason}`,
    amountTooLarge: (value: string) => `金额“${value}”太大，写不成大写。`,
    internal: (detail: string) => `贴息通算这一格时出了错（${detail}），请把这句话告诉维护的人。`,
  },

  ids: {
    missing: '没有填身份证号。',
    damaged: '身份证号被存成了数字，后几位已经丢失，请按证件重新录入，并把单元格设成文本格式。',
    masked: '身份证号是遮住的（带 *），不能用来比对，请填完整号码。',
    invalid: '身份证号不对：位数、出生日期或校验码有误，请按证件核对。',
  },

  noHeader: '没有找到表头，请把表头行也选上。',
  nothingAgainst: '符合贴息条件。',
};
