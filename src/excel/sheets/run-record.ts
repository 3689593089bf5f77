import type { Severity } from '../../engine/loan/finding';
import { formatFen } from '../../engine/ground/money';
import { parsePeriod } from '../../engine/programmes/period';
import { applyOverrides } from '../../engine/programmes/overrides';
import type { Programme } from '../../engine/programmes/programme';
import { findProgramme } from '../../engine/programmes/registry';
import type { CellValue } from '../../ledger/grid';
import type { RowAccount } from '../../ledger/ledger';
import type { Language } from '../../locale/language';
import { text } from '../../reports/model/cell';
import {
  codeSource,
  compareWithRecord,
  recordCells,
  recordedRuns,
  recordHead,
  RECORD_WIDTH,
  RECORD_WIDTHS,
  runRecordTexts,
  type RecordedRun,
  type RunEntry,
  type Verification,
} from '../../reports/record/run-record';
import type { ReportProgress, RunRequest, RunResult } from '../office/contract';
import { assessLedgers } from '../results/assess-ledgers';
import { forAllCells } from '../office/cells';
import { programmesOf } from '../kept/chosen-programme';
import { fingerprintsOf, sha256 } from '../read/ledger-hash';
import { sheetMark } from '../read/our-marks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { readLedgers } from '../read/read-ledgers';
import { readChoice } from '../kept/settings';
import { heightOf } from './sheet-draft';
import { applyLook, LOOKS } from '../office/styles';
import { surveyWorkbook } from '../read/survey';
import { ADD_IN_VERSION } from '../office/version';
import { writeSheets } from './write-sheet';

interface RecordSheet {
  readonly worksheet: Excel.Worksheet;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The sheet of the record, wherever it stands and whatever it is called now; undefined where there is none. */
async function findRecord(context: Excel.RequestContext): Promise<RecordSheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const marked = worksheets.items.map((worksheet) => {
    const name = worksheet.names.getItemOrNullObject(sheetMark('run-record'));
    name.load('name');
    return { worksheet, name };
  });
  await context.sync();
  const found = marked.find(({ name }) => !name.isNullObject);
  if (!found) return undefined;
  const used = found.worksheet.getUsedRange(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  const range = found.worksheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, RECORD_WIDTH);
  range.load('values');
  await context.sync();
  return { worksheet: found.worksheet, rows: range.values as CellValue[][] };
}

/**
 * Puts a run under the earlier ones where the workbook keeps a record. A run that is there already (by its time) is not put there again.
 * Rows are only ever added. Throws WorkbookProblem on a protected sheet.
 */
export async function appendRun(
  context: Excel.RequestContext,
  result: RunResult,
  language: Language,
  signal: AbortSignal,
): Promise<void> {
  const record = await findRecord(context);
  if (!record || result.at === undefined) return;
  const runs = recordedRuns(record.rows);
  const last = runs[runs.length - 1];
  if (last?.at === result.at) return;
  const { worksheet } = record;
  worksheet.load('name');
  worksheet.protection.load('protected');
  await context.sync();
  if (worksheet.protection.protected) throw new WorkbookProblem(runRecordTexts(language).protected(worksheet.name));
  const cells = recordCells((last?.number ?? 0) + 1, await entryOf(result, result.at, signal), language);
  const code = await sha256(codeSource(last?.code ?? '', cells));
  const range = worksheet.getRangeByIndexes(record.rows.length, 0, 1, RECORD_WIDTH);
  range.numberFormat = forAllCells('@');
  applyLook(range, LOOKS.wrapped, { rows: 1, columns: RECORD_WIDTH });
  range.values = [[...cells, code]];
  range.format.rowHeight = heightOf(
    [...cells, code].map((cell) => text(cell, 'wrapped')),
    RECORD_WIDTHS,
  );
  await context.sync();
}

