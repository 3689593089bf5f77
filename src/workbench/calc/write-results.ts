import type { Rectangle } from '../../ledger/grid';
import type { SheetArea } from '../host/calculator';
import { RowCells } from '../host/row-cells';
import { isInTable } from '../host/table-growth';
import type { CellData, SheetData, StoredValue, WorkbookData } from '../host/workbook-data';

/** What a formula came to. */
export interface Result {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  /** Where it fills more than its own cell. */
  readonly spill?:
    | {
        readonly bottom: number;
        readonly right: number;
        readonly valueAt: (row: number, column: number) => StoredValue;
      }
    | undefined;
}

/**
 * Writes results into the workbook and takes away what a shrunken or vanished spill leaves behind.
 * @param before areas spilled formulas filled until now, by sheet id.
 * @returns the areas that hold other values than before.
 */
export function writeResults(
  workbook: WorkbookData,
  results: readonly Result[],
  before: ReadonlyMap<string, readonly Rectangle[]>,
): SheetArea[] {
  const changed: SheetArea[] = [];
  for (const sheet of workbook.sheets) {
    const writer = new SheetWriter(sheet);
    const own = results.filter((r) => r.sheetId === sheet.id);
    const computed = new Map(own.map((r) => [`${r.row},${r.column}`, r]));
    for (const area of before.get(sheet.id) ?? []) {
      const result = computed.get(`${area.top},${area.left}`);
      const gone =
        sheet.cells.get(area.top)?.get(area.left)?.formula === undefined || isInTable(sheet, area.top, area.left);
      if (gone || result !== undefined) writer.shrink(area, gone ? undefined : result);
    }
    for (const result of own) writer.put(result);
    for (const area of writer.areas()) changed.push({ sheetId: sheet.id, area });
  }
  return changed;
}

class SheetWriter {
  /** Column → rows written, in the order of writing. */
  private readonly written = new Map<number, number[]>();

  constructor(private readonly sheet: SheetData) {}

  shrink(area: Rectangle, result: Result | undefined): void {
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const cell = this.sheet.cells.get(r)?.get(c);
        if (cell?.spillFrom?.row !== area.top || cell.spillFrom.column !== area.left) continue;
        const spill = result?.spill;
        if (spill !== undefined && r <= spill.bottom && c <= spill.right) continue;
        if (cell.style === undefined) this.sheet.cells.get(r)?.delete(c);
        else this.sheet.cells.get(r)?.set(c, { value: null, style: cell.style });
        this.note(r, c);
      }
    }
  }

  put({ row, column, value, spill }: Result): void {
    const cell = this.sheet.cells.get(row)?.get(column);
    if (cell?.formula === undefined) return;
    if (spill !== undefined && isInTable(this.sheet, row, column)) {
      this.set(row, column, { ...cell, value: { error: '#SPILL!' } });
      return;
    }
    // A formula that comes to an empty cell shows 0.
    this.set(row, column, { ...cell, value: value ?? 0 });
    if (spill === undefined) return;
    for (let r = row; r <= spill.bottom; r++) {
      for (let c = column; c <= spill.right; c++) {
        if (r === row && c === column) continue;
        const style = this.sheet.cells.get(r)?.get(c)?.style;
        this.set(r, c, {
          value: spill.valueAt(r, c) ?? 0,
          spillFrom: { row, column },
          ...(style === undefined ? {} : { style }),
        });
      }
    }
  }

  private set(row: number, column: number, cell: CellData): void {
    let cells = this.sheet.cells.get(row);
    if (cells === undefined) this.sheet.cells.set(row, (cells = new RowCells()));
    const was = cells.get(column);
    if (was !== undefined && same(was, cell)) return;
    cells.set(column, cell);
    this.note(row, column);
  }

  private note(row: number, column: number): void {
    const rows = this.written.get(column);
    if (rows === undefined) this.written.set(column, [row]);
    else rows.push(row);
  }

  /** The written cells as few areas: runs down each column. */
  areas(): Rectangle[] {
    const areas: Rectangle[] = [];
    for (const [column, rows] of this.written) {
      rows.sort((a, b) => a - b);
      let top = rows[0] ?? 0;
      let bottom = top;
      for (const row of rows) {
        if (row > bottom + 1) {
          areas.push({ top, left: column, bottom, right: column });
          top = row;
        }
        bottom = row;
      }
      areas.push({ top, left: column, bottom, right: column });
    }
    return areas;
  }
}

function same(a: CellData, b: CellData): boolean {
  if (a.spillFrom?.row !== b.spillFrom?.row || a.spillFrom?.column !== b.spillFrom?.column) return false;
  const [x, y] = [a.value, b.value];
  if (typeof x === 'object' && typeof y === 'object' && x !== null && y !== null) {
    return x.error === y.error && x.message === y.message;
  }
  return x === y;
}
