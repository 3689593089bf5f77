import { BooleanNumber, CellValueType, LocaleType } from '@univerjs/core';
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Rectangle } from '../../../ledger/grid';
import type { CellData, CellStyleData, SheetData, WorkbookData } from '../../host/workbook-data';
import { gridStyle } from './cell-style';

/** Excel's default column, 8.43 characters of an 11 pt font, and row, 15 pt, in pixels. */
const defaultColumnWidth = 72;
const defaultRowHeight = 20;
/** What stays free below and beside the used area, and the least a sheet shows. */
const spare = { rows: 200, columns: 12 };
const least = { rows: 500, columns: 30 };

/** One id for each style object of the workbook: they are shared and never changed in place. */
export class StyleIds {
  readonly #ids = new Map<CellStyleData, string>();
  #new: Record<string, IStyleData> = {};

  idOf(style: CellStyleData): string {
    let id = this.#ids.get(style);
    if (id === undefined) {
      id = `s${this.#ids.size}`;
      this.#ids.set(style, id);
      this.#new[id] = gridStyle(style);
    }
    return id;
  }

  /** Styles met since the last call, as Univer wants them: id → style. */
  takeNew(): Record<string, IStyleData> {
    const taken = this.#new;
    this.#new = {};
    return taken;
  }
}

/** Without cells: those are put into the sheets when they are looked at. */
export function workbookSnapshot(id: string, workbook: WorkbookData): IWorkbookData {
  const sheets: IWorkbookData['sheets'] = {};
  for (const sheet of workbook.sheets) sheets[sheet.id] = sheetSnapshot(sheet);
  return {
    id,
    name: id,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
  };
}

/** Without its cells. */
export function sheetSnapshot(sheet: SheetData): Partial<IWorksheetData> {
  const size = gridSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: gridFreeze(sheet.freeze),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth,
    defaultRowHeight,
    mergeData: sheet.merges.map(gridRange),
    cellData: {},
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** Rows and columns the grid offers: the used area and room to type. */
export function gridSize(sheet: SheetData): { rows: number; columns: number } {
  let bottom = 0;
  let right = 0;
  for (const [row, cells] of sheet.cells) {
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, cells.width);
  }
  return {
    rows: Math.max(least.rows, bottom + spare.rows),
    columns: Math.max(least.columns, right + spare.columns),
  };
}

/** The formula goes with its result; Univer computes nothing (create-univer.ts). */
export function gridCell(cell: CellData, styles: StyleIds): ICellData {
  return {
    ...gridValue(cell),
    ...(cell.formula !== undefined && { f: cell.formula }),
    ...(cell.style !== undefined && { s: styles.idOf(cell.style) }),
  };
}

function gridValue({ value }: CellData): Pick<ICellData, 'v' | 't'> {
  switch (typeof value) {
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return value === null ? {} : { v: value.error, t: CellValueType.STRING };
  }
}

/** Heights and hidden rows, where they are not the usual ones. */
export function rowData(sheet: SheetData): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {};
  for (const [row, height] of sheet.rowHeights) rows[row] = { h: pointsToPixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(sheet: SheetData): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: charactersToPixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

export function gridFreeze(freeze: SheetData['freeze']): IWorksheetData['freeze'] {
  return {
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    startColumn: freeze.columns > 0 ? freeze.columns : -1,
    startRow: freeze.rows > 0 ? freeze.rows : -1,
  };
}

export function gridRange(area: Rectangle): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** ECMA-376 part 1, 18.3.1.13, with 7 pixels for the widest digit of the default font. */
export function charactersToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}

export function pixelsToCharacters(pixels: number): number {
  return Math.trunc(((pixels - 5) / 7) * 100 + 0.5) / 100;
}
