import type { ReportProgress } from '../office/contract';
import { removeHighlights } from './highlight';
import { guardOf, type OwnArea } from '../read/in-place';
import { LEDGER_NAMES, RESULTS_NAME } from '../read/our-marks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { clearColumns } from './result-columns';
import { loadOurColumns } from '../results/our-columns';
import { RESULT_COLUMNS } from '../results/result-rows';
import { keepSession } from './session';
import { forgetSettings } from '../kept/settings';
import { surveyWorkbook, type SheetSurvey, type Survey } from '../read/survey';

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
  for (let tries = 1; ; tries++) {
    const survey = await surveyWorkbook(context);
    const ours = oursOf(survey, record);
    report({ phase: 'writing', done: 0, total: ours.length });
    const stuck = ours.filter(({ ownKey, isProtected }) =>
      ownKey === undefined ? isProtected : survey.structureProtected,
    );
    const left = await takeAway(
      context,
      ours.filter((sheet) => !stuck.includes(sheet)),
      texts,
    );
    // Rows or columns came or went just then: they are looked at once more.
    if (left && tries < TRIES) continue;
    if (left) throw left;
    await forgetSettings(context);
    keepSession(undefined);
    report({ phase: 'writing', done: ours.length, total: ours.length });
    if (stuck.length > 0) throw new WorkbookProblem(texts.problems.stillProtected(named(stuck)));
    // Rules that Excel does not tell us of may be ours.
    const unseen = survey.sheets.filter(({ refused, ownKey }) => ownKey === undefined && refused.includes('rules'));
    if (unseen.length > 0) throw new WorkbookProblem(texts.problems.rulesUnread(named(unseen)));
    return;
  }
}

/** A clerk who keeps putting in rows is asked to wait. */
const TRIES = 5;

function named(sheets: readonly SheetSurvey[]): string {
  return sheets.map(({ name }) => `“${name}”`).join('、');
}

function oursOf({ sheets }: Survey, record: 'keep' | 'remove'): SheetSurvey[] {
  return sheets.filter(
    ({ marks, highlights, ownKey }) =>
      (marks.size > 0 || highlights.length > 0 || ownKey !== undefined) &&
      // What was run and when is the office's own evidence: it goes only where the clerk says so.
      !(ownKey === 'run-record' && record === 'keep'),
  );
}

/** Our columns of each ledger's sheet: all that is marked, or those under our headers where the clerk has put in or taken out some. */
async function columnsOf(
  context: Excel.RequestContext,
  ours: readonly SheetSurvey[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = ours.flatMap(({ id, results, ownKey }): [string, () => readonly number[]][] => {
    if (!results || ownKey !== undefined) return [];
    const width = results.right - results.left + 1;
    return width === RESULT_COLUMNS.length
      ? [[id, () => Array.from({ length: width }, (_, i) => results.left + i)]]
      : [[id, loadOurColumns(context.workbook.worksheets.getItem(id), results)]];
  });
  await context.sync();
  return new Map(found.map(([id, columns]) => [id, columns()]));
}

/** All in one request, which Excel carries out only where our columns stand where they were seen. @returns why it did not. */
async function takeAway(
  context: Excel.RequestContext,
  ours: readonly SheetSurvey[],
  texts: ResultTexts,
): Promise<WorkbookProblem | undefined> {
  const areas = ours.flatMap(({ id, name, results, ownKey }): OwnArea[] =>
    results && ownKey === undefined
      ? [{ sheet: context.workbook.worksheets.getItem(id), sheetName: name, mark: RESULTS_NAME, area: results }]
      : [],
  );
  const columns = await columnsOf(context, ours);
  const guard = guardOf(context, areas, texts);
  guard.require();
  for (const sheet of ours) {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    if (sheet.ownKey !== undefined) {
      worksheet.delete();
      continue;
    }
    removeHighlights(worksheet, sheet.highlights);
    if (sheet.results) clearColumns(worksheet, sheet, sheet.results, columns.get(sheet.id)!);
    for (const name of LEDGER_NAMES) {
      if (sheet.marks.has(name)) worksheet.names.getItem(name).delete();
    }
  }
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    const explained = await guard.explain(error);
    if (explained instanceof WorkbookProblem) return explained;
    throw explained;
  }
}
