/**
 * Decimal text (`-3.45`) × 10^places as a whole number, without a float in between. NaN where a digit is left behind the point; what comes
 * out beyond 2⁵³ is for the caller to refuse. The text is known to be a plain decimal.
 */
export function scaledText(text: string, places: number): number {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.replace(/0+$/, '');
  return digits.length > places ? NaN : Number(whole + digits.padEnd(places, '0'));
}
