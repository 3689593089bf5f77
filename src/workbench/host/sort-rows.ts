import type { Rectangle } from '../../ledger/grid';
import { intersect } from './a1';
import { cellAt, makeCell, putCell } from './cells';
import type { Editor } from './editor';
import { offsetFormula } from './formula-references';
import { OfficeError } from './office-error';
import type { CellData, SheetData, StoredValue } from './workbook-data';

/** One key of a sort: a 0-based column within the area. */
export interface SortKey {
  readonly column: number;
  readonly descending: boolean;
}

/** Numbers before texts before logical values before errors, empty cells last whatever the order ("Sort data in a range or table"). */
function rank(value: StoredValue): number {
  if (value === null) return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

const collator = new Intl.Collator('zh-CN', { numeric: false });

function compare(a: StoredValue, b: StoredValue, descending: boolean): number {
  const [ra, rb] = [rank(a), rank(b)];
  if (ra === 4 || rb === 4) return ra - rb;
  const order =
    ra !== rb
      ? ra - rb
      : typeof a === 'number'
        ? a - (b as number)
        : typeof a === 'string'
          ? collator.compare(a, b as string)
          : Number(a) - Number(b);
  return descending ? -order : order;
}

/**
 * Sorts the rows of an area, as the buttons of a filter or a table do: cells with their looks change places, formulas go as copied ones do, names and
 * conditional formats stay. What stands beside the area stays where it is.
 */
export function sortRows(editor: Editor, sheet: SheetData, area: Rectangle, keys: readonly SortKey[]): void {
  editor.requireUnprotected(sheet);
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new OfficeError('InvalidOperation', 'merged cells in what is to be sorted', 'RangeSort.apply');
  }
  const valueAt = (row: number, column: number): StoredValue => cellAt(sheet, row, column)?.value ?? null;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  const sorted = [...rows].sort((a, b) => {
    for (const { column, descending } of keys) {
      const order = compare(valueAt(a, area.left + column), valueAt(b, area.left + column), descending);
      if (order !== 0) return order;
    }
    return a - b;
  });
  permuteRows(editor, sheet, area, sorted);
}

/** Puts the rows of an area in another order: `order[i]` is the row that comes to stand in the i-th. */
export function permuteRows(editor: Editor, sheet: SheetData, area: Rectangle, order: readonly number[]): void {
  const moved = order.map((from) =>
    Array.from({ length: area.right - area.left + 1 }, (_, j) => cellAt(sheet, from, area.left + j)),
  );
  const changed: number[] = [];
  moved.forEach((cells, i) => {
    const row = area.top + i;
    const by = row - order[i]!;
    if (by === 0) return;
    changed.push(row);
    cells.forEach((cell, j) => putCell(sheet, row, area.left + j, cell && movedCell(cell, by)));
  });
  if (changed.length === 0) return;
  const touched = { ...area, top: changed[0]!, bottom: changed[changed.length - 1]! };
  editor.invalidate(sheet.id, touched);
  editor.report({ kind: 'sorted', sheetId: sheet.id, area: touched });
}

function movedCell(cell: CellData, rows: number): CellData {
  return cell.formula === undefined ? cell : makeCell(cell.value, cell.style, offsetFormula(cell.formula, rows, 0));
}
