import type { ReportProgress } from '../office/contract';
import { withEventsOff } from '../office/events-off';
import { removeHighlights } from './highlight';
import { LEDGER_NAMES } from '../read/our-marks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { restoreWidths } from './result-columns';
import { RESULT_COLUMNS } from '../results/result-rows';
import { keepSession } from './session';
import { forgetSettings } from '../kept/settings';
import { surveyWorkbook } from '../read/survey';

/**
 * Takes away everything that is ours, also what a broken run left. What stands on a protected sheet stays, and is named
 * in the WorkbookProblem thrown at the end.
 */
export async function clearOurs(
  context: Excel.RequestContext,
  texts: ResultTexts,
  report: ReportProgress,
  { record = 'keep' }: { readonly record?: 'keep' | 'remove' } = {},
): Promise<void> {
  const survey = await surveyWorkbook(context);
  const touched = survey.sheets.filter(
    ({ marks, highlights, ownKey }) =>
      (marks.size > 0 || highlights.length > 0 || ownKey !== undefined) &&
      // What was run and when is the office's own evidence: it goes only where the clerk says so.
      !(ownKey === 'run-record' && record === 'keep'),
  );
  const stuck = touched.filter(({ ownKey, isProtected }) =>
    ownKey === undefined ? isProtected : survey.structureProtected,
  );
  report({ phase: 'writing', done: 0, total: touched.length });
  await withEventsOff(context, async () => {
    for (const sheet of touched) {
      if (stuck.includes(sheet)) continue;
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      if (sheet.ownKey !== undefined) {
        worksheet.delete();
        continue;
      }
      removeHighlights(worksheet, sheet.highlights);
      if (sheet.results && sheet.results.right - sheet.results.left + 1 === RESULT_COLUMNS.length) {
        const { top, left, bottom, right } = sheet.results;
        worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).clear('All');
      }
      if (sheet.widths) restoreWidths(worksheet, sheet.widths);
      for (const name of LEDGER_NAMES) {
        if (sheet.marks.has(name)) worksheet.names.getItem(name).delete();
      }
    }
    await context.sync();
    await forgetSettings(context);
    keepSession(undefined);
  });
  report({ phase: 'writing', done: touched.length, total: touched.length });
  if (stuck.length > 0) {
    throw new WorkbookProblem(texts.problems.stillProtected(stuck.map(({ name }) => `“${name}”`).join('、')));
  }
}
