import type { CellValue } from '../ledger/grid';
import type { Language } from '../locale/language';
import type { SheetKey } from '../reports/sheet-model';
import { reportTexts } from '../reports/texts';
import type { BuiltSheet, ReportProgress, RunResult } from './api';
import { withEventsOff } from './events-off';
import { type ResultTexts } from './problem';
import { keepRecord } from './run-record';
import { readChoice } from './settings';
import { inSlices, throwIfAborted } from './slices';
import { surveyWorkbook } from './survey';
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
  const built = ofBook.length === 0 ? [] : await buildBook(context, ofBook, result, language, texts, report, signal);
  if (!keys.includes('run-record')) return built;
  return [...built, { key: 'run-record', sheet: await keepRecord(context, result, language, texts, signal) }];
}

async function buildBook(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
  result: RunResult,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<BuiltSheet[]> {
  const { dispositions } = await readChoice(context);
  const typed = await readTyped(context, keys);
  report({ phase: 'building', done: 0, total: result.assessment.loans.length });
  // Loaded when first asked for: the pane opens without it.
  const { bookSteps } = await import('../reports/build-book');
  const models = await inSlices(
    bookSteps(keys, result.assessment, reportTexts(language), dispositions, typed),
    () => {},
    signal,
  );
  const survey = await surveyWorkbook(context);
  throwIfAborted(signal);
  const names = await withEventsOff(context, () =>
    writeSheets(context, survey, models, texts, (done, total) => report({ phase: 'building', done, total }), signal),
  );
  return models.map(({ key }, i) => ({ key, sheet: names[i]! }));
}

/** Sheets into which the clerk types rows of their own: as many rows as there are must be offered again. */
const TYPED_INTO: readonly SheetKey[] = ['risk-fund', 'figure-checks'];

async function readTyped(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
): Promise<ReadonlyMap<SheetKey, readonly (readonly CellValue[])[]>> {
  const wanted = TYPED_INTO.filter((key) => keys.includes(key));
  if (wanted.length === 0) return new Map();
  const survey = await surveyWorkbook(context);
  const found = wanted.flatMap((key) => {
    const sheet = survey.sheets.find(({ ownKey }) => ownKey === key);
    if (!sheet?.used) return [];
    const { bottom, right } = sheet.used;
    const range = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, 0, bottom + 1, right + 1);
    range.load('values');
    return [{ key, range }];
  });
  await context.sync();
  return new Map(found.map(({ key, range }) => [key, range.values as CellValue[][]]));
}
