import { sheetNames } from './sheet-names';

/** 数据校验表。 */
export const figureChecks = {
  sheet: sheetNames['figure-checks'],
  title: (programme: string, period: string) => `${programme}数据校验（${period}）`,
  headers: ['序号', '名称（核对内容）', '报告写的数', '单位', '出处', '本账（重算）的数', '差额', '结果', '说明'],
  parts: {
    ledger: (paper: string) => `一、本账的数（《${paper}》）`,
    typed: '二、报告里写的数（在浅色格里填或粘贴：名称写成第一部分里的名称，同一个数在几处出现的逐处填）',
    published: (document: string) => `三、已公布的数（${document}）`,
    checks: '四、已公布的数互相核对',
  },
  ledger: {
    subsidy: '应贴息额',
    loans: '可贴息笔数',
    households: '可贴息户数',
    principal: '贷款金额',
    base: '贴息本金',
    disbursed: '本期发放额',
    opening: '期初余额',
    closing: '期末余额',
    ofBank: (bank: string) => `应贴息额·${bank}`,
  },
  results: { same: '相符', differs: '不符', units: '单位不同', unknown: '无从核对' },
  /** `{name}` 换成单元格里的内容。 */
  sentences: {
    differs: '“{figure}”写的是 {stated}{unit}，应是 {computed}{unit}，相差 {difference}{unit}。',
    unknown: '本账和已公布的数里都没有“{figure}”，请把名称写成第一部分里的名称。',
  },
  note: '“结果”和“说明”随填的数变化。浅色格里填的内容重新生成时保留。差额＝报告写的数－本账（重算）的数，按报告写的小数位数比较。',
};
