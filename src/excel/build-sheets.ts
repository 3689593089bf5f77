import type { Language } from '../locale/language';
import type { SheetKey, SheetModel } from '../reports/sheet-model';
import { buildSummary } from '../reports/summary';
import { reportTexts } from '../reports/texts';
import { buildWorkingPaper } from '../reports/working-paper';
import type { BuiltSheet, ReportProgress, RunResult } from './api';
import { withEventsOff } from './events-off';
import { type ResultTexts } from './problem';
import { throwIfAborted } from './slices';
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
  const models = modelsFor(keys, result, language);
  const survey = await surveyWorkbook(context);
  throwIfAborted(signal);
  const names = await withEventsOff(context, () =>
    writeSheets(context, survey, models, texts, (done, total) => report({ phase: 'building', done, total })),
  );
  return models.map(({ key }, i) => ({ key, sheet: names[i]! }));
}

function modelsFor(keys: readonly SheetKey[], { assessment }: RunResult, language: Language): SheetModel[] {
  const texts = reportTexts(language);
  const paper = buildWorkingPaper(assessment, texts);
  return keys.includes('summary') ? [buildSummary(assessment, paper, texts), paper.model] : [paper.model];
}
