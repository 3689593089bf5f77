import { columnIndex, columnLetters } from '../../src/ledger/column-letters';

it('columnIndex is the inverse of the ledger’s letters', () => {
  for (let column = 0; column < 16_384; column += 1) expect(columnIndex(columnLetters(column))).toBe(column);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
