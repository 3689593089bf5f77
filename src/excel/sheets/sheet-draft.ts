import { inSystem, type DateSystem } from '../../ledger/date-system';
import type { CellValue, Rectangle } from '../../ledger/grid';
import { fold } from '../../reports/model/fold';
import type { CellStyle, ModelCell, SheetModel } from '../../reports/model/sheet-model';
import { fitting } from '../office/cells';
import { LOOKS, NOTE_HEIGHT, ROW_HEIGHT } from '../office/styles';
import type { Region } from './write-blocks';

/** Cells that look alike, side by side and one below the other. */
export interface Patch {
  readonly area: Rectangle;
  readonly style: CellStyle;
  readonly format: string;
}

export interface RowHeight {
  readonly top: number;
  readonly bottom: number;
  readonly points: number;
}

/** A model as the workbook takes it. */
export interface Draft {
  /** Constants only; '' where a formula follows. */
  readonly values: CellValue[][];
  readonly formulas: readonly Pick<Region, 'top' | 'left' | 'rows'>[];
  readonly patches: readonly Patch[];
  /** Of all rows that have no other; a long sheet keeps the default, or its heights would weigh more than its figures. */
  readonly rowHeight?: number;
  readonly heights: readonly RowHeight[];
}

const ROWS_A_STEP = 256;

/**
 * @param renamed names of models that stand under another name in this workbook.
 * @param dateSystem which day the workbook's dates count from
 */
