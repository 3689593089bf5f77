import {
  CellValueType,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Styles,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  ErrorType,
  ICalculateFormulaService,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFunctionService,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import type { Rectangle } from '../../ledger/grid';
import type {
  Calculator,
  CustomFunctionCaller,
  CustomFunctionResult,
  Recalculation,
  SheetArea,
} from '../host/calculator';
import type { StoredValue, WorkbookData } from '../host/workbook-data';
import { cellAddress, lastColumn, lastRow, sheetPrefix } from '../xlsx/notation/address';
import { CellMatrix, engineCell } from './cell-matrix';
import type { KeptFormula } from './contract/kept-formulas';
import { DelegatedFunction, type CallingCell } from './delegated-function';
import { FormulaIndex } from './formula-index';
import { scanFormulas, type FormulaScan } from './formula-scan';
import { leaveUnbuiltIndexAlone } from './index-cache';
import { computePlain } from './plain-pass';
import { breathe, inSlices } from '../../excel/office/slices';
import { writeResults, type Result } from './write-results';

const unitId = 'workbook';

/** Formulas of both kinds that hang on each other by turns are seldom more than two or three deep. */
const MOST_TURNS = 50;

/** Rows below and columns beside the used area that a spilled result may fill. */
const spare = { rows: 1000, columns: 300 };

/**
 * Computes plain formulas itself, which are nearly all of a working paper's, and the others with Univer's formula engine, without its grid: the
 * engine is given the cells as they lie in the workbook and its results are written back. Functions it does not have are the add-in's; the host is asked for those.
 */
export class UniverCalculator implements Calculator {
  private univer: Univer | undefined;
  private readonly delegated = new Set<string>();
  private readonly messages = new Map<string, string>();
  /** What went wrong in the run: the engine itself would wait for ever. */
  private failure: Error | undefined;
  private caller: { readonly functions: CustomFunctionCaller; readonly workbook: WorkbookData } | undefined;
  private readonly indexes = new WeakMap<WorkbookData, FormulaIndex>();
  private readonly keptFormulas = new WeakMap<WorkbookData, readonly KeptFormula[]>();
  /** Ends with the run before: the engine writes an awaited answer to the cell it is at, so a second run would take it for its own. */
  private turn: Promise<unknown> = Promise.resolve();

  /** One run at a time, whichever workbook asks: a page has one calculator for every file it opens. */
  recalculate(
    workbook: WorkbookData,
    changed: Recalculation,
    functions: CustomFunctionCaller,
  ): Promise<readonly SheetArea[]> {
    const mine = this.turn.then(() => this.recalculateInTurn(workbook, changed, functions));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async recalculateInTurn(
    workbook: WorkbookData,
    changed: Recalculation,
    functions: CustomFunctionCaller,
  ): Promise<readonly SheetArea[]> {
    if (changed.kind === 'areas' && changed.areas.length === 0) return [];
    const index = this.indexOf(workbook);
    await inSlices(index.update(changed));
    const given: Due =
      changed.kind === 'names'
        ? { kind: 'areas', areas: [...changed.areas, ...namingCells(index, changed.names)] }
        : changed;
    if (changed.kind === 'names' && given.kind === 'areas') await inSlices(index.markDue(given.areas));
    const areas: SheetArea[] = [];
    // Plain formulas here, the others in the engine, by turns until nothing that one computes concerns the other.
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const plain = await inSlices(computePlain(index));
      areas.push(...plain.changed);
      const moved = [...plain.changed, ...plain.left];
      if (turn > 0 && moved.length === 0) break;
      const due: Due =
        turn > 0
          ? { kind: 'areas', areas: moved }
          : given.kind === 'full'
            ? given
            : { kind: 'areas', areas: [...given.areas, ...moved] };
      const computed = await this.computeOthers(workbook, index, due, functions);
      if (computed.length === 0) break;
      areas.push(...computed);
      await inSlices(index.markDue(computed));
    }
    return areas;
  }

  /** The formulas of the workbook that kept their results when it was last computed, in the order of the sheets. */
  kept(workbook: WorkbookData): readonly KeptFormula[] {
    return this.keptFormulas.get(workbook) ?? [];
  }

  private scan(index: FormulaIndex, workbook: WorkbookData, hasAddIn: boolean): FormulaScan {
    const scan = scanFormulas(index, workbook, hasAddIn);
    this.keptFormulas.set(workbook, scan.kept);
    return scan;
  }

  private indexOf(workbook: WorkbookData): FormulaIndex {
    let index = this.indexes.get(workbook);
    if (!index) this.indexes.set(workbook, (index = new FormulaIndex(workbook)));
    return index;
  }

  /** The formulas that are not plain. */
  private async computeOthers(
    workbook: WorkbookData,
    index: FormulaIndex,
    due: Due,
    functions: CustomFunctionCaller,
  ): Promise<SheetArea[]> {
    const hasAddIn = functions.hasCustomFunctions();
    let scan = this.scan(index, workbook, hasAddIn);
    if (scan.count === 0) return this.write(workbook, index, [], scan);
    const areas = [...(await this.run(workbook, index, scan, due, functions))];
    // A formula that names a spilled area is computed again where the area has another size now.
    for (let round = 0; round < 3 && scan.spillReferences.size > 0; round++) {
      const next = this.scan(index, workbook, hasAddIn);
      const moved = [...next.spillReferences].filter(([key, r]) => scan.spillReferences.get(key)?.text !== r.text);
      if (moved.length === 0) break;
      scan = next;
      const cells = moved.map(([, { sheetId, row, column }]) => ({
        sheetId,
        area: { top: row, left: column, bottom: row, right: column },
      }));
      areas.push(...(await this.run(workbook, index, scan, { kind: 'areas', areas: cells }, functions)));
    }
    return areas;
  }

  private write(
    workbook: WorkbookData,
    index: FormulaIndex,
    results: readonly Result[],
    { spills }: FormulaScan,
  ): SheetArea[] {
    const sound = results.filter((result) => isSound(workbook, result));
    const areas = writeResults(workbook, sound, spills);
    index.noteSpills(sound);
    return areas;
  }

  private async run(
    workbook: WorkbookData,
    index: FormulaIndex,
    scan: FormulaScan,
    changed: Due,
    functions: CustomFunctionCaller,
  ): Promise<readonly SheetArea[]> {
    // The engine starts and reads formulas without a pause.
    await breathe();
    const univer = this.start(workbook);
    await breathe();
    const injector = univer.__getInjector();
    this.caller = { functions, workbook };
    this.messages.clear();
    this.failure = undefined;
    this.registerFunctions(univer, scan);
    this.registerNames(univer, workbook, scan.names);
    injector.get(IDependencyManagerService).reset();
    const current = injector.get(IFormulaCurrentConfigService);
    current.setExecuteUnitId(unitId);
    current.setExecuteSubUnitId(workbook.sheets[0]?.id ?? '');
    current.setSheetNameMap({ [unitId]: Object.fromEntries(workbook.sheets.map((s) => [s.id, s.name])) });

    const service = injector.get(ICalculateFormulaService);
    const done = new Promise<IAllRuntimeData>((resolve) => {
      const subscription = service.executionCompleteListener$.subscribe((data) => {
        subscription.unsubscribe();
        resolve(data);
      });
    });
    await service.execute(dataset(workbook, index, scan, changed));
    const data = await done;
    if (this.failure !== undefined) throw this.failure;
    return this.write(workbook, index, this.results(data), scan);
  }

  /** Lets the engine go. */
  dispose(): void {
    this.univer?.dispose();
    this.univer = undefined;
    this.delegated.clear();
  }

  private start(workbook: WorkbookData): Univer {
    let toGuard: Univer | undefined;
    if (this.univer === undefined) {
      leaveUnbuiltIndexAlone();
      this.univer = new Univer({
        locale: LocaleType.ZH_CN,
        locales: { [LocaleType.ZH_CN]: {} },
        logLevel: LogLevel.SILENT,
      });
      this.univer.registerPlugin(UniverFormulaEnginePlugin);
      toGuard = this.univer;
    } else this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(unitId);
    // The sheets without their cells: the engine asks the unit for names and sizes only.
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      sheetOrder: workbook.sheets.map((s) => s.id),
      sheets: Object.fromEntries(
        workbook.sheets.map((s) => [s.id, { id: s.id, name: s.name, rowCount: 1, columnCount: 1, cellData: {} }]),
      ),
    });
    if (toGuard !== undefined) this.guard(toGuard);
    return this.univer;
  }

  /** The engine runs a step without waiting for its promise: an error in it would be lost and the end of the run never told. */
  private guard(univer: Univer): void {
    const service = univer.__getInjector().get(ICalculateFormulaService) as unknown as {
      _executeStep: () => Promise<unknown>;
    };
    const step = service._executeStep.bind(service);
    service._executeStep = async () => {
      try {
        return await step();
      } catch (error) {
        this.failure ??= asError(error);
        return undefined;
      }
    };
  }

  /** Names the engine does not know are asked of the host, also ones that were misspelt: it says #NAME?. */
  private registerFunctions(univer: Univer, scan: FormulaScan): void {
    const known = univer.__getInjector().get(IFunctionService);
    for (const name of scan.functions) {
      if (this.delegated.has(name) || known.hasExecutor(name)) continue;
      this.delegated.add(name);
      known.registerExecutors(new DelegatedFunction(name, (...call) => this.invoke(...call)));
    }
  }

  private async invoke(
    name: string,
    args: Parameters<CustomFunctionCaller['invokeCustomFunction']>[1],
    cell: CallingCell,
  ) {
    if (this.caller === undefined || !this.caller.functions.hasCustomFunctions()) return { error: '#NAME?' };
    const { functions, workbook } = this.caller;
    const sheet = workbook.sheets.find((s) => s.id === cell.sheetId);
    const address = sheetPrefix(sheet?.name ?? '') + cellAddress(cell.row, cell.column);
    let result: CustomFunctionResult;
    try {
      result = await functions.invokeCustomFunction(name, args, address);
    } catch (error) {
      this.failure ??= asError(error);
      return { error: '#VALUE!' };
    }
    if (typeof result === 'object' && result !== null && 'error' in result && result.message !== undefined) {
      this.messages.set(messageKey(cell.sheetId, cell.row, cell.column), result.message);
    }
    return result;
  }

  /** The names that the formulas speak of: the engine would read every other one as well, whatever it says. */
  private registerNames(univer: Univer, workbook: WorkbookData, wanted: ReadonlySet<string>): void {
    const injector = univer.__getInjector();
    const names = injector.get(IDefinedNamesService);
    names.removeUnitDefinedName(unitId);
    workbook.names.forEach((name, i) => {
      if (!wanted.has(name.name.toLowerCase())) return;
      names.registerDefinedName(unitId, {
        id: `name-${i}`,
        name: name.name,
        formulaOrRefString: isReference(name.formula) ? name.formula : `=${name.formula}`,
        ...(name.scope === undefined ? {} : { localSheetId: name.scope }),
      });
    });
  }

  private results(data: IAllRuntimeData): Result[] {
    const results: Result[] = [];
    for (const [sheetId, matrix] of Object.entries(data.unitData[unitId] ?? {})) {
      const spilled = data.arrayFormulaCellData[unitId]?.[sheetId];
      const areas = data.arrayFormulaRange[unitId]?.[sheetId] ?? {};
      matrix.forValue((row, column, cell) => {
        const value = storedValue(cell);
        const area: IRange | undefined = areas[row]?.[column];
        const own = isError(value) ? this.messages.get(messageKey(sheetId, row, column)) : undefined;
        const failed = isError(value) && value.error === '#SPILL!';
        results.push({
          sheetId,
          row,
          column,
          value: isError(value) && own !== undefined ? { ...value, message: own } : value,
          spill:
            area === undefined || failed
              ? undefined
              : {
                  bottom: area.endRow,
                  right: area.endColumn,
                  valueAt: (r, c) => storedValue(spilled?.getValue(r, c)),
                },
        });
      });
    }
    return results;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function messageKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${cellAddress(row, column)}`;
}

/** Not what Excel would never show: a circle is a matter of its settings, and a formula of a file that fills one cell fills no more. */
function isSound(workbook: WorkbookData, { sheetId, row, column, value, spill }: Result): boolean {
  const cell = workbook.sheets
    .find(({ id }) => id === sheetId)
    ?.cells.get(row)
    ?.get(column);
  if (cell?.value === undefined || cell.value === null) return true;
  if (spill !== undefined && cell.scalar === true) return false;
  return !(isError(value) && FOREIGN_ERRORS.has(value.error));
}

const FOREIGN_ERRORS: ReadonlySet<string> = new Set([ErrorType.CYCLE, ErrorType.ERROR]);

const errors = new Set<string>(Object.values(ErrorType));

function storedValue(cell: Nullable<ICellData>): StoredValue {
  const v = cell ? cell.v : undefined;
  if (v === undefined || v === null) return null;
  if (cell && cell.t === CellValueType.BOOLEAN) return Boolean(v);
  if (typeof v === 'string' && errors.has(v)) return { error: v };
  return v;
}

function isError(value: StoredValue): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}

/** `台账!$A$1:$C$9`, several of them, or a single cell: not a formula. */
function isReference(formula: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[^!'"(),+*/&<>=^-]+)!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?$/i.test(
    formula,
  );
}

function range(area: Rectangle): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

const wholeSheet: Rectangle = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

type Due = Exclude<Recalculation, { readonly kind: 'names' }>;

/** Formulas that speak of one of the names, or have no value or an error: the name may be what they waited for. */
function namingCells(index: FormulaIndex, names: readonly string[]): SheetArea[] {
  const wanted = names.map((name) => name.toLowerCase().replace(/'/g, "''"));
  const cells: SheetArea[] = [];
  index.forEach((formula) => {
    if (!index.mayName(formula)) return;
    const value = index.sheets[formula.sheet]!.sheet.cells.get(formula.row)?.get(formula.column)?.value ?? null;
    const text = formula.text.toLowerCase();
    const isComputed = value !== null && typeof value !== 'object' && !text.includes('#ref!');
    if (isComputed && !wanted.some((name) => text.includes(name))) return;
    cells.push(index.areaOf(formula));
  });
  return cells;
}

/** Everything the engine is told for one run. */
function dataset(workbook: WorkbookData, index: FormulaIndex, scan: FormulaScan, changed: Due): IFormulaDatasetConfig {
  const used = new Map(index.sheets.map(({ sheet, rows, columns }) => [sheet.id, { rows, columns }]));
  const longest = Math.max(0, ...[...used.values()].map((u) => u.rows));
  const arrayFormulaRange: Record<string, Record<number, Record<number, IRange>>> = {};
  const arrayFormulaCellData: Record<string, Record<number, Record<number, ICellData>>> = {};
  for (const [sheetId, areas] of scan.spills) {
    const sheet = workbook.sheets.find((s) => s.id === sheetId);
    for (const area of areas) {
      ((arrayFormulaRange[sheetId] ??= {})[area.top] ??= {})[area.left] = range(area);
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) {
          const cell = engineCell(sheet?.cells.get(r)?.get(c)?.value ?? null);
          if (cell !== undefined) ((arrayFormulaCellData[sheetId] ??= {})[r] ??= {})[c] = cell;
        }
      }
    }
  }
  return {
    formulaData: { [unitId]: scan.formulas },
    arrayFormulaCellData: { [unitId]: arrayFormulaCellData },
    arrayFormulaRange: { [unitId]: arrayFormulaRange },
    // Never forced: the engine would compute everything once more where a formula spills.
    forceCalculate: false,
    dirtyRanges:
      changed.kind === 'full'
        ? Object.keys(scan.formulas).map((sheetId) => ({ unitId, sheetId, range: range(wholeSheet) }))
        : changed.areas.map((a) => ({ unitId, sheetId: a.sheetId, range: range(a.area) })),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    allUnitData: {
      [unitId]: Object.fromEntries(
        workbook.sheets.map((s) => {
          const size = used.get(s.id) ?? { rows: 0, columns: 0 };
          const item = {
            cellData: new CellMatrix(s),
            // Whole columns are read to the end of the sheet, so the sheet ends where it can: with room for the largest spill.
            rowCount: size.rows + longest + spare.rows,
            columnCount: size.columns + spare.columns,
            rowData: {},
            columnData: {},
          };
          return [s.id, item];
        }),
      ),
    },
    unitStylesData: { [unitId]: new Styles({}) },
    unitSheetNameMap: { [unitId]: Object.fromEntries(workbook.sheets.map((s) => [s.name, s.id])) },
  };
}
