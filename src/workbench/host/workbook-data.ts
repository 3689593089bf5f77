import type { DateSystem } from '../../ledger/date-system';
import type { Rectangle } from '../../ledger/grid';
import type { RowCells } from './row-cells';

/**
 * The in-memory workbook: the source of truth of the workbench. xlsx/ opens and saves it, host/ answers office.js from it,
 * page/ shows it. Rows and columns are 0-based.
 */
export interface WorkbookData {
  readonly sheets: SheetData[];
  readonly names: DefinedName[];
  activeSheet: string;
  /** Selected area of the active sheet. */
  selection: Rectangle;
  /** Office document settings, name → JSON text. */
  readonly settings: Map<string, string>;
  /** What is in front where that is no worksheet with a cell selected: a sheet that is a chart, or a chart that is selected on the active sheet. */
  front?: 'chart-sheet' | 'chart';
  /** Rows and columns of every sheet where they are fewer than today's: a .xls opened in compatibility mode has 65 536 × 256. */
  readonly gridSize?: { readonly rows: number; readonly columns: number };
  protectedStructure: boolean;
  /** The file this was opened from, kept whole so that saving changes only what we changed. */
  readonly origin?: Uint8Array;
  /** Which day is number 0; absent: 1900. */
  readonly dateSystem?: DateSystem;
  /** The largest number of a format that the origin's cells name, where it has no such format: new formats must not take its place. */
  readonly largestFormat?: number;
  /** What the clerk should know about how the file was opened; texts in locale `files.notes`. */
  readonly notes?: readonly 'xls-converted'[];
}

export interface DefinedName {
  name: string;
  /** Without `=`, e.g. `台账!$A$1:$C$9`. */
  formula: string;
  /** Sheet id where it is local to a sheet. */
  scope?: string;
  hidden: boolean;
}

export interface SheetData {
  /** Stable over renames. */
  readonly id: string;
  name: string;
  visibility: 'visible' | 'hidden' | 'very-hidden';
  /** row → column → cell. */
  readonly cells: Map<number, RowCells<CellData>>;
  /** Column → width in characters of the default font, where it is not the default. */
  readonly columnWidths: Map<number, number>;
  /** Row → height in points, where it is not the default. */
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merges: Rectangle[];
  freeze: { rows: number; columns: number };
  conditionalFormats: ConditionalFormatData[];
  tables: TableData[];
  charts: ChartData[];
  autoFilter?: Rectangle;
  protected: boolean;
  gridlines: boolean;
  tabColor?: string;
  page: PageSetup;
  /** Part of the origin this sheet came from (`xl/worksheets/sheet1.xml`); absent for a sheet added since. */
  readonly part?: string;
}

/** An error is the text Excel shows, in a class of its own so that a typed-in '#REF!' stays text. */
export interface ErrorValue {
  readonly error: string;
  /** What a custom function said beside it. */
  readonly message?: string;
}

export type StoredValue = string | number | boolean | ErrorValue | null;

export interface CellData {
  /** The constant, or the last computed result of the formula. */
  value: StoredValue;
  /** With leading `=`. */
  formula?: string;
  /** Of a formula that a file holds as no array formula: an area in it where one value is wanted means the cell beside. */
  scalar?: true;
  /** Set on the cells a spilled formula filled: where the formula stands. */
  spillFrom?: { row: number; column: number };
  /** Absent = the default style. Shared, never mutated: replaced by a new object. */
  style?: CellStyleData;
}

export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

export interface CellStyleData {
  /** Excel number format; absent = General. */
  readonly numberFormat?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
  };
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  readonly borders?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>>;
  readonly locked?: boolean;
  /** A leading apostrophe was typed: the text stays text whatever it begins with. */
  readonly quotePrefix?: boolean;
  /** Index of the cell's format in the origin's styles.xml, while unchanged since opening. */
  readonly originXf?: number;
}

export interface ConditionalFormatData {
  readonly id: string;
  ranges: Rectangle[];
  /** `custom` is a formula rule (ours are all of these); `other` came with the file and is only kept. */
  kind: 'custom' | 'other';
  /** Excel.ConditionalFormatType of a rule that is no formula rule, where it is known. */
  otherType?: string;
  /** With leading `=`, relative to the top-left cell of the first range. */
  formula?: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  stopIfTrue: boolean;
  priority: number;
}

export interface TableData {
  readonly id: string;
  name: string;
  range: Rectangle;
  hasHeaders: boolean;
}

export interface ChartData {
  readonly id: string;
  name: string;
  kind: string;
  title: string;
  /** Absent = shown where there are several series. */
  legend?: boolean;
  /** Where the value axis begins; absent: Excel chooses. */
  valueMinimum?: number;
  /** Source areas as A1 text with sheet name. */
  series: { name?: string; values: string; categories?: string }[];
  anchor: Rectangle;
}

/** Of a new sheet, in points. */
export const usualMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54 } as const;

export interface PageSetup {
  landscape?: boolean;
  paper?: string;
  fitToWidth?: number;
  fitToHeight?: number;
  /** 0-based rows repeated on every page. */
  repeatRows?: { first: number; last: number };
  /** 0-based columns repeated on every page. */
  repeatColumns?: { first: number; last: number };
  printArea?: string;
  /** 0-based rows that begin a page because someone said so, ascending. */
  rowBreaks?: readonly number[];
  footer?: { left?: string; center?: string; right?: string };
  header?: { left?: string; center?: string; right?: string };
  centerHorizontally?: boolean;
  /** In points, those that are not as in a new sheet (`usualMargins`). */
  margins?: Partial<Record<keyof typeof usualMargins, number>>;
}
