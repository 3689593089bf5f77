import { scaledText } from './scaled-text';

/** An amount of money in whole 分 (1/100 元). Always an integer, |x| < 2⁵³. */
export type Fen = number & { readonly __unit: 'Fen' };

/** Brands a whole number of 分. Throws RangeError on a fraction or beyond 2⁵³: such a number was never money. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value as Fen;
}

export const ZERO_FEN = 0 as Fen;

/** Exact 元 (decimal text, e.g. `50000`, `423.40`) to 分. Throws RangeError on a third decimal or on text that is no number. */
export function fenFromYuan(yuan: string): Fen {
  if (!/^-?\d+(\.\d+)?$/.test(yuan)) throw new RangeError(`not an amount: ${yuan}`);
  const amount = scaledText(yuan, 2);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${yuan} yuan`);
  return amount as Fen;
}

/** Digits in threes: `-1234567.50` → `-1,234,567.50`. Works on text, so no figure passes through a float. */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 分 as a person reads it: 元 with thousands and always two decimals, `-1,234.50`. */
export function formatYuan(amount: Fen): string {
  return groupDigits(formatFen(amount));
}

/** 分 as 元 with exactly two decimals, no thousands: `-1234.50`. */
export function formatFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
