import type { Grid, Rectangle } from '../grid';
import { totalWord, wordsKind } from '../rows/row-kind';
import { cleanText, isBlankCell } from '../values/text';
import { findHeader, type HeaderBand, type HeaderColumn, mayBeHeader } from './find-header';
import type { HeaderReader } from './header-text';

/** A stretch of a sheet with one header: its rows from `firstRow` to before `end`. */
export interface Block {
  readonly band: HeaderBand;
  readonly firstRow: number;
  readonly end: number;
}

/** The blocks of a sheet, top to bottom and left to right. */
export function findBlocks(grid: Grid, reader: HeaderReader): readonly Block[] {
  const first = findHeader(grid, reader);
  if (!first) return [];
  const bands = [first];
  const starts = [0];
  for (let band: HeaderBand | undefined = first; band;) {
    const next: HeaderBand | undefined = nextHeader(grid, reader, band);
    if (next) {
      bands.push(next);
      starts.push(blockStart(grid, band, next));
    }
    band = next;
  }
  return bands.flatMap((band, i) => {
    const firstRow = starts[i] ?? 0;
    const end = starts[i + 1] ?? grid.values.length;
    return sideBySide(grid, band, end).map((part): Block => ({ band: part, firstRow, end }));
  });
}

/**
 * The next header below `band` that is not the same one printed again. Rows with a number where the amounts stand are passed over
 * at once: on a sheet of 100 000 loans nothing else is looked at.
 */
function nextHeader(grid: Grid, reader: HeaderReader, band: HeaderBand): HeaderBand | undefined {
  const amounts = band.columns.findIndex((c) => c.read.match?.field === 'principal');
  const words = wordsOf(band);
  for (let row = band.bottom + 1; row < grid.values.length; row++) {
    const values = grid.values[row] ?? [];
    const amount = values[amounts];
    if (typeof amount === 'number' || (typeof amount === 'string' && /^\s*[\d￥¥０-９]/.test(amount))) continue;
    if (!mayBeHeader(values, reader)) continue;
    const found = findHeader(
      grid,
      reader,
      Math.max(band.bottom + 1, row - 2),
      row - Math.max(band.bottom + 1, row - 2) + 3,
    );
    if (!found || found.top > row || found.bottom < row) continue;
    const fields = new Set(found.columns.flatMap((c) => c.read.match?.field ?? []));
    if (fields.has('borrower') && fields.has('principal') && wordsOf(found) !== words) return found;
    row = found.bottom;
  }
  return undefined;
}

function wordsOf(band: HeaderBand): string {
  return band.columns.map((c) => c.read.match?.words ?? '').join('|');
}

/** The titles and unit lines over a second header are its own, what ends the table before is not. */
function blockStart(grid: Grid, before: HeaderBand, band: HeaderBand): number {
  const nothing = new Set<number>();
  let start = band.top;
  while (start > before.bottom + 1) {
    const row = grid.values[start - 1] ?? [];
    const texts = new Set(row.flatMap((cell) => (isBlankCell(cell) ? [] : [cleanText(cell)])));
    const ends =
      row.some((cell) => typeof cell === 'number') ||
      totalWord(row, nothing) ||
      wordsKind(row, nothing, false) === 'signature';
    if (ends || texts.size > 3) break;
    start--;
  }
  while (start < band.top && (grid.values[start] ?? []).every(isBlankCell)) start++;
  return start;
}

/** Ledgers standing beside each other: cut at tables, else at empty columns, where each part by itself has a borrower, an amount and a day. */
function sideBySide(grid: Grid, band: HeaderBand, end: number): readonly HeaderBand[] {
  const tables = (grid.tables ?? [])
    .map((t) => t.range)
    .filter((r) => r.top - grid.top <= band.bottom && r.bottom - grid.top > band.bottom);
  const parts = tables.length > 1 ? tables.map((r) => columnsOf(grid, r)) : filledStretches(grid, band, end);
  const whole = parts.map(({ from, to }) => masked(band, from, to)).filter(isWhole);
  return whole.length > 1 ? whole : [band];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function columnsOf(grid: Grid, range: Rectangle): Stretch {
  return { from: range.left - grid.left, to: range.right - grid.left };
}

function filledStretches(grid: Grid, band: HeaderBand, end: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  const rows = grid.values.slice(band.bottom + 1, Math.min(end, band.bottom + 50));
  band.columns.forEach(({ path }, column) => {
    const filled = path.length > 0 || rows.some((row) => !isBlankCell(row[column] ?? ''));
    if (filled && from < 0) from = column;
    if (from >= 0 && (!filled || column === band.columns.length - 1)) {
      stretches.push({ from, to: filled ? column : column - 1 });
      from = -1;
    }
  });
  return stretches;
}

/** A column of another block. */
export const NOT_OURS: HeaderColumn = { path: [], read: {}, own: false };

function masked(band: HeaderBand, from: number, to: number): HeaderBand {
  return { ...band, columns: band.columns.map((c, i) => (c.own || (i >= from && i <= to) ? c : NOT_OURS)) };
}

function isWhole(band: HeaderBand): boolean {
  const fields = new Set(band.columns.flatMap((c) => c.read.match?.field ?? []));
  return (
    (fields.has('borrower') || fields.has('headName')) &&
    fields.has('principal') &&
    (fields.has('disbursed') || fields.has('loanSpan'))
  );
}
