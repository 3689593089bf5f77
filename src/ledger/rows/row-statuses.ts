import type { Doubt, Loan, StatusKind } from '../../engine/loan/loan';
import type { CellValue, Grid } from '../grid';
import { columnLetters } from '../column-letters';
import type { LedgerPlan } from '../plan';
import { parseStatus } from '../values/status';
import { maskedText } from './row-failures';

const NONE: readonly Doubt[] = [];

/** Decisions and statuses of the current row: what its other columns say against paying it. */
export class RowStatuses {
  private values: readonly CellValue[] = [];
  private unit: Doubt | undefined;
  private readonly more: Doubt[] = [];
  /** A column's words come again and again. */
  private readonly known: readonly Map<CellValue, StatusKind | undefined>[];

  constructor(
    private readonly grid: Grid,
    private readonly plan: LedgerPlan,
  ) {
    this.known = plan.statuses.map(() => new Map<CellValue, StatusKind | undefined>());
    const principal = plan.columns.get('principal');
    if (plan.unitUnclear && principal !== undefined) this.unit = this.doubt('unit', principal, '');
  }

  begin(values: readonly CellValue[]): void {
    this.values = values;
    this.more.length = 0;
  }

  /** What a cell of a field says against paying, where it should hold something else (余额 已结清). */
  ask(column: number, value: CellValue): void {
    const kind = parseStatus(value, 'remark');
    if (kind !== undefined) this.more.push(this.doubt(kind, column, value));
  }

  /** What the facts of the loan do not already say. */
  read(loan: Loan): readonly Doubt[] {
    let found: Doubt[] | undefined = this.unit ? [this.unit] : undefined;
    for (const doubt of this.more) if (!isSaid(doubt.kind as StatusKind, loan)) (found ??= []).push(doubt);
    const { statuses } = this.plan;
    for (let i = 0; i < statuses.length; i++) {
      const { column, question } = statuses[i]!;
      const value = this.values[column] ?? '';
      if (value === '') continue;
      const known = this.known[i]!;
      let kind = known.get(value);
      if (kind === undefined && !known.has(value)) known.set(value, (kind = parseStatus(value, question)));
      if (kind !== undefined && !isSaid(kind, loan)) (found ??= []).push(this.doubt(kind, column, value));
    }
    return found ?? NONE;
  }

  private doubt(kind: Doubt['kind'], column: number, value: CellValue): Doubt {
    return {
      kind,
      column: columnLetters(this.grid.left + column),
      header: this.plan.headerOf(column),
      value: maskedText(value),
    };
  }
}

/** True where the loan's own facts say it already: then the rules speak, and nothing is open. */
function isSaid(kind: StatusKind, loan: Loan): boolean {
  switch (kind) {
    case 'settled':
      return loan.settled !== undefined;
    case 'repaid':
      return loan.settled !== undefined || loan.repayments.length > 0;
    case 'extended':
      return loan.extendedTo !== undefined;
    case 'overdue':
      return loan.overdue === true;
    default:
      return false;
  }
}
