/**
 * The sheets the add-in builds, and what each is called in the workbook and in the pane: the one list of them. Reports, pane and the reader of ledgers
 * (which takes none of them for a ledger) all go by it.
 */
export const sheetNames = {
  summary: '汇总表',
  'working-paper': '计算底稿',
  'payment-list': '拨付清单',
  application: '贴息资金申请表',
  'public-notice': '公示表',
  'claim-differences': '差异核对表',
  findings: '疑点清单',
  evaluation: '绩效自评表',
  satisfaction: '满意度统计',
  'risk-fund': '风险补偿台账',
  dividends: '带贫分红表',
  budget: '预算执行',
  deadlines: '申报拨付时限表',
  'self-report': '自评报告',
  'figure-checks': '数据校验',
  explanation: '计算说明',
  'run-record': '运行记录',
};

/** The 汇总表 says which period it sums up. */
export const summaryNames = { year: '年度汇总表', quarter: '季度汇总表', month: '月度汇总表', span: '贴息汇总表' };

/** The last page of a 报送副本. */
export const checkPageName = '校验页';