export function* draftSteps(
  models: readonly SheetModel[],
  renamed: ReadonlyMap<string, string>,
  dateSystem?: DateSystem,
): Generator<void, Draft[]> {
  const drafts: Draft[] = [];
  for (const model of models) {
    const width = model.rows.reduce((most, row) => Math.max(most, row.length), model.columnWidths.length);
    const values: CellValue[][] = [];
    const patches = new Patches();
    const areas = new FormulaAreas();
    const heights = new RowHeights(model.columnWidths);
    for (const [r, row] of model.rows.entries()) {
      const line = new Array<CellValue>(width).fill('');
      for (let c = 0; c < row.length; c += 1) line[c] = valueOf(row[c], dateSystem);
      values.push(line);
      patches.add(r, row);
      areas.add(r, row);
      heights.add(r, row);
      if (r % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
    const formulas: { top: number; left: number; rows: (string | null)[][] }[] = [];
    for (const { top, left, bottom, right } of areas.all) {
      const rows: (string | null)[][] = [];
      for (let r = top; r <= bottom; r++) {
        const row = model.rows[r]!;
        const line = new Array<string | null>(right - left + 1);
        for (let c = left; c <= right; c += 1) {
          const formula = row[c]?.formula;
          line[c - left] = formula === undefined ? null : withNames(formula, renamed);
        }
        rows.push(line);
        if (r % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      }
      formulas.push({ top, left, rows });
    }
    const high = model.rows.length <= MOST_HEIGHTS ? { rowHeight: ROW_HEIGHT } : {};
    drafts.push({ values, formulas, patches: patches.all, ...high, heights: heights.all() });
    yield;
  }
  return drafts;
}

function valueOf(cell: ModelCell | null | undefined, dateSystem: DateSystem | undefined): CellValue {
  if (!cell || cell.formula !== undefined) return '';
  const { value = '', style } = cell;
  if (typeof value === 'string') return fitting(value, '……');
  return style === 'date' && typeof value === 'number' ? inSystem(value, dateSystem) : value;
}

export function formatOf(cell: ModelCell): string {
  const isText = cell.style === 'text' || cell.style === 'wrapped' || cell.value !== '';
  if (cell.formula === undefined && typeof cell.value === 'string' && isText) return '@';
  const look = LOOKS[cell.style];
  const format = cell.format ?? look.format;
  return look.border && look.horizontal !== 'Center' ? awayFromTheLine(format) : format;
}

/** A figure at the right of its cell stands a blank's width off the line, or it runs into the text beside it. */
function awayFromTheLine(format: string): string {
  let away = AWAY.get(format);
  if (away !== undefined) return away;
  const parts = format.split(';');
  const isFigure = parts.every((part) => /^(\[[^\]]*\])*[+-]?[#0]/.test(part));
  away = isFigure ? parts.map((part) => `${part}_ `).join(';') : format;
  AWAY.set(format, away);
  return away;
}

/** A dozen formats, asked for with every cell. */
const AWAY = new Map<string, string>();

type Row = SheetModel['rows'][number];

/** As few patches as the sheet allows: runs of like cells in a row, grown down over rows that are cut the same. */
class Patches {
  private readonly done: Patch[] = [];
  private above: Row | undefined;
  private top = 0;
  private bottom = -1;

  add(r: number, row: Row): void {
    if (!this.above || !looksAlike(row, this.above)) {
      this.close();
      this.top = r;
    }
    this.above = row;
    this.bottom = r;
  }

  get all(): readonly Patch[] {
    this.close();
    return this.done;
  }

  private close(): void {
    const row = this.above;
    this.above = undefined;
    if (!row) return;
    const runs: Patch[] = [];
    row.forEach((cell, c) => {
      if (!cell) return;
      const { style } = cell;
      const format = formatOf(cell);
      const last = runs[runs.length - 1];
      if (last && last.area.right === c - 1 && last.style === style && last.format === format) {
        runs[runs.length - 1] = { ...last, area: { ...last.area, right: c } };
      } else {
        runs.push({ area: { top: this.top, left: c, bottom: this.bottom, right: c }, style, format });
      }
    });
    this.done.push(...runs);
  }
}

function looksAlike(row: Row, above: Row): boolean {
  if (row.length !== above.length) return false;
  for (let c = 0; c < row.length; c += 1) {
    const [cell, other] = [row[c], above[c]];
    if (cell === other) continue;
    if (!cell || !other || cell.style !== other.style) return false;
    // What a format comes of; it is worked out only where that differs.
    if (cell.format === other.format && kindOf(cell) === kindOf(other)) continue;
    if (formatOf(cell) !== formatOf(other)) return false;
  }
  return true;
}

function kindOf({ formula, value }: ModelCell): 'formula' | 'blank' | 'text' | 'other' {
  if (formula !== undefined) return 'formula';
  if (typeof value !== 'string') return 'other';
  return value === '' ? 'blank' : 'text';
}

/** Excel's highest row, in points; a higher one is an InvalidArgument and the whole sheet fails. */
const MAX_HEIGHT = 409;
/** Points of a line of 10.5 point text. */
const LINE_HEIGHT = 14;
/** Heights set one by one; a longer list gets one height for so many rows together, or its formats would be tens of megabytes of requests. */
const MOST_HEIGHTS = 2000;

/** Rows whose long texts are broken into several lines: hosts fit a row to its text when it is typed, not when it is written. */
class RowHeights {
  private readonly runs: { readonly top: number; bottom: number; readonly points: number }[] = [];

  constructor(private readonly widths: readonly number[]) {}

  add(r: number, row: Row): void {
    const lines = linesIn(row, this.widths);
    const isNote = row[0]?.style === 'note' && row[0].value !== '';
    if (lines === 1 && !isNote) return;
    const points = lines === 1 ? NOTE_HEIGHT : heightOfLines(lines);
    const last = this.runs[this.runs.length - 1];
    if (last?.bottom === r - 1 && last.points === points) last.bottom = r;
    else this.runs.push({ top: r, bottom: r, points });
  }

  all(): readonly RowHeight[] {
    const together = Math.ceil(this.runs.length / MOST_HEIGHTS);
    const heights: RowHeight[] = [];
    for (let i = 0; i < this.runs.length; i += together) {
      const some = this.runs.slice(i, i + together);
      heights.push({
        top: some[0]!.top,
        bottom: some[some.length - 1]!.bottom,
        points: some.reduce((most, run) => Math.max(most, run.points), 0),
      });
    }
    return heights;
  }
}

/** How many lines the longest text of a row takes. */
function linesIn(row: Row, widths: readonly number[]): number {
  let most = 1;
  for (let c = 0; c < row.length; c += 1) {
    const cell = row[c];
    if (cell && (cell.lines !== undefined || LOOKS[cell.style].wrap)) most = Math.max(most, linesOf(cell, widths[c]));
  }
  return most;
}

function linesOf({ style, value, lines }: ModelCell, width: number | undefined): number {
  if (lines !== undefined) return (lines * LOOKS[style].size) / LOOKS.text.size;
  if (typeof value !== 'string' || width === undefined) return 1;
  // A letter that does not fit half a line is carried over: one character a line is lost.
  const room = Math.max(1, width - 1);
  let sum = 0;
  for (const line of value.split('\n')) sum += line.length * 2 <= room ? 1 : fold(line, room).length;
  return sum;
}

/** Points of a row by its longest text. */
export function heightOf(row: Row, widths: readonly number[]): number {
  const lines = linesIn(row, widths);
  return lines === 1 ? ROW_HEIGHT : heightOfLines(lines);
}

const heightOfLines = (lines: number): number => Math.min(lines * LINE_HEIGHT + 4, MAX_HEIGHT);

/** Where formulas stand: a row whose formulas lie within the columns of those above belongs to them. */
class FormulaAreas {
  readonly all: { readonly top: number; readonly left: number; bottom: number; readonly right: number }[] = [];

  add(r: number, row: Row): void {
    let left = 0;
    while (left < row.length && row[left]?.formula === undefined) left += 1;
    if (left === row.length) return;
    let right = row.length - 1;
    while (row[right]?.formula === undefined) right--;
    const last = this.all[this.all.length - 1];
    if (last && left >= last.left && right <= last.right) last.bottom = r;
    else this.all.push({ top: r, left, bottom: r, right });
  }
}

/** Sheet names in our models are always quoted, so the quoted name is the whole reference. */
function withNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return formula;
  let text = formula;
  for (const [from, to] of renamed) {
    text = text.replaceAll(`'${from.replaceAll("'", "''")}'!`, `'${to.replaceAll("'", "''")}'!`);
  }
  return text;
}
