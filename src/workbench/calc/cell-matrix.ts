import { CellValueType, ObjectMatrix, type ICellData } from '@univerjs/core';
import type { CellData, SheetData, StoredValue } from '../host/workbook-data';

/** A stored value as the engine holds it. The type is always said, so that text is never taken for a number or a date. */
export function engineCell(value: StoredValue): ICellData | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  return { v: value.error, t: CellValueType.STRING };
}

/**
 * The cells of a sheet as the engine reads them, made when it asks: a ledger is not copied to compute a summary of it. Cells that a
 * spilled formula filled are empty here; the engine is told of those separately and may overwrite them.
 */
export class CellMatrix extends ObjectMatrix<ICellData> {
  constructor(private readonly sheet: SheetData) {
    super();
  }

  override getValue(row: number, column: number): ICellData | undefined {
    const cell = this.sheet.cells.get(row)?.get(column);
    return cell === undefined || cell.spillFrom !== undefined ? undefined : withFormula(cell);
  }

  /** The whole sheet; only ISFORMULA asks for it. */
  override getMatrix(): Record<number, Record<number, ICellData>> {
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (const [row, cells] of this.sheet.cells) {
      const line: Record<number, ICellData> = (matrix[row] = {});
      for (const column of cells.keys()) {
        const cell = this.getValue(row, column);
        if (cell !== undefined) line[column] = cell;
      }
    }
    return matrix;
  }
}

function withFormula(cell: CellData): ICellData | undefined {
  const made = engineCell(cell.value);
  return cell.formula === undefined ? made : { ...made, f: cell.formula };
}
