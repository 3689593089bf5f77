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
 * - `yearly-permille` 34.5 is 34.5‰ a year
 * - `daily` 0.9583 is 0.9583 ten-thousandths a day, of a year of 360 days
 */
export type RateScale = 'percent' | 'fraction' | 'monthly-permille' | 'monthly-percent' | 'yearly-permille' | 'daily';

/** The unit shown for each. */
export const SCALE_UNIT: Readonly<Record<RateScale, string>> = {
  percent: '%',
  fraction: '小数',
  'monthly-permille': '‰/月',
  'monthly-percent': '%/月',
  'yearly-permille': '‰/年',
  daily: '万分之/日',
};

export type RateReading = RatePpm | 'empty' | 'unreadable';

/**
 * Yearly rates above 36% are no lawful loan and below 1% no loan of a bank's. A number below 0.25 under % is a fraction of 1; from there to 1 it may as
 * well be a rate by the month, and is read as it stands, which no loan has.
 */
const FRACTION_BELOW = 0.25;
const HIGHEST_PERCENT = 36;
const HIGHEST_PPM = HIGHEST_PERCENT * 10_000;

const WITH_SIGN =
  /^(?:(年|月|日|年利率|年化利率|年化|月利率|月息|年息|日利率|日息)[:：]?)?(?:(万分之|千分之|百分之))?([\d.]+)(%|‰|厘|分|bp)?(?:[/(每]?(年|月|日)[)]?)?$/i;

function yearly(value: ExactDecimal, power: number, months: 1 | 12 | 360): RateReading {
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
    case 'yearly-permille':
      return yearly(value, 3, 1);
    case 'daily':
      // 0.012% a day written as a percentage, or 1.2 of ten thousand.
      return size < FRACTION_BELOW / 10 ? yearly(value, 4, 360) : yearly(value, 2, 360);
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
  // 4。35 is typed with the input method left on.
  const match = WITH_SIGN.exec(withoutBlanks(text).replace(/(?<=\d)[。．](?=\d)/, '.'));
  const exact = match && exactFromText(match[3] ?? '');
  if (!match || !exact) return 'unreadable';
  const sign = match[2] ? SIGN_IN_WORDS[match[2]] : match[4];
  const per = match[1]?.charAt(0) ?? match[5];
  if (sign === undefined && per === undefined) return rateFromNumber(exact, Number(match[3]), scale);
  // ‰ and 厘 without a period are monthly in Chinese lending (月利率 in ‰), % is yearly unless the cell or the column says 月.
  const columnMonthly = scale === 'monthly-permille' || scale === 'monthly-percent';
  const monthly = per === undefined ? sign === '‰' || sign === '厘' || columnMonthly : per === '月';
  const months = per === '日' ? 360 : monthly ? 12 : 1;
  switch (sign) {
    case '万':
      return per === '日' || scale === 'daily' ? yearly(exact, 2, 360) : 'unreadable';
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
    case undefined:
      if (per === '日') return rateFromNumber(exact, Number(match[3]), 'daily');
      return rateFromNumber(exact, Number(match[3]), monthly ? 'monthly-permille' : 'percent');
    default:
      return 'unreadable';
  }
}

const SIGN_IN_WORDS: Readonly<Record<string, string>> = { 万分之: '万', 千分之: '‰', 百分之: '%' };

export interface RateColumn {
  readonly scale: RateScale;
  /** `header` the header says it, `format` the cells are formatted as %, `values` their size says it, `default` nothing does. */
  readonly because: 'header' | 'format' | 'values' | 'default';
}

/** Decides the scale of a column from its header (unit included), the number formats where known (`percentFormats` of `formatted` cells), and the size of its numbers. */
export function decideRateScale(
  written: string,
  unit: string | undefined,
  numbers: readonly number[],
  percentFormats: number,
  formatted = numbers.length,
): RateColumn {
  // 月 利 率: people space a header to its column's width.
  const header = written.replace(/\s+/g, '');
  const [scale, period] = unit?.split('/') ?? [];
  const sorted = [...numbers].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  if (/日利率|日息|日利/.test(header) || period === '日' || scale === '万分之')
    return { scale: 'daily', because: 'header' };
  if (period === '年' || (scale === '‰' && /年利率|年化|年息|年率/.test(header)))
    return { scale: scale === '‰' ? 'yearly-permille' : 'percent', because: 'header' };
  const monthly =
    /月利率|月息|月利/.test(header) || period === '月' || scale === '月' || scale === '‰' || scale === '厘';
  if (monthly) {
    if (
      scale === '%' ||
      (median !== undefined && median >= FRACTION_BELOW / 10 && median < 1 && scale !== '‰' && scale !== '厘')
    ) {
      return { scale: 'monthly-percent', because: 'header' };
    }
    return { scale: 'monthly-permille', because: 'header' };
  }
  if (formatted > 0 && percentFormats * 2 > formatted) return { scale: 'fraction', because: 'format' };
  if (median !== undefined && median < FRACTION_BELOW && median > 0) return { scale: 'fraction', because: 'values' };
  if (unit === '%') return { scale: 'percent', because: 'header' };
  return { scale: 'percent', because: median === undefined ? 'default' : 'values' };
}
