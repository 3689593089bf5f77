import fc from 'fast-check';
import type { Day } from '../../../src/engine/ground/day';
import { Usage } from '../../../src/engine/line/usage';

function changesBetween(usage: Usage, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = usage.firstAfter(from as Day); i < usage.count && usage.dayAt(i) < to; i += 1)
    found.push(usage.dayAt(i));
  return found;
}

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
          expect(changesBetween(usage, 1, 62)).toContain(day);
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
  expect(changesBetween(usage, 3, 5)).toEqual([]);
  expect(changesBetween(usage, 2, 6)).toEqual([3, 5]);
  usage.clear();
  expect(usage.on(4 as Day)).toBe(0);
});

it('has a step for each day on which the use changes, each once', () => {
  const usage = new Usage();
  const steps = (): number[] => Array.from({ length: usage.count }, (_, i) => usage.dayAt(i));
  usage.add(10 as Day, 20 as Day, 5);
  expect(steps()).toEqual([10, 20]);
  usage.add(10 as Day, 15 as Day, 3);
  expect(steps()).toEqual([10, 15, 20]);
  usage.add(15 as Day, 20 as Day, 3);
  expect(steps()).toEqual([10, 15, 20]);
  usage.add(5 as Day, 20 as Day, 1);
  expect(steps()).toEqual([5, 10, 15, 20]);
  expect([4, 5, 9, 10, 14, 15, 19, 20].map((day) => usage.on(day as Day))).toEqual([0, 1, 1, 9, 9, 9, 9, 0]);
});

it.each([
  ['no days', 5, 5, 7],
  ['days the wrong way round', 6, 5, 7],
  ['no money', 5, 8, 0],
  ['less than no money', 5, 8, -1],
])('takes no step for %s', (_what, from, to, balance) => {
  const usage = new Usage();
  usage.add(from as Day, to as Day, balance);
  expect(usage.count).toBe(0);
  expect(usage.isEmpty).toBe(true);
});
