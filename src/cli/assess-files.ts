import { basename } from 'node:path';
import type { AssessmentResult } from '../engine/run/assessment';
import type { Figure, FigureUnit } from '../engine/evaluation/figures/figure';
import type { RunRequest, WorkbookApi, WorkbookChoice, WorkbookScan, AddedTables } from '../excel/office/contract';
import { assessLedgers } from '../excel/results/assess-ledgers';
import { createWorkbookApi } from '../excel/workbook-api';
import type { Grid } from '../ledger/grid';
import type { Failure, Ledger, ReadOptions } from '../ledger/ledger';
import { readWorkbook } from '../ledger/read-workbook';
import { cli } from '../locale/zh-cn/cli';
import { MASK_ALL } from '../reports/facts/mask';
import { availableSheets } from '../reports/model/available-sheets';
import type { Verification } from '../reports/record/run-record';
import type { KeptFormula } from '../workbench/calc/contract/kept-formulas';
import { UniverCalculator } from '../workbench/calc/univer-calculator';
import { startHeadless } from '../workbench/headless';
import type { WorkbookData } from '../workbench/host/workbook-data';
import { copyFile } from '../workbench/xlsx/copy-file';
import { FileError } from '../workbench/xlsx/package/errors';
import { gridsOf } from '../workbench/xlsx/grids-of';
import { openXlsx } from '../workbench/xlsx/open';
import { saveXlsx } from '../workbench/xlsx/save';
import type { OwnProgrammes } from './chosen-rules';
import { choicesOf, type ColumnMap } from './column-map';
import { readInput } from './read-input';
import { UsageError } from './usage-error';

export interface FilesAssessed {
  readonly result: AssessmentResult;
  readonly failures: readonly Failure[];
  /** The ledgers read, in the order of their sheets. */
  readonly ledgers: readonly Ledger[];
  /** The workbook with results, where `write` was asked for. */
  readonly workbook?: Uint8Array;
  /** Formulas of the workbook that kept the results they had; where it was written. */
  readonly kept?: readonly KeptFormula[];
  /** 报送副本, where it was asked for. */
  readonly copy?: Uint8Array;
}

const quiet = () => {};
const never = new AbortController().signal;
const LANGUAGE = 'zh-CN';

/** Assesses one file as the button in Excel does, and writes results and every sheet there is for it into the workbook. Throws UsageError. */
export async function assessAndWrite(
  file: string,
  request: RunRequest,
  base: string,
  withCopy: boolean,
  map?: ColumnMap,
): Promise<FilesAssessed> {
  const workbook = await openWorkbook(file, base);
  return inWorkbook(workbook, async (api, calculator) => {
    requireLedgers(await mappedScan(api, map), file, request);
    const run = await api.run(request, quiet, never);
    const keys = availableSheets(run.assessment);
    await api.buildSheets(keys, run, quiet, never);
    return {
      result: run.assessment,
      ledgers: run.ledgers,
      failures: allFailures(run.ledgers, run.failures ?? []),
      workbook: await saveXlsx(workbook),
      kept: calculator.kept(workbook),
      ...(withCopy ? { copy: await copyFile(await api.copySheets(keys, run, MASK_ALL, quiet, never)) } : {}),
    };
  });
}

/** The ledgers of a file as they are read, nothing computed. Throws UsageError. */
export async function readLedgersOf(file: string, base: string): Promise<WorkbookScan> {
  return inWorkbook(await openWorkbook(file, base), (api) => api.scan(quiet, never));
}

/** The ledgers as the map says; what it says is kept in the workbook, as the pane keeps it, and written with it where it is written. */
async function mappedScan(api: Required<WorkbookApi>, map: ColumnMap | undefined): Promise<WorkbookScan> {
  const scan = await api.scan(quiet, never);
  if (!map) return scan;
  const said = choicesOf(map, scan.ledgers);
  const choice = await api.loadChoice();
  await api.saveChoice({
    ...choice,
    layouts: { ...choice.layouts, ...said.layouts },
    units: { ...choice.units, ...said.units },
  });
  return api.scan(quiet, never);
}

/** 核验 of a file: what has changed since its last recorded run. Nothing is written. Throws UsageError. */
export async function verifyFile(file: string, base: string): Promise<Verification> {
  return inWorkbook(await openWorkbook(file, base), (api) => api.verify(quiet, never));
}

/** The figures of a ledger as 数据校验 computes them, by the names a report may use. Nothing is written. Throws UsageError. */
export async function ledgerFigures(file: string, request: RunRequest, base: string): Promise<readonly Figure[]> {
  const workbook = await openWorkbook(file, base);
  return inWorkbook(workbook, async (api) => {
    requireLedgers(await api.scan(quiet, never), file, request);
    const run = await api.run(request, quiet, never);
    const built = await api.buildSheets(['figure-checks'], run, quiet, never);
    const name = built.find(({ key }) => key === 'figure-checks')!.sheet;
    const { cells } = workbook.sheets.find((sheet) => sheet.name === name)!;
    return [...cells.values()].flatMap((row): Figure[] => {
      const at = (column: number) => row.get(column)?.value;
      if (!/^1\.\d+$/.test(String(at(0)))) return [];
      const unit = String(at(3)) as FigureUnit;
      return [{ name: String(at(1)), value: Number(at(5)).toFixed(unit === '元' ? 2 : 0), unit }];
    });
  });
}

