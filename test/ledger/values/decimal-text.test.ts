import Decimal from 'decimal.js';
import fc from 'fast-check';
import { exactFromNumber, exactFromText, scaled } from '../../../src/ledger/values/decimal-text';
import { SEED } from '../../seed';

const plain = (value: number): string | undefined => {
  const exact = exactFromNumber(value);
  return exact && new Decimal(exact.mantissa).div(new Decimal(10).pow(exact.scale)).toFixed();
};

test('a decimal of 15 digits at most is read from its number exactly as from its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 12 }), (digits, scale) => {
      const text = new Decimal(digits).div(new Decimal(10).pow(scale)).toFixed();
      const fromText = exactFromText(text);
      expect(plain(Number(text))).toBe(text);
      expect(fromText && new Decimal(fromText.mantissa).div(new Decimal(10).pow(fromText.scale)).toFixed()).toBe(text);
    }),
    { seed: SEED, numRuns: 4_000 },
  );
});

test('any number is read as the 15 digits Excel keeps, or as the fewest that say it', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      const read = plain(value);
      const kept = new Decimal(value.toPrecision(15)).toFixed();
      expect([kept, new Decimal(value).toFixed(), new Decimal(String(value)).toFixed()]).toContain(read);
    }),
    { seed: SEED, numRuns: 4_000 },
  );
});

test.each([
  [0.1 + 0.2, '0.3'],
  [3.55, '3.55'],
  [3.5500000000000003, '3.55'],
  [50_000.005, '50000.005'],
  [0.000_123_45, '0.00012345'],
  [-0.5, '-0.5'],
  [123_456_789_012.345, '123456789012.345'],
])('%d is %s', (value, text) => {
  expect(plain(value)).toBe(text);
});

test('what is no number of a cell is none', () => {
  expect(exactFromNumber(NaN)).toBeUndefined();
  expect(exactFromNumber(Infinity)).toBeUndefined();
});

test.each([
  ['76.475', 2, 7648],
  ['-76.475', 2, -7648],
  ['0.004', 2, 0],
  ['5', 6, 5_000_000],
])('%s × 10^%i is %i', (text, power, whole) => {
  expect(scaled(exactFromText(text)!, power)).toBe(whole);
});
