import Decimal from 'decimal.js';
import { fen, type Fen } from './money';

/** A stretch of days with one balance, one rate and one share. */
export interface Accrual {
  /** 分 that bear subsidised interest. */
  readonly balance: number;
  /** Time in the units of the day count (days, or months × 30 + days). */
  readonly units: number;
  /** ppm a year. */
  readonly rate: number;
  /** Subsidised share in whole parts of `shareParts`. */
  readonly share: number;
}

/** What the products of a line are divided by: basis × 10⁶ × parts of a share. */
export function divisor(basis: number, shareParts: number): number {
  return basis * 1_000_000 * shareParts;
}

/** balance × units × rate × share, or NaN where that leaves the integers a double holds exactly. */
export function product({ balance, units, rate, share }: Accrual): number {
  const exact = balance * units * rate * share;
  return exact <= Number.MAX_SAFE_INTEGER ? exact : NaN;
}

/**
 * Interest of one line: Σ(balance × units × rate × share) ÷ (basis × 10⁶ × parts), rounded once, half up, to 分.
 * Integers while every sum stays below 2⁵³, decimal.js beyond; both give the same 分.
 */
export function lineInterest(accruals: readonly Accrual[], basis: number, shareParts: number): Fen {
  let sum = 0;
  for (const accrual of accruals) sum += product(accrual);
  return roundedQuotient(sum, divisor(basis, shareParts)) ?? exactInterest(accruals, basis, shareParts);
}

/** sum ÷ by, half up; undefined where the sum is NaN or too large to be exact. Both are whole and ≥ 0. */
export function roundedQuotient(sum: number, by: number): Fen | undefined {
  if (!(sum <= Number.MAX_SAFE_INTEGER)) return undefined;
  const rest = sum % by;
  return small((sum - rest) / by + (rest * 2 >= by ? 1 : 0)) as Fen;
}

/** The same number; one of up to 31 bits as a whole number to the machine too, which an object holds without a box of its own. */
export function small(value: number): number {
  const whole = value | 0;
  return whole === value ? whole : value;
}

// 60 digits hold the product of any four numbers below 2⁵³.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** The same in decimal.js, unrounded: for working papers and for the property tests' oracle. */
export function unroundedInterest(accruals: readonly Accrual[], basis: number, shareParts: number): Decimal {
  return accruals
    .reduce(
      (sum, { balance, units, rate, share }) => sum.plus(new Exact(balance).times(units).times(rate).times(share)),
      new Exact(0),
    )
    .div(new Exact(basis).times(1_000_000).times(shareParts));
}

function exactInterest(accruals: readonly Accrual[], basis: number, shareParts: number): Fen {
  return fen(unroundedInterest(accruals, basis, shareParts).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** Whole a ÷ b, rounded up. Both whole, a ≥ 0, b > 0. */
export function ceilDivide(a: number, b: number): number {
  const rest = a % b;
  return (a - rest) / b + (rest > 0 ? 1 : 0);
}
