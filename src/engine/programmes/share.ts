import { isPercent } from './value-forms';
import { scaledText } from '../ground/scaled-text';

/** A share as a fraction in its lowest terms: `70` is 7/10, `2/3` is 2/3. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export const FRACTION_FORM = /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/;

/** A percent or a fraction of the whole at most. */
export function isShare(text: string): boolean {
  if (!FRACTION_FORM.test(text)) return isPercent(text);
  const { numerator, denominator } = fractionOf(text);
  return numerator <= denominator;
}

/** @param text a percent or a fraction, as the schema takes them. */
export function fractionOf(text: string): Fraction {
  const [numerator, denominator] = text.includes('/')
    ? (text.split('/').map(Number) as [number, number])
    : [scaledText(text, 4), 1_000_000];
  const by = greatestDivisor(numerator, denominator);
  return { numerator: numerator / by, denominator: denominator / by };
}

/** The smallest number of parts in which all of the shares are whole: 100 % and 70 % in tenths, 2/3 and 50 % in sixths. */
export function commonParts(shares: readonly Fraction[]): number {
  return shares.reduce((parts, { denominator }) => (parts / greatestDivisor(parts, denominator)) * denominator, 1);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** Parts of a whole as a person reads them: `70` percent, or `2/3` where no percent of four decimals says it exactly. */
export function shareText(share: number, parts: number): string {
  const by = greatestDivisor(share, parts);
  const tenThousandths = (share * 1_000_000) / parts;
  if (!Number.isInteger(tenThousandths)) return `${share / by}/${parts / by}`;
  return String(tenThousandths / 10_000);
}
