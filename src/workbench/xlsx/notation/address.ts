import { columnIndex, columnLetters } from '../../../ledger/column-letters';
import type { Rectangle } from '../../../ledger/grid';

export const lastRow = 1048575;
export const lastColumn = 16383;

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export function areaAddress(area: Rectangle): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** `A1`, `$A$1:B9`, `A:C`, `3:5`; undefined where it is none of these. */
export function parseArea(text: string): Rectangle | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Z]{1,3})?\$?([0-9]{1,7})?)?$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, c1, r1, c2, r2] = match;
  const single = !text.includes(':');
  if (single && (c1 === undefined || r1 === undefined)) return undefined;
  if (!single && ((c1 === undefined) !== (c2 === undefined) || (r1 === undefined) !== (r2 === undefined)))
    return undefined;
  const left = c1 === undefined ? 0 : columnIndex(c1);
  const top = r1 === undefined ? 0 : Number(r1) - 1;
  const right = single ? left : c2 === undefined ? lastColumn : columnIndex(c2);
  const bottom = single ? top : r2 === undefined ? lastRow : Number(r2) - 1;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** `A1:B2 D4`, as conditional formats name their areas. */
export function parseAreas(text: string): Rectangle[] {
  return text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

export function sameArea(a: Rectangle | undefined, b: Rectangle | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** `'2021 台账'!`: quotes wherever the name is not a plain word. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined && !/^[rc]\d*$/i.test(name);
  return `${plain ? name : `'${name.replace(/'/g, "''")}'`}!`;
}

/** Fixed (`$A$1:$B$9`). */
export function fixedArea(area: Rectangle): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