/** Makes the record where there is none yet, and puts the run into it. Returns the name of its sheet. */
export async function keepRecord(
  context: Excel.RequestContext,
  result: RunResult,
  language: Language,
  texts: ResultTexts,
  signal: AbortSignal,
): Promise<string> {
  if (!(await findRecord(context))) {
    const survey = await surveyWorkbook(context);
    await writeSheets(context, survey, [recordHead(language)], texts, () => {}, signal);
  }
  await appendRun(context, result, language, signal);
  const { worksheet } = (await findRecord(context))!;
  worksheet.load('name');
  await context.sync();
  return worksheet.name;
}

async function entryOf(
  { assessment, ledgers, decisions = [], ...run }: RunResult,
  at: string,
  signal: AbortSignal,
): Promise<RunEntry> {
  const { programme, period, totals, findings } = assessment;
  const prints = await fingerprintsOf(ledgers, signal);
  const bySeverity: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) bySeverity[severity] = (bySeverity[severity] ?? 0) + 1;
  return {
    at,
    version: ADD_IN_VERSION,
    programme: { id: programme.id, version: programme.version },
    period: period.label,
    overrides: run.overrides ?? {},
    decisions: decisions.length,
    dispositions: run.dispositions ?? 0,
    ledgers: prints.ledgers,
    rows: rowsOf(ledgers.map(({ account }) => account)),
    loans: totals.loans,
    eligible: totals.eligible,
    subsidy: formatFen(totals.subsidy),
    findings: bySeverity,
    failures: (run.failures ?? []).length + ledgers.reduce((sum, { failures }) => sum + failures.length, 0),
    fingerprint: prints.whole,
  };
}

function rowsOf(accounts: readonly RowAccount[]): RowAccount['byKind'] {
  const sum: Record<keyof RowAccount['byKind'], number> = {
    data: 0,
    failure: 0,
    title: 0,
    'unit-line': 0,
    header: 0,
    blank: 0,
    'no-loan': 0,
    subtotal: 0,
    total: 0,
    signature: 0,
    note: 0,
    example: 0,
    'other-table': 0,
    result: 0,
  };
  for (const { byKind } of accounts)
    for (const kind of Object.keys(sum) as (keyof typeof sum)[]) sum[kind] += byKind[kind];
  return sum;
}

/**
 * 核验: reads the ledgers again and holds them against the record; the subsidy is computed again under the programme, values and period
 * of its last run. Nothing is written.
 */
export async function verifyRecord(
  context: Excel.RequestContext,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<Verification> {
  const record = await findRecord(context);
  const runs = recordedRuns(record?.rows ?? []);
  const last = runs[runs.length - 1];
  if (!last) return { same: false, changes: [], altered: [] };
  const choice = await readChoice(context);
  const survey = await surveyWorkbook(context);
  const { ledgers } = await readLedgers(context, survey, choice, undefined, language, texts, report, signal);
  const prints = await fingerprintsOf(ledgers, signal);
  const found = compareWithRecord(runs, await alteredRows(runs), prints.ledgers, prints.whole);
  const request = requestOf(last, programmesOf(choice));
  if (!request) return found;
  const now = await assessLedgers(ledgers, request, choice, language, report, signal);
  return { ...found, subsidy: { before: last.subsidy, now: formatFen(now.totals.subsidy) } };
}

async function alteredRows(runs: readonly RecordedRun[]): Promise<number[]> {
  const altered: number[] = [];
  let before = '';
  for (const { number, cells, code } of runs) {
    if ((await sha256(codeSource(before, cells))) !== code) altered.push(number);
    before = code;
  }
  return altered;
}

/** What that run was asked, where its programme is still the same. */
function requestOf(
  run: RecordedRun,
  programmes: readonly Programme[],
): Pick<RunRequest, 'programme' | 'period'> | undefined {
  const known = findProgramme(run.programme.id, programmes);
  if (!known || known.version !== run.programme.version) return undefined;
  const changed = applyOverrides(known, run.overrides);
  if (!changed.ok) return undefined;
  const period = parsePeriod(run.period, changed.programme);
  return typeof period === 'string' ? undefined : { programme: changed.programme, period };
}
