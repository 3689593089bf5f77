import type { Ledger, RowKind } from '../../ledger/ledger';

/** Neighbouring rows of one kind, numbered as Excel shows them. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the rows of one kind stand. `rowKinds` begins at the used range's first row, and the first header row's place in the
 * sheet is known, so the two together say which row each entry is.
 */
export function rowRuns(ledger: Ledger, kind: RowKind): readonly RowRun[] {
  const offset = ledger.headerTop - ledger.rowKinds.indexOf('header') + 1;
  const runs: { first: number; last: number }[] = [];
  ledger.rowKinds.forEach((rowKind, index) => {
    if (rowKind !== kind) return;
    const row = offset + index;
    const open = runs.at(-1);
    if (open && open.last === row - 1) open.last = row;
    else runs.push({ first: row, last: row });
  });
  return runs;
}
