import { isWide } from './cell';
import type { CellStyle, ModelCell, SheetModel } from './sheet-model';

/** Text is never printed smaller than so many points; our tables have type of 10.5. */
const LEAST_TYPE = 9;
const TYPE = 10.5;
/** Points between the margins of A4, upright and across. */
const ROOM = { portrait: 527, landscape: 774 } as const;
/**
 * Points a character of a column's width takes on the widest machine: the default font of the clerk's workbook may be of 12 points, and where it is
 * missing a broader one stands in for it. On others the sheet is printed larger.
 */
const WIDEST_CHARACTER = 8.1;

/** Characters of columns that go on a page side by side without smaller type. */
export const PAGE_CHARACTERS = {
  portrait: charactersIn(ROOM.portrait),
  landscape: charactersIn(ROOM.landscape),
} as const;

function charactersIn(points: number): number {
  return Math.floor((points * TYPE) / LEAST_TYPE / WIDEST_CHARACTER);
}

/** Room for a date or an amount that is typed later. */
const TYPED = 13;

/** No column of text gets narrower: four Chinese characters and the padding. */
const LEAST_TEXT = 9;

type Row = readonly (ModelCell | null)[];

export interface FittedColumns {
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  readonly landscape: boolean;
  /** Pages side by side; more than one where the figures alone are too many for one. */
  readonly pagesWide: number;
}

/** Styles whose texts may be broken into lines within their cell. */
const BREAKABLE: ReadonlySet<CellStyle> = new Set(['text', 'wrapped', 'header', 'input', 'paragraph']);

/**
 * Columns that fit the paper at a legible size: as wide as was asked for where there is room; else across; else no wider than what stands in them; else
 * texts broken into lines, figures, dates and numbers of persons kept whole; else over several pages.
 * @param widths characters of the printed columns, in their order
 * @param repeated first columns that every page side by side has
 * @param rows head, table and totals; the lines under them run over the columns and do not count
 */
export function fitColumns(
  widths: readonly number[],
  rows: readonly Row[],
  isLandscape: boolean,
  repeated: number,
): FittedColumns {
  const sum = (all: readonly number[]): number => all.reduce((total, width) => total + width, 0);
  const limit = isLandscape ? PAGE_CHARACTERS.landscape : PAGE_CHARACTERS.portrait;
  if (sum(widths) <= limit) return { widths, rows: broken(rows, widths), landscape: isLandscape, pagesWide: 1 };
  const room = PAGE_CHARACTERS.landscape;
  if (sum(widths) <= room) return { widths, rows: broken(rows, widths), landscape: true, pagesWide: 1 };
  const needs = widths.map((width, column) => needOf(width, column, rows));
  const whole = needs.map(({ whole }) => whole);
  const least = needs.map(({ least }) => least);
  if (sum(least) > room) {
    return { widths: whole, rows: broken(rows, whole), landscape: true, pagesWide: pagesWide(whole, repeated) };
  }
  // What is over is taken from each column in the measure of what it can give: first of its spare room, then of its texts' one line.
  const [from, to] = sum(whole) <= room ? [whole, widths] : [least, whole];
  const share = (room - sum(from)) / (sum(to) - sum(from));
  const shared = from.map((width, column) => Math.floor((width + (to[column]! - width) * share) * 10) / 10);
  return { widths: shared, rows: broken(rows, shared), landscape: true, pagesWide: 1 };
}

/** Pages side by side that columns take across, where the first ones stand on every page. */
function pagesWide(widths: readonly number[], repeated: number): number {
  const sum = (all: readonly number[]): number => all.reduce((total, width) => total + width, 0);
  const over = sum(widths) - PAGE_CHARACTERS.landscape;
  return over <= 0 ? 1 : 1 + Math.ceil(over / (PAGE_CHARACTERS.landscape - sum(widths.slice(0, repeated))));
}

