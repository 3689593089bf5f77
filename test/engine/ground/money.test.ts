import * as fc from 'fast-check';

import { fen, fenFromYuan, formatFen, formatYuan, groupDigits } from '../../../src/engine/ground/money';
import { SEED } from '../../seed';

describe('formatYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [72_370_000, '723,700.00'],
    [-123_456_789, '-1,234,567.89'],
    [100_000, '1,000.00'],
    [99_999, '999.99'],
  ])('%d 分 is %s', (amount, expected) => expect(formatYuan(fen(amount))).toBe(expected));

  it('changes nothing but the commas', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(BigInt(formatYuan(fen(amount)).replace(/[,.]/g, ''))).toBe(BigInt(amount));
      }),
      { seed: SEED },
    ));
});

describe('fenFromYuan', () => {
  it.each([
    ['50000', 5_000_000],
    ['423.40', 42_340],
    ['0.01', 1],
    ['-0.05', -5],
    ['12.300', 1230],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%s 元 is %d 分', (yuan, amount) => expect(fenFromYuan(yuan)).toBe(amount));

  it.each(['', '1,000', '１', '1.', '.5', ' 1', '1 ', '1e3', '五万'])('%j is no amount', (text) =>
    expect(() => fenFromYuan(text)).toThrow(new RangeError(`not an amount: ${text}`)),
  );

  it.each(['0.001', '76.475', '0.0099999999999999999999', '45035996273704.961', '90071992547409.92'])(
    '%s is no whole number of 分',
    (text) => expect(() => fenFromYuan(text)).toThrow(/^not a whole number of fen: /),
  );
});

it.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('%d was never money', (value) =>
  expect(() => fen(value)).toThrow(new RangeError(`not a whole number of fen: ${value}`)),
);

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [50, '0.50'],
  [-5, '-0.05'],
  [-100, '-1.00'],
  [123_456_789, '1234567.89'],
])('%d 分 without thousands is %s', (amount, text) => expect(formatFen(fen(amount))).toBe(text));

it.each([
  ['1000', '1,000'],
  ['-1000.5', '-1,000.5'],
  ['999', '999'],
  ['1234567', '1,234,567'],
  ['0.123456', '0.123456'],
])('%s in threes is %s', (text, grouped) => expect(groupDigits(text)).toBe(grouped));
