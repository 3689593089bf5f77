import type { CellValue } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import { ofPeriod, ofProgramme } from '../../reports/facts/owner';
import type { SheetKey, SheetModel } from '../../reports/model/sheet-model';
import { reportTexts } from '../../reports/model/texts';
import type { BuiltSheet, ReportProgress, RunResult } from '../office/contract';
import { type ResultTexts } from '../office/problem';
import { readResponses } from '../read/read-responses';
import { readChoice } from '../kept/settings';
import { inSlices, throwIfAborted } from '../office/slices';
import { surveyWorkbook } from '../read/survey';
import { numberedRows, readTypedMemory } from './typed-memory';
import { writeSheets } from './write-sheet';

/** Builds the sheets asked for and those their formulas refer to. */
export async function buildSheets(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
  result: RunResult,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<BuiltSheet[]> {
  throwIfAborted(signal);
  const ofBook = keys.filter((key) => key !== 'run-record');
  const made = ofBook.length === 0 ? [] : await buildBook(context, ofBook, result, language, texts, report, signal);
  const built = made.map(({ model, sheet }): BuiltSheet => ({ key: model.key, sheet }));
  if (!keys.includes('run-record')) return built;
  const { keepRecord } = await import('./run-record');
  return [...built, { key: 'run-record', sheet: await keepRecord(context, result, language, texts, signal) }];
}

/** The sheets with the models they were made of, the working paper among them whether asked for or not. */
export async function buildBook(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
  result: RunResult,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<readonly { readonly model: SheetModel; readonly sheet: string }[]> {
  const { dispositions } = await readChoice(context);
  const typed = await readTyped(context, keys, result);
  const responses = await readResponses(context, keys, result, texts, signal);
  report({ phase: 'building', done: 0, total: result.assessment.loans.length });
  // Loaded when first asked for: the pane opens without it.
  const { reportSheetsSteps } = await import('../../reports/build-report-sheets');
  const models = await inSlices(
    reportSheetsSteps(keys, result.assessment, reportTexts(language), dispositions, typed, responses),
    (made) => report({ phase: 'building', ...made }),
    signal,
  );
  const survey = await surveyWorkbook(context);
  throwIfAborted(signal);
  const progress = (done: number, total: number) => report({ phase: 'building', done, total });
  const names = await writeSheets(context, survey, models, texts, progress, signal);
  return models.map((model, i) => ({ model, sheet: names[i]! }));
}

/** Sheets into which the clerk types rows of their own: as many rows as there are must be offered again. */
const TYPED_INTO: readonly { readonly key: SheetKey; readonly of: typeof ofPeriod }[] = [
  { key: 'risk-fund', of: ofProgramme },
  { key: 'figure-checks', of: ofPeriod },
];

async function readTyped(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
  { assessment }: RunResult,
): Promise<ReadonlyMap<SheetKey, readonly (readonly CellValue[])[]>> {
  const wanted = TYPED_INTO.filter(({ key }) => keys.includes(key));
  if (wanted.length === 0) return new Map();
  const memory = await readTypedMemory(context);
  const survey = await surveyWorkbook(context);
  type Found = { key: SheetKey; rows: readonly (readonly CellValue[])[] } | { key: SheetKey; range: Excel.Range };
  const found = wanted.flatMap(({ key, of }): Found[] => {
    const known = memory[key];
    const owner = of(assessment);
    // The sheet is another period's, or half written.
    if (known && (known.broken || known.of !== owner)) return [{ key, rows: numberedRows(known, owner) }];
    const sheet = survey.sheets.find(({ ownKey }) => ownKey === key);
    if (!sheet?.used) return [];
    const { bottom, right } = sheet.used;
    const range = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, 0, bottom + 1, right + 1);
    range.load('values');
    return [{ key, range }];
  });
  await context.sync();
  return new Map(found.map((one) => [one.key, 'rows' in one ? one.rows : (one.range.values as CellValue[][])]));
}
