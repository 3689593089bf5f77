import type { FindingCode } from '../../engine/finding';
import type { RowRef } from '../../engine/loan';
import type { Field, Ledger } from '../../ledger/ledger';

/** The fact a finding is about, first choice first: 定位 selects that cell of the row. */
const FIELDS: Readonly<Record<FindingCode, readonly Field[]>> = {
  LOAN_OVER_LIMIT: ['principal'],
  LOAN_CAPPED: ['principal'],
  CUMULATIVE_CAPPED: ['principal'],
  TERM_CAPPED: ['due', 'term', 'loanSpan'],
  TERM_OVER_LIMIT: ['due', 'term', 'loanSpan'],
  MULTI_BANK: ['bank'],
  BANK_NOT_SELECTED: ['bank'],
  TIE_UNRESOLVED: ['bank'],
  REVIEW_SELECTION: ['bank'],
  NOT_SETTLED: ['settled'],
  OVERDUE: ['settled', 'due'],
  DUE_ON_HOLIDAY: ['due', 'settled'],
  RATE_OVER_CEILING: ['rate'],
  USE_NOT_ALLOWED: ['use'],
  CATEGORY_UNKNOWN: ['category'],
  CATEGORY_SEX_MISMATCH: ['category', 'id'],
  AGE_OUT_OF_RANGE: ['id'],
  RATE_MISSING: ['category'],
  OUTSIDE_PERIOD: ['disbursed'],
  ALREADY_PAID: ['paidSubsidy', 'disbursed'],
  DUPLICATE_LOAN: ['borrower'],
  OVERLAPPING_LOANS: ['disbursed'],
  SHARED_ACCOUNT: ['account'],
  NAME_ID_CONFLICT: ['id'],
  ID_INVALID: ['id'],
  ID_DAMAGED: ['id'],
  ID_MASKED: ['id'],
  CLAIM_DIFFERS: ['claimedSubsidy'],
  UNIT_SUSPECT: ['principal'],
  TOTAL_MISMATCH: ['principal'],
  HOUSEHOLDS_TOO_FEW: ['households'],
  DIVIDEND_DIFFERS: ['dividend'],
};

/** 0-based column of the cell a finding is about in a row's ledger; undefined where the ledger has no such column. */
export function columnOfFinding(code: FindingCode, ref: RowRef, ledgers: readonly Ledger[]): number | undefined {
  const mapping = ledgers.find(({ sheet, file }) => sheet === ref.sheet && file === ref.file)?.mapping ?? [];
  for (const field of FIELDS[code]) {
    const found = mapping.find((column) => column.field === field);
    if (found) return found.column;
  }
  return undefined;
}
