import type { CellValue } from '../../ledger/grid';

/** Excel's own limit. */
const LONGEST_TEXT = 32_767;

/** A text as long as a cell can hold: the rest gives way to what says that there is more. */
export function fitting(text: string, more: string, longest = LONGEST_TEXT): string {
  return text.length <= longest ? text : text.slice(0, longest - more.length) + more;
}

export type Cell2D = readonly (readonly (CellValue | null)[])[];

/**
 * Office.js takes one value for all cells of a range (documented for values, formulas and numberFormat), but its types
 * know rows of cells only.
 */
export function forAllCells(value: string): string[][] {
  return value as unknown as string[][];
}
