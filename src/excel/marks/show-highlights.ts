import type { FindingCode } from '../../engine/loan/finding';
import { addHighlights, removeHighlights, rulesOf } from './highlight';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { session, updateSession } from './session';
import { surveyWorkbook } from '../read/survey';

/** Colours one kind of finding in the sheets of the last run, or every kind again. The rules are made anew: Excel cannot switch one off. */
export async function showHighlights(
  context: Excel.RequestContext,
  code: FindingCode | undefined,
  texts: ResultTexts,
): Promise<void> {
  const known = session();
  if (!known) throw new WorkbookProblem(texts.problems.noRun);
  const survey = await surveyWorkbook(context);
  for (const placement of known.placements) {
    if (placement.kind !== 'beside') continue;
    const sheet = survey.sheets.find(({ id }) => id === placement.sheet.id);
    if (!sheet || sheet.isProtected) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    removeHighlights(worksheet, sheet.highlights);
    // Where the columns were taken away or moved there is nothing to look at any more.
    if (sheet.results?.left === placement.left) addHighlights(worksheet, rulesOf(placement, code));
  }
  await context.sync();
  updateSession({ shown: code });
}
