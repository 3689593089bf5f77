/** An exact decimal: mantissa × 10^-scale. The mantissa is a safe integer. */
export interface ExactDecimal {
  readonly mantissa: number;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Plain decimal text (`-50000.05`, `.5`) exactly; undefined where it is none or has more digits than a safe integer holds. */
export function exactFromText(text: string): ExactDecimal | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const whole = match[2] ?? '';
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (whole === '' && (match[3] ?? '') === '') return undefined;
  const mantissa = Number(whole + fraction);
  if (!Number.isSafeInteger(mantissa)) return undefined;
  return { mantissa: match[1] === '-' ? -mantissa : mantissa, scale: fraction.length };
}

/**
 * A number cell exactly as Excel means it: its shortest decimal text, and where a formula left binary noise behind
 * (0.1+0.2), the 15 significant digits Excel itself keeps and shows.
 */
export function exactFromNumber(value: number): ExactDecimal | undefined {
  if (Number.isSafeInteger(value)) return { mantissa: value, scale: 0 };
  if (!Number.isFinite(value)) return undefined;
  const tenThousandths = Math.round(value * 1e4);
  // No two decimals of 15 digits are the same number: where dividing gives the number back, these are its digits.
  if (Math.abs(tenThousandths) < 1e15 && tenThousandths / 1e4 === value) return { mantissa: tenThousandths, scale: 4 };
  const text = String(value);
  const point = text.indexOf('.');
  if (point < 0 || text.length > SHORT || text.includes('e')) return exactFromText(withoutExponent(value));
  return { mantissa: Number(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Sign, point and 15 digits at most: such text is exact as it stands. */
const SHORT = 16;

/** 15 significant digits as plain decimal text. */
function withoutExponent(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = digits.startsWith('-');
  const bare = digits.replace('-', '').replace('.', '');
  const point = 1 + Number(exponent);
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${bare}`
      : point >= bare.length
        ? bare + '0'.repeat(point - bare.length)
        : `${bare.slice(0, point)}.${bare.slice(point)}`;
  return negative ? `-${plain}` : plain;
}

/**
 * value × 10^power as a whole number, half away from zero; undefined beyond 2⁵³. Integer arithmetic throughout:
 * the remainder and the difference of safe integers are exact.
 */
export function scaled(value: ExactDecimal, power: number): number | undefined {
  const shift = power - value.scale;
  if (shift >= 0) {
    const result = value.mantissa * 10 ** shift;
    return Number.isSafeInteger(result) ? result : undefined;
  }
  if (-shift > 22) return 0;
  const divisor = 10 ** -shift;
  const magnitude = Math.abs(value.mantissa);
  const rest = magnitude % divisor;
  const whole = (magnitude - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  return value.mantissa < 0 ? -whole : whole;
}
