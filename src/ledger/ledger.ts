import type { Finding } from '../engine/loan/finding';
import type { CellRef, Loan } from '../engine/loan/loan';
import type { Language } from '../locale/language';
import type { Field } from './fields';
import type { Rectangle } from './grid';

export type { Field };

export interface ColumnMapping {
  readonly field: Field;
  /** 0-based sheet column. */
  readonly column: number;
  /** Header as shown, group rows joined with `/`. */
  readonly header: string;
  /** e.g. `万元`, `元`, `%`, `‰/月`, `月`. */
  readonly unit?: string;
  /** 0…1. */
  readonly confidence: number;
  /** Why, in words for the clerk. */
  readonly evidence: string;
  /** A sample value as text (IDs masked). */
  readonly sample: string;
}

/** A column as the clerk sees it. `sample` is a value as text, IDs masked. */
export type LedgerColumn = Pick<ColumnMapping, 'column' | 'header' | 'sample'>;

/** What the cells of a column look like that is not understood. */
export type ColumnLook = 'days' | 'amounts' | 'rates' | 'yes-no';

/** A column with a header we do not know, of a kind a rule could need. It is not used. */
export interface UnknownColumn extends LedgerColumn {
  readonly look: ColumnLook;
}

/** Two columns that fit one field about equally well: the clerk decides. */
export interface MappingQuestion {
  readonly field: Field;
  readonly candidates: readonly ColumnMapping[];
}

/**
 * What a row of the used range is. `data` gave a loan; `failure` should have and could not; `no-loan` lists a person of whom
 * the ledger's own loan group says nothing (households without a loan in the 76-column export); `example` is the filled-in sample of a form;
 * `other-table` belongs to a payment list or a summary on the same sheet; `result` holds only our own columns.
 */
export type RowKind =
  | 'data'
  | 'failure'
  | 'title'
  | 'unit-line'
  | 'header'
  | 'blank'
  | 'no-loan'
  | 'subtotal'
  | 'total'
  | 'signature'
  | 'note'
  | 'example'
  | 'other-table'
  | 'result';

/** Row counts; they add up to `used`. */
export interface RowAccount {
  readonly used: number;
  readonly byKind: Readonly<Record<RowKind, number>>;
}

export type FailureCode =
  | 'HEADER_NOT_FOUND'
  | 'COLUMN_MISSING'
  | 'COLUMN_AMBIGUOUS'
  | 'AMOUNT_UNREADABLE'
  | 'AMOUNT_MISSING'
  | 'AMOUNT_NEGATIVE'
  | 'DATE_UNREADABLE'
  | 'DATE_MISSING'
  | 'DATE_IMPOSSIBLE'
  | 'DATES_REVERSED'
  | 'RATE_UNREADABLE'
  | 'RATE_IMPLAUSIBLE'
  | 'AMOUNT_SHARED'
  | 'SETTLED_DAY_MISSING'
  | 'TERM_CONTRADICTS'
  | 'REPAID_TOO_MUCH'
  | 'REPAID_DAY_MISSING'
  | 'EXTENDED_TOO_EARLY'
  | 'ROW_OUTSIDE_TABLE'
  | 'TERM_UNREADABLE'
  | 'COUNT_UNREADABLE'
  | 'FLAG_UNREADABLE'
  | 'BORROWER_MISSING'
  | 'ERROR_CELL'
  | 'NUMBER_DAMAGED'
  | 'FILE_UNREADABLE'
  | 'FILE_PROTECTED'
  | 'WORKBOOK_EMPTY'
  | 'SHEET_UNRECOGNISED';

