import { columnIndex, columnLetters } from '../../ledger/column-letters';
import type { Rectangle } from '../../ledger/grid';

/** Excel's sheet size. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export const isEntireColumns = (area: Rectangle): boolean => area.top === 0 && area.bottom === rowLimit - 1;
export const isEntireRows = (area: Rectangle): boolean => area.left === 0 && area.right === columnLimit - 1;
export const rowCount = (area: Rectangle): number => area.bottom - area.top + 1;
export const columnCount = (area: Rectangle): number => area.right - area.left + 1;
export const cellCount = (area: Rectangle): number => rowCount(area) * columnCount(area);

/** `A1`, `A1:C3`, `A:C`, `1:3`, as Excel writes an address: one cell without a colon. */
export function formatArea(area: Rectangle): string {
  if (isEntireColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  return cellCount(area) === 1 ? first : `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** `$A$1:$C$3`, as names and charts keep it. */
export function formatAbsolute(area: Rectangle): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** A sheet name as it stands before `!`: quoted unless it is letters, digits and underscores and cannot be taken for a cell or a number. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const areaPattern = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** Reads `A1`, `$A$1:C3`, `A:C`, `1:3`. Gives undefined where the text is no address on a sheet. */
export function parseArea(text: string): Rectangle | undefined {
  const match = areaPattern.exec(text.trim());
  if (!match || text.trim() === '') return undefined;
  const [, column1, row1, column2, row2] = match;
  const single = !text.includes(':');
  const secondColumn = single ? column1 : column2;
  const secondRow = single ? row1 : row2;
  if ((column1 === undefined) !== (secondColumn === undefined) || (row1 === undefined) !== (secondRow === undefined)) {
    return undefined;
  }
  if (single && (column1 === undefined || row1 === undefined)) return undefined;
  const columns = [column1, secondColumn].map((name) => (name === undefined ? undefined : columnIndex(name)));
  const rows = [row1, secondRow].map((number) => (number === undefined ? undefined : Number(number) - 1));
  const area = {
    top: Math.min(rows[0] ?? 0, rows[1] ?? 0),
    bottom: Math.max(rows[0] ?? rowLimit - 1, rows[1] ?? rowLimit - 1),
    left: Math.min(columns[0] ?? 0, columns[1] ?? 0),
    right: Math.max(columns[0] ?? columnLimit - 1, columns[1] ?? columnLimit - 1),
  };
  return area.top >= 0 && area.bottom < rowLimit && area.right < columnLimit ? area : undefined;
}

/** Splits `台账!A1` or `'a b'!A1` into sheet name and address. */
export function splitAddress(text: string): { readonly sheet?: string; readonly address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), address: quoted[2]! };
  const cut = text.lastIndexOf('!');
  return cut < 0 ? { address: text } : { sheet: text.slice(0, cut), address: text.slice(cut + 1) };
}

export function intersect(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

export function bounding(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const sameArea = (a: Rectangle, b: Rectangle): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
