/** What stands in the result columns, besides the sentences of findings. */
export const resultWords = {
  /** On a sheet of their own the results need to say whose they are. */
  ownHeaders: {
    row: '台账行号',
    borrower: '借款人',
    id: '身份证号',
    bank: '承贷银行',
    contract: '合同号',
    principal: '贷款金额',
  },
  /** Ends a reason that is longer than a clerk reads in a cell. */
  more: '……（未完，全文见窗格“疑点”页）',
  verdicts: {
    paid: '可贴息',
    reduced: '调减后可贴',
    refused: '不予贴息',
    none: '本期不贴',
    unread: '读取问题',
  },
};
