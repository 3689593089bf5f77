import { formatPercent, rateFromPercent, ratePpm } from '../../../src/engine/ground/rate';

it.each([
  ['3.45', 34_500, '3.45'],
  ['6', 60_000, '6'],
  ['6.00', 60_000, '6'],
  ['6.000000', 60_000, '6'],
  ['0', 0, '0'],
  ['0.0001', 1, '0.0001'],
  ['100', 1_000_000, '100'],
  ['-0.5', -5000, '-0.5'],
  ['4.3500', 43_500, '4.35'],
])('%s %% is %d ppm, shown as %s', (percent, ppm, shown) => {
  expect(rateFromPercent(percent)).toBe(ppm);
  expect(formatPercent(ratePpm(ppm))).toBe(shown);
});

it.each(['', '六', '6%', '6.', '.5', '1e2', ' 6', '6 ', '3,45', '--1'])('%j is no rate', (text) => {
  expect(() => rateFromPercent(text)).toThrow(new RangeError(`not a rate: ${text}`));
});

it.each(['3.45678', '3.00001', '99999999999999999'])('%s is finer or larger than a rate', (text) => {
  expect(() => rateFromPercent(text)).toThrow(/^not a whole number of ppm: /);
});

it.each([0.5, NaN, Infinity, 2 ** 53])('%d is no whole number of ppm', (value) => {
  expect(() => ratePpm(value)).toThrow(new RangeError(`not a whole number of ppm: ${value}`));
});
