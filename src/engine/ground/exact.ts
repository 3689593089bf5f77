import Decimal from 'decimal.js';

/**
 * Decimals for shares, scores and published figures: 60 significant digits, far more than any division here needs for its
 * displayed places. Rounds half away from zero (四舍五入) and only where asked to.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** A number as decimal text: `-12.50`. */
export type DecimalText = string;

/** Throws RangeError on text that is no plain decimal: it is for values already read, not for cells. */
export function exact(text: DecimalText): Exact {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text}`);
  return new Exact(text);
}

/** Rounded half up to so many places, with exactly that many shown. */
export function shown(value: Exact, places: number): DecimalText {
  return value.toFixed(places, Decimal.ROUND_HALF_UP);
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
