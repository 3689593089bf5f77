import type { Rectangle } from '../../ledger/grid';

/**
 * Queues what is done once to a range. Office.js keeps hold of every range until the end of its run, then lets go of them all in one stretch, and
 * in a large sheet there are thousands: of this one it does not take hold.
 */
export function onceIn(
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: Rectangle,
  act: (range: Excel.Range) => void,
): void {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  act(range);
  range.untrack();
}
