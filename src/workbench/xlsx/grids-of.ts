import type { CellValue, Grid } from '../../ledger/grid';
import type { SheetData, StoredValue, WorkbookData } from '../host/workbook-data';

function cellValue(value: StoredValue): CellValue {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The used range of every sheet, with formats, merges and tables, as the add-in would read it from the open workbook. */
export function gridsOf(workbook: WorkbookData, file?: string): readonly Grid[] {
  const { dateSystem } = workbook;
  return workbook.sheets.map((sheet) => ({ ...gridOf(sheet, file), ...(dateSystem && { dateSystem }) }));
}

function gridOf(sheet: SheetData, file: string | undefined): Grid {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const at = { ...(file !== undefined && { file }), sheet: sheet.name, hidden: sheet.visibility !== 'visible' };
  if (bottom < 0) return { ...at, top: 0, left: 0, values: [] };
  const table = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => read(top + r, left + c)),
    );
  return {
    ...at,
    top,
    left,
    values: table((row, column) => cellValue(sheet.cells.get(row)?.get(column)?.value ?? null)),
    formats: table((row, column) => sheet.cells.get(row)?.get(column)?.style?.numberFormat ?? 'General'),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, range }) => ({ name, range })),
  };
}
