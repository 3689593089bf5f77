import type { CellValue } from '../grid';
import { cleanText } from './text';

const INTERPUNCT = /\s*[·•・‧∙●⋅･]\s*/g;
const DOT_BETWEEN_HAN = /(?<=\p{Script=Han})\s*[.。]\s*(?=\p{Script=Han})/gu;
const HAN_BLANK = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const PLAIN_NAME = /^[\u4e00-\u9fff]+$/;

/** A person's or firm's name as one spelling: no blanks inside Chinese names (`张 三`), one interpunct `·` for all its variants. */
export function normaliseName(value: CellValue): string {
  if (typeof value === 'string' && PLAIN_NAME.test(value)) return value;
  return cleanText(value).replace(INTERPUNCT, '·').replace(DOT_BETWEEN_HAN, '·').replace(HAN_BLANK, '');
}
