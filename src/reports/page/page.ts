import { isoFromDay } from '../../engine/ground/day';
import { columnLetters } from '../../ledger/column-letters';
import { formula, text } from '../model/cell';
import { paperTotal } from '../paper/paper-references';
import type { ReportInputs } from './report-inputs';
import { columnsOfFirstPage, fitColumns } from '../model/fit-columns';
import { fold } from '../model/fold';
import type { PaperColumn } from '../paper/paper-columns';
import type { ChartModel, ModelCell, SheetKey, SheetModel } from '../model/sheet-model';

export type Row = readonly (ModelCell | null)[];

/** 0-based rows of the head every sheet has: title, caption, header. */
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

/** Characters of `期间：2021-01-01 至 2021-12-31`. */
const PERIOD_WIDTH = 31;

/** 序号 and a name. */
const REPEATED = 2;

/** Red where it is not 0. */
const CHECK_FORMAT = '[=0]0.00;[Red][<0]-0.00;[Red]0.00';

export interface Tie {
  /** 0-based column whose total is checked. */
  readonly column: number;
  readonly with: PaperColumn;
}

export interface Page {
  readonly key: SheetKey;
  readonly name: string;
  readonly otherNames?: SheetModel['otherNames'];
  readonly title: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  /** From row FIRST_ROW on. */
  readonly rows: readonly Row[];
  readonly total?: Row;
  /** How many of the last rows are printed on one page with the total, the notes and the signatures. */
  readonly lastGroup?: number;
  readonly tie?: Tie;
  /** Further lines of checks, before the notes: what must be 0 is red where it is not. */
  readonly checks?: readonly Row[];
  /** Lines under the table, before the signatures. */
  readonly notes: readonly string[];
  readonly landscape: boolean;
  /** First columns, those that say whose row it is, repeated where the table goes over several pages side by side. */
  readonly repeatedColumns?: number;
  /** Instead of 元. */
  readonly unit?: string;
  /** Where the last columns only serve formulas and rebuilding. */
  readonly printedColumns?: number;
  /** Instead of the line of signatures. */
  readonly signatures?: readonly string[];
  /** Rows under everything, and a chart of them; the row numbers are given by the frame. */
  readonly annex?: (firstRow: number) => { readonly rows: readonly Row[]; readonly charts: readonly ChartModel[] };
  readonly keeps?: SheetModel['keeps'];
}

/** Points, as excel/ sets margins and heights: A4 across, without its margins. */
const PAGE = { width: 774, height: 509 } as const;
const HEIGHTS = { head: 90, header: 20, row: 18, note: 16, chart: 16 * 18 } as const;
/** Points a character of a column's width takes: by the default font of a workbook, and the machine that has or has not got it. */
const CHARACTERS = [5.25, 5.6, 6, 6.4, 6.8, 7.2, 7.6];

/** More rows than that are not kept together, however many belong to the last group. */
const MOST_KEPT = 8;

/** Whether what is so high, under so much, is surely on one page. */
function fits(widths: readonly number[], above: number, height: number): boolean {
  return CHARACTERS.every((points) => {
    const page = (PAGE.height * Math.max(sum(widths) * points, PAGE.width)) / PAGE.width;
    // Every page after the first repeats the header.
    const used = above <= page ? above : HEIGHTS.header + ((above - page) % (page - HEIGHTS.header));
    // What nearly fits is taken not to.
    return used + height <= page * 0.93;
  });
}

/** Rows that begin a page: notes and signatures never stand alone, and no chart under them is cut in two. */
function pageBreaks(
  widths: readonly number[],
  rows: { readonly table: number; readonly kept: number; readonly notes: number },
  hasChart: boolean,
): readonly number[] {
  const above = HEIGHTS.head + (rows.table - rows.kept) * HEIGHTS.row;
  const end = rows.kept * HEIGHTS.row + rows.notes * HEIGHTS.note;
  const isApart = rows.kept > 0 && !fits(widths, above, end);
  const used = isApart ? HEIGHTS.header + end : above + end;
  return [
    ...(isApart ? [FIRST_ROW + rows.table - rows.kept] : []),
    ...(hasChart && !fits(widths, used, HEIGHTS.chart) ? [FIRST_ROW + rows.table + rows.notes] : []),
  ];
}

