import fc from 'fast-check';
import type { IndexedFormula } from '../../../src/workbench/calc/formula-index';
import { FormulaRow } from '../../../src/workbench/calc/formula-row';
import { SEED } from '../../seed';

const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), column: fc.nat(8), text: fc.string({ maxLength: 2 }) }),
  fc.record({ kind: fc.constant('delete' as const), left: fc.nat(8), width: fc.nat(4) }),
);

test('a row of formulas is a Map by column, in the order of the columns', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const row = new FormulaRow<IndexedFormula>();
      const map = new Map<number, string>();
      for (const one of steps) {
        if (one.kind === 'put') {
          const { column, text } = one;
          row.put({ sheet: 0, row: 0, column, text, refs: [], evaluate: undefined, state: 'clean' } as IndexedFormula);
          map.set(column, text);
        } else {
          row.deleteWithin(one.left, one.left + one.width);
          for (let column = one.left; column <= one.left + one.width; column += 1) map.delete(column);
        }
      }
      expect(row.all().map(({ column, text }) => [column, text])).toEqual([...map].sort(([a], [b]) => a - b));
      for (let column = 0; column <= 9; column += 1) expect(row.get(column)?.text).toBe(map.get(column));
    }),
    { seed: SEED },
  );
});
