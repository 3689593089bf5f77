import { type Day, FIRST_DAY, LAST_DAY, type Ymd, ymdFromDay } from '../../../src/engine/day';
import type { CellValue } from '../../../src/ledger/grid';
import { fullYear, parseDay, parseSpan } from '../../../src/ledger/values/date';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const chinese = (n: number): string => {
  const digits = '〇一二三四五六七八九';
  if (n < 10) return digits.charAt(n);
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${n % 10 === 0 ? '' : digits.charAt(n % 10)}`;
};

/** Every way a day is written. */
const forms: Readonly<Record<string, (date: Ymd, serial: number) => CellValue>> = {
  'serial number': (_, serial) => serial,
  'serial number with a time of day': (_, serial) => serial + 0.75,
  '20210305 as a number': ({ year, month, day }) => year * 10_000 + month * 100 + day,
  '20210305': ({ year, month, day }) => `${year}${pad(month)}${pad(day)}`,
  '2021-03-05': ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
  '2021.3.5': ({ year, month, day }) => `${year}.${month}.${day}`,
  '2021/3/5': ({ year, month, day }) => `${year}/${month}/${day}`,
  '2021年3月5日': ({ year, month, day }) => `${year}年${month}月${day}日`,
  '2021年3月5号': ({ year, month, day }) => `${year}年${month}月${day}号`,
  '２０２１．３．５': ({ year, month, day }) => fullWidth(`${year}.${month}.${day}`),
  ' 2021-03-05 ': ({ year, month, day }) => ` ${year}-${pad(month)}-${pad(day)}\u3000`,
  '2021-03-05 00:00:00': ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)} 00:00:00`,
  '2021/3/5 9:30': ({ year, month, day }) => `${year}/${month}/${day} 9:30`,
  '2021-03-05T00:00:00.000Z': ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}T00:00:00.000Z`,
  '2021年3月5日 星期五': ({ year, month, day }) => `${year}年${month}月${day}日 星期五`,
  "'2021、3、5": ({ year, month, day }) => `'${year}、${month}、${day}`,
  二〇二一年三月五日: ({ year, month, day }) =>
    `${[...String(year)].map((d) => chinese(Number(d))).join('')}年${chinese(month)}月${chinese(day)}日`,
};

/** Forms tried on every serial there is; the others on every 89th, and on every one of the years loans are made in. */
const CHEAP = new Set(['serial number', '20210305', '2021-03-05']);
const LOAN_YEARS = { from: 42_370, to: 47_848 };

/** 1900-02-29 is serial 60, as Excel has it: ymdFromDay gives it, so every written form must come back to it. */
test('every written form of every day comes back to its serial', () => {
  const all = Object.entries(forms);
  const cheap = all.filter(([name]) => CHEAP.has(name));
  const wrong: string[] = [];
  for (let serial: number = FIRST_DAY; serial <= LAST_DAY; serial++) {
    const date = ymdFromDay(serial as Day);
    const dense = serial < 1000 || (serial >= LOAN_YEARS.from && serial <= LOAN_YEARS.to);
    for (const [name, write] of dense || serial % 89 === 0 || serial === LAST_DAY ? all : cheap) {
      const written = write(date, serial);
      if (parseDay(written) !== serial) wrong.push(`${name}: ${serial}: ${written}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('years of two digits are 1950 to 2049, in every form', () => {
  const wrong: string[] = [];
  for (let serial = 18_264; serial <= 54_788; serial++) {
    const { year, month, day } = ymdFromDay(serial as Day);
    const short = pad(year % 100);
    for (const written of [
      `${short}.${month}.${day}`,
      `${short}-${pad(month)}-${pad(day)}`,
      `${short}年${month}月${day}日`,
      short + pad(month) + pad(day),
    ]) {
      if (parseDay(written) !== serial) wrong.push(`${serial}: ${written}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect([0, 49, 50, 99, 1900, 2021].map(fullYear)).toEqual([2000, 2049, 1950, 1999, 1900, 2021]);
});

test.each(['20210229', '2021.2.29', '2021年13月1日', '2021-00-10', '2021/4/31', '19000230', 20210229])(
  '%s is no day',
  (cell) => {
    expect(parseDay(cell)).toBe('impossible');
  },
);

test.each(['', '  ', '　', '-', '——', '/', '无', 'null ', 'NULL'])('%j says nothing', (cell) => {
  expect(parseDay(cell)).toBe('empty');
});

test.each([
  '2021.3',
  '3/5/2021',
  '去年',
  '2021',
  '2021.3.5.6',
  '2021-03-05 abc',
  '5万',
  0,
  0.5,
  -3,
  2_958_466,
  1e12,
  true,
  '#REF!',
  '二〇二一年三十月五日',
])('%s is not read as a day', (cell) => {
  expect(parseDay(cell)).toMatch(/unreadable|impossible/);
});

test.each([
  '2021.3.5-2022.3.5',
  '2021-03-05-2022-03-05',
  '2021-3-5至2022-3-5',
  '2021年3月5日-2022年3月5日',
  '2021年3月5日至2022年3月5日',
  '20210305-20220305',
  '20210305—20220305',
  '2021/3/5 ~ 2022/3/5',
  '２０２１．３．５－２０２２．３．５',
  '21.3.5-22.3.5',
  '2021.3.5--2022.3.5',
])('%s is a span', (cell) => {
  expect(parseSpan(cell)).toEqual({ from: 44_260, to: 44_625 });
});

test('a span may leave out the year of its end', () => {
  expect(parseSpan('2021.3.5-9.5')).toEqual({ from: 44_260, to: 44_444 });
});

test.each([
  ['2021.3.5', 'unreadable'],
  ['2021.2.29-2022.3.5', 'impossible'],
  ['2021.3.5-', 'unreadable'],
  ['', 'empty'],
  [44_260, 'unreadable'],
])('%s is no span', (cell, reading) => {
  expect(parseSpan(cell)).toBe(reading);
});