/** How many columns stand on the first of several pages: a title goes over no more, or the edge of the paper cuts it. */
export function columnsOfFirstPage(widths: readonly number[]): number {
  let used = 0;
  const over = widths.findIndex((width) => (used += width) > PAGE_CHARACTERS.landscape);
  return over < 0 ? widths.length : Math.max(1, over);
}

/** For a long list, whose columns are as wide as they are: over how many pages side by side it goes. */
export function overPages(
  widths: readonly number[],
  repeated: number,
): Pick<SheetModel, 'pagesWide' | 'repeatedColumns'> {
  const pages = pagesWide(widths, repeated);
  return pages > 1 ? { pagesWide: pages, repeatedColumns: repeated } : {};
}

interface Need {
  /** With every text on one line, at most what was asked for. */
  readonly whole: number;
  /** With texts broken. */
  readonly least: number;
}

function needOf(asked: number, column: number, rows: readonly Row[]): Need {
  let whole = 0;
  let least = 0;
  let isFilled = false;
  for (const [i, row] of rows.entries()) {
    const cell = row[column];
    if (!cell) continue;
    // What will be typed asks for the room it was given, and at the least for that of a date or an amount.
    if (cell.style === 'input') [whole, least] = [asked, Math.max(least, TYPED)];
    isFilled ||= i > 0 && (cell.formula !== undefined || (cell.value ?? '') !== '');
    const own = needOfCell(cell, asked);
    whole = Math.max(whole, own.whole);
    least = Math.max(least, own.least);
  }
  if (!isFilled) [whole, least] = [asked, Math.max(least, TYPED)];
  return { whole: Math.min(asked, Math.max(whole, 5)), least: Math.min(asked, Math.max(least, 5)) };
}

function needOfCell({ value, formula, style, format }: ModelCell, asked: number): Need {
  if (formula !== undefined && style !== 'text' && style !== 'wrapped')
    return { whole: asked, least: Math.min(asked, figureWidth(format, asked)) };
  if (formula !== undefined) return { whole: asked, least: Math.min(asked, 2 * LEAST_TEXT) };
  if (typeof value === 'number') {
    const width = style === 'date' ? 11 : lengthOfNumber(value, style);
    return { whole: width, least: width };
  }
  const text = String(value ?? '');
  const width = style === 'header' ? Math.ceil(widthOf(text) / 2) + 2 : widthOf(text) + 2;
  if (!BREAKABLE.has(style)) return { whole: width, least: width };
  return { whole: width, least: Math.min(width, Math.max(LEAST_TEXT, longestRun(text) + 2)) };
}

/** A figure that is only known when it is computed: what its format shows of a large one. */
function figureWidth(format: string | undefined, asked: number): number {
  return format?.includes('%') ? 9 : Math.min(asked, 13);
}

/** `12,345.67` and the blank that keeps it off the line. */
function lengthOfNumber(value: number, style: CellStyle): number {
  const digits = Math.abs(Math.trunc(value)).toString().length;
  const commas = Math.floor((digits - 1) / 3);
  return digits + commas + (style === 'integer' ? 0 : 3) + (value < 0 ? 1 : 0) + 2;
}

function widthOf(text: string): number {
  let most = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const letter of line) width += isWide(letter) ? 2 : 1;
    most = Math.max(most, width);
  }
  return most;
}

/** The longest part no line breaks: a number of a person or an account, a word of Latin letters. */
function longestRun(text: string): number {
  return Math.max(0, ...text.split(/[^\x21-\x7e]+/).map(({ length }) => length));
}

/** Columns with a text that is wider than they are break their texts into lines, all of the column alike. */
function broken(rows: readonly Row[], widths: readonly number[]): readonly Row[] {
  const over = new Set<number>();
  for (const row of rows)
    row.forEach((cell, column) => {
      if (cell?.style === 'text' && typeof cell.value === 'string' && widthOf(cell.value) + 1 > widths[column]!)
        over.add(column);
    });
  if (over.size === 0) return rows;
  return rows.map((row) =>
    row.map((cell, column) =>
      cell?.style === 'text' && over.has(column) ? { ...cell, style: 'wrapped' as const } : cell,
    ),
  );
}
