import type { CellValue, Grid, Rectangle } from '../../ledger/grid';
import type { ResultTexts } from '../office/problem';
import { PENDING_NAME, RESULTS_NAME } from '../read/our-marks';
import { loadPlace, rectangleOf } from '../read/places';
import { readArea } from '../read/read-area';
import { firstRowOf, type Placement } from '../results/placement';
import { RESULT_COLUMNS } from '../results/result-rows';

/** Of one sheet: rows that say something else than when they were read (0-based), or that rows, columns or the sheet's name are not the same any more. */
export type RowsChanged = 'moved' | { readonly rows: ReadonlySet<number>; readonly constants: ReadonlySet<number> };

/** Rows whose formulas are looked at one by one: more of them differ only where everything was moved. */
const MOST_ROWS = 400;

/**
 * Reads the ledgers once more, as far as the results hang on them, and compares. `constants` are rows in which something that is typed differs; in the other
 * rows only formulas have come to something else (a date of today, another sheet).
 * @param mark of the results beside a ledger; where it has moved, or not, says whether rows or columns came or went.
 * @returns by sheet id; sheets without a difference are left out.
 */
export async function rowsChanged(
  context: Excel.RequestContext,
  placements: readonly Placement[],
  grids: readonly Grid[],
  mark: string,
  texts: ResultTexts,
): Promise<ReadonlyMap<string, RowsChanged>> {
  const found = new Map<string, RowsChanged>();
  for (const placement of placements) {
    const { id, name } = placement.sheet;
    const grid = grids.find(({ sheet, file }) => sheet === name && file === undefined)!;
    const changed = await changedIn(context, placement, grid, mark, texts);
    if (changed) found.set(id, changed);
  }
  return found;
}

async function changedIn(
  context: Excel.RequestContext,
  placement: Placement,
  grid: Grid,
  mark: string,
  texts: ResultTexts,
): Promise<RowsChanged | undefined> {
  const { sheet: known, table } = placement;
  const sheet = context.workbook.worksheets.getItemOrNullObject(known.id);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject || sheet.name !== known.name) return 'moved';
  const right = Math.max(...table.ledgers.map(({ range }) => range.right));
  const area: Rectangle = { top: grid.top, left: grid.left, bottom: grid.top + grid.values.length - 1, right };
  const now = await readArea(context, sheet, known.name, area, texts);
  const differing = now.flatMap((row, i) => {
    const before = grid.values[i]!;
    return row.every((cell, c) => cell === before[c]) ? [] : [area.top + i];
  });
  // After the reading: what came or went before or while it was read shows in one of the two.
  const isInPlace = await standsInPlace(context, placement, mark, right);
  if (!isInPlace || differing.length > MOST_ROWS) return 'moved';
  if (differing.length === 0) return undefined;
  const ranges = differing.map((row) => {
    const range = sheet.getRangeByIndexes(row, area.left, 1, right - area.left + 1);
    range.load('formulas');
    return range;
  });
  await context.sync();
  const constants = differing.filter((row, i) => {
    const cells = ranges[i]!.formulas[0] as readonly CellValue[];
    const [before, after] = [grid.values[row - area.top]!, now[row - area.top]!];
    return cells.some((cell, c) => after[c] !== before[c] && !String(cell).startsWith('='));
  });
  return { rows: new Set(differing), constants: new Set(constants) };
}

/** Whether the mark stands where it was decided, and the sheet ends where it ended. */
async function standsInPlace(
  context: Excel.RequestContext,
  placement: Placement,
  mark: string,
  right: number,
): Promise<boolean> {
  const { sheet: known, table } = placement;
  const sheet = context.workbook.worksheets.getItem(known.id);
  // Of the clerk's columns only: ours may begin above the ledger or leave a format below it.
  const used = sheet.getRangeByIndexes(0, 0, known.used!.bottom + 2, right + 1).getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  const marked = placement.kind === 'beside' ? sheet.names.getItemOrNullObject(mark).getRangeOrNullObject() : undefined;
  marked?.load('rowIndex,columnIndex,rowCount,columnCount');
  // Where results have not stood yet there is nothing; the clerk may have put something there since it was looked at.
  const before = placement.kind === 'beside' ? known.results : undefined;
  const taken = mark === PENDING_NAME && !before ? marked?.getUsedRangeOrNullObject(false) : undefined;
  taken?.load('address');
  const earlier =
    before && mark === PENDING_NAME ? loadPlace(sheet.names.getItem(RESULTS_NAME).getRangeOrNullObject()) : undefined;
  await context.sync();
  if (taken && !taken.isNullObject) return false;
  if (earlier && JSON.stringify(earlier()) !== JSON.stringify(before)) return false;
  // A loan added below the last row.
  if (used.isNullObject || used.rowIndex + used.rowCount - 1 > known.used!.bottom) return false;
  if (!marked || placement.kind !== 'beside') return true;
  if (marked.isNullObject) return false;
  const { top, left, bottom, right: end } = rectangleOf(marked);
  return (
    left === placement.left &&
    end - left + 1 === RESULT_COLUMNS.length &&
    top <= firstRowOf(table) &&
    bottom >= table.top + table.rows.length - 1
  );
}
