import fc from 'fast-check';
import { addDays, dayFromIso, type Day } from '../../../src/engine/ground/day';
import { DAY_COUNTS } from '../../../src/engine/programmes/day-count';
import { DAY_COUNT_NAMES } from '../../../src/engine/programmes/programme';

const day = fc.integer({ min: 36_526, max: 55_000 }).map((serial) => serial as Day);

describe.each(DAY_COUNT_NAMES)('%s', (name) => {
  const dayCount = DAY_COUNTS[name];

  it('has no time from a day to itself', () => {
    fc.assert(fc.property(day, day, (anchor, from) => anchor > from || dayCount.units(anchor, from, from) === 0));
  });

  it('has never less than no time, and at most the days and two a month more', () => {
    fc.assert(
      fc.property(day, fc.nat(900), fc.nat(900), (anchor, before, length) => {
        const from = addDays(anchor, before);
        const units = dayCount.units(anchor, from, addDays(from, length));
        expect(units).toBeGreaterThanOrEqual(0);
        expect(units).toBeLessThanOrEqual(length + 3 + length / 14);
      }),
    );
  });

  it('adds up over a cut anywhere', () => {
    fc.assert(
      fc.property(day, fc.nat(900), fc.nat(900), fc.nat(900), (anchor, before, first, second) => {
        const from = addDays(anchor, before);
        const cut = addDays(from, first);
        const to = addDays(cut, second);
        expect(dayCount.units(anchor, from, cut) + dayCount.units(anchor, cut, to)).toBe(
          dayCount.units(anchor, from, to),
        );
      }),
    );
  });
});

it.each([
  ['2020-02-28', '2020-02-29', 1, 1],
  ['2020-02-29', '2021-02-28', 365, 12 * 30],
  ['2020-02-29', '2021-03-01', 366, 12 * 30 + 1],
  ['2021-01-31', '2021-02-28', 28, 30],
  ['2021-01-31', '2021-03-30', 58, 30 + 30],
  ['2021-01-31', '2021-03-31', 59, 2 * 30],
  ['2020-06-01', '2021-06-01', 365, 12 * 30],
  ['2020-07-01', '2021-06-10', 344, 11 * 30 + 9],
])('%s to %s: %i days, %i by months', (from, to, days, byMonths) => {
  const [start, end] = [dayFromIso(from), dayFromIso(to)];
  expect(DAY_COUNTS['ACT/360'].units(start, start, end)).toBe(days);
  expect(DAY_COUNTS['ACT/365'].units(start, start, end)).toBe(days);
  expect(DAY_COUNTS['对年对月对日'].units(start, start, end)).toBe(byMonths);
  expect([DAY_COUNTS['ACT/360'].basis, DAY_COUNTS['ACT/365'].basis, DAY_COUNTS['对年对月对日'].basis]).toEqual([
    360, 365, 360,
  ]);
});

it.each(['ACT/360', 'ACT/365', '对年对月对日'] as const)('%s is called so', (name) => {
  expect(DAY_COUNTS[name].name).toBe(name);
});
