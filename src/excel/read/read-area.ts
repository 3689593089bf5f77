import type { CellValue, Rectangle } from '../../ledger/grid';
import { MAX_ROWS, isTooLarge } from './blocks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';

/** Reads the values of an area in blocks, halved where the host finds one too large. */
export async function readArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  { top, left, bottom, right }: Rectangle,
  texts: ResultTexts,
): Promise<CellValue[][]> {
  const read = async (first: number, count: number): Promise<CellValue[][] | undefined> => {
    const range = sheet.getRangeByIndexes(first, left, count, right - left + 1);
    range.load('values');
    try {
      await context.sync();
    } catch (error) {
      if (isTooLarge(error)) return undefined;
      throw error;
    }
    // Too large a range may come back as null instead of an error (Office documentation, performance).
    return (range.values as CellValue[][] | null) ?? undefined;
  };
  const rows: CellValue[][] = [];
  let size = MAX_ROWS;
  while (top + rows.length <= bottom) {
    const first = top + rows.length;
    const count = Math.min(size, bottom - first + 1);
    const values = await read(first, count);
    if (values) for (const row of values) rows.push(row);
    else if (count === 1) throw new WorkbookProblem(texts.problems.blockTooLarge(sheetName));
    else size = Math.ceil(count / 2);
  }
  return rows;
}
