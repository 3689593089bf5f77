import { formatAbsolute, formatArea, parseArea, quoteSheetName, splitAddress } from '../../../src/workbench/host/a1';

test.each([
  ['台账', '台账'],
  ['Sheet_1', 'Sheet_1'],
  ['2021', "'2021'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['一 季度', "'一 季度'"],
  ["O'Neil", "'O''Neil'"],
  ["''", "''''''"],
])('a sheet named %s stands before ! as %s, and is read again', (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
  expect(splitAddress(`${written}!B2:C3`)).toEqual({ sheet: name, address: 'B2:C3' });
});

test('an address without a sheet has none', () => {
  expect(splitAddress('B2')).toEqual({ address: 'B2' });
});

test.each([
  ['B2', { top: 1, left: 1, bottom: 1, right: 1 }, '$B$2'],
  ['B2:C4', { top: 1, left: 1, bottom: 3, right: 2 }, '$B$2:$C$4'],
  ['A:C', { top: 0, left: 0, bottom: 1_048_575, right: 2 }, '$A:$C'],
  ['2:3', { top: 1, left: 0, bottom: 2, right: 16_383 }, '$2:$3'],
])('%s', (address, area, absolute) => {
  expect(parseArea(address)).toEqual(area);
  expect(parseArea(absolute)).toEqual(area);
  expect(formatArea(area)).toBe(address);
  expect(formatAbsolute(area)).toBe(absolute);
});

test.each(['', 'XFE1', 'A1048577', 'A0', '1', 'A', 'A1:C', 'A1+1'])('%s is no address of a sheet', (text) => {
  expect(parseArea(text)).toBeUndefined();
});
