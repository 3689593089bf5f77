import {
  offsetFormula,
  renameSheetInFormula,
  shiftAnchoredFormula,
  shiftFormula,
  type Shift,
} from '../../../src/workbench/host/formula-references';

const everyColumn = { first: 0, last: 16_383 };
const everyRow = { first: 0, last: 1_048_575 };
const insertRows = (row: number, count: number): Shift => ({ axis: 'row', at: row - 1, count, span: everyColumn });
const deleteRows = (row: number, count: number): Shift => ({
  axis: 'row',
  at: row - 1,
  count: -count,
  span: everyColumn,
});
const insertColumn = (column: number): Shift => ({ axis: 'column', at: column - 1, count: 1, span: everyRow });

test.each([
  ['=A1+A5', '=A1+A7', insertRows(3, 2)],
  ['=SUM(A1:A9)', '=SUM(A1:A11)', insertRows(3, 2)],
  ['=SUM($A$3:$A$9)', '=SUM($A$5:$A$11)', insertRows(3, 2)],
  ['=SUM(A:A)+SUM(3:4)', '=SUM(A:A)+SUM(5:6)', insertRows(3, 2)],
  ['="A5"&台账!A5&A5', '="A5"&台账!A7&A5', insertRows(3, 2), '别'],
  ["='台 账'!A5", "='台 账'!A5", insertRows(3, 2)],
  ['=LOG10(A5)+ABC1(A5)+Table1[A5]', '=LOG10(A7)+ABC1(A7)+Table1[A5]', insertRows(3, 2)],
  ['=[1]台账!A5', '=[1]台账!A5', insertRows(3, 2)],
  ['=A5_x+x_A5+A5.b', '=A5_x+x_A5+A5.b', insertRows(3, 2)],
  ['=A3', '=#REF!', deleteRows(3, 2)],
  ['=台账!A3+1', '=台账!#REF!+1', deleteRows(3, 2)],
  ['=SUM(A1:A3)', '=SUM(A1:A2)', deleteRows(3, 2)],
  ['=SUM(A3:A9)', '=SUM(A3:A7)', deleteRows(3, 2)],
  ['=SUM(A4:A9)', '=SUM(A3:A7)', deleteRows(3, 2)],
  ['=A9', '=A7', deleteRows(3, 2)],
  ['=B$1+$B1', '=C$1+$C1', insertColumn(2)],
])('%s becomes %s', (before, after, shift, own = '台账') => {
  expect(shiftFormula(before, own, '台账', shift)).toBe(after);
});

test('part of a sheet: only references inside what moves', () => {
  const shift: Shift = { axis: 'row', at: 2, count: 1, span: { first: 1, last: 2 } };
  expect(shiftFormula('=A5+B5+SUM(B5:C6)+SUM(A5:C6)', '台账', '台账', shift)).toBe('=A5+B6+SUM(B6:C7)+SUM(A5:C6)');
});

test('a conditional format keeps its distance from its own cells', () => {
  expect(shiftAnchoredFormula('=$H2="X"', '台账', deleteRows(2, 1), { rows: 0, columns: 0 })).toBe('=$H2="X"');
  expect(shiftAnchoredFormula('=AND($H2="X",$A$1>0)', '台账', insertRows(1, 1), { rows: 1, columns: 0 })).toBe(
    '=AND($H3="X",$A$2>0)',
  );
});

test('sheets renamed and deleted', () => {
  expect(renameSheetInFormula('=台账!A1+\'台账\'!B2+台账2!A1+"台账!A1"', '台账', '新 名')).toBe(
    "='新 名'!A1+'新 名'!B2+台账2!A1+\"台账!A1\"",
  );
  expect(renameSheetInFormula('=SUM(台账!A1:B2)', '台账', undefined)).toBe('=SUM(#REF!A1:B2)');
});

test('copied by rows and columns', () => {
  expect(offsetFormula('=A1+$A1+A$1+$A$1+SUM(A:A)', 2, 1)).toBe('=B3+$A3+B$1+$A$1+SUM(B:B)');
  expect(offsetFormula('=A1', -1, 0)).toBe('=#REF!');
});
