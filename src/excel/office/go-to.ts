import type { RowRef } from '../../engine/loan/loan';
import { WorkbookProblem, type ResultTexts } from './problem';

/** Activates the sheet and selects the row as far as it is used, or one cell of it (`column` 0-based). */
export async function goTo(
  context: Excel.RequestContext,
  { file, sheet, row }: RowRef,
  column: number | undefined,
  texts: ResultTexts,
): Promise<void> {
  if (file !== undefined) throw new WorkbookProblem(texts.problems.inOtherFile(file, sheet, String(row)));
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('name');
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookProblem(texts.problems.noSheet(sheet));
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('columnIndex,columnCount');
  await context.sync();
  worksheet.activate();
  const whole = used.isNullObject ? { left: 0, columns: 1 } : { left: used.columnIndex, columns: used.columnCount };
  const target =
    column === undefined
      ? worksheet.getRangeByIndexes(row - 1, whole.left, 1, whole.columns)
      : worksheet.getRangeByIndexes(row - 1, column, 1, 1);
  target.select();
  await context.sync();
}
