import {
  CommandType,
  ICommandService,
  InterceptorEffectEnum,
  LifecycleService,
  LifecycleStages,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IStyleData,
  type Univer,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  AFTER_CELL_EDIT,
  INTERCEPTOR_POINT,
  RemoveNumfmtMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { ISetNumfmtMutationParams, ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';
import type { Rectangle } from '../../../ledger/grid';
import type { Language } from '../../../locale/language';
import type { WorkbookChange } from '../../host/changes';
import type { SheetData, WorkbookData } from '../../host/workbook-data';
import { ChangesToShow } from './changes-to-show';
import { createUniver, leaveFormulasAlone } from './create-univer';
import { pixelsToCharacters, workbookSnapshot } from './grid-snapshot';
import { GridWriter, unitId } from './grid-writer';

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
  /** What has changed cannot be shown: the grid is to be made anew. */
  failed(error: unknown): void;
}

/** Style a cell takes on over its own, from the conditional formats of its sheet. */
export type PaintCell = (sheet: SheetData, row: number, column: number) => IStyleData | undefined;

/**
 * The grid shows a WorkbookData and never owns it: what the user does is reported, and seen only once the host has done it and
 * `follow` was told.
 */
export class WorkbookGrid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #writer: GridWriter;
  readonly #changes: ChangesToShow;
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
    api.createWorkbook(workbookSnapshot(unitId, workbook));
    leaveFormulasAlone(univer);
    const injector = univer.__getInjector();
    const commands = injector.get(ICommandService);
    const writer = (this.#writer = new GridWriter(univer, api, workbook));
    this.#changes = new ChangesToShow(workbook, writer, (change) => this.#quietly(change), {
      atWork: (isAtWork) => (container.ariaBusy = String(isAtWork)),
      failed: (error) => events.failed(error),
    });
    // Univer makes its sheet services with the first workbook, so they are taken up only now.
    this.#intercept(injector.get(SheetInterceptorService));
    const rendered = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    void rendered.then(
      () =>
        this.#quietly(() => {
          writer.activate(workbook.activeSheet);
          writer.select(workbook.activeSheet, workbook.selection);
          this.#changes.start();
        }),
      // The grid was taken down before it was drawn.
      () => undefined,
    );
    commands.beforeCommandExecuted((command, options) => this.#refuse(command, options));
    commands.onCommandExecuted((command, options) => this.#listen(command, options));
    injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
      const range = selections?.at(-1)?.range;
      if (this.#following > 0 || range === undefined) return;
      const area = rectangle(range);
      this.#changes.chosenCells(writer.frontSheet, area);
      this.events.selected(writer.frontSheet, area);
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

  /** Shows what the host has changed, the more of it the later. */
  follow(changes: readonly WorkbookChange[]): void {
    this.#changes.take(changes);
  }

  dispose(): void {
    this.#changes.stop();
    this.#univer.dispose();
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
      const { subUnitId } = command.params as { subUnitId: string };
      this.#changes.chosen(subUnitId);
      this.events.activated(subUnitId);
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
    const style = typeof cell?.s === 'string' ? this.#writer.unit.getStyles().get(cell.s) : cell?.s;
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
      for (const range of ranges) {
        const area = rectangle(range);
        this.#writer.putCells(sheet, area);
        this.#writer.tell(sheet, area);
      }
    });
  }

  #reportWidths(sheetId: string): void {
    const sheet = this.#sheet(sheetId);
    const worksheet = this.#writer.unit.getSheetBySheetId(sheetId);
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

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row}:${column}`;
}

function rectangle(range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Rectangle {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
