import fc from 'fast-check';
import { partitionBy, type Partition } from '../../src/engine/partition';

function partition(keys: readonly (string | undefined)[]): Partition {
  const steps = partitionBy(keys.length, (i) => keys[i]);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function groups({ count, start, members }: Partition): number[][] {
  return Array.from({ length: count }, (_, g) => [...members.slice(start[g], start[g + 1])]);
}

it('groups by key in order of first appearance; without a key each stands alone', () => {
  expect(groups(partition(['b', 'a', undefined, 'b', undefined, 'a']))).toEqual([[0, 3], [1, 5], [2], [4]]);
  expect(groups(partition([]))).toEqual([]);
});

it('groups as a Map does', () => {
  const key = fc.option(fc.string({ maxLength: 3 }), { nil: undefined });
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
