import type { CellValue } from '../../ledger/grid';
import type { ReportInputs } from './report-inputs';
import type { SheetKey } from '../model/sheet-model';

/** Empty rows kept under those filled in, so that there is always one to go on with. */
const SPARE = 5;

/**
 * How many rows to offer for typing in: those the sheet has that are filled in, and some more. Such rows have a number in their first
 * column, or nothing where the clerk put them in; all other rows of the sheet have a text there.
 * @param columns 0-based columns of what is typed
 */
export function rowsToOffer({ typed }: ReportInputs, key: SheetKey, columns: readonly number[], least: number): number {
  const filled = (typed?.get(key) ?? []).filter((row) => isTypedRow(row) && columns.some((c) => (row[c] ?? '') !== ''));
  return Math.max(least, filled.length + SPARE);
}

function isTypedRow([first = '']: readonly CellValue[]): boolean {
  return first === '' || typeof first === 'number';
}
