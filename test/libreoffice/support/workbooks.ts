import type { SheetModel } from '../../../src/reports/model/sheet-model';
import type { CellData, SheetData, WorkbookData } from '../../../src/workbench/host/workbook-data';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';

/** The models as a workbook in which no formula has been computed. */
export function uncomputed(models: readonly SheetModel[]): WorkbookData {
  const sheets = models.map(({ name, rows }) => {
    const cells = rows.map((row) =>
      row.map((cell): CellData | undefined => {
        if (!cell) return undefined;
        return cell.formula === undefined ? { value: cell.value ?? null } : { value: null, formula: cell.formula };
      }),
    );
    return [name, cells] as const;
  });
  return newWorkbook(Object.fromEntries(sheets));
}

export function sheetNamed({ sheets }: WorkbookData, name: string): SheetData {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${sheets.map((one) => one.name).join(', ')}`);
  return sheet;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellData;
}

/** The cells that hold something. */
export function* filledCells({ cells }: SheetData): Generator<PlacedCell> {
  for (const [row, columns] of cells) {
    for (const [column, cell] of columns) {
      if (cell.value !== null || cell.formula !== undefined) yield { row, column, cell };
    }
  }
}
