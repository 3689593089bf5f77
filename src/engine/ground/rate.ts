import { scaledText } from './scaled-text';

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
  const rate = scaledText(percent, 4);
  if (!Number.isSafeInteger(rate)) throw new RangeError(`not a whole number of ppm: ${percent} percent`);
  return rate as RatePpm;
}

/** ppm as percent without trailing zeros: 34500 → `3.45`, 60000 → `6`. */
export function formatPercent(rate: RatePpm): string {
  const digits = String(Math.abs(rate)).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${rate < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction && `.${fraction}`}`;
}
