import Decimal from 'decimal.js';
import type { Loan } from '../../src/engine/loan/loan';

/** A loan by itself: principal × rate × days from disbursement to the due date, no rules at all. */
interface Line {
  readonly principal: number;
  readonly rate: number;
  readonly days: number;
}

export interface PerLineRow {
  readonly what: string;
  readonly loans: number;
  readonly milliseconds: number;
  /** Lines whose 分 are not those of decimal.js. */
  readonly wrong: number;
}

/** decimal.js and plain floats, one multiplication chain a loan each: what the rules of a whole ledger are measured beside. */
export function benchPerLine(loans: readonly Loan[]): PerLineRow[] {
  // Amounts as ledgers have them: whole hundreds, at which many interests end in exactly half a 分.
  const lines: Line[] = loans.map(({ principal, rate = 0, disbursed, due = disbursed }, i) => ({
    principal: principal - (i % 97) * 10_000,
    rate,
    days: (due - disbursed) % 366,
  }));
  const [decimals, decimalTime] = timed(() => lines.map(byDecimal));
  const [floats, floatTime] = timed(() => lines.map(byFloat));
  const wrong = floats.filter((amount, i) => amount !== decimals[i]).length;
  return [
    { what: 'decimal.js, each line alone', loans: lines.length, milliseconds: decimalTime, wrong: 0 },
    { what: 'plain floats, each line alone', loans: lines.length, milliseconds: floatTime, wrong },
  ];
}

function byDecimal({ principal, rate, days }: Line): string {
  return new Decimal(principal)
    .div(100)
    .times(new Decimal(rate).div(1_000_000))
    .times(days)
    .div(360)
    .toFixed(2, Decimal.ROUND_HALF_UP);
}

/** As it is usually written: 元 × rate × days / 360, rounded to two decimals. */
function byFloat({ principal, rate, days }: Line): string {
  return (Math.round((((principal / 100) * (rate / 1_000_000) * days) / 360) * 100) / 100).toFixed(2);
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, Math.round(performance.now() - start)];
}
