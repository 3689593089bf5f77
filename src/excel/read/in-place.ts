import type { Rectangle } from '../../ledger/grid';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { officeCode } from './blocks';
import { rectangleOf } from './places';

/** An area of ours and the mark Excel moves along with its cells. */
export interface OwnArea {
  readonly sheet: Excel.Worksheet;
  /** As it was called when the area was decided. */
  readonly sheetName: string;
  readonly mark: string;
  readonly area: Rectangle;
}

/**
 * What lets a request be carried out only where our areas still are where they were decided to be. The clerk works on while we do: between deciding and
 * writing, rows and columns come and go, and a request that names cells by their numbers would then write into the clerk's own.
 */
export interface Guard {
  /** Queues the condition; first of a request. Excel carries actions out in their order and stops at the first it refuses. */
  require(): void;
  /** The error to tell where a request failed: that the area has moved, if it has. */
  explain(error: unknown): Promise<unknown>;
}

export const unguarded: Guard = { require: () => {}, explain: (error) => Promise.resolve(error) };

export function guardOf(context: Excel.RequestContext, areas: readonly OwnArea[], texts: ResultTexts): Guard {
  return {
    require: () => areas.forEach(requireInPlace),
    explain: async (error) => {
      if (officeCode(error) === undefined) return error;
      const places = areas.map(({ sheet, mark }) => {
        const range = sheet.names.getItemOrNullObject(mark).getRangeOrNullObject();
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return range;
      });
      try {
        await context.sync();
      } catch {
        // Excel answers nothing now: what failed first is what there is to tell.
        return error;
      }
      const moved = areas.find(({ area }, i) => {
        const range = places[i]!;
        return range.isNullObject || JSON.stringify(rectangleOf(range)) !== JSON.stringify(area);
      });
      return moved ? new WorkbookProblem(texts.problems.movedMeanwhile(moved.sheetName), { cause: error }) : error;
    },
  };
}

/**
 * Writes nothing (null leaves a cell as it is) to a row that is as wide as the area, and to what the marked rows have in common with the first and the
 * last row decided: Excel refuses each where its size is another or there is nothing in common.
 */
function requireInPlace({ sheet, mark, area }: OwnArea): void {
  const columns = area.right - area.left + 1;
  const unchanged = [new Array<null>(columns).fill(null)];
  const decided = (row: number) => sheet.getRangeByIndexes(row, area.left, 1, columns);
  const marked = sheet.names.getItem(mark).getRange();
  const parts = [
    marked.getRow(0),
    marked.getRow(0).getIntersection(decided(area.top)),
    marked.getLastRow().getIntersection(decided(area.bottom)),
  ];
  for (const part of parts) part.values = unchanged;
}
