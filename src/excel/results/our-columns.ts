import type { CellValue, Rectangle } from '../../ledger/grid';
import { RESULT_HEADERS } from '../../ledger/own-marks';
import { loadValues } from '../read/places';

/** Rows in which our headers are looked for: a formula that spills begins above the ledger's header, by its title lines. */
const HEAD_ROWS = 60;

/**
 * Which columns of a marked area are ours, where the clerk has put columns among them or taken some out: those that bear our headers.
 * Queues the reading; gives how it is read, as 0-based columns of the sheet.
 */
export function loadOurColumns(sheet: Excel.Worksheet, area: Rectangle): () => readonly number[] {
  const rows = Math.min(area.bottom - area.top + 1, HEAD_ROWS);
  const head = sheet.getRangeByIndexes(area.top, area.left, rows, area.right - area.left + 1);
  const values = loadValues(head);
  return () => columnsUnder(values(), area.left);
}

function columnsUnder(head: readonly (readonly CellValue[])[], left: number): number[] {
  const row = head.find((cells) => cells.some((cell) => isOurHeader(cell))) ?? [];
  return row.flatMap((cell, i) => (isOurHeader(cell) ? [left + i] : []));
}

const isOurHeader = (cell: CellValue): boolean => (RESULT_HEADERS as readonly CellValue[]).includes(cell);
