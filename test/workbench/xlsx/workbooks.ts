import { emptySheet } from '../../../src/workbench/host/edit-sheets';
import { RowCells } from '../../../src/workbench/host/row-cells';
import type { CellData, SheetData, StoredValue, WorkbookData } from '../../../src/workbench/host/workbook-data';

/** A sheet with nothing in it. */
export function blankSheet(name: string, id = `new-${name}`): SheetData {
  return emptySheet(id, name);
}

export function blankWorkbook(...sheets: SheetData[]): WorkbookData {
  return {
    sheets,
    names: [],
    activeSheet: sheets[0]?.id ?? '',
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    settings: new Map(),
    protectedStructure: false,
  };
}

export function put(sheet: SheetData, row: number, column: number, value: StoredValue | CellData): void {
  let cells = sheet.cells.get(row);
  if (cells === undefined) sheet.cells.set(row, (cells = new RowCells()));
  cells.set(column, typeof value === 'object' && value !== null && 'value' in value ? value : { value });
}

export function cellAt(sheet: SheetData | undefined, row: number, column: number): CellData | undefined {
  return sheet?.cells.get(row)?.get(column);
}

/** The sheet of that name; a missing one is a failed test. */
export function sheetOf(workbook: WorkbookData, name: string): SheetData {
  const sheet = workbook.sheets.find((s) => s.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}
