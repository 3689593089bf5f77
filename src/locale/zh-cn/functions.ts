/** What the cells of custom functions say: why there is no answer. What the wizard shows is in functions-catalogue. */
export const functions = {
  /** Of parameters, as the wizard shows them. */
  names: {
    principal: '贷款金额',
    from: '起日',
    to: '止日',
    programme: '政策',
    category: '人员类别',
    rate: '合同年利率',
    settled: '结清日',
    id: '身份证号',
    use: '贷款用途',
    ledger: '台账',
    period: '期间',
    ids: '身份证号区域',
    banks: '银行区域',
    amounts: '金额区域',
    cap: '额度上限',
    date: '日期',
    term: '期限月数',
    amount: '金额',
  },

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
    choiceUnread:
      '没有读到本工作簿保存的政策和设置，暂不计算，以免算错。请检查网络，再按 Ctrl+Alt+F9 重算；还不行，请打开贴息通窗格看原因。',
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
