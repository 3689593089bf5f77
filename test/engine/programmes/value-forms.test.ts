import { isDate, isDayThereIs, isMonths, isPercent, isYuan } from '../../../src/engine/programmes/value-forms';

/** What is taken, and what is not. */
type Form = [takes: (text: string) => boolean, taken: string[], refused: string[]];

test.each<[string, ...Form]>([
  [
    'percent: at most 100, four decimals',
    isPercent,
    ['0', '6', '3.45', '100', '100.0000', '0.0001', '33.3333'],
    ['', '101', '100.0001', '1000', '3.45678', '-6', '6%', ' 6', '6 ', '.5', '6.', '6,5', '1e1', '六'],
  ],
  [
    '元: at most twelve digits, two decimals',
    isYuan,
    ['0', '50000', '50000.5', '50000.55', '999999999999.99'],
    ['', '50000.555', '1000000000000', '-1', '5万', ' 5', '5.', '.5', '5.x', '50,000', '1e5', '50000.55元'],
  ],
  ['months: 1 … 600, whole', isMonths, ['1', '12', '600'], ['', '0', '601', '-1', '1.5', 'x', '十二']],
  [
    'a day there is',
    isDate,
    ['2024-02-29', '2021-12-31', '1900-01-01'],
    ['', '2021-02-29', '2021-13-01', '2021-00-01', '2021-01-00', '1899-12-31', '2021-1-1', '20210101', '2021/01/01'],
  ],
  ['a day in its form alone', isDate, ['2021-03-05'], ['x2021-03-05', '2021-03-05x', '2021-03-05 ', '02021-03-05']],
])('%s', (_what, takes, taken, refused) => {
  expect(taken.filter((text) => !takes(text))).toEqual([]);
  expect(refused.filter((text) => takes(text))).toEqual([]);
});

test('of a date in the right form, says whether there is such a day', () => {
  expect(['2021-02-28', '2021-02-29', '2021-04-31', '', '2021'].map(isDayThereIs)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
