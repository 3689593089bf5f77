/** 文件没写明的地方：每一处叫什么，有哪几种取法。 */
export const choices = {
  dayCount: {
    name: '计息天数和基准',
    values: {
      'ACT/360': '实际天数 ÷ 360',
      'ACT/365': '实际天数 ÷ 365',
      对年对月对日: '对年对月对日（整月 ÷ 12，零头 ÷ 360）',
    },
  },
  rounding: { name: '四舍五入', values: { line: '每笔一次', segment: '每段各一次' } },
  contractBelowRate: {
    name: '合同利率低于贴息率',
    values: { lower: '按较低的合同利率', programme: '仍按项目贴息率' },
  },
  overdue: { name: '逾期还款', values: { forfeit: '不贴', 'to-due-date': '贴到到期日' } },
  dueOnHoliday: { name: '到期日逢节假日', values: { 'on-time': '下一工作日还清算按期', late: '算逾期' } },
  longTerm: { name: '合同期限超过规定', values: { window: '贴满规定期限为止', refuse: '整笔不贴' } },
  extension: { name: '展期', values: { counts: '算同一笔，累计不超期限', ends: '贴到原到期日为止' } },
  ceiling: {
    name: '利率上限',
    values: {
      none: '不设上限',
      lpr: '1 年以内 LPR1Y，以上 LPR5Y+',
      'lpr-1y-plus-50bp': '1 年以内 LPR1Y，以上 LPR1Y+0.5%',
    },
  },
  rateOverCeiling: { name: '合同利率超过上限', values: { ceiling: '按上限贴', contract: '按合同利率贴' } },
  ceilingDate: { name: '上限按哪天的利率', values: { signed: '签订日', disbursed: '放款日' } },
  banks: { name: '几家银行都有贷款', values: { one: '只贴一家', all: '都贴，共用额度' } },
  selection: {
    name: '选银行时看哪些贷款',
    values: { 'eligible-first': '只看能贴的', 'all-loans': '看全部已结清的' },
  },
  capOwner: { name: '额度归谁', values: { borrower: '每个借款人', household: '每户' } },
  capOrder: { name: '额度先给哪笔', values: { settled: '先结清的', disbursed: '先放款的' } },
  overlap: { name: '贴息日期重叠', values: { report: '提示核实', allowed: '允许' } },
  blankCategory: {
    name: '没填人员类别',
    values: { report: '按默认类别算并提示', accept: '按默认类别算', refuse: '不贴' },
  },
};
