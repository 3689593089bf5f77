import type { DateSystem } from './date-system';

/** What a cell holds: '' is empty; an error cell is its text (`#REF!`), as Office.js gives it. */
export type CellValue = string | number | boolean;

/** 0-based and inclusive, in sheet coordinates. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The used range of one sheet, as plain data. */
export interface Grid {
  readonly file?: string;
  readonly sheet: string;
  /** 0-based sheet coordinates of values[0][0]. */
  readonly top: number;
  readonly left: number;
  /** Rows × columns, all rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the first rows of `values`, as many as were read. */
  readonly formats?: readonly (readonly string[])[];
  /** Merged areas, where they were read. */
  readonly merges?: readonly Rectangle[];
  /** Tables (ListObjects) on the sheet. */
  readonly tables?: readonly { readonly name: string; readonly range: Rectangle }[];
  readonly hidden?: boolean;
  /** Which day the numbers of date cells count from; absent: 1900. */
  readonly dateSystem?: DateSystem;
}
