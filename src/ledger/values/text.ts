import type { CellValue } from '../grid';

const NEEDS_CLEANING = /[\s\u200b-\u200f\u2060\ufeff\uff01-\uff5e]|^['’`]|^null$/i;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const BLANKS = /\s+/g;

/** Full-width letters, digits and signs as their ordinary forms: `２０２１（元）` → `2021(元)`. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * What a cell says, as text: half-width, without invisible characters, leading apostrophe and outer blanks, inner blanks single.
 * `''` for an empty cell and for the `null ` that one county system exports in place of nothing.
 */
export function cleanText(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!NEEDS_CLEANING.test(value)) return value;
  const text = halfWidth(value)
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .trim()
    .replace(/^['’`]/, '')
    .trim();
  return text.toLowerCase() === 'null' ? '' : text;
}

/** Without any blank: for keywords that are typed `合  计`. */
export function withoutBlanks(text: string): string {
  return text.includes(' ') ? text.replace(BLANKS, '') : text;
}

const NOTHING = /^(?:[-—–―_/\\.]+|无|\(空白\))$/;

/** Signs clerks type where there is nothing to say: `-`, `——`, `/`, `无`. */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST_NOTHING && (text === '' || NOTHING.test(text));
}

const LONGEST_NOTHING = 6;

const EXCEL_ERROR =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!)$/i;

/** A cell whose formula failed, as Office.js gives it: `#REF!`. */
export function isErrorCell(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 35 && EXCEL_ERROR.test(value);
}

/** True for a cell without content: '', blanks, 'null '. */
export function isBlankCell(value: CellValue): boolean {
  return value === '' || (typeof value === 'string' && cleanText(value) === '');
}
