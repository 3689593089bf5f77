import { documentOfGrids } from '../../../src/documents/read/read-grids';

test.each([
  // 1.005 as a float is less than it says; Excel shows 1.01.
  [1.005, '0.00', '1.01'],
  [0.8244, '0.00%', '82.44%'],
  [0.00145, '0.00%', '0.15%'],
  [338.7, 'General', '338.7'],
  [1e21, 'General', '1000000000000000000000'],
])('%p with the format %s is the number the cell shows', (cell, format, shown) => {
  const grid = { sheet: '报告', top: 4, left: 0, values: [['实际支出', cell]], formats: [['General', format]] };
  expect(documentOfGrids([grid]).blocks).toEqual([
    { kind: 'table', rows: [{ cells: ['实际支出', shown], place: { kind: 'cell', sheet: '报告', row: 5 } }] },
  ]);
});

test('a row with one filled cell is a paragraph between two tables', () => {
  const values = [
    ['甲', 1],
    ['二、资金情况', ''],
    ['乙', 2],
  ];
  const { blocks } = documentOfGrids([{ sheet: '报告', top: 0, left: 0, values }]);
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.length))).toEqual([
    1,
    '二、资金情况',
    1,
  ]);
});
