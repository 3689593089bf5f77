import type { CellValue } from '../grid';
import { exactFromText, scaled } from './decimal-text';
import { cleanText, saysNothing, withoutBlanks } from './text';

export type TermUnit = '月' | '年' | '天';

/** Exactly one of the two. */
export type Term =
  { readonly months: number; readonly days?: undefined } | { readonly days: number; readonly months?: undefined };

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  一: '1',
  壹: '1',
  二: '2',
  两: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const TEN = /([1-9])?十([1-9])?/;
const TERM =
  /^(?:期限)?(?:([\d.]+)年(半)?)?(半年)?(?:零)?(?:([\d.]+)(?:个)?(?:月|期))?(?:([\d.]+)(?:天|日))?(?:期)?(?:\(含\)|以内|以下)?$/;
const BARE = /^[\d.]+$/;

/** A bare number up to here may be of years where its unit is not known. */
const MAY_BE_YEARS = 5;
/** A hundred years. */
const LONGEST_MONTHS = 1200;
const LONGEST_DAYS = 36_525;

function monthsFrom(count: string, unit: '月' | '年'): number | undefined {
  const exact = exactFromText(count);
  if (!exact) return undefined;
  const months = unit === '年' ? { mantissa: exact.mantissa * 12, scale: exact.scale } : exact;
  const whole = scaled(months, 0);
  // 1.5年 is 18 months; 1.7年 is no number of months.
  return whole !== undefined && whole * 10 ** months.scale === months.mantissa ? whole : undefined;
}

/** A contract term. Forms: `12个月`, `12月`, `一年`, `1年半`, `2年6个月`, `3年期`, `半年`, `十二个月`, `36期`, `90天`; a bare number is in `unit`. */
export function parseTerm(value: CellValue, unit: TermUnit | '月?'): Term | 'empty' | 'unreadable' {
  const text = withoutBlanks(cleanText(value));
  if (saysNothing(text)) return 'empty';
  // 3年期(36个月): the same term twice.
  const twice = /^([^()]+)\(([^()]*\d[^()]*)\)$/.exec(text);
  if (!twice) return termFromText(text, unit);
  const [first, second] = [termFromText(twice[1] ?? '', unit), termFromText(twice[2] ?? '', unit)];
  return JSON.stringify(first) === JSON.stringify(second) ? first : 'unreadable';
}

function termFromText(written: string, unit: TermUnit | '月?'): Term | 'unreadable' {
  let text = written;
  if (BARE.test(text)) {
    if (unit === '月?' && Number(text) <= MAY_BE_YEARS) return 'unreadable';
    text += unit.charAt(0);
  }
  text = text.replace(/[Mm](?:onths?)?$/, '月').replace(/[Yy](?:ears?)?$/, '年');
  text = text.replace(/[一壹二两贰三叁四五六七八九]/g, (c) => CHINESE_DIGITS[c] ?? c);
  text = text.replace(TEN, (_, tens: string | undefined, ones: string | undefined) => `${tens ?? '1'}${ones ?? '0'}`);
  const match = TERM.exec(text);
  if (!match) return 'unreadable';
  const [, years, half, halfYear, months, days] = match;
  if (days !== undefined) {
    const exact = years === undefined && months === undefined && !halfYear ? exactFromText(days) : undefined;
    return exact && exact.scale === 0 && exact.mantissa > 0 && exact.mantissa <= LONGEST_DAYS
      ? { days: exact.mantissa }
      : 'unreadable';
  }
  if (years === undefined && months === undefined && !halfYear) return 'unreadable';
  const fromYears = years === undefined ? 0 : monthsFrom(years, '年');
  const fromMonths = months === undefined ? 0 : monthsFrom(months, '月');
  if (fromYears === undefined || fromMonths === undefined) return 'unreadable';
  const total = fromYears + fromMonths + (half ? 6 : 0) + (halfYear ? 6 : 0);
  return total > 0 && total <= LONGEST_MONTHS ? { months: total } : 'unreadable';
}
