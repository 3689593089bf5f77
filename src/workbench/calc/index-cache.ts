import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

let mended = false;

/**
 * The engine (0.25.1) enters every result into its index of column values, and looks through all values of the column to take the old one
 * out: with 100 000 different results in a column that is 10¹⁰ steps. A row that was never indexed has no old value, and is read when
 * the index of its column is built, so those entries are left out. The index belongs to the module, hence the change in place.
 */
export function leaveUnbuiltIndexAlone(): void {
  if (mended) return;
  mended = true;
  const index = CELL_INVERTED_INDEX_CACHE;
  const set = index.set.bind(index);
  index.set = (unit, sheet, column, value, row, forced) => {
    if (forced === true && index.shouldContinueBuildingCache(unit, sheet, column, row)) return;
    set(unit, sheet, column, value, row, forced);
  };
}
