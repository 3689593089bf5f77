import Decimal from 'decimal.js';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayFromIso,
  dayFromYmd,
  FIRST_DAY,
  isoFromDay,
  LAST_DAY,
  ymdFromDay,
  type Day,
} from '../../src/engine/ground/day';
import { lineInterest, type Accrual } from '../../src/engine/ground/interest';
import { fen, fenFromYuan, formatFen } from '../../src/engine/ground/money';
import { maskId } from '../../src/engine/loan/party-id';
import { formatPercent, rateFromPercent, ratePpm } from '../../src/engine/ground/rate';
import { holds, must, same } from './arbitraries';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

test('integer path = decimal.js, on both sides of 2⁵³', () => {
  const accrual: fc.Arbitrary<Accrual> = fc.record({
    balance: fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 })),
    units: fc.integer({ min: 0, max: 1100 }),
    rate: fc.integer({ min: 0, max: 240_000 }),
    share: fc.integer({ min: 0, max: 100 }),
  });
  const given = fc.record({
    accruals: fc.array(accrual, { maxLength: 5 }),
    basis: fc.constantFrom(360, 365),
    shareParts: fc.constantFrom(1, 10, 100),
  });
  holds(given, ({ accruals, basis, shareParts }) => {
    const products = accruals.map(({ balance, units, rate, share }) =>
      new Exact(balance).times(units).times(rate).times(share),
    );
    const sum = products.reduce((total, product) => total.plus(product), new Exact(0));
    const expected = sum.div(basis).div(1_000_000).div(shareParts).toDecimalPlaces(0).toNumber();
    same(lineInterest(accruals, basis, shareParts), expected);
  });
});

test('exactly half a 分 is rounded up, a hair less down', () => {
  // balance × units × rate = (k + ½) × 360 × 10⁶ with balance = 5 × (2k + 1), units 36, rate 10⁶: a rate of 100%
  holds(fc.integer({ min: 0, max: 1_000_000 }), (k) => {
    const half: Accrual = { balance: 5 * (2 * k + 1), units: 36, rate: 1_000_000, share: 1 };
    same(lineInterest([half], 360, 1), k + 1);
    same(lineInterest([{ ...half, rate: 999_999 }], 360, 1), Math.floor((half.balance * 36 * 999_999) / 360e6 + 0.5));
  });
});

test('money there and back', () => {
  holds(fc.maxSafeInteger(), (value) => {
    const text = formatFen(fen(value));
    must(/^-?\d+\.\d\d$/.test(text), text);
    same(fenFromYuan(text), value);
  });
});

test('rates there and back', () => {
  holds(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
    same(rateFromPercent(formatPercent(ratePpm(value))), value);
  });
});

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((serial) => serial as Day);

test('days there and back, and in order', () => {
  holds(anyDay, (day) => {
    const { year, month, day: dayOfMonth } = ymdFromDay(day);
    same(dayFromYmd(year, month, dayOfMonth), day);
    same(dayFromIso(isoFromDay(day)), day);
    if (day < LAST_DAY) must(isoFromDay(addDays(day, 1)) > isoFromDay(day), 'the next day is later');
    // Every day from 1900-03-01 on is the day JavaScript counts.
    if (day > 60) same(isoFromDay(day), new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10));
  });
});

test('the same day of a later month, or its last', () => {
  const given = fc.record({
    day: fc.integer({ min: 61, max: 2_000_000 }).map((serial) => serial as Day),
    months: fc.integer({ min: -12, max: 120 }),
  });
  holds(
    given.filter(({ day, months }) => day > 500 || months >= 0),
    ({ day, months }) => {
      const [before, after] = [ymdFromDay(day), ymdFromDay(addMonths(day, months))];
      same(after.year * 12 + after.month, before.year * 12 + before.month + months);
      must(after.day === before.day || after.day < before.day, 'never a later day of the month');
      if (after.day !== before.day) same(ymdFromDay(addDays(addMonths(day, months), 1)).day, 1);
    },
  );
});

test('a masked ID shows the first six and last four at most', () => {
  const id = fc.oneof(
    fc.stringMatching(/^[0-9]{17}[0-9X]$/),
    fc.stringMatching(/^[0-9]{15}$/),
    fc.stringMatching(/^[0-9A-Z]{0,24}$/),
  );
  holds(id, (text) => {
    const masked = maskId(text);
    same(masked.length, text.length);
    const shown = [...masked].filter((character) => character !== '*').length;
    must(shown <= (text.length <= 10 ? 1 : 10), `${shown} characters shown`);
    [...masked].forEach((character, i) => {
      const allowed = text.length <= 10 ? i === 0 : i < 6 || i >= text.length - 4;
      must(character === '*' || (allowed && character === text[i]), `character ${i}`);
    });
    // The digits of birth of an 18-digit ID stay hidden.
    if (text.length === 18) same(masked.slice(6, 14), '********');
  });
});
