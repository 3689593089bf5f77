import Decimal from 'decimal.js';

/** A yearly rate in whole millionths: 3.45% is 34500. */
export type RatePpm = number & { readonly __unit: 'RatePpm' };

/** Brands a whole number of millionths. Throws RangeError otherwise. */
export function ratePpm(value: number): RatePpm {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of ppm: ${value}`);
  return value as RatePpm;
}

/** Percent as decimal text (`3.45`) to ppm (34500). Throws RangeError on more than four decimals or on text that is no number. */
export function rateFromPercent(percent: string): RatePpm {
  if (!/^-?\d+(\.\d+)?$/.test(percent)) throw new RangeError(`not a rate: ${percent}`);
  return ratePpm(new Decimal(percent).times(10_000).toNumber());
}

/** ppm as percent without trailing zeros: 34500 → `3.45`, 60000 → `6`. */
export function formatPercent(rate: RatePpm): string {
  return new Decimal(rate).div(10_000).toFixed();
}
