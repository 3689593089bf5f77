/** What a failure's sentence may speak of. `value` is masked already; every part is '' where it does not apply. */
export interface FailureParts {
  /** 台账.xlsx 的“台账”表第 9 行 F 列, or as much of it as is known. */
  readonly place: string;
  /** Header of the column. */
  readonly header: string;
  readonly value: string;
  readonly field: string;
  readonly columns: string;
}

/** One sentence a failure code: which cell, what is wrong, what to do. */
export const failures = {
  place: (file: string, sheet: string, row: string, column: string, header: string) =>
    `${file && `${file} `}${sheet && `“${sheet}”`}${row && `第 ${row} 行`}${column && ` ${column} 列`}${header && `“${header}”`}`,
  fields: {
    borrower: '借款人',
    principal: '贷款金额',
    disbursed: '放款日期',
    id: '身份证号',
    householdCode: '户编号',
    headName: '户主姓名',
    headId: '户主身份证号',
    category: '人员类别',
    bank: '承贷银行',
    contract: '合同号',
    use: '贷款用途',
    balance: '贷款余额',
    creditLine: '授信额度',
    signed: '合同签订日期',
    due: '到期日期',
    extendedTo: '展期到期日',
    settled: '结清日期',
    loanSpan: '贷款起止日期',
    term: '贷款期限',
    repaidAmount: '还款金额',
    repaidOn: '还款日期',
    rate: '利率',
    subsidyRate: '贴息利率',
    subsidyFrom: '计息起始日',
    subsidyTo: '计息截止日',
    subsidySpan: '计息起止日',
    subsidyDays: '计息天数',
    subsidyBase: '贴息基数',
    claimedSubsidy: '贴息金额',
    paidSubsidy: '已贴息金额',
    paidFrom: '已贴息起始日',
    paidTo: '已贴息截止日',
    account: '一卡通账号',
    households: '带动户数',
    dividend: '分红金额',
    overdue: '是否逾期',
    renews: '续贷原合同号',
    sequence: '序号',
    township: '乡镇',
    village: '村',
    group: '组',
    note: '备注',
  },
  sentences: {
    HEADER_NOT_FOUND: (p: FailureParts) =>
      `${p.place || '这个工作簿'}里没有找到台账的表头。表头里至少要有借款人、贷款金额和放款日期，请补上表头，或打开台账所在的文件。`,
    COLUMN_MISSING: (p: FailureParts) =>
      `${p.place}的表头里没有“${p.field}”这一列，所以读不出贷款。请在“台账”页指定它是哪一列，或在表里补上这一列。`,
    COLUMN_AMBIGUOUS: (p: FailureParts) =>
      `${p.place}的表头里有几列都像“${p.field}”：${p.columns}。请在“台账”页指定用哪一列。`,
    AMOUNT_UNREADABLE: (p: FailureParts) => `${p.place}写的是“${p.value}”，读不出金额。请改成数字，例如 50000 或 5万。`,
    AMOUNT_MISSING: (p: FailureParts) => `${p.place}没有填金额。请补上金额；这一行如果不是贷款，请删去姓名或移到表外。`,
    AMOUNT_NEGATIVE: (p: FailureParts) => `${p.place}写的是“${p.value}”，金额不能是负数。请核对后改成正数。`,
    DATE_UNREADABLE: (p: FailureParts) => `${p.place}写的是“${p.value}”，读不出日期。请改成 2021-03-05 这样的年月日。`,
    DATE_MISSING: (p: FailureParts) => `${p.place}没有填日期。请补上日期，例如 2021-03-05。`,
    DATE_IMPOSSIBLE: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，没有这一天，或者不可能是贷款的日期。请对照合同改正。`,
    DATES_REVERSED: (p: FailureParts) => `${p.place}写的是“${p.value}”，比放款日期还早。请对照合同改正这两个日期。`,
    RATE_UNREADABLE: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，读不出年利率。请改成 3.45 或 3.45%；月利率请写成 2.875‰。`,
    RATE_IMPLAUSIBLE: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，按年利率看在 1% 以下，没有这样的贷款，没有采用。请核对：年利率写成 3.45%，月利率写成 2.875‰。`,
    AMOUNT_SHARED: (p: FailureParts) =>
      `${p.place}的金额是几行合并在一起的，看不出每笔贷款各是多少。请取消合并，在每一行填上各自的金额。`,
    SETTLED_DAY_MISSING: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，没有写结清的日期，算不出贴到哪一天。请填上日期，例如 2021-06-10；没有结清的请清空。`,
    TERM_CONTRADICTS: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，和放款日期、到期日期对不上。请对照合同改正其中一处。`,
    REPAID_TOO_MUCH: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，几次还款加起来超过了贷款金额。请核对单位和金额；还款里含利息的，请只填本金。`,
    REPAID_DAY_MISSING: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，有还款金额，没有还款日期，算不出余额从哪一天起减少。请加一列还款日期填上。`,
    EXTENDED_TOO_EARLY: (p: FailureParts) =>
      `${p.place}写的是“${p.value}”，展期到期日比原到期日还早。请对照展期协议改正。`,
    ROW_OUTSIDE_TABLE: (p: FailureParts) =>
      `${p.place}像是一笔贷款，但不在台账的表头下面，没有读取。请把它移到表头下面；如果不是贷款，可以不管。`,
    TERM_UNREADABLE: (p: FailureParts) => `${p.place}写的是“${p.value}”，读不出期限。请改成 12个月 或 1年。`,
    COUNT_UNREADABLE: (p: FailureParts) => `${p.place}写的是“${p.value}”，读不出数目，没有采用。请改成整数，例如 90。`,
    FLAG_UNREADABLE: (p: FailureParts) => `${p.place}写的是“${p.value}”，看不出是不是逾期。请写“是”或“否”。`,
    BORROWER_MISSING: (p: FailureParts) => `${p.place}没有填借款人。请补上姓名；如果是合并单元格，请在每一行都填上。`,
    ERROR_CELL: (p: FailureParts) => `${p.place}的公式出错了，显示 ${p.value}。请改好公式，或直接填上内容。`,
    NUMBER_DAMAGED: (p: FailureParts) =>
      `${p.place}是一个长号码，却存成了数字（${p.value}），末尾几位已经丢失，没有采用。请把单元格设为文本，再按原件重新填写。`,
    FILE_UNREADABLE: (p: FailureParts) => `${p.place}打不开。请用 Excel 或 WPS 打开，另存为 .xlsx 后再读。`,
    FILE_PROTECTED: (p: FailureParts) => `${p.place}设了打开密码。请先去掉密码，另存为 .xlsx 后再读。`,
    WORKBOOK_EMPTY: (p: FailureParts) => `${p.place || '这个工作簿'}是空的，没有可读的内容。请打开台账所在的文件。`,
    SHEET_UNRECOGNISED: (p: FailureParts) =>
      `${p.place}里像是有贷款，但没有找到表头，没有读取。请在数据上方补一行表头（借款人、贷款金额、放款日期等）；如果不是台账，可以不管。`,
  },
};

export type FailureTexts = typeof failures;
