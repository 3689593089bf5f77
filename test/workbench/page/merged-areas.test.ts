import fc from 'fast-check';
import type { Rectangle } from '../../../src/ledger/grid';
import { withArea } from '../../../src/workbench/page/grid/merged-areas';

const area = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(4), fc.nat(4))
  .map(([top, left, rows, columns]): Rectangle => ({ top, left, bottom: top + rows, right: left + columns }));

const cellsOf = (areas: readonly Rectangle[]): string[] =>
  areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => `${top + r},${left + c}`),
    ).flat(),
  );

test('every cell is in an area still, and no more of them are shown than before', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), (areas) => {
      const merged = areas.reduce<readonly Rectangle[]>(withArea, []);
      const shown = new Set(cellsOf(merged));
      for (const cell of cellsOf(areas)) expect(shown).toContain(cell);
      expect(cellsOf(merged).length).toBeLessThanOrEqual(cellsOf(areas).length);
    }),
  );
});

test('columns side by side, then their borders, are one area', () => {
  const column = (left: number): Rectangle => ({ top: 1, left, bottom: 9, right: left });
  const whole = { top: 1, left: 3, bottom: 9, right: 5 };
  const areas = [column(3), column(4), column(5), { ...whole, bottom: 1 }, { ...whole, left: 4 }];
  expect(areas.reduce<readonly Rectangle[]>(withArea, [])).toEqual([whole]);
});

test('areas apart stay apart', () => {
  const [a, b] = [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 5, left: 5, bottom: 5, right: 5 },
  ];
  expect(withArea([a], b)).toEqual([a, b]);
});
