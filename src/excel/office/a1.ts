import { columnLetters } from '../../ledger/column-letters';
import type { Rectangle } from '../../ledger/grid';

/** `D5:F9`, or `D5` for one cell. */
export function a1({ top, left, bottom, right }: Rectangle): string {
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** `$D$5:$F$9`, as a formula that is not to move wants it. */
export function absoluteArea({ top, left, bottom, right }: Rectangle): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** `'台账'!$D$5:$F$9`, as a defined name wants it. */
export function absoluteReference(sheet: string, area: Rectangle): string {
  return `'${sheet.replaceAll("'", "''")}'!${absoluteArea(area)}`;
}

/** 0-based, of a sheet of Excel 2007 and later. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
