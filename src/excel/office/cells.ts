import type { CellValue } from '../../ledger/grid';

export type Cell2D = readonly (readonly (CellValue | null)[])[];

/**
 * Office.js takes one value for all cells of a range (documented for values, formulas and numberFormat), but its types
 * know rows of cells only.
 */
export function forAllCells(value: string): string[][] {
  return value as unknown as string[][];
}
