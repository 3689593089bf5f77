import fc from 'fast-check';
import { usedArea } from '../../../src/workbench/host/cells';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { SEED } from '../../seed';

const cell = fc.constantFrom('', '', '', 'a', { value: null, style: { fill: '#FF0000' } });
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
const corner = fc.nat({ max: 5 });
const area = fc.tuple(corner, corner, corner, corner).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

it('the used area is the smallest around the cells that count', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), fc.option(area, { nil: undefined }), (cells, valuesOnly, within) => {
      const sheet = newWorkbook({ 表: cells }).sheets[0]!;
      const box = within ?? { top: 0, left: 0, bottom: 9, right: 9 };
      const used = cells.flatMap((row, r) =>
        row.flatMap((one, c) => {
          const counts = valuesOnly ? typeof one === 'string' && one !== '' : one !== '';
          const isIn = r >= box.top && r <= box.bottom && c >= box.left && c <= box.right;
          return counts && isIn ? [{ r, c }] : [];
        }),
      );
      const at = (of: (place: { r: number; c: number }) => number) => used.map(of);
      expect(usedArea(sheet, valuesOnly, within)).toEqual(
        used.length === 0
          ? undefined
          : {
              top: Math.min(...at(({ r }) => r)),
              bottom: Math.max(...at(({ r }) => r)),
              left: Math.min(...at(({ c }) => c)),
              right: Math.max(...at(({ c }) => c)),
            },
      );
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});
