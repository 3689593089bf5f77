import type { CellValue, Grid, Rectangle } from '../grid';
import type { Field } from '../ledger';
import { findResultColumns } from '../own-marks';
import { cleanText, isBlankCell } from '../values/text';
import type { HeaderReader, ReadHeader } from './header-text';

/** A header of one to three rows, in grid coordinates (0 is the grid's first row or column). */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
  /** One per grid column; `path` is [] where the header is empty or the column is ours. */
  readonly columns: readonly HeaderColumn[];
  /** Sum of the weights of the distinct fields found. */
  readonly score: number;
}

export interface HeaderColumn {
  readonly path: readonly string[];
  readonly read: ReadHeader;
  /** One of our own result columns. */
  readonly own: boolean;
}

const HIGHEST_BAND = 3;
/** Fields a header must at least name. */
const FEWEST_FIELDS = 3;
const COUNTS_FROM = 0.5;

/** The header row of a table (ListObject) is one beyond doubt. */
const TABLE_BONUS = 1;
/** Groups tell columns of the same name apart, so they belong to the header even where no field is gained by them. */
const GROUP_BONUS = 1;
/** So do units in a row of their own. */
const UNITS_BONUS = 0.2;

/** The best header that takes in grid row `row` and begins at or after row `from`; undefined where the row is part of none. */
export function headerAt(grid: Grid, reader: HeaderReader, row: number, from: number): HeaderBand | undefined {
  const first = Math.max(from, row - HIGHEST_BAND + 1);
  const end = Math.min(grid.values.length, row + HIGHEST_BAND);
  const merges = mergesByCell(grid, first, end);
  let best: HeaderBand | undefined;
  for (let top = first; top <= row; top++) {
    for (let bottom = row; bottom < Math.min(end, top + HIGHEST_BAND); bottom++) {
      const band = readBand(grid, reader, merges, top, bottom);
      if (band && (!best || band.score > best.score + 1e-9)) best = band;
    }
  }
  return best;
}

export function mayBeHeader(row: readonly CellValue[], reader: HeaderReader): boolean {
  let words = 0;
  for (const cell of row) {
    if (typeof cell === 'string' && cell !== '' && reader.isHeaderWord(cell) && ++words >= 2) return true;
  }
  return false;
}

type Merges = ReadonlyMap<number, Rectangle>;
const COLUMNS = 16_384;

/** Every cell of every merged area that touches the rows, in grid coordinates. */
function mergesByCell(grid: Grid, from: number, end: number): Merges {
  const cells = new Map<number, Rectangle>();
  for (const merge of grid.merges ?? []) {
    const top = merge.top - grid.top;
    const bottom = Math.min(merge.bottom - grid.top, end - 1);
    if (bottom < from || top >= end) continue;
    const area = { top, left: merge.left - grid.left, bottom: merge.bottom - grid.top, right: merge.right - grid.left };
    for (let row = Math.max(top, from); row <= bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.set(row * COLUMNS + column, area);
    }
  }
  return cells;
}

/** What no header word holds: long numbers, dates, amounts and rates. */
const FIGURES = /\d{6,}|\d{4}[-/.年]\d{1,2}[-/.月]\d|^[￥¥]?[\d.,]+(?:万|元|%|‰|个月|$)/;

/**
 * A row of a header holds words: more than one, or it is a title; of units one is enough. A figure may stand among many words (a total somebody
 * put beside the header, a year): no row of loans has four header words for each of its figures.
 */
function isWordRow(row: readonly CellValue[], reader: HeaderReader): boolean {
  let texts = 0;
  let figures = 0;
  let known = 0;
  let first: string | undefined;
  for (const cell of row) {
    if (cell === '') continue;
    if (typeof cell === 'number') {
      figures++;
      continue;
    }
    const text = cleanText(cell);
    if (text === '') continue;
    if (FIGURES.test(text)) {
      figures++;
      continue;
    }
    if (reader.isHeaderWord(text)) known++;
    // A merged title may come unmerged with its text in every cell.
    if (first === undefined) first = text;
    else if (text !== first) texts++;
  }
  if (figures > 0) return known >= WORDS_A_FIGURE * figures;
  return texts >= 1 || (first !== undefined && reader.isUnit(first));
}

const WORDS_A_FIGURE = 4;

/** Lines that stand over headers and are none: 单位：万元, 填报日期, and the signatures under a table before. */
const NO_GROUPS = /[:：]|单位|日期$/;

