import Decimal from 'decimal.js';
import fc from 'fast-check';
import {
  ceilDivide,
  lineInterest,
  product,
  roundedQuotient,
  unroundedInterest,
  type Accrual,
} from '../../../src/engine/ground/interest';

function accrual(balance: number, units: number, rate: number, share = 1): Accrual {
  return { balance, units, rate, share };
}

describe('lineInterest', () => {
  it.each([
    // 38 000 元 × 3.45 % × 21 ÷ 360 = 76.475: floats give 76.47.
    ['the golden case', [accrual(3_800_000, 21, 34_500)], 360, 1, 7648],
    ['half a fen goes up', [accrual(1, 180, 1_000_000)], 360, 1, 1],
    ['less than half goes down', [accrual(1, 179, 1_000_000)], 360, 1, 0],
    ['nothing', [], 360, 1, 0],
    ['two stretches are rounded once', [accrual(1, 90, 1_000_000), accrual(1, 90, 1_000_000)], 360, 1, 1],
    // 10¹⁵ 分 and a hair less than half: twenty digits would round it up.
    ['beyond 2⁵³', [accrual(1e15, 360, 1_000_000), accrual(1, 1, 179_999_999)], 360, 1, 1e15],
    ['beyond 2⁵³, half', [accrual(1e15, 360, 1_000_000), accrual(1, 1, 180_000_000)], 360, 1, 1e15 + 1],
    ['a share of 70 %', [accrual(5_000_000, 80, 42_000, 7)], 360, 10, 32_667],
  ])('%s', (_what, accruals, basis, parts, fen) => {
    expect(lineInterest(accruals, basis, parts)).toBe(fen);
  });

  const one = fc.record({
    balance: fc.oneof(fc.nat(100_000_000), fc.nat(9_000_000_000_000)),
    units: fc.nat(1500),
    rate: fc.nat(240_000),
    share: fc.constantFrom(1, 7, 10),
  });

  it('is the decimal result to the fen, on either side of 2^53', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.constantFrom(360, 365), (accruals, basis) => {
        const sum = accruals.reduce(
          (total, a) => total.plus(new Decimal(a.balance).times(a.units).times(a.rate).times(a.share)),
          new Decimal(0),
        );
        const exact = Decimal.clone({ precision: 60 });
        const expected = new exact(sum).div(basis).div(1_000_000).div(10).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
        fc.pre(expected.lt(Number.MAX_SAFE_INTEGER));
        expect(lineInterest(accruals, basis, 10)).toBe(expected.toNumber());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('unroundedInterest', () => {
  it.each([
    // 50 000 元 × 50 days × 3.85 % ÷ 360
    ['eight decimals', [accrual(5_000_000, 50, 38_500)], 360, '267.36111111'],
    ['the ninth rounded half up', [accrual(1, 9, 20_000)], 360_000, '0.00000001'],
    ['just below half', [accrual(1, 9, 19_999)], 360_000, '0.00000000'],
    ['nothing', [], 365, '0.00000000'],
    ['beyond 2⁵³', [accrual(1e15, 360, 1_000_000), accrual(1, 1, 180_000_000)], 360, '10000000000000.00500000'],
  ])('%s', (_what, accruals, basis, yuan) => expect(unroundedInterest(accruals, basis, 1)).toBe(yuan));

  it('is the quotient in decimal.js', () => {
    const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
    const given = fc.record({ balance: fc.maxSafeInteger().map(Math.abs), units: fc.nat(1500), rate: fc.nat(240_000) });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 6 }), fc.constantFrom(1, 7, 10), (given, share) => {
        const sum = given.reduce(
          (total, { balance, units, rate }) => total.plus(new Exact(balance).times(units).times(rate).times(share)),
          new Exact(0),
        );
        const accruals = given.map(({ balance, units, rate }) => accrual(balance, units, rate, share));
        const expected = sum.div(new Exact(365e6).times(10)).div(100).toFixed(8);
        expect(unroundedInterest(accruals, 365, 10)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

it('does not divide what is no exact sum', () => {
  expect(roundedQuotient(Number.MAX_SAFE_INTEGER + 1, 360)).toBeUndefined();
  expect(roundedQuotient(NaN, 360)).toBeUndefined();
  expect(roundedQuotient(540, 360)).toBe(2);
  expect(roundedQuotient(2 ** 40, 1)).toBe(2 ** 40);
  expect(roundedQuotient(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER);
  expect(roundedQuotient(Number.MAX_SAFE_INTEGER, 1_000)).toBe(9_007_199_254_741);
});

it('multiplies as long as the product is exact', () => {
  // 2⁵³ − 1 = 6361 × 69431 × 20394401, and 2⁵³.
  expect(product(accrual(6361, 69_431, 20_394_401))).toBe(Number.MAX_SAFE_INTEGER);
  expect(product(accrual(2 ** 30, 2 ** 20, 2 ** 3))).toBeNaN();
  expect(product(accrual(5_000_000, 80, 42_000, 7))).toBe(117_600_000_000_000);
});

it.each([
  [0, 5, 0],
  [1, 5, 1],
  [5, 5, 1],
  [6, 5, 2],
])('rounds %i ÷ %i up to %i', (a, b, whole) => {
  expect(ceilDivide(a, b)).toBe(whole);
});
