import {
  addDays,
  addMonths,
  day,
  dayFromIso,
  dayFromYmd,
  daysInMonth,
  FIRST_DAY,
  isLeapYear,
  isoFromDay,
  LAST_DAY,
  ymdFromDay,
} from '../../../src/engine/ground/day';

// Serials as Excel shows them.
const KNOWN: readonly (readonly [string, number])[] = [
  ['1900-01-01', 1],
  ['1900-01-29', 29],
  ['1900-01-31', 31],
  ['1900-02-28', 59],
  // The day that never was.
  ['1900-02-29', 60],
  ['1900-03-01', 61],
  ['1900-03-29', 89],
  ['1900-12-31', 366],
  ['1901-01-01', 367],
  ['1989-12-31', 32_873],
  ['1990-01-01', 32_874],
  ['1999-12-31', 36_525],
  ['2000-02-29', 36_585],
  ['2000-03-01', 36_586],
  ['2021-03-05', 44_260],
  ['2024-02-29', 45_351],
  ['2059-12-31', 58_440],
  ['2060-01-01', 58_441],
  ['2100-02-28', 73_109],
  ['2100-03-01', 73_110],
  ['2400-02-29', 182_682],
  ['9999-12-31', 2_958_465],
];

it.each(KNOWN)('%s is serial %d', (iso, serial) => {
  expect(dayFromIso(iso)).toBe(serial);
  expect(isoFromDay(day(serial))).toBe(iso);
  const { year, month, day: dayOfMonth } = ymdFromDay(day(serial));
  expect([year, month, dayOfMonth]).toEqual(iso.split('-').map(Number));
  // The second time it is remembered.
  expect(isoFromDay(day(serial))).toBe(iso);
});

it('counts every month of four centuries, one day after the other', () => {
  let serial = dayFromIso('1901-01-01');
  for (let year = 1901; year <= 2301; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let of = 1; of <= daysInMonth(year, month); of += 1, serial = addDays(serial, 1)) {
        const found = ymdFromDay(serial);
        if (dayFromYmd(year, month, of) !== serial || found.year !== year || found.month !== month || found.day !== of)
          throw new Error(`${year}-${month}-${of} is not ${serial}`);
      }
    }
  }
  expect(isoFromDay(serial)).toBe('2302-01-01');
});

it.each([
  [1900, false],
  [2000, true],
  [2020, true],
  [2021, false],
  [2100, false],
  [2400, true],
])('%d has a 29 February: %s', (year, leaps) => {
  expect(isLeapYear(year)).toBe(leaps);
  expect(daysInMonth(year, 2)).toBe(leaps ? 29 : 28);
});

it('knows the months', () => {
  const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2021, i + 1));
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

it.each([
  [2021, 2, 29],
  [2021, 4, 31],
  [2021, 13, 1],
  [2021, 0, 1],
  [2021, 1, 0],
  [2021, 1, 32],
  [1899, 12, 31],
  [10_000, 1, 1],
  [2021.5, 1, 1],
  [2021, 1.5, 1],
  [2021, 1, 1.5],
  [1901, 2, 29],
])('%d-%d-%d is no date', (year, month, of) => {
  expect(dayFromYmd(year, month, of)).toBeUndefined();
});

it.each(['2021-02-29', '2021-1-1', '2021/01/01', ' 2021-01-01', '2021-01-01 ', '12021-01-01', ''])(
  '%j is refused',
  (text) => {
    expect(() => dayFromIso(text)).toThrow(new RangeError(`not a date: ${text}`));
  },
);

it.each([0, -1, 1.5, 2_958_466, NaN, Infinity])('%d is no serial', (serial) => {
  expect(() => day(serial)).toThrow(new RangeError(`not a serial day: ${serial}`));
});

it('takes the first and the last day there is', () => {
  expect([day(1), day(2_958_465)]).toEqual([FIRST_DAY, LAST_DAY]);
});

it.each([
  ['2021-01-31', 1, '2021-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2020-02-29', 12, '2021-02-28'],
  ['2020-02-29', 48, '2024-02-29'],
  ['2021-12-15', 1, '2022-01-15'],
  ['2021-01-15', -1, '2020-12-15'],
  ['2021-03-31', -1, '2021-02-28'],
  ['2021-06-10', 0, '2021-06-10'],
  ['2021-06-10', 36, '2024-06-10'],
])('%s and %d months is %s', (from, months, to) => {
  expect(isoFromDay(addMonths(dayFromIso(from), months))).toBe(to);
});

it('does not leave the calendar', () => {
  expect(() => addMonths(dayFromIso('9999-12-01'), 1)).toThrow(
    new RangeError('9999-12-01 plus 1 months leaves the calendar'),
  );
  expect(() => addMonths(dayFromIso('1900-01-01'), -1)).toThrow(RangeError);
  expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
  expect(() => addDays(FIRST_DAY, -1)).toThrow(RangeError);
  expect(isoFromDay(addDays(dayFromIso('2020-02-28'), 2))).toBe('2020-03-01');
});
