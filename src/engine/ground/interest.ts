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
 * Doubles while every sum stays below 2⁵³, integers without a bound beyond; both give the same 分.
 */
export function lineInterest(accruals: readonly Accrual[], basis: number, shareParts: number): Fen {
  let sum = 0;
  for (const accrual of accruals) sum += product(accrual);
  return roundedQuotient(sum, divisor(basis, shareParts)) ?? exactInterest(accruals, basis, shareParts);
}

/** sum ÷ by, half up; undefined where the sum is NaN or too large to be exact. Both are whole and ≥ 0. */
export function roundedQuotient(sum: number, by: number): Fen | undefined {
  if (!(sum <= Number.MAX_SAFE_INTEGER)) return undefined;
  // Not `sum % by`, which divides bit by bit. A quotient just below a whole number is so by 1 ÷ by at least, and below 2⁵³ that is more than a double rounds away.
  const whole = Math.floor(sum / by);
  const rest = sum - whole * by;
  return small(whole + (rest * 2 >= by ? 1 : 0)) as Fen;
}

/** The same number; one of up to 31 bits as a whole number to the machine too, which an object holds without a box of its own. */
export function small(value: number): number {
  const whole = value | 0;
  return whole === value ? whole : value;
}

function exactInterest(accruals: readonly Accrual[], basis: number, shareParts: number): Fen {
  return fen(Number(interestIn(1n, accruals, basis, shareParts)));
}

/** Σ(balance × units × rate × share) ÷ by in whole units, half up or cut off. Exact however large; nothing is negative. */
export function roundedInterest(accruals: readonly Accrual[], by: number, isDown: boolean): number {
  let sum = 0n;
  for (const { balance, units, rate, share } of accruals)
    sum += BigInt(balance) * BigInt(units) * BigInt(rate) * BigInt(share);
  const whole = BigInt(by);
  return Number(isDown ? sum / whole : (2n * sum + whole) / (2n * whole));
}

/** Interest before it is rounded to 分, as an explanation shows it: 元 with eight decimals, the last rounded half up. */
export function unroundedInterest(accruals: readonly Accrual[], basis: number, shareParts: number): string {
  const digits = interestIn(1_000_000n, accruals, basis, shareParts).toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

/** In whole parts of a 分, half up: the sum of the products is exact however large, and nothing is negative. */
function interestIn(parts: bigint, accruals: readonly Accrual[], basis: number, shareParts: number): bigint {
  let sum = 0n;
  for (const { balance, units, rate, share } of accruals)
    sum += BigInt(balance) * BigInt(units) * BigInt(rate) * BigInt(share);
  const by = BigInt(divisor(basis, shareParts));
  return (2n * parts * sum + by) / (2n * by);
}

/** Whole a ÷ b, rounded up. Both whole, a ≥ 0, b > 0. */
export function ceilDivide(a: number, b: number): number {
  const rest = a % b;
  return (a - rest) / b + (rest > 0 ? 1 : 0);
}
