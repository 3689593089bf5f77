import type { sheetNames } from '../../locale/zh-cn/sheet-names';

/** Sheets as plain data: what reports/ makes and excel/ writes. Knows no Office.js. */

/** Every sheet there is; their names stand in the locale. */
export type SheetKey = keyof typeof sheetNames;

/** Named looks, defined once in excel/; a report never names a font or a colour. */
export type CellStyle =
  | 'title'
  | 'caption'
  | 'header'
  | 'text'
  /** Long text, broken within its cell. */
  | 'wrapped'
  | 'number'
  | 'integer'
  | 'date'
  | 'subtotal'
  | 'total'
  | 'note'
  | 'signature'
  | 'check'
  /** Running text without borders, and its headings. */
  | 'paragraph'
  | 'heading'
  /** The clerk types here; what was typed wins over what we put there when the sheet is built again (`keeps`). */
  | 'input';

export interface ModelCell {
  /** Text is always written as text, whatever it begins with. */
  readonly value?: string | number | boolean;
  /** With leading `=`, A1 references; sheet names quoted. Written instead of `value`. */
  readonly formula?: string;
  /** What the formula comes to, for golden tests and for hosts that don't calculate. */
  readonly expected?: string | number;
  /** Lines of a broken text that is only known when the formula is computed: so high the row is made. */
  readonly lines?: number;
  readonly style: CellStyle;
  /** Excel number format, where the style's own does not do. */
  readonly format?: string;
}

export interface ModelRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ChartModel {
  readonly kind: 'bar-clustered' | 'column-clustered' | 'line';
  readonly title: string;
  readonly categories: ModelRange;
  readonly values: ModelRange;
  /** Top-left cell where it is put. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Row and column numbers are 0-based; row 0 is the sheet's first. */
export interface SheetModel {
  readonly key: SheetKey;
  /** Sheet name, at most 31 characters. */
  readonly name: string;
  /** Names we give this sheet for other periods: one that has such a name is renamed to `name`, a name of the clerk's stays. */
  readonly otherNames?: readonly string[];
  /** Widths in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Rows of cells; `null` leaves the cell empty and unstyled. */
  readonly rows: readonly (readonly (ModelCell | null)[])[];
  readonly merges: readonly ModelRange[];
  /** Rows kept on screen and repeated on every printed page. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly landscape: boolean;
  /** Under every printed page, `&P` and `&N` for its number and how many there are. */
  readonly footer: string;
  /** Columns that are printed, where the last ones only serve formulas. */
  readonly printedColumns?: number;
  readonly charts: readonly ChartModel[];
  /** Pages side by side, where the columns are too many for one at a legible size; one without it. */
  readonly pagesWide?: number;
  /** First columns repeated on every page side by side. */
  readonly repeatedColumns?: number;
  /** Rows that begin a printed page. */
  readonly pageBreaks?: readonly number[];
  /**
   * Columns the clerk fills in: what stands there is put back beside the row with the same key when the sheet is built again. Rows the
   * clerk put in between, without a key, go to the first input cells left empty.
   */
  readonly keeps?: {
    readonly key: readonly number[];
    readonly columns: readonly number[];
    /** An input cell the clerk emptied stays empty, whatever we would put there. */
    readonly emptied?: boolean;
    /**
     * The programme and period the input cells belong to (`ofPeriod`, `ofYear`). Built for another, the sheet's are put down, and those of the other
     * come back.
     */
    readonly of: string;
  };
}
