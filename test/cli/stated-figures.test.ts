import { figuresInGrids } from '../../src/cli/stated-figures';
import type { Grid } from '../../src/ledger/grid';

test.each([
  // 1.005 as a float is less than it says; Excel shows 1.01.
  [1.005, '0.00', '元', '1.01', '元'],
  [0.8244, '0.00%', '', '82.44', '%'],
  [0.00145, '0.00%', '', '0.15', '%'],
  [338.7, 'General', '万元', '338.7', '万元'],
  [1e21, 'General', '元', '1000000000000000000000', '元'],
])('%p with the format %s is the number the cell shows', (cell, format, beside, value, unit) => {
  const grid: Grid = {
    sheet: '报告',
    top: 4,
    left: 0,
    values: [['实际支出', cell, beside]],
    formats: [['General', format, 'General']],
  };
  expect(figuresInGrids([grid])).toEqual({
    figures: [{ name: '实际支出', value, unit, where: '报告第 5 行' }],
    unread: [],
  });
});
