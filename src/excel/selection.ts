import type { CellRef } from '../engine/loan';
import { columnLetters } from '../ledger/column-letters';
import type { ExcelRun } from './workbook-api';

/** Tells where the selection's first cell stands, now and after each change, until the returned function is called. */
export function onSelection(run: ExcelRun, listener: (cell: CellRef) => void): () => void {
  let stopped = false;
  const tell = () =>
    run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      if (stopped) return;
      listener({ sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: columnLetters(cell.columnIndex) });
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
