import { columnIndex } from '../../ledger/column-letters';
import type { Rectangle } from '../../ledger/grid';
import { LAST_COLUMN, LAST_ROW } from '../office/a1';
import type { Session } from '../marks/session';

/** What Excel tells of a change (Excel.WorksheetChangedEventArgs), as far as it matters here. */
export type SheetChange = Pick<
  Excel.WorksheetChangedEventArgs,
  'address' | 'changeType' | 'source' | 'triggerSource' | 'worksheetId'
>;

/** Rows of ledgers changed since they were read: sheet id → 0-based rows. */
export type ChangedRows = ReadonlyMap<string, ReadonlySet<number>>;

export type EditEffect =
  /** Not in a ledger, or written by ourselves. */
  | { readonly kind: 'none' }
  /** Rows or columns were put in or taken out, or more was changed than is checked by itself: results stand beside other rows now. */
  | { readonly kind: 'structure' }
  | { readonly kind: 'rows'; readonly sheetId: string; readonly first: number; readonly last: number };

/** A larger paste is as good as a new ledger. */
const MOST_ROWS = 5000;

/** What a change means for the results of the last run. */
export function effectOf(change: SheetChange, { placements, grids }: Session): EditEffect {
  // Our own results, written while events could not be held back.
  if (change.triggerSource === 'ThisLocalAddin') return { kind: 'none' };
  const placement = placements.find(({ sheet }) => sheet.id === change.worksheetId);
  const grid = grids.find(({ sheet, file }) => file === undefined && sheet === placement?.sheet.name);
  if (!placement || !grid) return { kind: 'none' };
  if (change.changeType !== 'RangeEdited') return { kind: 'structure' };
  const right = Math.max(...placement.table.ledgers.map(({ range }) => range.right));
  const bottom = grid.top + grid.values.length - 1;
  const areas = change.address.split(',').map(areaOf);
  const touching = areas.filter((area) => area === undefined || area.left <= right);
  if (touching.length === 0) return { kind: 'none' };
  const rows = touching.flatMap((area) => area ?? []);
  const [first, last] = [Math.min(...rows.map(({ top }) => top)), Math.max(...rows.map((area) => area.bottom))];
  const readable = rows.length === touching.length && first >= grid.top && last <= bottom && last - first < MOST_ROWS;
  return readable ? { kind: 'rows', sheetId: change.worksheetId, first, last } : { kind: 'structure' };
}

const ADDRESS = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/;

/** `B5`, `B5:D9`, `5:9` or `B:D`; undefined for anything else. */
function areaOf(address: string): Rectangle | undefined {
  const match = ADDRESS.exec(address.slice(address.lastIndexOf('!') + 1));
  if (!match) return undefined;
  const [, left, top, right = left, bottom = top] = match;
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnIndex(left),
    bottom: bottom === undefined ? LAST_ROW : Number(bottom) - 1,
    right: right === undefined ? LAST_COLUMN : columnIndex(right),
  };
}