/** Title, unit, period, table, total, tie-out, programme and version, notes, signatures: the same on every sheet. */
export function sheetOf(page: Page, inputs: ReportInputs): SheetModel {
  const { result, texts } = inputs;
  const { period, programme } = result;
  const total = page.total ? [page.total] : [];
  const totalRow = FIRST_ROW + page.rows.length;
  const printed = page.printedColumns ?? page.widths.length;
  const headers = page.headers.map((header) => text(header, 'header'));
  const repeated = page.repeatedColumns ?? REPEATED;
  const fitted = fitColumns(page.widths.slice(0, printed), [headers, ...page.rows, ...total], page.landscape, repeated);
  const { widths } = fitted;
  const table = fitted.rows.slice(1, 1 + page.rows.length);
  const notes = [
    texts.policy(programme.id, String(programme.version), programme.lastVerifiedOn),
    ...page.notes,
  ].flatMap((note) => fold(note, sum(widths)));
  const rows: Row[] = [
    [text(page.title, 'title')],
    captionRow(widths, [
      texts.preparedFor,
      texts.period(isoFromDay(period.from), isoFromDay(period.to)),
      page.unit ?? texts.unit,
    ]),
    headers,
    ...table,
    ...fitted.rows.slice(1 + table.length),
    ...(page.tie ? [tieRow(page.tie, totalRow, inputs)] : []),
    ...(page.checks ?? []),
    ...notes.map((note) => [text(note, 'note')]),
    ...(page.signatures ?? [texts.signature]).map((line) => [text(line, 'signature')]),
  ];
  const annex = page.annex?.(rows.length);
  const tableRows = page.rows.length + total.length;
  const kept = page.lastGroup ? Math.min(page.lastGroup, MOST_KEPT) + total.length : 0;
  const counts = { table: tableRows, kept, notes: rows.length - FIRST_ROW - tableRows };
  const breaks = pageBreaks(widths, counts, annex !== undefined && annex.charts.length > 0);
  return {
    key: page.key,
    name: page.name,
    ...(page.otherNames ? { otherNames: page.otherNames } : {}),
    columnWidths: [...widths, ...page.widths.slice(printed)],
    rows: annex ? [...rows, ...annex.rows] : rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: columnsOfFirstPage(widths) - 1 }],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    landscape: fitted.landscape,
    footer: texts.pageFooter,
    ...(fitted.pagesWide > 1 ? { pagesWide: fitted.pagesWide, repeatedColumns: repeated } : {}),
    ...(page.printedColumns === undefined ? {} : { printedColumns: page.printedColumns }),
    charts: annex?.charts ?? [],
    ...(breaks.length > 0 ? { pageBreaks: breaks } : {}),
    ...(page.keeps ? { keeps: page.keeps } : {}),
  };
}

function tieRow(tie: Tie, totalRow: number, inputs: ReportInputs): Row {
  const difference = `ROUND(${columnLetters(tie.column)}${totalRow + 1}-${paperTotal(inputs, tie.with)},2)`;
  return checkRow(inputs.texts.tie(inputs.paper.model.name), tie.column, difference);
}

/** A line under the table whose figure must be 0. */
export function checkRow(label: string, column: number, difference: string): Row {
  return [
    text(label, 'note'),
    ...Array.from({ length: column - 1 }, () => null),
    { ...formula(difference, 'check', 0), format: CHECK_FORMAT },
  ];
}

/** Three captions over the sheet's width: at the left, from the middle, at the right; in a sheet of fewer columns one after the other. */
function captionRow(widths: readonly number[], captions: readonly [string, string, string]): Row {
  if (widths.length < captions.length) return [text(captions.join('    '), 'caption')];
  const row: (ModelCell | null)[] = widths.map(() => null);
  const starts = widths.map((_, i) => sum(widths.slice(0, i)));
  const whole = sum(widths);
  const from = (share: number) => starts.findIndex((start) => start >= share * whole);
  const right = from(0.8) > 1 ? from(0.8) : widths.length - 1;
  let middle = Math.min(Math.max(1, from(0.36)), right - 1);
  // The period must not run into the unit.
  while (middle > 1 && sum(widths.slice(middle, right)) < PERIOD_WIDTH) middle -= 1;
  const columns = [0, middle, right];
  captions.forEach((caption, i) => (row[columns[i]!] = text(caption, 'caption')));
  return row;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The total of a column of the table's rows. */
export function columnSum(at: number, rows: number): string {
  const letter = columnLetters(at);
  return rows === 0 ? '0' : `SUM(${letter}${FIRST_ROW + 1}:${letter}${FIRST_ROW + rows})`;
}
