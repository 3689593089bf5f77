import type { CellValue, Rectangle } from '../../ledger/grid';
import { COMPARED_COLUMNS } from '../results/formulas';
import type { Placement, TableToPlace } from '../results/placement';
import { type ResultTexts } from '../office/problem';
import { readArea } from '../read/read-area';
import { RESULT_COLUMNS } from '../results/result-rows';

const SUBSIDY = RESULT_COLUMNS.indexOf('subsidy');
/** What a cell says while a custom function has not answered yet. */
const BUSY: readonly unknown[] = ['#BUSY!', '#GETTING_DATA', '#CONNECT!'];
const PAUSE = 200;
/** Two seconds for values that may be old. */
const STALE_PATIENCE = 10;
/** A minute: a ledger of 100 000 rows is computed in seconds. */
const PATIENCE = 300;

/**
 * Reads back what Excel computed, once it has, and compares it with what the engine gave.
 * @returns sheet → rows (as Excel numbers them) that say something else; sheets that agree are left out.
 */
export async function verifyFormulas(
  context: Excel.RequestContext,
  placements: readonly Placement[],
  texts: ResultTexts,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const differing = new Map<string, readonly number[]>();
  for (const placement of placements) {
    if (placement.kind !== 'beside' || !placement.table.formulas) continue;
    const { table, sheet, left } = placement;
    const checked = checkedArea(table, left);
    const expected = (row: number): readonly CellValue[] =>
      Array.from(
        { length: checked.right - checked.left + 1 },
        (_, i) => table.rows[row - table.top]?.[checked.left - left + i] ?? '',
      );
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const differs = (shown: readonly (readonly CellValue[])[]) =>
      shown.flatMap((cells, i) => {
        const wanted = expected(checked.top + i);
        return cells.every((cell, c) => cell === wanted[c]) ? [] : [checked.top + i + 1];
      });
    const read = () => readArea(context, worksheet, sheet.name, checked, texts);
    const rows = differs(await whenComputed(read, (shown) => differs(shown).length > 0));
    if (rows.length > 0) differing.set(sheet.name, rows);
  }
  return differing;
}

function checkedArea(table: TableToPlace, left: number): Rectangle {
  const bottom = table.top + table.rows.length - 1;
  return table.formulas?.kind === 'ledger'
    ? { top: table.formulas.top, left, bottom, right: left + COMPARED_COLUMNS - 1 }
    : { top: table.top, left: left + SUBSIDY, bottom, right: left + SUBSIDY };
}

/**
 * Custom functions answer after the sync that wrote them. Until then their cells say so, or show what they showed before (office-js#4152, #6930): what
 * differs is read again a few times before it is taken for a disagreement.
 */
async function whenComputed(
  read: () => Promise<CellValue[][]>,
  differs: (values: CellValue[][]) => boolean,
): Promise<CellValue[][]> {
  for (let tries = 1; ; tries++) {
    const values = await read();
    const busy = values.some((row) => row.some((cell) => BUSY.includes(cell)));
    if (tries === PATIENCE || (!busy && (tries >= STALE_PATIENCE || !differs(values)))) return values;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
