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

/** The rows of all selected areas. */
export async function selectedRows(context: Excel.RequestContext): Promise<readonly SelectedRows[]> {
  const selected = context.workbook.getSelectedRanges();
  selected.load('worksheet/name');
  selected.areas.load('items/rowIndex,items/rowCount');
  await context.sync();
  const sheet = selected.worksheet.name;
  return selected.areas.items.map(({ rowIndex, rowCount }) => ({
    sheet,
    first: rowIndex + 1,
    last: rowIndex + rowCount,
  }));
}

/** Tells where the selection's first cell stands, now and after each change, until the returned function is called. */
export function onSelection(run: ExcelRun, listener: (cell: CellRef) => void): () => void {
  let stopped = false;
  const tell = () =>
    run(async (context) => {
      const cell = await selectedCell(context);
      if (!stopped) listener(cell);
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
