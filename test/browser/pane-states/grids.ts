import type { CellValue, Grid } from '../../../src/ledger/grid';
import { tieGrid, wanningGrid } from '../../taskpane/ledger-fixture';

/** Rows of wanningGrid() as Excel numbers them, less one. */
const HEADER = 2;
const FIRST = 3;
const AMOUNT = 7;

function withRows(grid: Grid, rows: readonly (readonly CellValue[])[]): Grid {
  return { ...grid, values: [...grid.values.slice(0, FIRST), ...rows] };
}

/** The first loan of the ledger again and again, each time another person's. */
function copies(count: number, change: (row: CellValue[], index: number) => void): Grid {
  const grid = wanningGrid();
  const rows = Array.from({ length: count }, (_, i) => {
    const row = [...(grid.values[FIRST] ?? [])];
    row[2] = `测试${i + 1}`;
    row[3] = '';
    row[6] = `A${i + 1}`;
    change(row, i);
    return row;
  });
  return withRows(grid, rows);
}

/** Amounts nobody can read, one a row. */
export function manyFailures(count: number): Grid {
  return copies(count, (row) => void (row[AMOUNT] = '四万左右'));
}

/** Every loan above the limit of one loan: a finding a row. */
export function manyFindings(count: number): Grid {
  return copies(count, (row) => void (row[AMOUNT] = 600_000));
}

/** One loan, paid, nothing to say about it. */
export function noFindings(): Grid {
  const grid = tieGrid();
  return withRows(grid, [grid.values[FIRST + 2] ?? []]);
}

/** Two columns might be the amount, and no header says in what unit. */
export function unsureGrid(): Grid {
  const grid = wanningGrid();
  const values = grid.values.map((row, i) =>
    i === HEADER
      ? [...row.map((cell) => (cell === '贷款金额（元）' ? '贷款金额' : cell)), '贷款金额']
      : [...row, i >= FIRST && typeof row[AMOUNT] === 'number' ? 30_000 : ''],
  );
  return { ...grid, values: values.filter((_, i) => i !== 1) };
}
