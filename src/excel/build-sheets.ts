import type { Language } from '../locale/language';
import type { SheetKey } from '../reports/sheet-model';
import { reportTexts } from '../reports/texts';
import type { BuiltSheet, ReportProgress, RunResult } from './api';
import { withEventsOff } from './events-off';
import { type ResultTexts } from './problem';
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
  const { dispositions } = await readChoice(context);
  report({ phase: 'building', done: 0, total: result.assessment.loans.length });
  // Loaded when first asked for: the pane opens without it.
  const { bookSteps } = await import('../reports/build-book');
  const models = await inSlices(
    bookSteps(keys, result.assessment, reportTexts(language), dispositions),
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
