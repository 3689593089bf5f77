import fc from 'fast-check';
import { RowCells } from '../../../src/workbench/host/row-cells';
import type { CellData } from '../../../src/workbench/host/workbook-data';

const column = fc.oneof(fc.nat(40), fc.constant(16_383));
const act = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), column, value: fc.nat(9) }),
  fc.record({ kind: fc.constant('delete' as const), column }),
  fc.record({ kind: fc.constant('clear' as const) }),
);

test('holds what a Map would hold, in the order of the columns', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const row = new RowCells();
      const map = new Map<number, { value: number }>();
      for (const one of acts) {
        if (one.kind === 'clear') {
          row.clear();
          map.clear();
        } else if (one.kind === 'delete') {
          expect(row.delete(one.column)).toBe(map.delete(one.column));
        } else {
          row.set(one.column, { value: one.value });
          map.set(one.column, { value: one.value });
        }
      }
      const sorted = [...map].sort(([a], [b]) => a - b);
      expect([...row]).toEqual(sorted);
      expect([...row.keys()]).toEqual(sorted.map(([key]) => key));
      expect([...row.values()]).toEqual(sorted.map(([, cell]) => cell));
      expect(row.size).toBe(map.size);
      expect(row.width).toBe(Math.max(-1, ...map.keys()) + 1);
      const seen: unknown[] = [];
      row.forEach((cell, at) => seen.push([at, cell]));
      expect(seen).toEqual(sorted);
      for (const key of [0, 7, 16_383]) {
        expect(row.get(key)).toEqual(map.get(key));
        expect(row.has(key)).toBe(map.has(key));
      }
    }),
  );
});

test('a copy is a row of its own over the same cells', () => {
  const row = new RowCells<CellData>([[2, { value: 'x' }]]);
  const copy = row.copy();
  expect(copy).toEqual(row);
  expect(copy.get(2)).toBe(row.get(2));
  copy.set(3, { value: 1 });
  copy.delete(2);
  expect([...row]).toEqual([[2, { value: 'x' }]]);
});
