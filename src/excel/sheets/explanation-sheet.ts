import type { Language } from '../../locale/language';
import { reportTexts } from '../../reports/model/texts';
import type { BuiltSheet, ReportProgress, RunResult } from '../office/contract';
import type { ResultTexts } from '../office/problem';
import { inSlices, throwIfAborted } from '../office/slices';
import { surveyWorkbook } from '../read/survey';
import { writeSheets } from './write-sheet';

/** Writes 计算说明 for the loans, in place of an earlier one. */
export async function explainOnSheet(
  context: Excel.RequestContext,
  loans: readonly number[],
  result: RunResult,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<BuiltSheet> {
  report({ phase: 'building', done: 0, total: loans.length });
  // Loaded when first asked for: the pane opens without it.
  const { explanationSteps } = await import('../../reports/record/explanation');
  const model = await inSlices(explanationSteps(result.assessment, loans, reportTexts(language)), () => {}, signal);
  const survey = await surveyWorkbook(context);
  throwIfAborted(signal);
  const progress = (done: number, total: number) => report({ phase: 'building', done, total });
  const [sheet] = await writeSheets(context, survey, [model], texts, progress, signal);
  return { key: model.key, sheet: sheet! };
}
