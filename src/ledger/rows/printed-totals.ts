import { FINDING_SEVERITY, type Finding } from '../../engine/loan/finding';
import type { CellRef } from '../../engine/loan/loan';
import type { Fen } from '../../engine/ground/money';
import type { CellValue } from '../grid';
import type { Field } from '../ledger';
import { type AmountReading, type MoneyUnit, parseAmount } from '../values/amount';

export interface SummedColumn {
  readonly field: Field;
  readonly column: number;
  readonly unit: MoneyUnit;
}

interface Printed {
  readonly index: number;
  readonly kind: 'total' | 'subtotal';
  readonly label: string;
  /** Per summed column: as printed (undefined where nothing readable is), and the sum of the rows so far. */
  readonly amounts: readonly (number | undefined)[];
  readonly before: readonly number[];
  readonly unreadableBefore: readonly number[];
  readonly rowsBefore: number;
}

/**
 * Totals the ledger itself prints, checked against its rows. A total may stand below its rows or above them, and may cover the rows since the
 * last subtotal, since the last total, or all: it is right if it is the sum of one of these.
 */
export class PrintedTotals {
  private readonly sums: number[];
  private readonly unreadable: number[];
  private rows = 0;
  private readonly found: Printed[] = [];
  private readonly indexOf: ReadonlyMap<Field, number>;

  constructor(private readonly columns: readonly SummedColumn[]) {
    this.sums = columns.map(() => 0);
    this.unreadable = columns.map(() => 0);
    this.indexOf = new Map(columns.map(({ field }, i) => [field, i]));
  }

  /** A row of the table, read or not: what it prints counts. */
  nextRow(): void {
    this.rows++;
  }

  /** What the current row says in one of the columns. */
  add(field: Field, amount: AmountReading): void {
    const i = this.indexOf.get(field);
    if (i === undefined) return;
    if (typeof amount === 'number') this.sums[i] = (this.sums[i] ?? 0) + amount;
    else if (amount === 'unreadable') this.unreadable[i] = (this.unreadable[i] ?? 0) + 1;
  }

  /** True where the cell holds what all rows so far, or those since the last printed total, add up to: two rows at least. */
  isSum(field: Field, value: CellValue): boolean {
    const i = this.indexOf.get(field);
    const column = i === undefined ? undefined : this.columns[i];
    if (i === undefined || !column || this.rows < 2) return false;
    const amount = parseAmount(value, column.unit);
    if (typeof amount !== 'number' || amount === 0) return false;
    const sum = this.sums[i] ?? 0;
    const last = this.found[this.found.length - 1];
    const since = last && this.rows - last.rowsBefore >= 2 ? sum - (last.before[i] ?? 0) : undefined;
    return amount === sum || amount === since;
  }

  printed(index: number, kind: 'total' | 'subtotal', values: readonly CellValue[], label: string): void {
    const amounts = this.columns.map(({ column, unit }) => {
      const amount = parseAmount(values[column] ?? '', unit);
      return typeof amount === 'number' ? amount : undefined;
    });
    this.found.push({
      index,
      kind,
      label,
      amounts,
      before: [...this.sums],
      unreadableBefore: [...this.unreadable],
      rowsBefore: this.rows,
    });
  }

  findings(ref: (index: number, column: number) => CellRef, headerOf: (column: number) => string): readonly Finding[] {
    const findings: Finding[] = [];
    this.found.forEach((total, at) => {
      this.columns.forEach(({ column }, i) => {
        const printed = total.amounts[i];
        if (printed === undefined) return;
        const scopes = this.scopesOf(at, i);
        if (scopes.some((s) => s.sum === printed || s.unreadable > 0)) return;
        const nearest = scopes[0];
        if (!nearest) return;
        const difference = Math.abs(printed - nearest.sum) as Fen;
        findings.push({
          code: 'TOTAL_MISMATCH',
          severity: FINDING_SEVERITY.TOTAL_MISMATCH,
          loans: [],
          cells: [ref(total.index, column)],
          amount: difference,
          facts: {
            label: total.label,
            column: headerOf(column),
            printed: printed as Fen,
            computed: nearest.sum as Fen,
            gap: difference,
            rows: nearest.rows,
          },
        });
      });
    });
    return findings;
  }

  /** Sums a total could be of, the likeliest first: rows above it before rows below it. */
  private scopesOf(
    at: number,
    i: number,
  ): readonly { readonly sum: number; readonly rows: number; readonly unreadable: number }[] {
    const here = this.found[at];
    if (!here) return [];
    const start = { sum: 0, unreadable: 0, rows: 0 };
    const mark = (p: Printed): typeof start => ({
      sum: p.before[i] ?? 0,
      unreadable: p.unreadableBefore[i] ?? 0,
      rows: p.rowsBefore,
    });
    const finish = { sum: this.sums[i] ?? 0, unreadable: this.unreadable[i] ?? 0, rows: this.rows };
    const earlier = this.found.slice(0, at).reverse();
    const later = this.found.slice(at + 1);
    const now = mark(here);
    const any = (): boolean => true;
    const isTotal = (p: Printed): boolean => p.kind === 'total';
    const marks = (list: readonly Printed[], test: (p: Printed) => boolean, otherwise: typeof start): typeof start => {
      const found = list.find(test);
      return found ? mark(found) : otherwise;
    };
    const above = [
      ...(here.kind === 'total' ? [start] : []),
      marks(earlier, any, start),
      marks(earlier, isTotal, start),
      start,
    ].map((from) => between(from, now));
    const below = [marks(later, any, finish), marks(later, isTotal, finish), finish].map((to) => between(now, to));
    return now.rows > 0 ? [...above, ...below] : below.reverse();
  }
}

function between(
  from: { readonly sum: number; readonly unreadable: number; readonly rows: number },
  to: { readonly sum: number; readonly unreadable: number; readonly rows: number },
): { readonly sum: number; readonly rows: number; readonly unreadable: number } {
  return { sum: to.sum - from.sum, rows: to.rows - from.rows, unreadable: to.unreadable - from.unreadable };
}