/** A row of groups over the leaves: fewer texts than they have, short, and at least one reaching over two of them. */
function isGroupRow(texts: readonly string[], leaves: readonly string[], reader: HeaderReader): boolean {
  const groups = new Map<string, number>();
  for (let column = 0; column < texts.length; column++) {
    const text = texts[column] ?? '';
    if (text === '' || leaves[column] === text) continue;
    if (text.length > LONGEST_GROUP || NO_GROUPS.test(text) || reader.isUnit(text)) return false;
    if ((leaves[column] ?? '') !== '') groups.set(text, (groups.get(text) ?? 0) + 1);
  }
  return groups.size > 0 && [...groups.values()].some((width) => width > 1);
}

const LONGEST_GROUP = 20;

function readBand(
  grid: Grid,
  reader: HeaderReader,
  merges: Merges,
  top: number,
  bottom: number,
): HeaderBand | undefined {
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells = grid.values[row] ?? [];
    if (!isWordRow(cells, reader)) return undefined;
    rows.push(cells.map((_, column) => spread(grid, merges, row, column)));
  }
  fillGroups(merges, rows, top);
  const width = grid.values[0]?.length ?? 0;
  const own = rows.map((texts) => findResultColumns(texts)).find((found) => found !== undefined);
  const columns: HeaderColumn[] = [];
  const weights = new Map<Field, number>();
  for (let column = 0; column < width; column++) {
    if (own && column >= own.from && column < own.from + own.count) {
      columns.push({ path: [], read: {}, own: true });
      continue;
    }
    const path: string[] = [];
    for (const texts of rows) {
      const text = texts[column] ?? '';
      if (text !== '' && text !== path[path.length - 1]) path.push(text);
    }
    const read = reader.path(path);
    columns.push({ path, read, own: false });
    const match = read.match;
    if (match && match.weight >= COUNTS_FROM) {
      weights.set(match.field, Math.max(match.weight, weights.get(match.field) ?? 0));
    }
  }
  if (weights.size < FEWEST_FIELDS) return undefined;
  let score = 0;
  for (const weight of weights.values()) score += weight;
  const leaves = rows[rows.length - 1] ?? [];
  for (const texts of rows.slice(0, -1)) score += isGroupRow(texts, leaves, reader) ? GROUP_BONUS : -0.05;
  if (
    rows.length > 1 &&
    leaves.every((text, column) => text === '' || merges.has(bottom * COLUMNS + column) || reader.isUnit(text))
  ) {
    score += UNITS_BONUS;
  }
  if (grid.tables?.some(({ range }) => range.top - grid.top === bottom)) score += TABLE_BONUS;
  return { top, bottom, columns, score };
}

function spread(grid: Grid, merges: Merges, row: number, column: number): string {
  const merge = merges.get(row * COLUMNS + column);
  const value = merge ? grid.values[merge.top]?.[merge.left] : grid.values[row]?.[column];
  return typeof value === 'string' ? cleanText(value) : '';
}

/**
 * Group texts that stand only in the first of their columns (centred across, or a merge the host did not tell) reach to the next group.
 * Only over columns that have a header of their own below, and only from a cell that has one: otherwise it is a tall header, no group.
 */
function fillGroups(merges: Merges, rows: string[][], top: number): void {
  for (let i = 0; i < rows.length - 1; i++) {
    const texts = rows[i] ?? [];
    const below = rows.slice(i + 1);
    let group = '';
    for (let column = 0; column < texts.length; column++) {
      const text = texts[column] ?? '';
      const hasLeaf = below.some((lower) => (lower[column] ?? '') !== '' && lower[column] !== text);
      if (text !== '') {
        group = hasLeaf && !merges.has((top + i) * COLUMNS + column) ? text : '';
      } else if (!hasLeaf) {
        group = '';
      } else if (group !== '') {
        texts[column] = group;
      }
    }
  }
}

/** True for the row of column numbers some forms print under the header: `1 2 3 …`, `甲 乙 1 2 …`, `栏次 1 2 3`. */
export function isColumnNumberRow(row: readonly CellValue[]): boolean {
  let next = 1;
  for (const cell of row) {
    if (isBlankCell(cell)) continue;
    const text = cleanText(cell);
    if (text === String(next) || text === `(${next})`) next++;
    else if (!/^(?:[甲乙丙丁戊己庚辛壬癸]|栏次|列次|[A-Z])$/.test(text) && !/^\d{1,2}=[\d+\-*×/()%]+$/.test(text))
      return false;
    else if (/=/.test(text)) next++;
  }
  return next > 3;
}
