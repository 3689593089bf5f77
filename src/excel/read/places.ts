import type { CellValue, Rectangle } from '../../ledger/grid';
import { askAll, type Question } from './ask';

/** 'refused': Excel does not tell. */
type Areas = readonly Rectangle[] | 'refused';

/** Merged areas of part of a sheet, or of all of it; Excel refuses above 512 of them. */
export function mergedAreas(sheet: Excel.Worksheet, within: Rectangle | undefined): Question<Areas> {
  return {
    ask: () => {
      const range =
        within === undefined
          ? sheet.getRange()
          : sheet.getRangeByIndexes(
              within.top,
              within.left,
              within.bottom - within.top + 1,
              within.right - within.left + 1,
            );
      const merged = range.getMergedAreasOrNullObject();
      merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      return () => (merged.isNullObject ? [] : merged.areas.items.map(rectangleOf));
    },
    refused: 'refused',
  };
}

/** Rows of a tile that are still asked about: a tile of one row holds fewer than 512 areas on any form a person fills in. */
const FEWEST_ROWS = 1;

/** Those of a sheet with more than Excel tells at once, tile by tile (office-js#3611); refused where even a row is. */
export async function mergedAreasInTiles(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Rectangle,
): Promise<Areas> {
  const found = new Map<string, Rectangle>();
  let tiles = halves(used);
  while (tiles.length > 0) {
    const answers = await askAll(
      context,
      tiles.map((tile) => mergedAreas(sheet, tile)),
    );
    const refused: Rectangle[] = [];
    for (const [i, areas] of answers.entries()) {
      // An area that reaches over the edge of its tile is told for both.
      if (areas !== 'refused') for (const area of areas) found.set(JSON.stringify(area), area);
      else if (tiles[i]!.bottom - tiles[i]!.top + 1 > FEWEST_ROWS) refused.push(...halves(tiles[i]!));
      else return 'refused';
    }
    tiles = refused;
  }
  return [...found.values()];
}

function halves(area: Rectangle): Rectangle[] {
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ].filter(({ top, bottom }) => top <= bottom);
}

/** Queues the reading of where a range stands; gives how it is read: undefined where there is none. */
export function loadPlace(range: Excel.Range): () => Rectangle | undefined {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => (range.isNullObject ? undefined : rectangleOf(range));
}

/** The same of its values. */
export function loadValues(range: Excel.Range): () => readonly (readonly CellValue[])[] {
  range.load('values');
  return () => range.values as CellValue[][];
}

/** The same of the sheet it stands on, by its id. */
export function loadSheet(range: Excel.Range): () => string | undefined {
  range.load('worksheet/id');
  return () => (range.isNullObject ? undefined : range.worksheet.id);
}

export function rectangleOf(range: Excel.Range): Rectangle {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
