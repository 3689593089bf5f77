import type { CellRef, RowRef } from '../../engine/loan/loan';
import { maskId } from '../../engine/loan/party-id';
import { columnLetters } from '../column-letters';
import type { CellValue, Grid } from '../grid';
import type { Failure, FailureCode } from '../ledger';
import { cleanText, isErrorCell } from '../values/text';

/** What of a ledger's cells could not be read. */
export class RowFailures {
  readonly all: Failure[] = [];
  /** A cell that bears on the money of the current row could not be read. */
  failed = false;
  private index = 0;

  constructor(
    private readonly grid: Grid,
    private readonly headerOf: (column: number) => string,
  ) {}

  /** The grid row that is read next. */
  begin(index: number): void {
    this.index = index;
    this.failed = false;
  }

  /** Where the current row stands on its sheet. */
  rowRef(): RowRef {
    const ref = { sheet: this.grid.sheet, row: this.grid.top + this.index + 1 };
    return this.grid.file === undefined ? ref : { file: this.grid.file, ...ref };
  }

  /** A cell of the grid in the sheet's own words. */
  ref(index: number, column: number): CellRef {
    const ref = {
      sheet: this.grid.sheet,
      row: this.grid.top + index + 1,
      column: columnLetters(this.grid.left + column),
    };
    return this.grid.file === undefined ? ref : { file: this.grid.file, ...ref };
  }

  /** A failure that keeps the row from being a loan: never guess what bears on the money. */
  fail(code: FailureCode, column: number, value: CellValue, header?: string): void {
    this.failed = true;
    // Where the column itself is missing or in question, the sheet's failure says so once for all its rows.
    if (column >= 0) this.note(code, column, value, header);
  }

  /** Soft: the row can be a loan without it. */
  report(soft: boolean, code: FailureCode, column: number, value: CellValue): void {
    if (soft) this.note(code, column, value);
    else this.fail(code, column, value);
  }

  /** A failure beside which the row can be a loan. */
  note(code: FailureCode, column: number, value: CellValue, header = this.headerOf(column)): void {
    this.all.push({
      ...this.ref(this.index, column),
      code: isErrorCell(value) ? 'ERROR_CELL' : code,
      value: maskedText(value),
      facts: { header },
    });
  }
}

/** A cell as it may be shown anywhere: what may be an ID or an account is masked, a long text cut. */
export function maskedText(value: CellValue): string {
  const text = cleanText(value);
  return /\d{12,}/.test(text) || /E\+\d\d/i.test(text) ? maskId(text) : text.slice(0, 60);
}
