import { readWorkbook } from '../../../src/ledger/read-workbook';
import type { RowKind } from '../../../src/ledger/ledger';
import { rowRuns } from '../../../src/taskpane/ledger/row-runs';
import { wanningGrid } from '../ledger-fixture';

const lowered = { ...wanningGrid(), top: 10 };

it.each([
  ['as it stands', wanningGrid(), 0],
  ['ten rows lower', lowered, 10],
])('says which rows are of a kind, as Excel numbers them: %s', (_name, grid, shift) => {
  const [ledger] = readWorkbook([grid]).ledgers;
  if (!ledger) throw new Error('no ledger');
  expect(rowRuns(ledger, 'data')).toEqual([{ first: 4 + shift, last: 8 + shift }]);
  expect(rowRuns(ledger, 'failure')).toEqual([{ first: 9 + shift, last: 9 + shift }]);
  expect(rowRuns(ledger, 'total')).toEqual([{ first: 10 + shift, last: 10 + shift }]);
  expect(rowRuns(ledger, 'result')).toEqual([]);
});

it('covers every row the account counts, each once', () => {
  const [ledger] = readWorkbook([wanningGrid()]).ledgers;
  if (!ledger) throw new Error('no ledger');
  const kinds = Object.keys(ledger.account.byKind) as RowKind[];
  const rows = kinds.flatMap((kind) =>
    rowRuns(ledger, kind).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
  expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: ledger.account.used }, (_, i) => i + 1));
});
