import { WorkbookProblem, type ResultTexts } from './office/problem';
import { officeCode } from './read/blocks';
import type { CellRef } from '../engine/loan/loan';
import { columnLetters } from '../ledger/column-letters';
import type { ExcelRun, SelectedRows } from './office/contract';

/** The selection's first cell. */
export async function selectedCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,worksheet/name');
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: columnLetters(cell.columnIndex) };
}

/** Undefined where no cell is selected, but a chart: then there is nothing to tell (office-js#2268). */
async function selectedCellOrNone(context: Excel.RequestContext): Promise<CellRef | undefined> {
  try {
    return await selectedCell(context);
  } catch (error) {
    if (officeCode(error) === 'InvalidSelection') return undefined;
    throw error;
  }
}

/** More than anybody selects by hand. */
const MOST_AREAS = 500;

/** The rows of all selected areas. */
export async function selectedRows(
  context: Excel.RequestContext,
  texts: ResultTexts,
): Promise<readonly SelectedRows[]> {
  const selected = context.workbook.getSelectedRanges();
  selected.load('areaCount,isEntireColumn,worksheet/name');
  await context.sync();
  const sheet = selected.worksheet.name;
  // The areas of a whole sheet are not asked for: Excel does not come back (office-js#5758).
  if (selected.isEntireColumn) return usedRows(context, sheet);
  if (selected.areaCount > MOST_AREAS) throw new WorkbookProblem(texts.problems.tooManyAreas);
  selected.areas.load('items/rowIndex,items/rowCount');
  await context.sync();
  return selected.areas.items.map(({ rowIndex, rowCount }) => ({
    sheet,
    first: rowIndex + 1,
    last: rowIndex + rowCount,
  }));
}

async function usedRows(context: Excel.RequestContext, sheet: string): Promise<SelectedRows[]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  return used.isNullObject ? [] : [{ sheet, first: used.rowIndex + 1, last: used.rowIndex + used.rowCount }];
}

/** Tells where the selection's first cell stands, now and after each change, until the returned function is called. */
export function onSelection(run: ExcelRun, listener: (cell: CellRef) => void): () => void {
  let stopped = false;
  const tell = () =>
    run(async (context) => {
      const cell = await selectedCellOrNone(context);
      if (cell && !stopped) listener(cell);
    });
  const registered = run(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(tell);
    await context.sync();
    return handler;
  });
  void tell();
  return () => {
    stopped = true;
    void registered.then((handler) =>
      run(async () => {
        handler.remove();
        await handler.context.sync();
      }),
    );
  };
}
