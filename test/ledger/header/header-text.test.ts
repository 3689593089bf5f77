import { HeaderReader, normaliseHeader } from '../../../src/ledger/header/header-text';
import type { Field } from '../../../src/ledger/ledger';

/** The words published ledgers use, by field. */
const USUAL: Readonly<Partial<Record<Field, string>>> = {
  borrower: '姓名 借款人 借款人姓名 贷款人 贷款人姓名 贷款户 农户姓名 客户名称 申请人 单位名称 企业名称',
  headName: '户主 户主姓名',
  id: '身份证号 身份证号码 证件号码 公民身份号码 统一社会信用代码 身份证号码（统一社会信用代码）',
  township: '乡镇 乡(镇) 镇街 街道',
  village: '村 行政村 村委会 社区 村（社区）',
  group: '组 组别 村民小组',
  householdCode: '户编号 户号 家庭编号',
  category: '脱贫属性 户类型 人员类别 是否脱贫户',
  bank: '承贷银行 贷款银行 贷款机构 贷款金融机构 经办银行 放贷机构 金融机构 网点',
  contract: '合同号 借据号 贷款账号',
  principal: '贷款金额 借款金额 放款金额 贷款本金 合同金额 贷款金额(元) 贷款金额（万元）',
  creditLine: '授信额度',
  balance: '贷款余额 本金余额 结欠本金',
  disbursed: '放款日期 发放日期 贷款日期 起息日 借款日 银行实际发放日期',
  due: '到期日期 到期日 止息日 约定还款日',
  settled: '结清日期 还款日期 还清日期 实际还款日 还款时间',
  loanSpan: '贷款起止日期',
  term: '贷款期限 期限',
  rate: '利率 年利率 执行利率 贷款利率 月利率',
  subsidyRate: '贴息利率 贴息率',
  subsidySpan: '贴息起止日 计息起止日',
  subsidyFrom: '本次贴息起 计息起',
  subsidyTo: '本次贴息止 计息止',
  subsidyDays: '天数 计息天数 贴息天数',
  claimedSubsidy: '贴息金额 应贴息金额 本次贴息金额 2021年第三季度贴息金额 本季度申请贴息资金额',
  paidSubsidy: '累计贴息金额 已贴息金额 以前年度累计已贴息金额',
  account: '一卡通账号 社保卡号 银行账号',
  use: '贷款用途 产业类型',
  overdue: '是否逾期',
  note: '备注',
  households: '带动户数',
};

test.each(Object.entries(USUAL).flatMap(([field, words]) => words.split(' ').map((word) => [word, field])))(
  '%s is %s',
  (word, field) => {
    expect(new HeaderReader().path([word]).match?.field).toBe(field);
  },
);

test.each([
  [['户主', '姓名'], 'headName'],
  [['户主信息', '身份证号'], 'headId'],
  [['借款人情况', '姓名'], 'borrower'],
  [['贷款情况', '金额（元）'], 'principal'],
  [['还款情况', '金额'], 'repaidAmount'],
  [['还款情况', '日期'], 'settled'],
  [['贴息情况', '金额'], 'claimedSubsidy'],
  [['贴息情况', '天数'], 'subsidyDays'],
  [['贷款起止日期', '起'], 'disbursed'],
  [['贷款期限', '止'], 'due'],
  [['计息起止日', '起'], 'subsidyFrom'],
  [['计息期间', '止'], 'subsidyTo'],
  [['扶贫小额信贷', '贷款金额'], 'principal'],
] as const)('%j is %s', (path, field) => {
  expect(new HeaderReader().path(path).match?.field).toBe(field);
});

test.each([
  '联系电话',
  '家庭住址',
  '性别',
  '与户主关系',
  '家庭人口数',
  '逾期贷款金额',
  '欠息时间',
  '原有余额',
  '担保人身份证号',
  'LPR利率',
  '开户行',
  '发放批次',
  '签字',
])('%s is none of ours', (word) => {
  expect(new HeaderReader().path([word]).match).toBeUndefined();
});

test.each([
  ['贷款金额（万元）', { words: '贷款金额', bare: '贷款金额', unit: '万元' }],
  ['*贷 款 金 额\n(单位：元)：', { words: '贷款金额', bare: '贷款金额', unit: '元' }],
  ['乡（镇）', { words: '乡(镇)', bare: '乡' }],
  ['年利率%', { words: '年利率', bare: '年利率', unit: '%' }],
  ['金额/万元', { words: '金额', bare: '金额', unit: '万元' }],
  ['期限（个月）', { words: '期限', bare: '期限', unit: '月' }],
  ['月利率（‰）', { words: '月利率', bare: '月利率', unit: '‰' }],
  ['（元）', { words: '', bare: '', unit: '元' }],
])('%j is taken apart', (raw, parts) => {
  expect(normaliseHeader(raw)).toEqual(parts);
});
