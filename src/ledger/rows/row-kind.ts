import type { CellValue } from '../grid';
import type { RowKind } from '../ledger';
import { cleanText, isBlankCell, withoutBlanks } from '../values/text';

/** What a total row calls itself, once its figures, units and brackets are taken away: a word for all of something, at most a place or a page before it. */
const TOTAL =
  /^(?:\p{Script=Han}{0,10}?)(?:[合总小共累統统][计計结結]|总额|总[金数](?:额)?|汇总|匯總|总和|[过转续接][入下次上]?页|承前页?|结转|转次页|合并数|共)(?:金额|数额?|大写|人民币|数|额|行|项|栏)*$/u;
const SUBTOTAL = /小[计結结]|本页|本组|本村|[过转接]|承前/;
const LONGEST_TOTAL = 40;
const FIGURES_AND_UNITS =
  /[(（【[][^()（）[\]【】]*[)）】\]]|[\d.,，￥¥]+(?:个|位|户|笔|人|次|元|万元|万|亿元)*|(?:户|笔|人|元|万元)(?=$)|[壹贰叁肆伍陆柒捌玖拾佰仟萬亿零]{2,}[元圆万]?.*$|[:：、,，;；。\s]/g;
const SIGNATURE =
  /制表|审核人|审核[:：]|负责人|填报人|填表人|经办人|复核|制单|盖章|签字|签章|签名|主管领导|分管领导|联系电话[:：]|填表日期|填报日期|填报单位[:：]|单位[(（]公章/;
const NOTE = /^(?:备注|说明|注|填表说明|填报说明|注意|附注|备\s*注)\s*[:：.、\d]|^注[:：]/;
const UNIT_LINE = /单位[:：]|金额单位|填报日期|填报时间|编制日期|编制单位|填报单位|制表日期|报表日期/;

/** `合计（3户，3笔）`: what a row of totals calls itself. */
export function isTotalLabel(text: string): boolean {
  // The quick no for the great mass of cells: names, banks, IDs.
  if (!/[计計结結总合汇匯共页转]/.test(text)) return false;
  const words = text.replace(FIGURES_AND_UNITS, '');
  // 共3户: a word that short needs its figure.
  return TOTAL.test(words) && (words.length > 1 || /\d/.test(text));
}

/** `合  计`, `东山镇小计`, `总计：283户`, `合计（大写）玖万元整`, `过次页`: the word of a total row, or undefined. */
export function totalWord(
  row: readonly CellValue[],
  ignore: ReadonlySet<number>,
): { readonly kind: 'total' | 'subtotal'; readonly label: string } | undefined {
  for (let i = 0; i < row.length; i++) {
    const cell = row[i];
    if (typeof cell !== 'string' || cell === '' || ignore.has(i)) continue;
    const text = withoutBlanks(cleanText(cell));
    if (text.length <= LONGEST_TOTAL && isTotalLabel(text))
      return { kind: SUBTOTAL.test(text) ? 'subtotal' : 'total', label: text };
  }
  return undefined;
}

/**
 * What a row outside the plain data is, from its words alone; `ignore` are columns of ours or of another ledger beside this one.
 * `undefined`: it must be read as data (and fails if it can't be). Rows `beforeHeader` can't be data.
 */
export function wordsKind(
  row: readonly CellValue[],
  ignore: ReadonlySet<number>,
  beforeHeader: boolean,
): RowKind | undefined {
  let filled = 0;
  let figures = 0;
  let joined = '';
  const distinct = new Set<string>();
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? '';
    if (ignore.has(i) || isBlankCell(cell)) continue;
    filled++;
    if (typeof cell !== 'string') {
      figures++;
      continue;
    }
    const text = cleanText(cell);
    distinct.add(text);
    joined += joined === '' ? text : ` ${text}`;
  }
  if (filled === 0) return 'blank';
  if (beforeHeader) {
    if (UNIT_LINE.test(joined)) return 'unit-line';
    return NOTE.test(joined) ? 'note' : 'title';
  }
  if (figures > 2 || distinct.size > 8) return undefined;
  if (NOTE.test(joined)) return 'note';
  const plain = withoutBlanks(joined);
  if (figures === 0 && SIGNATURE.test(plain)) return 'signature';
  if (figures === 0 && UNIT_LINE.test(plain)) return 'unit-line';
  return undefined;
}

/** The sample of a form, marked so: 示例, 例, 举例, （样例）. */
const EXAMPLE =
  /^[(（【[]?(?:填[写报表])?(?:示例|举例|样例|范例|例如?|例子|参考样例|样本|模板|sample|example|e\.?g\.?)(?:行|数据|\d)?[)）】\]]?[:：]?$/i;
/** Names nobody has, banks that are none. */
const PLACEHOLDER =
  /^(?:张三|李四|王五|赵六|张某|李某|某某|.?某某?|[XxＸ×*○]{2,}.*)$|[XxＸ×○]{2,}(?:银行|行|联社|信用社|公司)|某某?(?:银行|行|联社|信用社|公司)/;

/** True for a filled-in sample row: marked as one, or both its borrower and its bank are placeholders. */
export function isExample(marks: readonly CellValue[], borrower: CellValue, bank: CellValue): boolean {
  for (const mark of marks) {
    if (typeof mark === 'string' && mark.length <= LONGEST_MARK && EXAMPLE.test(cleanText(mark))) return true;
  }
  return (
    typeof bank === 'string' &&
    typeof borrower === 'string' &&
    PLACEHOLDER.test(withoutBlanks(cleanText(bank))) &&
    PLACEHOLDER.test(withoutBlanks(cleanText(borrower)))
  );
}

const LONGEST_MARK = 12;

/** The only text of a row, however often it stands there; undefined where the row says more, or nothing. */
export function loneText(
  row: readonly CellValue[],
  ignore: ReadonlySet<number>,
): { readonly text: string; readonly column: number } | undefined {
  let column = -1;
  let text = '';
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? '';
    if (ignore.has(i) || isBlankCell(cell)) continue;
    const clean = cleanText(cell);
    if (column >= 0 && clean !== text) return undefined;
    if (column < 0) {
      column = i;
      text = clean;
    }
  }
  return column < 0 ? undefined : { text, column };
}

/** What no person is called: words about the page, the list and its end. */
const ABOUT_THE_PAGE =
  /空白|续|页|此表|本表|完$|结束|以[上下]|如[上下]|[略止无]$|备注|说明|注[:：]|作废|[过承转接][上下次前]|盖章|单位|共\d|^\W*[\d.]+\W*$|[镇乡村部行社:：。]$|^[(（]?[一二三四五六七八九十]+[)）、.]/;

/** A row of one text is a section, a remark or a page number, unless it could be somebody's name in the column of names. */
export function isNobody(text: string, inPartyColumn: boolean): boolean {
  return !inPartyColumn || text.length > 12 || ABOUT_THE_PAGE.test(text) || isTotalLabel(text);
}
