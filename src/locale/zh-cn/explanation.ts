import { sheetNames } from './sheet-names';

/** 《计算说明》表。 */
export const explanation = {
  sheet: sheetNames.explanation,
  title: (programme: string, period: string) => `${programme}计算说明（${period}）`,
  headers: ['段', '起息日', '止息日（不计）', '天数', '计息余额', '年利率%', '贴息比例%', '基数', '未舍入金额'],
  loan: (number: string, borrower: string) => `${number}．${borrower}`,
  who: (id: string, sheet: string, row: string) => `身份证号：${id}　　台账：${sheet} 第 ${row} 行`,
  terms: (bank: string, contract: string, principal: string) =>
    `承贷机构：${bank}　　合同号：${contract}　　贷款金额：${principal} 元`,
  dates: (disbursed: string, due: string, settled: string) => `放款：${disbursed}　　到期：${due}　　结清：${settled}`,
  unknown: '（未填）',
  cuts: (start: string, end: string) => `起于${start}，止于${end}（止日不计）。`,
  basedOn: (citation: string) => `利率依据：${citation}`,
  sum: '合计（未舍入）',
  rounded: '应贴息额（四舍五入到分，一次）',
  roundedEach: '应贴息额（每段四舍五入到分后相加）',
  nothing: '本期没有计息的天数，应贴息额 0.00 元。',
  finding: (severity: string, sentence: string, citation: string) =>
    `${severity}：${sentence}${citation ? `依据：${citation}` : ''}`,
  choice: (name: string, value: string, reason: string) => `取法：${name}——${value}。${reason}`,
  total: (loans: string) => `以上 ${loans} 笔应贴息额合计`,
  how: '金额＝计息余额×天数×年利率×贴息比例÷基数；“天数”按计息办法折算时以表内天数为准。金额都是公式，改动左边的数，右边跟着重算。',
};
