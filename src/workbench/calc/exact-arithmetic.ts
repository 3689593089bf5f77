import Decimal from 'decimal.js';

/** Sums, products and quotients of decimal numbers as a person expects them (0.1 + 0.2 is 0.3), which is what Univer's engine gives and Excel shows. */

export function plus(a: number, b: number): number {
  const sum = a + b;
  return Number.isSafeInteger(sum) ? sum : new Decimal(a).plus(b).toNumber();
}

export function minus(a: number, b: number): number {
  const difference = a - b;
  return Number.isSafeInteger(difference) ? difference : new Decimal(a).minus(b).toNumber();
}

export function times(a: number, b: number): number {
  const product = a * b;
  return Number.isSafeInteger(product) ? product : new Decimal(a).times(b).toNumber();
}

/** @param b not 0. */
export function dividedBy(a: number, b: number): number {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? a / b : new Decimal(a).div(b).toNumber();
}

/** Excel's ROUND: half away from zero, of the number's 15 digits that Excel knows. */
export function roundTo(value: number, digits: number): number {
  return rounded(value, digits, Math.round);
}

/** Excel's ROUNDUP: away from zero. */
export function roundUpTo(value: number, digits: number): number {
  return rounded(value, digits, Math.ceil);
}

function rounded(value: number, digits: number, toWhole: (shifted: number) => number): number {
  if (!Number.isFinite(value) || (Number.isInteger(value) && digits >= 0)) return value;
  const [mantissa, exponent = '0'] = String(Math.abs(Number(value.toPrecision(15)))).split('e');
  const shifted = toWhole(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [whole, power = '0'] = String(shifted).split('e');
  const absolute = Number(`${whole}e${Number(power) - digits}`);
  return value < 0 ? -absolute : absolute;
}

/** Adds up many numbers. Those of two decimals, as money has, are added as whole hundredths. */
export class ExactSum {
  private hundredths = 0;
  private others = 0;

  add(value: number): void {
    const hundredths = Math.round(value * 100);
    if (hundredths / 100 === value) this.hundredths += hundredths;
    else this.others = plus(this.others, value);
  }

  get total(): number {
    return this.others === 0 ? this.hundredths / 100 : plus(this.hundredths / 100, this.others);
  }
}
