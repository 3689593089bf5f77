import {
  BooleanNumber,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  type IExecutionOptions,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  ScrollToRangeOperation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Rectangle } from '../../../ledger/grid';
import type { SheetData, WorkbookData } from '../../host/workbook-data';
import { gridCell, gridRange, gridSize, sheetSnapshot, StyleIds } from './grid-snapshot';
import { drawnAnew, layOutRows, layoutMutations } from './layout-mutations';

export const unitId = 'workbook';

/** Rows of the usual height, as many as a high header is. */
const ROWS_ABOVE = 3;
/** Measuring text takes time: a sheet longer than this keeps the default height beyond it. */
const FITTED_ROWS = 1000;

/** Someone else's doing: Univer does not bring a sheet to the front for it. */
const FROM_OUTSIDE: IExecutionOptions = { onlyLocal: true, fromCollab: true };

/** Writes into Univer's workbook what ours holds. */
export class GridWriter {
  readonly #commands: ICommandService;
  readonly #interceptors: SheetInterceptorService;
  readonly #styles = new StyleIds();

  constructor(
    univer: Univer,
    private readonly api: FUniver,
    private readonly workbook: WorkbookData,
  ) {
    const injector = univer.__getInjector();
    this.#commands = injector.get(ICommandService);
    this.#interceptors = injector.get(SheetInterceptorService);
  }

  get unit(): Workbook {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    if (!workbook) throw new Error('The grid shows no workbook yet');
    return workbook;
  }

  /** The sheet the user looks at. */
  get frontSheet(): string {
    return this.unit.getActiveSheet().getSheetId();
  }

  /** Cell by cell in Univer's own store: its mutation would merge old styles into new ones. To be seen after `tell`. */
  putCells(sheet: SheetData, area: Rectangle): void {
    const worksheet = this.unit.getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const matrix = worksheet.getCellMatrix();
    const right = Math.min(area.right, worksheet.getColumnCount() - 1);
    for (let row = area.top; row <= this.#lastRow(sheet, area); row++) {
      const cells = sheet.cells.get(row);
      for (let column = area.left; column <= right; column++) {
        const cell = cells?.get(column);
        if (cell) matrix.setValue(row, column, gridCell(cell, this.#styles));
        else matrix.realDeleteValue(row, column);
      }
    }
    this.unit.addStyles(this.#styles.takeNew());
  }

  /** Tells Univer that cells of the area are others. Its empty corners are enough for what is to be drawn. */
  tell(sheet: SheetData, area: Rectangle): void {
    const bottom = this.#lastRow(sheet, area);
    this.#run(SetRangeValuesMutation.id, {
      subUnitId: sheet.id,
      cellValue: { [area.top]: { [area.left]: {} }, [bottom]: { [area.left]: {}, [area.right]: {} } },
    });
  }

  #lastRow(sheet: SheetData, { bottom }: Rectangle): number {
    return Math.min(bottom, (this.unit.getSheetBySheetId(sheet.id)?.getRowCount() ?? 0) - 1);
  }

  /** As many rows and columns as ours has, and some to type into. */
  size(sheet: SheetData): void {
    const worksheet = this.unit.getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const { rows, columns } = gridSize(sheet);
    if (rows > worksheet.getRowCount())
      this.#run(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: rows });
    if (columns > worksheet.getColumnCount())
      this.#run(SetWorksheetColumnCountMutation.id, { subUnitId: sheet.id, columnCount: columns });
  }

  layOut(sheet: SheetData): void {
    const worksheet = this.unit.getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const mutations = [...layoutMutations(sheet, worksheet)];
    if (layOutRows(sheet, worksheet)) mutations.push(drawnAnew(worksheet));
    for (const { id, params } of mutations) this.#run(id, { subUnitId: sheet.id, ...params });
  }

  /** Draws what is in sight once more. */
  redraw(sheet: SheetData): void {
    this.tell(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    this.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }

  /** As in Excel, rows of wrapped text that have no height of their own grow to their text. */
  fitRows(sheet: SheetData, area: Rectangle): void {
    const endColumn = this.unit.getSheetBySheetId(sheet.id)?.getColumnCount() ?? 0;
    const ranges = wrappedRows(sheet, area).map((row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn,
    }));
    if (ranges.length === 0) return;
    const { redos } = this.#interceptors.generateMutationsOfAutoHeight({ unitId, subUnitId: sheet.id, ranges });
    for (const { id, params } of redos) this.#run(id, params ?? {});
  }

  /** Without its cells, which are put into it. */
  insert(sheet: SheetData): void {
    const index = this.workbook.sheets.indexOf(sheet);
    const snapshot = mergeWorksheetSnapshotWithDefault(sheetSnapshot(sheet));
    this.#run(InsertSheetMutation.id, { index, sheet: snapshot }, FROM_OUTSIDE);
  }

  remove(sheetId: string): void {
    const worksheet = this.unit.getSheetBySheetId(sheetId);
    if (worksheet) this.#run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: worksheet.getName() });
  }

  rename({ id, name }: SheetData): void {
    this.#run(SetWorksheetNameMutation.id, { subUnitId: id, name });
  }

  move(sheetId: string): void {
    const fromOrder = this.unit.getConfig().sheetOrder.indexOf(sheetId);
    const toOrder = this.workbook.sheets.findIndex(({ id }) => id === sheetId);
    if (toOrder >= 0) this.#run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder });
  }

  hide({ id, visibility }: SheetData): void {
    const hidden = visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.#run(SetWorksheetHideMutation.id, { subUnitId: id, hidden }, FROM_OUTSIDE);
  }

  activate(sheetId: string): void {
    const workbook = this.api.getActiveWorkbook();
    if (workbook?.getSheetBySheetId(sheetId)) workbook.setActiveSheet(sheetId);
  }

  select(sheetId: string, area: Rectangle): void {
    const worksheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!worksheet) return;
    worksheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).activate();
    // Its first cell: the end of a long row would push the beginning out of sight. From below, some rows above it come too: Univer takes the
    // frozen rows to be as high as those it scrolls, and would leave the cell behind a high header.
    const first = { ...area, top: Math.max(0, area.top - ROWS_ABOVE), bottom: area.top, right: area.left };
    this.#commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: gridRange(first) });
  }

  /** `onlyLocal` keeps Univer's formula plugins from following up on what the host has already worked out. */
  #run(id: string, params: object, options: IExecutionOptions = { onlyLocal: true }): void {
    this.#commands.syncExecuteCommand(id, { unitId, ...params }, options);
  }
}

function wrappedRows(sheet: SheetData, { top, bottom }: Rectangle): number[] {
  const rows: number[] = [];
  for (let row = top; row <= Math.min(bottom, FITTED_ROWS - 1); row++) {
    const cells = sheet.cells.get(row);
    if (!cells || sheet.rowHeights.has(row)) continue;
    let isWrapped = false;
    for (let column = 0; column < cells.width && !isWrapped; column += 1) {
      const cell = cells.get(column);
      isWrapped = cell?.style?.wrap === true && cell.value !== null;
    }
    if (isWrapped) rows.push(row);
  }
  return rows;
}
