import { type RatePpm } from '../../engine/ground/rate';
import type { CellValue } from '../grid';
import { exactFromNumber, exactFromText, type ExactDecimal, scaled } from './decimal-text';
import { cleanText, saysNothing, withoutBlanks } from './text';

/**
 * How the numbers of a rate column are meant.
 * - `percent` 3.45 is 3.45% a year
 * - `fraction` 0.0345 is 3.45% a year (a cell formatted as %)
 * - `monthly-permille` 2.875 is 2.875‰ a month, 3.45% a year
 * - `monthly-percent` 0.2875 is 0.2875% a month
 */
export type RateScale = 'percent' | 'fraction' | 'monthly-permille' | 'monthly-percent';

export type RateReading = RatePpm | 'empty' | 'unreadable';

/** Yearly rates above 36% are no lawful loan and below 0.3% no loan at all: so a number below 0.3 can only be a fraction. */
const FRACTION_BELOW = 0.3;
const HIGHEST_PERCENT = 36;
const HIGHEST_PPM = HIGHEST_PERCENT * 10_000;

const WITH_SIGN = /^(?:(年|月|年利率|月利率|月息|年息)[:：]?)?([\d.]+)(%|‰|厘|分)?(?:\/?(年|月))?$/;

function yearly(value: ExactDecimal, power: number, months: 1 | 12): RateReading {
  const whole = scaled({ mantissa: value.mantissa * months, scale: value.scale }, power);
  return whole === undefined || whole < 0 || whole > HIGHEST_PPM ? 'unreadable' : (whole as RatePpm);
}

/** Number cells of a column whose scale is decided; a number that can't be of that scale but is plain in another is read as that. */
function rateFromNumber(value: ExactDecimal, size: number, scale: RateScale): RateReading {
  if (size < 0) return 'unreadable';
  switch (scale) {
    case 'fraction':
      return size * 100 <= HIGHEST_PERCENT ? yearly(value, 6, 1) : yearly(value, 4, 1);
    case 'percent':
      return size < FRACTION_BELOW ? yearly(value, 6, 1) : yearly(value, 4, 1);
    case 'monthly-permille':
      // 2.875‰ stored as the fraction 0.002875: no bank lends at less than 0.3‰ a month.
      return size < FRACTION_BELOW / 10 ? yearly(value, 6, 12) : yearly(value, 3, 12);
    case 'monthly-percent':
      return size < FRACTION_BELOW / 10 ? yearly(value, 6, 12) : yearly(value, 4, 12);
  }
}

/**
 * A rate cell as yearly ppm, exact, rounded half up to a whole ppm. A sign in the cell (`3.45%`, `2.875‰`, `月息3厘`, `月利率2.875‰`)
 * wins over the column's scale. Zero is a rate. Above 36% a year or below zero is unreadable.
 */
export function parseRate(value: CellValue, scale: RateScale): RateReading {
  if (typeof value === 'number') {
    const exact = exactFromNumber(value);
    return exact ? rateFromNumber(exact, value, scale) : 'unreadable';
  }
  const text = cleanText(value);
  if (saysNothing(text)) return 'empty';
  const match = WITH_SIGN.exec(withoutBlanks(text));
  const exact = match && exactFromText(match[2] ?? '');
  if (!match || !exact) return 'unreadable';
  const sign = match[3];
  const per = match[1]?.charAt(0) ?? match[4];
  if (sign === undefined && per === undefined) return rateFromNumber(exact, Number(match[2]), scale);
  // ‰ and 厘 without a period are monthly in Chinese lending (月利率 in ‰), % is yearly unless the cell or the column says 月.
  const columnMonthly = scale === 'monthly-permille' || scale === 'monthly-percent';
  const monthly = per === undefined ? sign === '‰' || sign === '厘' || columnMonthly : per === '月';
  const months = monthly ? 12 : 1;
  switch (sign) {
    case '‰':
      return yearly(exact, 3, months);
    case '厘':
      // 月息一厘 is 1‰ a month, 年息一厘 is 1% a year.
      return yearly(exact, monthly ? 3 : 4, months);
    case '分':
      // 月息一分 is 1% a month, 年息一分 is 10% a year.
      return yearly(exact, monthly ? 4 : 5, months);
    case '%':
      return yearly(exact, 4, months);
    default:
      return rateFromNumber(exact, Number(match[2]), monthly ? 'monthly-permille' : 'percent');
  }
}

export interface RateColumn {
  readonly scale: RateScale;
  /** `header` the header says it, `format` the cells are formatted as %, `values` their size says it, `default` nothing does. */
  readonly because: 'header' | 'format' | 'values' | 'default';
}

/** Decides the scale of a column from its header (unit included), the number formats where known (`percentFormats` of `formatted` cells), and the size of its numbers. */
export function decideRateScale(
  header: string,
  unit: string | undefined,
  numbers: readonly number[],
  percentFormats: number,
  formatted = numbers.length,
): RateColumn {
  const monthly = /月利率|月息|月利/.test(header) || unit === '‰' || unit === '‰/月' || unit === '月‰' || unit === '厘';
  const sorted = [...numbers].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  if (monthly) {
    if (unit === '%' || (unit === undefined && median !== undefined && median >= FRACTION_BELOW / 10 && median < 1)) {
      return { scale: 'monthly-percent', because: 'header' };
    }
    return { scale: 'monthly-permille', because: 'header' };
  }
  if (formatted > 0 && percentFormats * 2 > formatted) return { scale: 'fraction', because: 'format' };
  if (median !== undefined && median < FRACTION_BELOW && median > 0) return { scale: 'fraction', because: 'values' };
  if (unit === '%') return { scale: 'percent', because: 'header' };
  return { scale: 'percent', because: median === undefined ? 'default' : 'values' };
}
