import type { CellValue, Grid } from '../grid';
import { BANK_LIKE } from '../values/bank';
import { parseAmount } from '../values/amount';
import { parseDay, parseSpan } from '../values/date';
import { parseRate } from '../values/rate';
import { parseTerm } from '../values/term';
import { cleanText, isBlankCell, isErrorCell, saysNothing } from '../values/text';

/** What the values of one column look like, from a sample of its rows; counts of non-empty cells. */
export interface ColumnProfile {
  readonly filled: number;
  readonly blank: number;
  readonly days: number;
  readonly spans: number;
  readonly amounts: number;
  readonly rates: number;
  readonly terms: number;
  readonly ids: number;
  readonly names: number;
  readonly banks: number;
  readonly categories: number;
  readonly words: number;
  /** First filled value. */
  readonly sample: CellValue;
  readonly numbers: readonly number[];
  /** Numbers of the cells whose number format is known, and how many of those formats are percentages. */
  readonly formatted: number;
  readonly percentFormats: number;
  /** Sampled cells in row order, for comparing two columns. */
  readonly cells: readonly CellValue[];
}

const SAMPLE = 240;
/** 1980-01-01 … 2099-12-31: a day of a loan. */
export const EARLIEST_LOAN_DAY = 29_221;
export const LATEST_LOAN_DAY = 73_050;

export const ID_LIKE = /^(?:\d{15}|\d{17}[\dXx]|[0-9A-Za-z]{2}\d{6}[0-9A-Za-z]{10}|\d{3,}\*+\d*[\dXx]?)$/;
export const NAME_LIKE = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,10}[·•・‧]\p{Script=Han}{1,12}$|公司$|合作社$/u;

/** Kinds of people and firms these programmes speak of, as against kinds of loans (新增, 存量, 信用). */
export const CATEGORY_LIKE =
  /农民|妇女|农户|脱贫|监测|边缘|突发|贫困|建档立卡|致贫|低收入|合作社|企业|大户|农场|一般户|个体|^[是否]$/;

/** Rows sampled: the first and then evenly to the end, so that a column filled only further down is seen. */
export function sampleRows(from: number, end: number): readonly number[] {
  const count = end - from;
  if (count <= SAMPLE) return Array.from({ length: Math.max(0, count) }, (_, i) => from + i);
  const head = SAMPLE / 2;
  const step = (count - head) / (SAMPLE - head);
  return Array.from({ length: SAMPLE }, (_, i) => (i < head ? from + i : from + Math.floor(head + (i - head) * step)));
}

export function profileColumn(grid: Grid, column: number, rows: readonly number[]): ColumnProfile {
  let filled = 0;
  let blank = 0;
  let days = 0;
  let spans = 0;
  let amounts = 0;
  let rates = 0;
  let terms = 0;
  let ids = 0;
  let names = 0;
  let banks = 0;
  let categories = 0;
  let words = 0;
  let formatted = 0;
  let percentFormats = 0;
  let sample: CellValue = '';
  const numbers: number[] = [];
  const cells: CellValue[] = [];
  for (const row of rows) {
    const value = grid.values[row]?.[column] ?? '';
    cells.push(value);
    if (isBlankCell(value)) {
      blank++;
      continue;
    }
    if (isErrorCell(value)) continue;
    const text = cleanText(value);
    if (saysNothing(text)) continue;
    filled++;
    if (sample === '') sample = value;
    if (typeof value === 'number') {
      numbers.push(value);
      const format = grid.formats?.[row]?.[column];
      if (format !== undefined) formatted++;
      if (format?.includes('%')) percentFormats++;
    }
    const day = parseDay(value, grid.dateSystem);
    if (typeof day === 'number' && day >= EARLIEST_LOAN_DAY && day <= LATEST_LOAN_DAY) days++;
    if (typeof parseSpan(value) === 'object') spans++;
    if (typeof parseAmount(value, '元') === 'number') amounts++;
    if (typeof parseRate(value, 'percent') === 'number') rates++;
    if (typeof parseTerm(value, '月') === 'object') terms++;
    if (ID_LIKE.test(text.replace(/ /g, '')) || (typeof value === 'number' && value >= 1e14)) ids++;
    if (typeof value === 'string') {
      if (NAME_LIKE.test(text.replace(/ /g, ''))) names++;
      if (BANK_LIKE.test(text)) banks++;
      if (CATEGORY_LIKE.test(text)) categories++;
      if (/\p{L}/u.test(text)) words++;
    }
  }
  return {
    filled,
    blank,
    days,
    spans,
    amounts,
    rates,
    terms,
    ids,
    names,
    banks,
    categories,
    words,
    sample,
    numbers,
    formatted,
    percentFormats,
    cells,
  };
}

/** True where two columns say the same wherever both say something. */
export function sameValues(a: ColumnProfile, b: ColumnProfile): boolean {
  if (a.filled === 0 || b.filled === 0) return true;
  return a.cells.every((cell, i) => {
    const other = b.cells[i] ?? '';
    return cell === other || cleanText(cell) === cleanText(other);
  });
}
