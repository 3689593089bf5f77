import {
  BooleanNumber,
  CommandType,
  ICommandService,
  InterceptorEffectEnum,
  LifecycleService,
  LifecycleStages,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import type { ICellData, ICommandInfo, IExecutionOptions, IStyleData, Univer, Workbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  AFTER_CELL_EDIT,
  INTERCEPTOR_POINT,
  InsertSheetMutation,
  RemoveNumfmtMutation,
  RemoveSheetMutation,
  ScrollToRangeOperation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { ISetNumfmtMutationParams, ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';
import type { Rectangle } from '../../../ledger/grid';
import type { Language } from '../../../locale/language';
import type { WorkbookChange } from '../../host/changes';
import type { SheetData, WorkbookData } from '../../host/workbook-data';
import { createUniver } from './create-univer';
import {
  gridCell,
  gridRange,
  gridSize,
  pixelsToCharacters,
  sheetSnapshot,
  StyleIds,
  workbookSnapshot,
} from './grid-snapshot';
import { layoutMutations } from './layout-mutations';
import { withArea } from './merged-areas';

/** What the user put into one cell: typed text as it was typed, or what a paste or fill left there. '' empties the cell. */
export interface CellInput {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
  /** Number format that came with a pasted number. */
  readonly numberFormat?: string;
}

export interface GridEvents {
  edited(sheetId: string, inputs: readonly CellInput[]): void;
  selected(sheetId: string, area: Rectangle): void;
  activated(sheetId: string): void;
  /** Column width in characters, as WorkbookData keeps it. */
  columnsResized(sheetId: string, widths: ReadonlyMap<number, number>): void;
  /** The user tried what the workbench leaves to Excel: inserting rows, moving cells, renaming sheets, formats. */
  refused(): void;
}

/** Style a cell takes on over its own, from the conditional formats of its sheet. */
export type PaintCell = (sheet: SheetData, row: number, column: number) => IStyleData | undefined;

const unitId = 'workbook';

/** Rows of the usual height, as many as a high header is. */
const ROWS_ABOVE = 3;

/**
 * The grid shows a WorkbookData and never owns it: what the user does is reported, and seen only once the host has done it and
 * `follow` was told.
 */
export class WorkbookGrid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #commands: ICommandService;
  readonly #styles = new StyleIds();
  /** Text the user has just typed, before Univer made something of it. */
  readonly #typed = new Map<string, string>();
  /** Above 0 while the grid changes itself, which is not to be reported. */
  #following = 0;

  constructor(
    container: HTMLElement,
    language: Language,
    private readonly workbook: WorkbookData,
    private readonly events: GridEvents,
    private readonly paint: PaintCell,
  ) {
    // Until it is drawn Univer cannot scroll: what asks it to would fail.
    container.ariaBusy = 'true';
    const { univer, api } = createUniver(container, language);
    this.#univer = univer;
    this.#api = api;
    api.createWorkbook(workbookSnapshot(unitId, workbook, this.#styles));
    const injector = univer.__getInjector();
    this.#commands = injector.get(ICommandService);
    // Univer makes its sheet services with the first workbook, so they are taken up only now.
    this.#intercept(injector.get(SheetInterceptorService));
    const rendered = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    void rendered.then(
      () =>
        this.#quietly(() => {
          for (const sheet of workbook.sheets) this.#fitRows(sheet, wholeSheet);
          this.#activate(workbook.activeSheet);
          this.#select(workbook.activeSheet, workbook.selection);
          container.ariaBusy = 'false';
        }),
      // The grid was taken down before it was drawn.
      () => undefined,
    );
    this.#commands.beforeCommandExecuted((command, options) => this.#refuse(command, options));
    this.#commands.onCommandExecuted((command, options) => this.#listen(command, options));
    injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
      const range = selections?.at(-1)?.range;
      if (this.#following > 0 || range === undefined) return;
      this.events.selected(this.#unit().getActiveSheet().getSheetId(), rectangle(range));
    });
  }

  #intercept(interceptors: SheetInterceptorService): void {
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, context, next) => {
        const sheet = this.#sheet(context.subUnitId);
        const style = sheet && this.paint(sheet, context.row, context.col);
        return next(style ? { ...(cell ?? context.rawData), interceptorStyle: style } : cell);
      },
    });
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }, next) => {
        const text = cell?.f ?? cell?.v;
        if (text !== undefined && text !== null) this.#typed.set(cellKey(subUnitId, row, col), String(text));
        return next(cell);
      },
    });
  }

  /** Shows what the host has changed. */
  follow(changes: readonly WorkbookChange[]): void {
    this.#quietly(() => {
      const renewed = new Set<string>();
      const written = new Map<string, Rectangle[]>();
      const show = (): void => {
        for (const [sheetId, areas] of written) {
          const sheet = this.#sheet(sheetId);
          if (sheet && !renewed.has(sheetId)) for (const area of areas) this.#refresh(sheet, area);
        }
        written.clear();
      };
      for (const change of changes) {
        if (isWritten(change)) {
          written.set(change.sheetId, withArea(written.get(change.sheetId) ?? [], change.area));
          continue;
        }
        if (!LEAVES_CELLS.has(change.kind)) show();
        this.#followOne(change, renewed);
      }
      show();
      // Univer brings a sheet it is given to the front.
      if (this.#unit().getActiveSheet().getSheetId() !== this.workbook.activeSheet) {
        this.#activate(this.workbook.activeSheet);
        this.#select(this.workbook.activeSheet, this.workbook.selection);
      }
    });
  }

  dispose(): void {
    this.#univer.dispose();
  }

  #followOne(change: WorkbookChange, renewed: Set<string>): void {
    switch (change.kind) {
      case 'cells': {
        const sheet = this.#sheet(change.sheetId);
        if (sheet && !renewed.has(sheet.id)) this.#renew(sheet, renewed);
        return;
      }
      case 'layout':
      case 'conditional-formats': {
        const sheet = this.#sheet(change.sheetId);
        if (!sheet || renewed.has(sheet.id)) return;
        if (change.kind === 'layout') this.#layOut(sheet);
        this.#redraw(sheet);
        return;
      }
      case 'sheet-added': {
        const sheet = this.#sheet(change.sheetId);
        if (sheet) this.#insert(sheet, renewed);
        return;
      }
      case 'sheet-deleted':
        this.#activate(this.workbook.activeSheet);
        this.#remove(change.sheetId);
        return;
      case 'sheet-renamed': {
        const name = this.#sheet(change.sheetId)?.name;
        if (name !== undefined) this.#run(SetWorksheetNameMutation.id, { subUnitId: change.sheetId, name });
        return;
      }
      case 'sheet-moved': {
        const fromOrder = this.#unit().getConfig().sheetOrder.indexOf(change.sheetId);
        const toOrder = this.workbook.sheets.findIndex(({ id }) => id === change.sheetId);
        if (toOrder >= 0) this.#run(SetWorksheetOrderMutation.id, { subUnitId: change.sheetId, fromOrder, toOrder });
        return;
      }
      case 'visibility': {
        const hidden = this.#sheet(change.sheetId)?.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
        this.#run(SetWorksheetHideMutation.id, { subUnitId: change.sheetId, hidden });
        return;
      }
      case 'activated':
        this.#activate(change.sheetId);
        return;
      case 'selected':
        if (change.source !== 'user') this.#select(change.sheetId, change.area);
        return;
      case 'tables':
      case 'charts':
      case 'protection':
      case 'filter':
      case 'names':
      case 'settings':
        // The grid draws none of these.
        return;
      case 'calculated':
      case 'formats':
        // Shown together with what else was written.
        return;
    }
  }

  /** Cell by cell in Univer's own store: its mutation would merge old styles into new ones. The empty corners tell it what to redraw. */
  #refresh(sheet: SheetData, area: Rectangle): void {
    const worksheet = this.#unit().getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const size = gridSize(sheet);
    if (size.rows > worksheet.getRowCount()) {
      this.#run(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: size.rows });
    }
    if (size.columns > worksheet.getColumnCount()) {
      this.#run(SetWorksheetColumnCountMutation.id, { subUnitId: sheet.id, columnCount: size.columns });
    }
    const matrix = worksheet.getCellMatrix();
    const bottom = Math.min(area.bottom, worksheet.getRowCount() - 1);
    const right = Math.min(area.right, worksheet.getColumnCount() - 1);
    for (let row = area.top; row <= bottom; row++) {
      const cells = sheet.cells.get(row);
      for (let column = area.left; column <= right; column++) {
        const cell = cells?.get(column);
        if (cell) matrix.setValue(row, column, gridCell(cell, this.#styles));
        else matrix.realDeleteValue(row, column);
      }
    }
    this.#unit().addStyles(this.#styles.takeNew());
    this.#run(SetRangeValuesMutation.id, {
      subUnitId: sheet.id,
      cellValue: { [area.top]: { [area.left]: {} }, [bottom]: { [area.left]: {}, [right]: {} } },
    });
    this.#fitRows(sheet, area);
  }

  /** As in Excel, rows of wrapped text that have no height of their own grow to their text. */
  #fitRows(sheet: SheetData, area: Rectangle): void {
    const ranges = wrappedRows(sheet, area).map((row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: this.#unit().getSheetBySheetId(sheet.id)?.getColumnCount() ?? 0,
    }));
    if (ranges.length === 0) return;
    const interceptors = this.#univer.__getInjector().get(SheetInterceptorService);
    const { redos } = interceptors.generateMutationsOfAutoHeight({ unitId, subUnitId: sheet.id, ranges });
    for (const { id, params } of redos) this.#run(id, params ?? {});
  }

  #redraw(sheet: SheetData): void {
    this.#refresh(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    if (this.#unit().getActiveSheet().getSheetId() === sheet.id) {
      this.#api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    }
  }

  #layOut(sheet: SheetData): void {
    const worksheet = this.#unit().getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    for (const { id, params } of layoutMutations(sheet, worksheet)) this.#run(id, { subUnitId: sheet.id, ...params });
  }

  /** Rows or columns moved: the sheet is shown anew. */
  #renew(sheet: SheetData, renewed: Set<string>): void {
    const active = this.#unit().getActiveSheet().getSheetId() === sheet.id;
    const stand = this.workbook.sheets.find((other) => other.id !== sheet.id && other.visibility === 'visible');
    if (active && stand) this.#activate(stand.id);
    this.#remove(sheet.id);
    this.#insert(sheet, renewed);
    if (active) this.#activate(sheet.id);
  }

  #insert(sheet: SheetData, renewed: Set<string>): void {
    const index = this.workbook.sheets.indexOf(sheet);
    const snapshot = mergeWorksheetSnapshotWithDefault(sheetSnapshot(sheet, this.#styles));
    this.#unit().addStyles(this.#styles.takeNew());
    this.#run(InsertSheetMutation.id, { index, sheet: snapshot });
    this.#fitRows(sheet, wholeSheet);
    renewed.add(sheet.id);
  }

  #remove(sheetId: string): void {
    const worksheet = this.#unit().getSheetBySheetId(sheetId);
    if (worksheet) this.#run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: worksheet.getName() });
  }

  #activate(sheetId: string): void {
    const workbook = this.#api.getActiveWorkbook();
    if (workbook?.getSheetBySheetId(sheetId)) workbook.setActiveSheet(sheetId);
  }

  #select(sheetId: string, area: Rectangle): void {
    const worksheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!worksheet) return;
    worksheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).activate();
    // Its first cell: the end of a long row would push the beginning out of sight. From below, some rows above it come too: Univer takes the
    // frozen rows to be as high as those it scrolls, and would leave the cell behind a high header.
    const first = { ...area, top: Math.max(0, area.top - ROWS_ABOVE), bottom: area.top, right: area.left };
    this.#commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: gridRange(first) });
  }

  /** The workbench edits contents and widths; what would change the shape or the look of a sheet is Excel's. */
  #refuse(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (
      this.#following > 0 ||
      options?.onlyLocal ||
      command.type !== CommandType.MUTATION ||
      !command.id.startsWith('sheet.mutation.')
    )
      return;
    if (usersMutations.has(command.id)) return;
    this.events.refused();
    throw new Error(`The workbench does not take ${command.id}`);
  }

  #listen(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.#following > 0 || options?.onlyLocal) return;
    if (command.id === SetRangeValuesMutation.id) this.#report(command.params as ISetRangeValuesMutationParams);
    if (command.id === SetNumfmtMutation.id) this.#undoFormat(command.params as ISetNumfmtMutationParams);
    if (command.id === SetWorksheetActiveOperation.id) {
      this.events.activated((command.params as { subUnitId: string }).subUnitId);
    }
    if (command.id === SetWorksheetColWidthMutation.id)
      this.#reportWidths((command.params as { subUnitId: string }).subUnitId);
  }

  #report({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.#sheet(subUnitId);
    const worksheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!sheet || !worksheet || !cellValue) return;
    const inputs: CellInput[] = [];
    for (const [rowKey, line] of Object.entries(cellValue)) {
      for (const columnKey of Object.keys(line ?? {})) {
        const row = Number(rowKey);
        const column = Number(columnKey);
        const key = cellKey(subUnitId, row, column);
        const typed = this.#typed.get(key);
        this.#typed.delete(key);
        const range = worksheet.getRange(row, column);
        inputs.push({
          row,
          column,
          ...(typed !== undefined ? { input: typed } : this.#left(range.getFormula(), range.getCellData())),
        });
      }
    }
    this.events.edited(subUnitId, inputs);
  }

  #left(formula: string, cell: ICellData | null): Pick<CellInput, 'input' | 'numberFormat'> {
    if (formula !== '') return { input: formula };
    const style = typeof cell?.s === 'string' ? this.#unit().getStyles().get(cell.s) : cell?.s;
    const pattern = style?.n?.pattern;
    return {
      input: cell?.v ?? '',
      ...(typeof cell?.v === 'number' && pattern !== undefined && { numberFormat: pattern }),
    };
  }

  /** Univer gives a typed date or amount a number format of its own, after the host has given it Excel's. */
  #undoFormat({ subUnitId, values }: ISetNumfmtMutationParams): void {
    const sheet = this.#sheet(subUnitId);
    if (!sheet) return;
    const ranges = Object.values(values).flatMap(({ ranges }) => ranges);
    this.#quietly(() => {
      for (const range of ranges) this.#refresh(sheet, rectangle(range));
    });
  }

  #reportWidths(sheetId: string): void {
    const sheet = this.#sheet(sheetId);
    const worksheet = this.#unit().getSheetBySheetId(sheetId);
    if (!sheet || !worksheet) return;
    const widths = new Map<number, number>();
    for (const [column, data] of Object.entries(worksheet.getConfig().columnData)) {
      if (data?.w !== undefined) widths.set(Number(column), pixelsToCharacters(data.w));
    }
    this.events.columnsResized(sheetId, widths);
  }

  #sheet(id: string): SheetData | undefined {
    return this.workbook.sheets.find((sheet) => sheet.id === id);
  }

  #unit(): Workbook {
    const workbook = this.#api.getActiveWorkbook()?.getWorkbook();
    if (!workbook) throw new Error('The grid shows no workbook yet');
    return workbook;
  }

  /** `onlyLocal` keeps Univer's formula plugins from following up on what the host has already worked out. */
  #run(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, { unitId, ...params }, { onlyLocal: true });
  }

  #quietly(change: () => void): void {
    this.#following++;
    try {
      change();
    } finally {
      this.#following--;
    }
  }
}

