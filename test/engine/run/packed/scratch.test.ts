import { float64s, giveBack, int32s } from '../../../../src/engine/run/packed/scratch';

it('hands out zeros, also where something was written before it was given back', () => {
  // Larger than what other tests in the same process have given back.
  const first = int32s(3_000_000);
  first.fill(7);
  giveBack(first);
  const again = float64s(1_500_000);
  expect(again.buffer).toBe(first.buffer);
  expect(again.every((value) => value === 0)).toBe(true);
  giveBack(again);
});

it('never hands out what is still in use', () => {
  const [a, b] = [int32s(300), int32s(300)];
  expect(a.buffer).not.toBe(b.buffer);
  giveBack(a, b);
  const [c, d] = [int32s(300), int32s(300)];
  expect(c.buffer).not.toBe(d.buffer);
});

it('takes no far larger one for a few numbers', () => {
  const large = int32s(100_000);
  giveBack(large);
  expect(int32s(10).buffer).not.toBe(large.buffer);
});

it('takes the smallest that is large enough, and none far too large', () => {
  const UNIT = 100_000;
  const [middle, least, most, huge] = [4, 3.5, 5, 20].map((size) => int32s(size * UNIT));
  giveBack(middle!, least!, most!, huge!);
  const taken = [3, 3, 3, 3].map(() => int32s(3 * UNIT));
  expect(taken.map(({ buffer }, i) => buffer === [least, middle, most, huge][i]!.buffer)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
