import fc from 'fast-check';
import type { Rectangle } from '../../../src/ledger/grid';
import { Unshown } from '../../../src/workbench/page/grid/unshown';
import { SEED } from '../../seed';

const area = fc
  .tuple(fc.nat(40), fc.nat(12), fc.nat(30), fc.nat(8))
  .map(([top, left, height, width]): Rectangle => ({ top, left, bottom: top + height, right: left + width }));

function cellsOf({ top, left, bottom, right }: Rectangle): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${row},${column}`);
  return cells;
}

test('whatever was written is given out to be shown, a few rows at a time', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 40 }), fc.integer({ min: 1, max: 200 }), (areas, cells) => {
      const unshown = new Unshown();
      for (const written of areas) unshown.cells('a', written);
      const shown = new Set<string>();
      for (let taken = unshown.takeRows('a', cells); taken; taken = unshown.takeRows('a', cells)) {
        const size = cellsOf(taken);
        expect(size.length <= cells || taken.top === taken.bottom).toBe(true);
        for (const cell of size) shown.add(cell);
      }
      for (const cell of areas.flatMap(cellsOf)) if (!shown.has(cell)) throw new Error(`${cell} is not shown`);
    }),
    { seed: SEED },
  );
});

test('each sheet waits for itself, and one that went waits no more', () => {
  const unshown = new Unshown();
  unshown.cells('a', { top: 0, left: 0, bottom: 9, right: 0 });
  unshown.of('a').layout = true;
  expect(unshown.takeRows('b', 100)).toBeUndefined();
  expect(unshown.of('b')).toEqual({ size: false, layout: false, looks: false, areas: [] });
  expect(unshown.takeRows('a', 4)).toEqual({ top: 0, left: 0, bottom: 3, right: 0 });
  unshown.forget('a');
  expect(unshown.takeRows('a', 4)).toBeUndefined();
  expect(unshown.of('a').layout).toBe(false);
});
