import type { Finding } from '../../engine/loan/finding';
import type { CellRef, Loan } from '../../engine/loan/loan';
import type { CellValue, Grid } from '../grid';
import type { HeaderReader } from '../header/header-text';
import type { Failure, Field, GivenFact, RowKind } from '../ledger';
import type { LedgerPlan } from '../plan';
import { columnLetters } from '../column-letters';
import { isBlankCell } from '../values/text';
import { DayTexts } from './day-texts';
import { fieldColumns, type FieldColumns } from './field-columns';
import { LoanRow } from './loan-row';
import { PrintedTotals } from './printed-totals';
import { RowCells } from './row-cells';
import { RowFailures } from './row-failures';
import { RowSorter } from './row-sorter';
import { RowStatuses } from './row-statuses';
import { suspectUnits } from './suspect-units';

/** Amount fields whose printed totals are checked. */
const SUMMED = ['principal', 'balance', 'claimedSubsidy'] as const;

/** Reads the rows of one ledger below its header, one by one. Nothing is dropped: each row gets a kind. */
export class LedgerRows {
  readonly loans: Loan[] = [];
  readonly kinds: RowKind[] = [];

  private readonly c: FieldColumns;
  private readonly rowFailures: RowFailures;
  private readonly totals: PrintedTotals;
  private readonly sorter: RowSorter;
  private readonly cells: RowCells;
  private readonly loanRow: LoanRow;

  constructor(
    private readonly grid: Grid,
    private readonly plan: LedgerPlan,
    bankNames: ReadonlyMap<string, string>,
    reader: HeaderReader,
  ) {
    const c = fieldColumns(plan);
    const days = new DayTexts(grid.dateSystem);
    const given = (field: GivenFact['field']): string => plan.given.find((fact) => fact.field === field)?.value ?? '';
    const givenBank = bankNames.get(given('bank')) ?? given('bank');
    this.c = c;
    this.rowFailures = new RowFailures(grid, (column) => plan.headerOf(column));
    this.totals = new PrintedTotals(
      SUMMED.filter((field) => c[field] >= 0).map((field) => ({ field, column: c[field], unit: plan.unitOf(field) })),
    );
    this.sorter = new RowSorter(grid, plan, c, reader, days, this.totals, given('township'));
    const statuses = new RowStatuses(grid, plan);
    this.cells = new RowCells(grid, plan, c, days, bankNames, givenBank, this.totals, this.rowFailures, statuses);
    this.loanRow = new LoanRow(plan, c, this.cells, this.sorter, this.rowFailures, statuses);
  }

  get failures(): readonly Failure[] {
    return this.rowFailures.all;
  }

  /** Reads grid rows from `from` to before `end`. */
  read(from: number, end: number): void {
    for (let index = from; index < end; index++) {
      const values = this.grid.values[index] ?? [];
      this.kinds.push(this.readRow(values, index));
    }
  }

  /** Kinds of the rows over the header, from `from` to before `end`. */
  readOver(from: number, end: number): void {
    for (let index = from; index < end; index++) {
      const values = this.grid.values[index] ?? [];
      const kind = this.sorter.outside(values, index);
      this.kinds.push(kind === 'outside' ? this.failOutside(values, index) : kind);
    }
  }

  /** A loan where none can be read: under no header, or under that of another table. */
  private failOutside(values: readonly CellValue[], index: number): RowKind {
    this.rowFailures.begin(index);
    const first = values.findIndex((cell) => !isBlankCell(cell));
    this.rowFailures.fail('ROW_OUTSIDE_TABLE', Math.max(0, first), '', '');
    return 'failure';
  }

  findings(): readonly Finding[] {
    const cellAt = (index: number, column: number): CellRef => this.rowFailures.ref(index, column);
    const headerOf = (column: number): string => this.plan.headerOf(column);
    const cellOf = (loan: number, field: Field): CellRef => cellAt(this.rowOf(loan), this.c[field]);
    const suspects = suspectUnits(this.loans, this.plan.mapping, cellOf);
    for (const { loans, cells } of suspects) {
      // Only the principal is money that is paid.
      if (cells?.[0]?.column !== columnLetters(this.grid.left + this.c.principal)) continue;
      for (const i of loans) this.hold(i);
    }
    return [...suspects, ...this.totals.findings(cellAt, headerOf)];
  }

  private hold(index: number): void {
    const loan = this.loans[index]!;
    if (loan.doubts?.some(({ kind }) => kind === 'unit')) return;
    const column = columnLetters(this.grid.left + this.c.principal);
    const doubt = { kind: 'unit', column, header: this.plan.headerOf(this.c.principal), value: '' } as const;
    this.loans[index] = { ...loan, doubts: [...(loan.doubts ?? []), doubt] };
  }

  /** Once all rows are read: a column in which no row gives a category says no more than a ledger without it. */
  finish(): void {
    if (this.c.category < 0 || this.loans.some(({ category }) => category !== '')) return;
    for (let i = 0; i < this.loans.length; i++) {
      const loan = { ...this.loans[i]! } as { category?: string } & Loan;
      delete loan.category;
      this.loans[i] = loan;
    }
  }

  private rowOf(loan: number): number {
    return (this.loans[loan]?.source.row ?? 1) - 1 - this.grid.top;
  }

  private readRow(values: readonly CellValue[], index: number): RowKind {
    const kind = this.sorter.next(values, index);
    if (kind === 'outside') return this.failOutside(values, index);
    if (kind === 'total' || kind === 'subtotal') this.totals.printed(index, kind, values, this.sorter.totalLabel);
    if (kind !== undefined) return kind;
    this.rowFailures.begin(index);
    this.cells.begin(values, index);
    this.cells.sectionBank = this.sorter.bank;
    const loan = this.loanRow.read();
    this.totals.nextRow();
    if (!loan) return 'failure';
    this.loans.push(loan);
    return 'data';
  }
}
