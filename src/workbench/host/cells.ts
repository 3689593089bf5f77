import type { Rectangle } from '../../ledger/grid';
import { RowCells } from './row-cells';
import type { CellData, CellStyleData, SheetData, StoredValue } from './workbook-data';

/** Reading and writing the sparse cell store of one sheet. An empty, unstyled cell is never stored. */

export function cellAt(sheet: SheetData, row: number, column: number): CellData | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function putCell(sheet: SheetData, row: number, column: number, cell: CellData | undefined): void {
  const cells = sheet.cells.get(row);
  if (cell === undefined || isVacant(cell)) {
    cells?.delete(column);
    if (cells?.size === 0) sheet.cells.delete(row);
  } else if (cells) {
    cells.set(column, cell);
  } else {
    sheet.cells.set(row, new RowCells([[column, cell]]));
  }
}

/** A cell with content and/or style, without keys that hold nothing. */
export function makeCell(value: StoredValue, style: CellStyleData | undefined, formula?: string): CellData {
  // Made in one piece: a key added afterwards would be kept beside the object, in a second one.
  if (formula === undefined) return style === undefined ? { value } : { value, style };
  return style === undefined ? { value, formula } : { value, formula, style };
}

const hasContent = (cell: CellData): boolean => cell.value !== null || cell.formula !== undefined;
/** Empty and without a look: such a cell is not stored. */
export const isVacant = (cell: CellData): boolean =>
  !hasContent(cell) && cell.style === undefined && cell.spillFrom === undefined;

const isUsed = (cell: CellData | undefined, valuesOnly: boolean): boolean =>
  cell !== undefined && (!valuesOnly || hasContent(cell));

/** The smallest rectangle around all cells with content, or with content or a format; undefined on an empty sheet. */
export function usedArea(sheet: SheetData, valuesOnly: boolean, within?: Rectangle): Rectangle | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  // From both ends of a row: of what lies between nothing is asked.
  for (const [row, cells] of sheet.cells) {
    if (within && (row < within.top || row > within.bottom)) continue;
    const end = Math.min(within?.right ?? Infinity, cells.width - 1);
    let first = within?.left ?? 0;
    while (first <= end && !isUsed(cells.get(first), valuesOnly)) first += 1;
    if (first > end) continue;
    let last = end;
    while (last > first && last > right && !isUsed(cells.get(last), valuesOnly)) last -= 1;
    if (first < left) left = first;
    if (last > right) right = last;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** Calls `visit` for every stored cell of the area, in the order of the store. */
export function forEachStored(
  sheet: SheetData,
  area: Rectangle,
  visit: (cell: CellData, row: number, column: number) => void,
): void {
  const visitRow = (cells: RowCells<CellData> | undefined, row: number): void => {
    if (!cells) return;
    if (area.right - area.left + 1 < cells.size) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cells.get(column);
        if (cell) visit(cell, row, column);
      }
    } else {
      cells.copy().forEach((cell, column) => {
        if (column >= area.left && column <= area.right) visit(cell, row, column);
      });
    }
  };
  if (area.bottom - area.top + 1 < sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) visitRow(sheet.cells.get(row), row);
  } else {
    for (const [row, cells] of [...sheet.cells]) if (row >= area.top && row <= area.bottom) visitRow(cells, row);
  }
}

/** Rows × columns of whatever `read` makes of each cell, absent cells included. */
export function readArea<T>(sheet: SheetData, area: Rectangle, read: (cell: CellData | undefined) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.cells.get(row);
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(cells?.get(column)));
    rows.push(line);
  }
  return rows;
}
