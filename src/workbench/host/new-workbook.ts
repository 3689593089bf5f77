import { putCell } from './cells';
import { emptySheet } from './edit-sheets';
import type { CellData, SheetData, StoredValue, WorkbookData } from './workbook-data';

/** A cell of the builder: a value as it is stored (no text is read as a number or date), a formula where a text begins with `=`, or a whole cell. */
export type NewCell = StoredValue | CellData | undefined;

const isCell = (cell: NewCell): cell is CellData => typeof cell === 'object' && cell !== null && 'value' in cell;

function toCell(cell: NewCell): CellData {
  if (isCell(cell)) return cell;
  if (typeof cell === 'string' && cell.startsWith('=') && cell.length > 1) return { value: null, formula: cell };
  return { value: cell === undefined || cell === '' ? null : cell };
}

/** A workbook of sheets given by name as rows of cells from A1 on; the first is active. */
export function newWorkbook(
  sheets: Readonly<Record<string, readonly (readonly NewCell[])[]>> = { Sheet1: [] },
): WorkbookData {
  const made: SheetData[] = Object.entries(sheets).map(([name, rows], index) => {
    const sheet = emptySheet(
      `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`,
      name,
    );
    rows.forEach((line, row) => line.forEach((cell, column) => putCell(sheet, row, column, toCell(cell))));
    return sheet;
  });
  const [first] = made;
  if (!first) throw new Error('a workbook has at least one sheet');
  return {
    sheets: made,
    names: [],
    activeSheet: first.id,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    settings: new Map(),
    protectedStructure: false,
  };
}
