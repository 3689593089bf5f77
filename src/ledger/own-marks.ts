/**
 * What the add-in itself puts into workbooks, so that a second reading takes none of it for the clerk's.
 * These are marks in files, like codes: they never change with the language of the screen.
 */

/** The result columns at the right of a ledger, in order. */
export const RESULT_HEADERS: readonly string[] = [
  '核算结论',
  '贴息本金',
  '贴息天数',
  '贴息利率',
  '应贴息额',
  '疑点代码',
  '原因',
];

/** So many of them side by side in order are ours; a clerk's ledger may have one or two of the words. */
const ENOUGH = 5;

/** Index of the first of our result columns in a row of header texts, and how many there are; undefined where they are not there. */
export function findResultColumns(
  texts: readonly string[],
): { readonly from: number; readonly count: number } | undefined {
  for (let i = texts.indexOf('核算结论'); i >= 0; i = texts.indexOf('核算结论', i + 1)) {
    let count = 0;
    while (count < RESULT_HEADERS.length && texts[i + count] === RESULT_HEADERS[count]) count++;
    if (count >= ENOUGH) return { from: i, count };
  }
  return undefined;
}

/** Sheets the add-in builds. A clerk's sheet may have such a name too: it is only taken for ours beside a real ledger. */
const OWN_SHEET =
  /^(?:季度汇总表|月度汇总表|年度汇总表|贴息汇总表|计算底稿|拨付清单|贴息资金申请表|公示表|差异核对表|疑点清单|绩效自评表|满意度统计|风险补偿台账|带贫分红表|运行记录|计算说明|.*-核算结果|数据校验|校验页|数据核对表|预算测算表)(?:\s*[(（]\d+[)）])?$/;

export function hasOwnSheetName(sheet: string): boolean {
  return OWN_SHEET.test(sheet);
}
