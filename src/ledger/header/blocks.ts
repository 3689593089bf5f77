import type { Field } from '../fields';
import type { CellValue, Grid, Rectangle } from '../grid';
import { totalWord, wordsKind } from '../rows/row-kind';
import { cleanText, isBlankCell } from '../values/text';
import { headerAt, type HeaderBand, type HeaderColumn, mayBeHeader } from './find-header';
import type { HeaderReader } from './header-text';
import { readTableLines, type TableLines } from './table-lines';

/** Rows `from` to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a sheet with one ledger's header: its rows from `firstRow` to before `end`. */
export interface Block {
  readonly band: HeaderBand;
  readonly firstRow: number;
  readonly end: number;
  /** What the lines over it say: of a list under the same header as the one before, also what that one's say. */
  readonly lines: TableLines;
  /** Of its rows, those of other tables: a payment list, a summary by bank. */
  readonly others: readonly Stretch[];
}

interface Table {
  readonly band: HeaderBand;
  readonly start: number;
  readonly isLedger: boolean;
  readonly lines: TableLines;
}

/** The ledgers of a sheet, top to bottom and left to right. Every row of the sheet belongs to one of them, or there is none. */
export function findBlocks(grid: Grid, reader: HeaderReader): readonly Block[] {
  const tables = findTables(grid, reader);
  const ledgers = tables.filter(({ isLedger }) => isLedger);
  return ledgers.flatMap((table, i) => {
    const firstRow = i === 0 ? 0 : table.start;
    const end = ledgers[i + 1]?.start ?? grid.values.length;
    const others = tables.flatMap((other, at): Stretch[] =>
      other.isLedger || other.start < firstRow || other.start >= end
        ? []
        : [{ from: other.start, to: Math.min(end, tables[at + 1]?.start ?? end) }],
    );
    const { lines } = table;
    return sideBySide(grid, table.band, end).map((band): Block => ({ band, firstRow, end, lines, others }));
  });
}

/** Every header of the sheet that is not one printed again. Rows with a number where the amounts stand are passed over at once. */
function findTables(grid: Grid, reader: HeaderReader): readonly Table[] {
  const tables: Table[] = [];
  let amounts = -1;
  let from = 0;
  for (let row = 0; row < grid.values.length; row++) {
    const values = grid.values[row] ?? [];
    const amount = amounts < 0 ? '' : (values[amounts] ?? '');
    if (typeof amount === 'number' || (typeof amount === 'string' && /^\s*[\d￥¥０-９]/.test(amount))) continue;
    if (!mayBeHeader(values, reader)) continue;
    const band = headerAt(grid, reader, row, from);
    if (!band) continue;
    const start = tables.length === 0 ? from : blockStart(grid, from, band);
    const lines = readTableLines(grid.values.slice(start, band.top));
    const before = tables[tables.length - 1];
    if (!before || !isPrintedAgain(before, band, lines)) {
      const isLedger = isLedgerHeader(band);
      // The same columns again inherit what they do not say anew.
      const inherited = before && wordsOf(before.band) === wordsOf(band) ? before.lines : {};
      tables.push({ band, start, isLedger, lines: { ...inherited, ...lines } });
      amounts = isLedger ? band.columns.findIndex((c) => c.read.match?.field === 'principal') : -1;
    }
    row = band.bottom;
    from = band.bottom + 1;
  }
  return tables;
}

/** The same header on the next page. Where the lines over it name another bank, township or unit, a list of its own begins. */
function isPrintedAgain(before: Table, band: HeaderBand, lines: TableLines): boolean {
  const said = before.lines;
  return (
    wordsOf(before.band) === wordsOf(band) &&
    (lines.unit ?? said.unit) === said.unit &&
    (lines.bank ?? said.bank) === said.bank &&
    (lines.township ?? said.township) === said.township &&
    (lines.rateUnit ?? said.rateUnit) === said.rateUnit
  );
}

const LOAN_FACTS: readonly Field[] = [
  'due',
  'rate',
  'bank',
  'contract',
  'settled',
  'balance',
  'disbursed',
  'loanSpan',
  'term',
];

/** A header that speaks of people and their loans. One that names people and an amount alone is a payment list or a 公示表. */
function isLedgerHeader(band: HeaderBand): boolean {
  const fields = new Set(band.columns.flatMap((c) => c.read.match?.field ?? []));
  const has = (...some: readonly Field[]): number => some.filter((field) => fields.has(field)).length;
  const isComplete = has('borrower', 'headName', 'id') > 0 && has('principal') > 0 && has('disbursed', 'loanSpan') > 0;
  return isComplete || (has('borrower', 'principal', 'disbursed', 'loanSpan') >= 1 && has(...LOAN_FACTS) >= 2);
}

function wordsOf(band: HeaderBand): string {
  return band.columns.map((c) => `${c.read.match?.words ?? ''}${c.read.unit ?? ''}`).join('|');
}

/** The titles and unit lines over a second header are its own, what ends the table before is not. */
function blockStart(grid: Grid, from: number, band: HeaderBand): number {
  const nothing = new Set<number>();
  let start = band.top;
  while (start > from) {
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

/**
 * Ledgers standing beside each other: cut at tables, else at empty columns, else where the same headers begin again, if each part by itself has a
 * borrower, an amount and a day.
 */
function sideBySide(grid: Grid, band: HeaderBand, end: number): readonly HeaderBand[] {
  const tables = (grid.tables ?? [])
    .map((t) => t.range)
    .filter((r) => r.top - grid.top <= band.bottom && r.bottom - grid.top > band.bottom);
  const parts = tables.length > 1 ? tables.map((r) => columnsOf(grid, r)) : filledStretches(grid, band, end);
  for (const cut of [parts, repeatedStretches(band)]) {
    const whole = cut.map(({ from, to }) => masked(band, from, to)).filter(isWhole);
    if (whole.length > 1) return whole;
  }
  return [band];
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

/** 序号 姓名 金额 日期 序号 姓名 金额 日期: where the first header stands again, the next half begins. */
function repeatedStretches(band: HeaderBand): readonly Stretch[] {
  const names = band.columns.map(({ path }) => path.join('/'));
  const left = names.findIndex((name) => name !== '');
  const starts = names.flatMap((name, column) => (name !== '' && name === names[left] ? [column] : []));
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? names.length) - 1 }));
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

/** Cells of a row that are no blank, as text. */
export function textsOf(row: readonly CellValue[]): readonly string[] {
  return row.flatMap((cell) => (isBlankCell(cell) ? [] : [cleanText(cell)]));
}
