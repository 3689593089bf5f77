import fc from 'fast-check';
import { RowMarks } from '../../../../src/engine/run/packed/row-marks';
import { loan } from '../../support';

const BASE = loan({ principal: '50000', disbursed: '2021-03-05' });

function marksOf(names: readonly string[]): RowMarks {
  const marks = new RowMarks(names.length);
  names.forEach((borrower, i) => marks.setName(i, { ...BASE, borrower }));
  return marks;
}

describe('names', () => {
  test('are the same only where the texts are, short or too long for the words', () => {
    const name = fc.string({ unit: fc.constantFrom('测', '试', '·', '1', ' ', '\0', '𠮷'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 6 }), (names) => {
        const marks = marksOf(names);
        return names.every((a, i) => names.every((b, j) => marks.isSameName(i, j) === (a === b)));
      }),
      { numRuns: 20_000 },
    );
  });

  test('of any length made of one character differ from one another', () => {
    const names = Array.from({ length: 12 }, (_, i) => '测'.repeat(i));
    const marks = marksOf([...names, ...names]);
    names.forEach((_, i) => names.forEach((__, j) => expect(marks.isSameName(i, names.length + j)).toBe(i === j)));
  });

  test('of eight characters differ by any one bit of the number of any one of them', () => {
    // Named one after the other, the n-th character has the number n.
    const character = (number: number): string => String.fromCharCode(0x4e00 + number - 1);
    const all = Array.from({ length: 4095 }, (_, i) => character(i + 1));
    const ordinary = 0b101010101010;
    const names = [character(ordinary).repeat(8)];
    for (let place = 0; place < 8; place += 1) {
      for (let bit = 0; bit < 12; bit += 1) {
        const units = [...names[0]!];
        units[place] = character(ordinary ^ (1 << bit));
        names.push(units.join(''));
      }
    }
    const marks = marksOf([...all, ...names]);
    const same: [number, number][] = [];
    names.forEach((_, i) =>
      names.forEach((__, j) => {
        if (i < j && marks.isSameName(all.length + i, all.length + j)) same.push([i, j]);
      }),
    );
    expect(same).toEqual([]);
  });

  test('in more characters than can be numbered differ all the same', () => {
    const names = Array.from({ length: 5000 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const marks = marksOf([...names, ...names]);
    names.forEach((_, i) => {
      if (!marks.isSameName(i, names.length + i)) throw new Error(`${i} differs from itself`);
      if (i > 0 && marks.isSameName(i, i - 1)) throw new Error(`${i} is the same as the one before`);
    });
    expect(marks.isSameName(4095, 4999)).toBe(false);
  });
});

test('rows of one amount and day may be the same loan', () => {
  const marks = new RowMarks(4);
  const rows = [
    BASE,
    loan({ principal: '50000', disbursed: '2021-03-05', contract: 'B' }),
    loan({ principal: '50000', disbursed: '2021-03-06' }),
    loan({ principal: '40000', disbursed: '2021-03-05' }),
  ];
  rows.forEach((row, i) => marks.setAmountAndDay(i, row));
  expect(rows.map((_, i) => marks.mayBeSameAmountAndDay(0, i))).toEqual([true, true, false, false]);
});
