import { sheetNames } from './sheet-names';

/** 风险补偿台账。 */
export const riskFund = {
  sheet: sheetNames['risk-fund'],
  title: (programme: string, period: string) => `${programme}风险补偿台账（${period}）`,
  headers: (fund: string, bank: string) => [
    '序号',
    '借款人',
    '承贷机构',
    '逾期日',
    '补偿日',
    '损失本金',
    '损失利息',
    '损失合计',
    `基金承担（${fund}%）`,
    `银行承担（${bank}%）`,
    '累计追回',
    '退回基金',
    '退回银行',
    '尚未追回',
    '说明',
  ],
  total: '合计',
  tooMuch: '追回的比损失多，请核对多出的是利息还是别的贷款',
  test: (share: string) => `二、规模检验：风险补偿金不低于贷款余额的 ${share}`,
  testHeaders: ['口径', '', '', '', '', '贷款规模', '实有基金', '应有基金', '差额', '占比%', '结论', '', '', '', ''],
  bases: {
    ledger: '本台账期末余额（《计算底稿》）',
    expected: '预计贷款规模',
    actual: '新增与存量贷款合计',
  },
  enough: '够',
  short: '应有 {required} 万元，实有 {held} 万元，差 {shortfall} 万元',
  flow: '三、基金收支',
  left: '补偿和追回以后的基金余额',
  checks: {
    split: '核对：损失－基金承担－银行承担（应为 0.00）',
    recovered: '核对：追回－退回基金－退回银行（应为 0.00）',
    closing: (sheet: string) => `核对：期末余额与《${sheet}》合计差额（应为 0.00）`,
  },
  notes: {
    rule: (citation: string) => `依据${citation}。`,
    split:
      '基金承担的部分四舍五入到分，其余由银行承担；追回的款按当初各自承担的比例退回，按累计追回额计算。浅色格由经办人填写，重新生成时保留，行数不够会自动加。',
    bases: '期末余额按本台账放款、还款和结清日期推算，可能与报告口径不同；“预计”“新增与存量”两栏填报告里的数。',
  },
};
