import type { Rectangle } from '../../ledger/grid';
import type { StoredValue } from './workbook-data';

/** Who made a change: the add-in through office.js, the user in the grid, or the calculator. */
export type ChangeSource = 'add-in' | 'user' | 'calculation';

/** The change types of Office.js (Excel.DataChangeType). */
export type CellChange =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** One notice of what changed in the workbook, for the page's grid and for the Office events. */
export type WorkbookChange = { readonly source: ChangeSource } & (
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Rectangle;
      readonly change: CellChange;
      /** Values of a single edited cell. */
      readonly before?: StoredValue;
      readonly after?: StoredValue;
    }
  | { readonly kind: 'calculated' | 'formats' | 'sorted'; readonly sheetId: string; readonly area: Rectangle }
  | {
      readonly kind: 'layout' | 'conditional-formats' | 'tables' | 'charts' | 'protection' | 'filter';
      readonly sheetId: string;
    }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-renamed' | 'sheet-moved' | 'visibility';
      readonly sheetId: string;
    }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previous: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Rectangle }
  | { readonly kind: 'names' | 'settings' }
);

type Unsourced<T> = T extends unknown ? Omit<T, 'source'> : never;

/** A change as an editing function reports it; the editor knows whose it is. */
export type ReportedChange = Unsourced<WorkbookChange>;