/** Assesses a file, or several together, so that a borrower with loans in two of them is one borrower; nothing is written. Throws UsageError. */
export async function assessFiles(
  files: readonly string[],
  request: RunRequest,
  base: string,
  map?: ColumnMap,
): Promise<FilesAssessed> {
  const [file = '', ...others] = files;
  const { scan, tables } = await (others.length > 0
    ? readTogether(files, request, base, map)
    : inWorkbook(await openWorkbook(file, base), async (api) => ({
        scan: requireLedgers(await mappedScan(api, map), file, request),
        tables: (await api.loadChoice()).tables ?? {},
      })));
  const ledgers = scan.ledgers.filter(({ sheet }) => request.sheets?.includes(sheet) ?? true);
  const result = await assessLedgers(ledgers, request, { tables }, LANGUAGE, quiet, never);
  return { result, ledgers, failures: allFailures(ledgers, scan.failures ?? []) };
}

/**
 * As 添加工作簿 in the pane: the sheets of all files are read together, so that one bank's names in two files are one. Each file's own corrections
 * hold, by layout; this machine's are not asked, so that a file means the same on every machine.
 */
async function readTogether(files: readonly string[], request: RunRequest, base: string, map?: ColumnMap) {
  const names = namesOf(files);
  const grids: Grid[] = [];
  const choices: WorkbookChoice[] = [];
  for (const [i, file] of files.entries()) {
    const workbook = await openWorkbook(file, base);
    choices.push(await inWorkbook(workbook, (api) => api.loadChoice()));
    grids.push(...gridsOf(workbook, names[i]));
  }
  const all = <T>(pick: (choice: WorkbookChoice) => Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries(choices.flatMap((choice) => Object.entries(pick(choice) ?? {})));
  const options: ReadOptions = {
    layouts: all(({ layouts }) => layouts),
    units: all(({ units }) => units),
    banks: all(({ banks }) => banks),
    language: LANGUAGE,
  };
  const plain = readWorkbook(grids, options);
  const said = map && choicesOf(map, plain.ledgers);
  const scan = said
    ? readWorkbook(grids, {
        ...options,
        layouts: { ...options.layouts, ...said.layouts },
        units: { ...options.units, ...said.units },
      })
    : plain;
  for (const [i, file] of files.entries()) {
    const here = <T extends { readonly file?: string }>(list: readonly T[]): T[] =>
      list.filter((one) => one.file === names[i]);
    requireLedgers({ ledgers: here(scan.ledgers), others: here(scan.others) }, file, request);
  }
  return { scan, tables: together(choices.flatMap(({ tables }) => tables ?? [])) };
}

/** What files are called in the report: by their names, or where two have the same, as they were given. */
function namesOf(files: readonly string[]): readonly string[] {
  const names = files.map((file) => basename(file));
  return new Set(names).size === names.length ? names : files;
}

/** The programmes that the workbooks keep as their own. Throws UsageError. */
export async function programmesIn(files: readonly string[], base: string): Promise<OwnProgrammes> {
  const kept: WorkbookChoice[] = [];
  for (const file of files) kept.push(await inWorkbook(await openWorkbook(file, base), (api) => api.loadChoice()));
  return {
    programmes: kept.flatMap(({ programmes = [] }) => programmes),
    unusable: kept.flatMap(({ unusable = [] }) => unusable),
  };
}

function together(tables: readonly AddedTables[]): AddedTables {
  return {
    lpr: tables.flatMap(({ lpr = [] }) => lpr),
    workdays: tables.flatMap(({ workdays = [] }) => workdays),
  };
}

function allFailures(ledgers: readonly Ledger[], ownerless: readonly Failure[]): readonly Failure[] {
  return [...ownerless, ...ledgers.flatMap(({ failures }) => failures)];
}

/** Every sheet named must be there and hold a ledger; found out before anything is assessed. */
function requireLedgers(scan: WorkbookScan, file: string, { sheets = [] }: RunRequest): WorkbookScan {
  for (const sheet of sheets) {
    if (scan.ledgers.some((ledger) => ledger.sheet === sheet)) continue;
    const known = scan.others.some((other) => other.sheet === sheet);
    throw new UsageError((known ? cli.errors.noLedger : cli.errors.sheetMissing)(sheet, file));
  }
  return scan;
}

async function inWorkbook<T>(
  workbook: WorkbookData,
  work: (api: Required<WorkbookApi>, calculator: UniverCalculator) => Promise<T>,
): Promise<T> {
  const calculator = new UniverCalculator();
  const headless = await startHeadless(workbook, { calculator });
  try {
    return await work(
      createWorkbookApi(() => LANGUAGE),
      calculator,
    );
  } finally {
    headless.stop();
    calculator.dispose();
  }
}

/** Throws UsageError. */
export async function openWorkbook(file: string, base: string): Promise<WorkbookData> {
  const bytes = await readInput(file, base);
  try {
    return await openXlsx(bytes, file);
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(cli.errors.fileUnreadable(file, error.message));
    throw error;
  }
}