/** What a user's own doing may change in Univer's store. */
const usersMutations = new Set<string>([
  SetRangeValuesMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetNumfmtMutation.id,
  RemoveNumfmtMutation.id,
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-auto-height',
]);

const wholeSheet: Rectangle = { top: 0, left: 0, bottom: Infinity, right: Infinity };
/** Measuring text takes time: a sheet longer than this keeps the default height beyond it. */
const fittedRows = 1000;

function wrappedRows(sheet: SheetData, area: Rectangle): number[] {
  const rows: number[] = [];
  for (const [row, cells] of sheet.cells) {
    if (row < area.top || row > area.bottom || sheet.rowHeights.has(row)) continue;
    let isWrapped = false;
    for (let column = 0; column < cells.width && !isWrapped; column += 1) {
      const cell = cells.get(column);
      isWrapped = cell?.style?.wrap === true && cell.value !== null;
    }
    if (isWrapped) rows.push(row);
    if (rows.length === fittedRows) break;
  }
  return rows;
}

/** Changes that hang on no cell: what was written before can be shown after them. */
const LEAVES_CELLS: ReadonlySet<WorkbookChange['kind']> = new Set([
  'layout',
  'conditional-formats',
  'tables',
  'charts',
  'protection',
  'filter',
  'names',
  'settings',
]);

function isWritten(
  change: WorkbookChange,
): change is Extract<WorkbookChange, { kind: 'cells' | 'calculated' | 'formats' }> {
  if (change.kind === 'cells') return change.change === 'RangeEdited';
  return change.kind === 'calculated' || change.kind === 'formats';
}

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row}:${column}`;
}

function rectangle(range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Rectangle {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
