import type { CellValue } from '../grid';
import type { RowKind } from '../ledger';
import { cleanText, isBlankCell, withoutBlanks } from '../values/text';

const TOTAL_WORD = /(?:合计|总计|共计|总额|累计|小计|汇总|全县合计|全乡合计|合\s*计)/;
const TOTAL = /^(?:[^\d]{0,14}?)(?:合计|总计|共计|累计|小计)(?:金额|数|[:：])?(?:[(（]?\d*[户笔人次][)）]?)*$/;
const SUBTOTAL = /小计|本页|本组|本村/;
const SIGNATURE =
  /制表|审核人|审核[:：]|负责人|填报人|填表人|经办人|复核|制单|盖章|签字|签章|签名|主管领导|分管领导|联系电话[:：]|填表日期|填报日期|填报单位[:：]|单位[(（]公章/;
const NOTE = /^(?:备注|说明|注|填表说明|填报说明|注意|附注|备\s*注)\s*[:：.、\d]|^注[:：]/;
const UNIT_LINE = /单位[:：]|金额单位|填报日期|填报时间|编制日期|编制单位|填报单位|制表日期|报表日期/;

/** `合  计`, `东山镇小计`, `总计：283户`: the word of a total row, or undefined. */
export function totalWord(
  row: readonly CellValue[],
  ignore: ReadonlySet<number>,
): { readonly kind: 'total' | 'subtotal'; readonly label: string } | undefined {
  for (let i = 0; i < row.length; i++) {
    const cell = row[i];
    if (typeof cell !== 'string' || cell === '' || ignore.has(i)) continue;
    const text = withoutBlanks(cleanText(cell));
    if (text.length <= 24 && TOTAL.test(text)) return { kind: SUBTOTAL.test(text) ? 'subtotal' : 'total', label: text };
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

/** A row of one text: a section title (`一、东山镇`) or a remark. Anything that could be somebody's name in its column is no such row. */
export function isLoneText(
  row: readonly CellValue[],
  ignore: ReadonlySet<number>,
  partyColumns: ReadonlySet<number>,
): boolean {
  let only = -1;
  let text = '';
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? '';
    if (ignore.has(i) || isBlankCell(cell)) continue;
    if (typeof cell !== 'string') return false;
    const clean = cleanText(cell);
    if (only >= 0 && clean !== text) return false;
    if (only < 0) {
      only = i;
      text = clean;
    }
  }
  if (only < 0 || /^[\d.]+$/.test(text)) return false;
  return (
    !partyColumns.has(only) ||
    text.length > 12 ||
    /[镇乡村部行社:：。]$|^[(（]?[一二三四五六七八九十]+[)）、.]/.test(text) ||
    TOTAL_WORD.test(text)
  );
}
