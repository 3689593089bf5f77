import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { AssessmentResult } from '../engine/assessment';
import type { Programme } from '../engine/programmes/programme';
import type { AddedTables } from '../excel/added-tables';
import type { RunRequest, WorkbookApi } from '../excel/api';
import { assessLedgers } from '../excel/assess-ledgers';
import { createWorkbookApi } from '../excel/workbook-api';
import type { Failure, Ledger } from '../ledger/ledger';
import { cli } from '../locale/zh-cn/cli';
import { availableSheets } from '../reports/available-sheets';
import { UniverCalculator } from '../workbench/calc/univer-calculator';
import { startHeadless } from '../workbench/headless';
import type { WorkbookData } from '../workbench/host/workbook-data';
import { FileError } from '../workbench/xlsx/errors';
import { openXlsx } from '../workbench/xlsx/open';
import { saveXlsx } from '../workbench/xlsx/save';
import { UsageError } from './usage-error';

export interface FilesAssessed {
  readonly result: AssessmentResult;
  readonly failures: readonly Failure[];
  /** The workbook with results, where `write` was asked for. */
  readonly workbook?: Uint8Array;
}

const quiet = () => {};
const never = new AbortController().signal;
const LANGUAGE = 'zh-CN';

/** Assesses one file as the button in Excel does, and writes results and every sheet there is for it into the workbook. Throws UsageError. */
export async function assessAndWrite(file: string, request: RunRequest, base: string): Promise<FilesAssessed> {
  const workbook = await open(file, base);
  return inWorkbook(workbook, async (api) => {
    await requireLedgers(api, file, request);
    const run = await api.run(request, quiet, never);
    await api.buildSheets(availableSheets(run.assessment), run, quiet, never);
    return {
      result: run.assessment,
      failures: allFailures(run.ledgers, run.failures ?? []),
      workbook: await saveXlsx(workbook),
    };
  });
}

/** Assesses files together, so that a borrower with loans in two of them is one borrower; nothing is written. Throws UsageError. */
export async function assessFiles(files: readonly string[], request: RunRequest, base: string): Promise<FilesAssessed> {
  const ledgers: Ledger[] = [];
  const ownerless: Failure[] = [];
  const tables: AddedTables[] = [];
  for (const file of files) {
    const name = files.length > 1 ? basename(file) : undefined;
    const { scan, choice } = await inWorkbook(await open(file, base), async (api) => ({
      scan: await requireLedgers(api, file, request),
      choice: await api.loadChoice(),
    }));
    if (choice.tables) tables.push(choice.tables);
    const wanted = scan.ledgers.filter(({ sheet }) => request.sheets?.includes(sheet) ?? true);
    ledgers.push(...wanted.map((ledger) => (name === undefined ? ledger : inFile(ledger, name))));
    ownerless.push(
      ...(scan.failures ?? []).map((failure) => (name === undefined ? failure : { ...failure, file: name })),
    );
  }
  const result = await assessLedgers(ledgers, request, { tables: together(tables) }, LANGUAGE, quiet, never);
  return { result, failures: allFailures(ledgers, ownerless) };
}

/** The programmes that the workbooks keep as their own. Throws UsageError. */
export async function programmesIn(files: readonly string[], base: string): Promise<readonly Programme[]> {
  const kept: Programme[] = [];
  for (const file of files) {
    const { programmes = [] } = await inWorkbook(await open(file, base), (api) => api.loadChoice());
    kept.push(...programmes);
  }
  return kept;
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
async function requireLedgers(api: WorkbookApi, file: string, { sheets = [] }: RunRequest) {
  const scan = await api.scan(quiet, never);
  for (const sheet of sheets) {
    if (scan.ledgers.some((ledger) => ledger.sheet === sheet)) continue;
    const known = scan.others.some((other) => other.sheet === sheet);
    throw new UsageError((known ? cli.errors.noLedger : cli.errors.sheetMissing)(sheet, file));
  }
  return scan;
}

async function inWorkbook<T>(workbook: WorkbookData, work: (api: WorkbookApi) => Promise<T>): Promise<T> {
  const calculator = new UniverCalculator();
  const headless = await startHeadless(workbook, { calculator });
  try {
    return await work(createWorkbookApi(() => LANGUAGE));
  } finally {
    headless.stop();
    calculator.dispose();
  }
}

async function open(file: string, base: string): Promise<WorkbookData> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(base, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? cli.errors.fileMissing(file) : cli.errors.fileUnreadable(file, code ?? ''),
    );
  }
  try {
    return await openXlsx(bytes, file);
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(cli.errors.fileUnreadable(file, error.message));
    throw error;
  }
}

function inFile(ledger: Ledger, file: string): Ledger {
  return {
    ...ledger,
    file,
    loans: ledger.loans.map((loan) => ({ ...loan, source: { ...loan.source, file } })),
    failures: ledger.failures.map((failure) => ({ ...failure, file })),
    findings: ledger.findings.map((finding) =>
      finding.cells ? { ...finding, cells: finding.cells.map((cell) => ({ ...cell, file })) } : finding,
    ),
  };
}
