import { sheetNames } from './sheet-names';

/** 运行记录和核验。 */
export const runRecord = {
  sheet: sheetNames['run-record'],
  title: '贴息通运行记录',
  note: '每次核算由贴息通在末尾加一行，前面的行不改。请不要改动；“校验码”能看出哪一行被改过。',
  headers: [
    '序号',
    '时间',
    '版本',
    '政策',
    '政策版本',
    '期间',
    '改动的政策值',
    '选定机构（户）',
    '处理意见（条）',
    '读取范围（工作表!区域 贷款笔数 指纹前 16 位）',
    '行数',
    '贷款（笔）',
    '可贴息（笔）',
    '应贴息额（元）',
    '疑点（条）',
    '读取问题（条）',
    '台账指纹（SHA-256）',
    '校验码',
  ],
  and: '，',
  rowKinds: {
    data: '贷款',
    failure: '读不了',
    title: '标题',
    'unit-line': '单位行',
    header: '表头',
    blank: '空行',
    'no-loan': '无贷款',
    subtotal: '小计',
    total: '合计',
    signature: '签字',
    note: '说明',
    example: '示例',
    'other-table': '别的表',
    result: '结果',
  },
  protected: (sheet: string) =>
    `核算结果已经写好，但工作表“${sheet}”受保护，这次没有记上。请撤销保护后再核算一次，或者清除运行记录。`,
  verify: {
    none: '工作簿里没有运行记录。请先在“报表”里生成《运行记录》。',
    same: (number: string, at: string) => `台账和第 ${number} 次核算（${at}）时一样，没有改动。`,
    changed: (number: string, at: string) => `第 ${number} 次核算（${at}）以后，台账改过：`,
    sameAs: (number: string, at: string) => `现在的台账和第 ${number} 次核算（${at}）时一样。`,
    sheetChanged: (sheet: string, before: string, now: string) =>
      before === now
        ? `“${sheet}”的内容变了（指纹不同），贷款还是 ${now} 笔。`
        : `“${sheet}”的贷款从 ${before} 笔变成 ${now} 笔。`,
    sheetNew: (sheet: string, now: string) => `多了“${sheet}”，${now} 笔贷款。`,
    sheetGone: (sheet: string, before: string) => `少了“${sheet}”，当时有 ${before} 笔贷款。`,
    total: (before: string, now: string) =>
      before === now
        ? `按同样的政策和期间重算，应贴息额仍是 ${now} 元。`
        : `按同样的政策和期间重算，应贴息额从 ${before} 元变成 ${now} 元，请重新核算。`,
    noTotal: (programme: string) => `当时用的政策 ${programme} 现在没有了或已改动，应贴息额没有重算。`,
    tampered: (rows: string) => `运行记录第 ${rows} 行的校验码对不上：这些行，或者它们前面的行，被改过。`,
  },
};
