import type { CellValue } from '../../../src/ledger/grid';
import { parseDay } from '../../../src/ledger/values/date';

/** A day as its parts are written. */
interface Written {
  readonly serial: number;
  /** Four digits. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Two digits. */
  readonly yy: string;
  readonly mm: string;
  readonly dd: string;
}

type Form = (date: Written) => CellValue;

const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const chinese = Array.from({ length: 32 }, (_, n) => {
  const digits = '〇一二三四五六七八九';
  if (n < 10) return digits.charAt(n);
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${n % 10 === 0 ? '' : digits.charAt(n % 10)}`;
});
const chineseYear = (year: number): string => [...String(year)].map((digit) => chinese[Number(digit)]).join('');

/** The ways a day is written that are defined for every day Excel has, 1900-01-01 to 9999-12-31. */
export const everyDayForms: Readonly<Record<string, Form>> = {
  'serial number': ({ serial }) => serial,
  'serial number with a time of day': ({ serial }) => serial + 0.75,
  '20210305 as a number': ({ year, month, day }) => year * 10_000 + month * 100 + day,
  '20210305': ({ year, mm, dd }) => `${year}${mm}${dd}`,
  '20210305 00:00:00': ({ year, mm, dd }) => `${year}${mm}${dd} 00:00:00`,
  '2021-03-05': ({ year, mm, dd }) => `${year}-${mm}-${dd}`,
  '2021-3-5': ({ year, month, day }) => `${year}-${month}-${day}`,
  '2021.3.5': ({ year, month, day }) => `${year}.${month}.${day}`,
  '2021.03.05': ({ year, mm, dd }) => `${year}.${mm}.${dd}`,
  '2021. 3. 5': ({ year, month, day }) => `${year}. ${month}. ${day}`,
  '2021/3/5': ({ year, month, day }) => `${year}/${month}/${day}`,
  '2021年3月5日': ({ year, month, day }) => `${year}年${month}月${day}日`,
  '2021年03月05日': ({ year, mm, dd }) => `${year}年${mm}月${dd}日`,
  '2021年3月5号': ({ year, month, day }) => `${year}年${month}月${day}号`,
  '２０２１．３．５': ({ year, month, day }) => fullWidth(`${year}.${month}.${day}`),
  ' 2021-03-05 ': ({ year, mm, dd }) => ` ${year}-${mm}-${dd}\u3000`,
  '2021-03-05 00:00:00': ({ year, mm, dd }) => `${year}-${mm}-${dd} 00:00:00`,
  '2021/3/5 9:30': ({ year, month, day }) => `${year}/${month}/${day} 9:30`,
  '2021-03-05T00:00:00.000Z': ({ year, mm, dd }) => `${year}-${mm}-${dd}T00:00:00.000Z`,
  '2021年3月5日 星期五': ({ year, month, day }) => `${year}年${month}月${day}日 星期五`,
  "'2021、3、5": ({ year, month, day }) => `'${year}、${month}、${day}`,
  二〇二一年三月五日: ({ year, month, day }) => `${chineseYear(year)}年${chinese[month]}月${chinese[day]}日`,
};

/** Two digits of a year say a day only within a hundred years: 1950 to 2049 (`fullYear`). */
export const shortYearForms: Readonly<Record<string, Form>> = {
  '21.3.5': ({ yy, month, day }) => `${yy}.${month}.${day}`,
  '21-03-05': ({ yy, mm, dd }) => `${yy}-${mm}-${dd}`,
  '21/3/5': ({ yy, month, day }) => `${yy}/${month}/${day}`,
  '21年3月5日': ({ yy, month, day }) => `${yy}年${month}月${day}日`,
  '210305': ({ yy, mm, dd }) => yy + mm + dd,
  '２１．３．５': ({ yy, month, day }) => fullWidth(`${yy}.${month}.${day}`),
};

/** A serial typed as text is one only with five digits (1927-05-18 to 2173-10-13): with four it is a year, with six `210305`. */
export const serialTextForms: Readonly<Record<string, Form>> = {
  '44260 as text': ({ serial }) => String(serial),
  '44260.75 as text': ({ serial }) => `${serial}.75`,
};

export interface Tried {
  readonly days: number;
  /** The first few that did not come back to their serial. */
  readonly wrong: readonly string[];
}

/**
 * Writes every day from `from` to `to` in the form and reads it again. The days are counted along Excel's own calendar, in which 1900 has a
 * 29 February (serial 60), and not with the arithmetic under test.
 */
export function tryForm(form: Form, from: number, to: number): Tried {
  const wrong: string[] = [];
  let days = 0;
  let serial = 0;
  for (let year = 1900; year <= 9999; year++) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 || year === 1900;
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const yy = twoDigits[year % 100] ?? '';
    for (const [index, length] of lengths.entries()) {
      const month = index + 1;
      const mm = twoDigits[month] ?? '';
      for (let day = 1; day <= length; day++) {
        serial++;
        if (serial < from || serial > to) continue;
        days++;
        const written = form({ serial, year, month, day, yy, mm, dd: twoDigits[day] ?? '' });
        if (parseDay(written) !== serial && wrong.length < 5) wrong.push(`${serial}: ${written}`);
      }
    }
  }
  return { days, wrong };
}
