import fc from 'fast-check';
import type { Day } from '../../src/engine/day';
import { Usage } from '../../src/engine/usage';

it('adds up what is used on each day, the last day not counted', () => {
  const span = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 }), fc.nat(9));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const usage = new Usage();
      for (const [from, length, balance] of spans) usage.add(from as Day, (from + length) as Day, balance);
      for (let day = 1; day <= 62; day += 1) {
        const expected = spans.reduce(
          (sum, [from, length, balance]) => sum + (from <= day && day < from + length ? balance : 0),
          0,
        );
        expect(usage.on(day as Day)).toBe(expected);
      }
      for (let day = 2; day <= 61; day += 1) {
        if (usage.on(day as Day) !== usage.on((day - 1) as Day)) {
          expect(usage.changesBetween(1 as Day, 62 as Day)).toContain(day);
        }
      }
    }),
  );
});

it('forgets', () => {
  const usage = new Usage();
  expect(usage.isEmpty).toBe(true);
  usage.add(3 as Day, 5 as Day, 7);
  expect(usage.isEmpty).toBe(false);
  expect(usage.changesBetween(3 as Day, 5 as Day)).toEqual([]);
  expect(usage.changesBetween(2 as Day, 6 as Day)).toEqual([3, 5]);
  usage.clear();
  expect(usage.on(4 as Day)).toBe(0);
});
