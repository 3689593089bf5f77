import type { Rectangle } from '../../ledger/grid';

/**
 * What is ours is marked by hidden names on the sheet itself: Excel moves them with the cells when a clerk inserts rows or
 * columns, keeps them when the file is saved, and drops them with the sheet. They are set before anything is written under
 * them, so a run that breaks off leaves nothing that the next one does not know.
 */
export const RESULTS_NAME = '_tiexi_results';
/** Stands on the result columns whose width we set, so that clearing gives the default width back to those only. */
export const WIDTHS_NAME = '_tiexi_widths';
/** Where results are about to go: becomes RESULTS_NAME once the ledger beside it was seen to be the one that was read. */
export const PENDING_NAME = '_tiexi_pending';
/** Stands on the cells among the results that hold formulas of ours: the one that spills, or the column of amounts. */
export const FORMULAS_NAME = '_tiexi_formulas';
/** On a sheet of results, for a cell of the sheet whose results these are. */
export const LEDGER_NAME = '_tiexi_ledger';
/** On A1 of a sheet that is ours altogether; the rest of the name says which. */
export const SHEET_NAME_PREFIX = '_tiexi_sheet_';

/** Names of ours that can stand on a clerk's sheet. */
export const LEDGER_NAMES: readonly string[] = [RESULTS_NAME, WIDTHS_NAME, FORMULAS_NAME, PENDING_NAME];

/** `working-paper` → `_tiexi_sheet_working_paper`. */
export function sheetMark(key: string): string {
  return SHEET_NAME_PREFIX + key.replaceAll('-', '_');
}

export function isOurs(name: string): boolean {
  return name === LEDGER_NAME || LEDGER_NAMES.includes(name) || name.startsWith(SHEET_NAME_PREFIX);
}

/** Adds the mark, or moves it where it exists already. The area by its cells: a sheet's name may change until the request is carried out. */
export function mark(
  sheet: Excel.Worksheet,
  name: string,
  area: Rectangle | Excel.Range,
  existing: ReadonlySet<string>,
): void {
  const range =
    'bottom' in area
      ? sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1)
      : area;
  if (existing.has(name)) sheet.names.getItem(name).delete();
  const item = sheet.names.add(name, range);
  item.visible = false;
}

/**
 * Excel keeps no name or tag with a conditional format, and its id changes when the file is opened again. So ours say in
 * their formula whose they are: N() of a text is 0, the usual way to put a comment into a formula.
 */
export const HIGHLIGHT_SIGNATURE = 'N("贴息通")=0';

export function isOurHighlight(formula: string): boolean {
  return formula.replaceAll(' ', '').includes(HIGHLIGHT_SIGNATURE);
}
