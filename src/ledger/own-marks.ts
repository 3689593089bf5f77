import * as english from '../locale/en-us/sheet-names';
import * as chinese from '../locale/zh-cn/sheet-names';

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

/** The sheet results stand on where their ledger has no room for them. */
export const RESULT_SHEET = '核算结果';

/** In both languages: whose screen was English yesterday has the sheets of yesterday. The 汇总表 is named by its period. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  RESULT_SHEET,
  ...[chinese, english].flatMap(({ sheetNames, summaryNames, checkPageName }) => [
    ...Object.entries(sheetNames).flatMap(([key, name]) => (key === 'summary' ? [] : [name])),
    ...Object.values(summaryNames),
    checkPageName,
  ]),
]);

/** `计算底稿(2)`: where the clerk has a sheet of that name. */
const COUNTED = /\s*[(（]\d+[)）]$/;

/** A clerk's sheet may have such a name too: it is only taken for ours beside a real ledger. */
export function hasOwnSheetName(sheet: string): boolean {
  const name = sheet.replace(COUNTED, '');
  // Files of earlier versions name the ledger before it: 台账-核算结果.
  return OWN_NAMES.has(name) || name.endsWith(`-${RESULT_SHEET}`);
}
