import type { Finding } from '../engine/finding';
import type { CellRef, Loan } from '../engine/loan';
import type { Rectangle } from './grid';

/** A fact a ledger column can hold. Closed list; synonyms live in ledger/synonyms. */
export type Field =
  | 'sequence'
  | 'township'
  | 'village'
  | 'group'
  | 'borrower'
  | 'id'
  | 'householdCode'
  | 'headName'
  | 'headId'
  | 'category'
  | 'bank'
  | 'contract'
  | 'use'
  | 'principal'
  | 'balance'
  | 'creditLine'
  | 'signed'
  | 'disbursed'
  | 'due'
  | 'extendedTo'
  | 'settled'
  | 'loanSpan'
  | 'term'
  | 'repaidAmount'
  | 'repaidOn'
  | 'rate'
  | 'subsidyRate'
  | 'subsidyFrom'
  | 'subsidyTo'
  | 'subsidySpan'
  | 'subsidyDays'
  | 'subsidyBase'
  | 'claimedSubsidy'
  | 'paidSubsidy'
  | 'account'
  | 'households'
  | 'dividend'
  | 'overdue'
  | 'renews'
  | 'note';

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

/** Two columns that fit one field about equally well: the clerk decides. */
export interface MappingQuestion {
  readonly field: Field;
  readonly candidates: readonly ColumnMapping[];
}

export type RowKind =
  | 'data'
  | 'failure'
  | 'title'
  | 'unit-line'
  | 'header'
  | 'blank'
  | 'subtotal'
  | 'total'
  | 'signature'
  | 'note'
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
  | 'TERM_UNREADABLE'
  | 'BORROWER_MISSING'
  | 'ERROR_CELL'
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
  /** Kind of each row of the used range, `rowKinds[0]` being the grid's first row. */
  readonly rowKinds: readonly RowKind[];
  /** Sheets that repeat others (汇总) are recognised, not counted: their name says which. */
  readonly repeats?: readonly string[];
}
