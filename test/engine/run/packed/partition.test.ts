import fc from 'fast-check';
import { partitionBy, type Partition } from '../../../../src/engine/run/packed/partition';

function partition(keys: readonly (string | undefined)[]): Partition {
  const steps = partitionBy(keys.length, (i) => keys[i]);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Every group with its members, by number. */
function groups({ count, groupOf, shared, start, members }: Partition): number[][] {
  const all = Array.from({ length: count }, (_, g) => [...groupOf.keys()].filter((i) => groupOf[i] === g));
  const several = Array.from({ length: shared }, (_, s) => [...members.slice(start[s], start[s + 1])]);
  expect(several).toEqual(all.filter(({ length }) => length > 1));
  // Numbers say nothing: the groups by their first members.
  return all.sort((a, b) => a[0]! - b[0]!);
}

it('groups by key; without a key each stands alone', () => {
  expect(groups(partition(['b', 'a', undefined, 'b', undefined, 'a']))).toEqual([[0, 3], [1, 5], [2], [4]]);
  expect(groups(partition([]))).toEqual([]);
});

it('groups as a Map does', () => {
  const packable = fc.string({ unit: fc.constantFrom('0', '1', 'X', '-'), maxLength: 26 });
  const key = fc.option(fc.oneof(fc.string({ maxLength: 3 }), packable), { nil: undefined });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const expected = new Map<string, number[]>();
      keys.forEach((name, i) => {
        const known = name === undefined ? `#${i}` : `=${name}`;
        expected.set(known, [...(expected.get(known) ?? []), i]);
      });
      expect(groups(partition(keys))).toEqual([...expected.values()]);
    }),
  );
});

it('yields while it works through a long ledger', () => {
  const steps = partitionBy(20_000, (i) => String(i % 7));
  let yields = 0;
  while (!steps.next().done) yields += 1;
  expect(yields).toBeGreaterThan(3);
});

// Five thousand keys on 16 384 slots: hundreds fall on the slot of another.
it.each([0, 6, 12, 18])('tells keys apart that differ from the %ith character on, wherever they fall', (at) => {
  const keys = Array.from({ length: 5000 }, (_, i) => 'A'.repeat(at) + String(i).padStart(6, '0'));
  const { count, groupOf, shared } = partition([...keys, ...keys]);
  expect([count, shared]).toEqual([5000, 5000]);
  expect(new Set(groupOf.subarray(0, 5000)).size).toBe(5000);
  expect(groupOf.subarray(5000)).toEqual(groupOf.subarray(0, 5000));
});
