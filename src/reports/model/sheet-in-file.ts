import type { RowRef } from '../../engine/loan/loan';

/** The sheet of a row as Excel writes it in a reference: with its workbook where that is another one. */
export function sheetInFile({ file, sheet }: RowRef): string {
  return file === undefined ? sheet : `[${file}]${sheet}`;
}
