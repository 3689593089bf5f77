import type { ReportProgress } from '../office/contract';
import { forAllCells } from '../office/cells';
import { guardOf } from '../read/in-place';
import { FORMULAS_NAME, RESULTS_NAME } from '../read/our-marks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { readArea } from '../read/read-area';
import { RESULT_COLUMNS, RESULT_FORMATS } from '../results/result-rows';
import { unfinishedValues } from './session';
import { surveyWorkbook } from '../read/survey';
import { writeBlocks, type Region } from '../sheets/write-blocks';

/**
 * 转为数值: what the formulas of the result columns show now stays, the formulas go. Cells that show an error are no amounts: then nothing is changed.
 * @returns the sheets that had formulas.
 */
export async function resultsToValues(
  context: Excel.RequestContext,
  texts: ResultTexts,
  report: ReportProgress,
): Promise<readonly string[]> {
  const survey = await surveyWorkbook(context);
  const unfinished = unfinishedValues();
  const sheets = survey.sheets.filter(
    ({ marks, results }) =>
      marks.has(FORMULAS_NAME) && results && results.right - results.left + 1 === RESULT_COLUMNS.length,
  );
  const stuck = sheets.find(({ isProtected }) => isProtected);
  if (stuck) throw new WorkbookProblem(texts.problems.protectedFormulas(stuck.name));

  const regions: Region[] = [];
  for (const { id, name, results } of sheets) {
    const worksheet = context.workbook.worksheets.getItem(id);
    const area = results!;
    const rows = unfinished.get(id) ?? (await readArea(context, worksheet, name, area, texts));
    const wrong = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && ERROR.test(cell)));
    if (wrong >= 0) throw new WorkbookProblem(texts.problems.formulaErrors(name, String(area.top + wrong + 1)));
    regions.push({ sheet: worksheet, top: area.top, left: area.left, as: 'values', rows });
  }

  const guard = guardOf(
    context,
    sheets.map(({ name, results }, i) => ({
      sheet: regions[i]!.sheet,
      sheetName: name,
      mark: RESULTS_NAME,
      area: results!,
    })),
    texts,
  );
  guard.require();
  sheets.forEach(({ id }, i) => {
    const { sheet, top, left, rows } = regions[i]!;
    unfinished.set(id, rows);
    sheet.getRangeByIndexes(top, left, rows.length, RESULT_COLUMNS.length).clear('Contents');
    RESULT_FORMATS.forEach((format, c) => {
      if (format === '@') sheet.getRangeByIndexes(top, left + c, rows.length, 1).numberFormat = forAllCells('@');
    });
  });
  await writeBlocks(context, regions, (done, total) => report({ phase: 'writing', done, total }), guard);
  for (const { sheet } of regions) sheet.names.getItem(FORMULAS_NAME).delete();
  await context.sync();
  unfinished.clear();
  return sheets.map(({ name }) => name);
}

const ERROR =
  /^#(?:N\/A|NAME\?|VALUE!|SPILL!|CALC!|REF!|NUM!|DIV\/0!|NULL!|BUSY!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;
