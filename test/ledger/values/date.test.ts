import { fullYear, parseDay, parseSpan } from '../../../src/ledger/values/date';

test('the day before two digits of a year change their century, and the day after', () => {
  expect(['50.1.1', '49.12.31', '00.1.1', '99.12.31'].map((text) => parseDay(text))).toEqual([
    18_264, 54_788, 36_526, 36_525,
  ]);
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
