import type { Rectangle } from '../../ledger/grid';
import { RESULT_HEADERS } from '../../ledger/own-marks';
import type { TableFormulas } from './formulas';
import { loadOurColumns } from './our-columns';
import type { ResultTable } from './result-table';
import type { SheetSurvey, Survey } from '../read/survey';

/** The results of one sheet as they are to be written. */
export interface TableToPlace extends ResultTable {
  /** In place of values, where the results stand beside the ledger. */
  readonly formulas?: TableFormulas;
}

/** 0-based first row the results need: a spilled formula may begin above the ledger's header. */
export function firstRowOf({ top, formulas }: TableToPlace): number {
  return Math.min(top, formulas?.top ?? top);
}

/** Where the results of one sheet go. */
export type Placement =
  | {
      readonly kind: 'beside';
      readonly table: TableToPlace;
      readonly sheet: SheetSurvey;
      /** Columns at the right of the ledger, or where they stood before. */
      readonly left: number;
      /** The default width is the clerk's: then ours may be set. */
      readonly setWidths: boolean;
      /** Rows of an earlier, longer run above and below the results, to be emptied. */
      readonly leftover: readonly Rectangle[];
    }
  | {
      readonly kind: 'own-sheet';
      readonly table: TableToPlace;
      readonly sheet: SheetSurvey;
      readonly reason: 'protected' | 'room-taken';
      /** Result columns of an earlier run that can no longer be kept up to date. */
      readonly outdated?: { readonly area: Rectangle; readonly columns: readonly number[] };
    };

const COLUMNS = RESULT_HEADERS.length;

/**
 * Decides for every table, in one round trip. Anything of the clerk's in the seven columns, formats and hidden columns
 * included, means the room is taken; a protected sheet is left alone.
 */
export async function placeResults(
  context: Excel.RequestContext,
  survey: Survey,
  tables: readonly TableToPlace[],
): Promise<Placement[]> {
  const asked = tables.map((table) => {
    const sheet = survey.sheets.find(({ name }) => name === table.sheet)!;
    if (sheet.isProtected) return { table, sheet };
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const earlier = sheet.results;
    const top = firstRowOf(table);
    const bottom = table.top + table.rows.length - 1;
    if (earlier) {
      const grown = [
        { first: top, last: Math.min(bottom, earlier.top - 1) },
        { first: Math.max(top, earlier.bottom + 1), last: bottom },
      ]
        .filter(({ first, last }) => first <= last)
        .map(({ first, last }) => usedIn(worksheet, first, last - first + 1, earlier.left));
      return { table, sheet, earlier, grown, ours: loadOurColumns(worksheet, earlier) };
    }
    const edge = Math.max(...table.ledgers.map(({ range }) => range.right)) + 1;
    // Excel takes what is written right beside a table into it: a column stays free between them.
    const gap = sheet.tables.some(
      ({ range }) => range.right === edge - 1 && range.bottom >= top && range.top <= bottom,
    );
    const left = edge + (gap ? 1 : 0);
    // The sheet ends before the seventh column: a .xls has 256 of them.
    if (left + COLUMNS > survey.size.columns) return { table, sheet, isAtEdge: true };
    const used = usedIn(worksheet, 0, survey.size.rows, edge, COLUMNS + left - edge);
    const columns = RESULT_HEADERS.map((_, i) => {
      const column = worksheet.getRangeByIndexes(0, left + i, 1, 1);
      column.load('columnHidden');
      column.format.load('useStandardWidth');
      return column;
    });
    return { table, sheet, left, used, columns };
  });
  await context.sync();

  return asked.map((known): Placement => {
    const { table, sheet } = known;
    if (sheet.isProtected) return { kind: 'own-sheet', table, sheet, reason: 'protected' };
    if (known.isAtEdge) return { kind: 'own-sheet', table, sheet, reason: 'room-taken' };
    if (known.earlier) {
      const { earlier, grown, ours } = known;
      // A clerk who put a column among ours has made the area theirs.
      const intact = earlier.right - earlier.left + 1 === COLUMNS;
      if (!intact || grown.some((range) => !range.isNullObject)) {
        return { kind: 'own-sheet', table, sheet, reason: 'room-taken', outdated: { area: earlier, columns: ours() } };
      }
      const bottom = table.top + table.rows.length - 1;
      const leftover = [
        { ...earlier, bottom: Math.min(firstRowOf(table) - 1, earlier.bottom) },
        { ...earlier, top: Math.max(bottom + 1, earlier.top) },
      ].filter((rows) => rows.top <= rows.bottom);
      return {
        kind: 'beside',
        table,
        sheet,
        left: earlier.left,
        setWidths: sheet.widths !== undefined,
        leftover,
      };
    }
    const free = known.used!.isNullObject && known.columns!.every(({ columnHidden }) => !columnHidden);
    if (!free) return { kind: 'own-sheet', table, sheet, reason: 'room-taken' };
    const setWidths = known.columns!.every(({ format }) => format.useStandardWidth);
    return { kind: 'beside', table, sheet, left: known.left!, setWidths, leftover: [] };
  });
}

function usedIn(sheet: Excel.Worksheet, top: number, rows: number, left: number, columns = COLUMNS): Excel.Range {
  const used = sheet.getRangeByIndexes(top, left, rows, columns).getUsedRangeOrNullObject(false);
  used.load('rowIndex');
  return used;
}