/** 读取问题: a cell or row that could not be read. The value is masked where it may be an ID. */
export interface Failure extends Partial<CellRef> {
  readonly code: FailureCode;
  readonly value: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** One ledger found on one sheet. */
export interface Ledger {
  readonly file?: string;
  readonly sheet: string;
  /** Header and data rows, in sheet coordinates. */
  readonly range: Rectangle;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly mapping: readonly ColumnMapping[];
  readonly questions: readonly MappingQuestion[];
  readonly loans: readonly Loan[];
  readonly failures: readonly Failure[];
  /** UNIT_SUSPECT, TOTAL_MISMATCH: `loans` are indices into this ledger's loans. */
  readonly findings: readonly Finding[];
  readonly account: RowAccount;
  /** Kind of each row this ledger accounts for, `rowKinds[0]` being the sheet row `firstRow`. */
  readonly rowKinds: readonly RowKind[];
  /** 0-based sheet row of `rowKinds[0]`: the grid's first row, unless the sheet holds several ledgers one below the other. */
  readonly firstRow?: number;
  /** Fingerprint of the header: the same next quarter while the columns stay as they are. Key of `ReadOptions.layouts`. */
  readonly layout?: string;
  /** Every column with a header, mapped or not, left to right: what the clerk may choose from. */
  readonly columns?: readonly LedgerColumn[];
  /** Columns not understood, left to right. */
  readonly unknown?: readonly UnknownColumn[];
  /** Facts no column holds but the sheet as a whole says: its bank or township, from the lines above the table, the sheet's name or the file's. */
  readonly given?: readonly GivenFact[];
  /** Names of one bank found in the ledger, joined under `name`. */
  readonly banks?: readonly BankAliases[];
  /** What of `ReadOptions.remembered` was used here, where nothing else in the options says it. */
  readonly remembered?: LayoutCorrection;
}

/** What holds for every loan of a ledger. */
export interface GivenFact {
  readonly field: 'bank' | 'township';
  readonly value: string;
  /** Why, in words for the clerk. */
  readonly evidence: string;
}

/** Spellings taken for one bank. */
export interface BankAliases {
  readonly name: string;
  /** As written in the ledger, without `name` itself. */
  readonly aliases: readonly string[];
}

/** A column the clerk says is not to be used, whatever stands in it. */
export type UnusedColumn = `unused:${number}`;

/** Columns the clerk chose: field → 0-based sheet column, or -1 where the clerk says the ledger has none; `unused:8` → 8. */
export type ColumnChoice = Readonly<Partial<Record<Field | UnusedColumn, number>>>;

/** What a clerk has settled for ledgers of one layout. */
export interface LayoutCorrection {
  readonly columns?: ColumnChoice;
  readonly unit?: '元' | '万元';
  /** As written → name to use. */
  readonly banks?: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  /** By layout fingerprint: corrections of earlier files. Everything below, which is said of these files, wins over them. */
  readonly remembered?: Readonly<Record<string, LayoutCorrection>>;
  /** Choices by layout fingerprint: remembered from an earlier ledger of the same layout. */
  readonly layouts?: Readonly<Record<string, ColumnChoice>>;
  /** Choices by sheet name, for grids without a file; they win over `layouts`. */
  readonly columns?: Readonly<Record<string, ColumnChoice>>;
  /** Units by layout fingerprint, or by sheet name for grids without a file, the clerk settled after UNIT_SUSPECT: `元` or `万元` for every amount without a unit of its own. */
  readonly units?: Readonly<Record<string, '元' | '万元'>>;
  /** Bank names the clerk joined or kept apart: as written → name to use. */
  readonly banks?: Readonly<Record<string, string>>;
  /** Sheets the add-in itself made, by name, among the grids without a file, where the caller knows them. */
  readonly ownSheets?: readonly string[];
  /** Of `evidence` texts; zh-CN where absent. */
  readonly language?: Language;
}

export type OtherSheetKind = 'own' | 'empty' | 'unrecognised' | 'repeat';

/** A sheet without loans of its own. */
export interface OtherSheet {
  readonly file?: string;
  readonly sheet: string;
  readonly kind: OtherSheetKind;
  /** `repeat` (汇总): the sheets whose loans it lists again. It is not counted. */
  readonly repeats?: readonly string[];
}

/** All sheets of one or several workbooks. */
export interface WorkbookReading {
  /** In the order of the sheets given. Those without an essential column have no loans and say why in `failures`. */
  readonly ledgers: readonly Ledger[];
  readonly others: readonly OtherSheet[];
  /** Those that belong to no ledger: an empty or headerless workbook, a sheet of loans without a header. */
  readonly failures: readonly Failure[];
}

/** Work done so far, in rows. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}
