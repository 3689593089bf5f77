import type { CellValue } from '../grid';
import { cleanText, saysNothing, withoutBlanks } from './text';

const LARGEST = 9_999_999;

/** A whole number of something: `100`, `100户`, `90天`. */
export function parseCount(value: CellValue): number | 'empty' | 'unreadable' {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0 && value <= LARGEST ? value : 'unreadable';
  }
  const text = withoutBlanks(cleanText(value)).replace(/[户天个日]$/, '');
  if (saysNothing(text)) return 'empty';
  return /^\d{1,7}$/.test(text) ? Number(text) : 'unreadable';
}

const NO = /^(?:否|未逾期|不逾期|没有?逾期|正常|无|没有|未|×|0|0天|N|NO|FALSE)$/i;
const YES = /^(?:是|已?逾期.*|有|有逾期|√|✓|[1-9]\d*天?|Y|YES|TRUE)$/i;

/** 是否逾期: 是, 逾期, 逾期30天, a number of days above 0 are true; 否, 正常, 0 are false. */
export function parseOverdue(value: CellValue): boolean | 'empty' | 'unreadable' {
  const text = withoutBlanks(cleanText(value));
  if (NO.test(text)) return false;
  if (saysNothing(text)) return 'empty';
  return YES.test(text) ? true : 'unreadable';
}
