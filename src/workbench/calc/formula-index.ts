import type { Rectangle } from '../../ledger/grid';
import type { Recalculation, SheetArea } from '../host/calculator';
import type { SheetData, WorkbookData } from '../host/workbook-data';
import { FormulaRow } from './formula-row';
import { REF_SIZE, readPlainFormula } from './plain-formula';
import { compile, type Evaluate } from './plain-functions';
import { parseShape } from './plain-syntax';
import type { Result } from './write-results';

export interface IndexedFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly refs: readonly number[];
  /** Absent: the engine computes it. */
  evaluate: Evaluate | undefined;
  state: 'clean' | 'due' | 'computing';
}

export interface IndexedSheet {
  readonly sheet: SheetData;
  /** By row. */
  readonly formulas: Map<number, FormulaRow<IndexedFormula>>;
  /** Areas that spilled formulas fill, by their first cell. */
  readonly spills: Map<string, Rectangle>;
  /** Numbers of the sheets that its formulas speak of. */
  readonly refersTo: Set<number>;
  /** At least the used rows and columns. */
  rows: number;
  columns: number;
}

/** Rows looked through between two pauses. */
const ROWS_A_STEP = 512;
/** The same, where rows are looked through for formulas that hang on something. */
const FORMULA_ROWS_A_STEP = 4096;
/** Formulas hang on each other in longer chains seldom; where they do, all is computed. */
const LONGEST_CHAIN = 40;

/**
 * Every formula of a workbook, kept up to date with what the host says was written: a ledger of a hundred thousand rows is looked through once, not
 * with every write.
 */
export class FormulaIndex {
  sheets: IndexedSheet[] = [];
  private numbers = new Map<string, number>();
  private readonly shapes = new Map<string, Evaluate | undefined>();

  private built = false;
  /** Plain formulas among those that a name which came or went may concern; undefined: any. */
  private unsettled: ReadonlySet<IndexedFormula> | undefined;

  constructor(private readonly workbook: WorkbookData) {}

  /** Takes in what was written, and marks what is to be computed; with a pause every few hundred rows. */
  *update(changed: Recalculation): Generator<void, void> {
    this.unsettled = undefined;
    if (changed.kind === 'full' || !this.built) yield* this.rebuild();
    else if (changed.kind === 'names' && !this.isWhatItWas()) yield* this.rebuild();
    else {
      if (changed.kind === 'names') yield* this.takeInNames();
      for (const { sheetId, area } of joined(changed.areas)) yield* this.rescan(sheetId, area);
    }
    this.built = true;
    yield;
    if (changed.kind === 'full') this.forEach((formula) => (formula.state = 'due'));
    else yield* this.markDue(changed.areas);
  }

  forEach(visit: (formula: IndexedFormula) => void): void {
    for (const { formulas } of this.sheets) for (const row of formulas.values()) row.all().forEach(visit);
  }

  /** Marks the formulas within the areas and those that hang on them, near and far; with a pause every few thousand. */
  *markDue(areas: readonly SheetArea[]): Generator<void, void> {
    for (const { sheetId, area } of areas) {
      const sheet = this.sheets.find((candidate) => candidate.sheet.id === sheetId);
      if (sheet) for (const formula of within(sheet.formulas, area)) formula.state = 'due';
    }
    let next = this.bySheet(joined(areas));
    for (let step = 0; next.some((list) => list.length > 0); step += 1) {
      const found: IndexedFormula[] = [];
      for (const { refersTo, formulas } of this.sheets) {
        if (!next.some((list, i) => list.length > 0 && refersTo.has(i))) continue;
        let rows = 0;
        for (const row of formulas.values()) {
          for (const formula of row.all()) {
            if (formula.state === 'due' || !formula.evaluate) continue;
            if (step < LONGEST_CHAIN && !touches(formula.refs, next)) continue;
            formula.state = 'due';
            found.push(formula);
          }
          if (++rows % FORMULA_ROWS_A_STEP === 0) yield;
        }
      }
      if (step >= LONGEST_CHAIN) return;
      next = this.bySheet(this.areasOf(found));
    }
  }

  /** What the engine has computed spills so far. */
  noteSpills(results: readonly Result[]): void {
    for (const { sheetId, row, column, spill } of results) {
      const spills = this.sheets.find(({ sheet }) => sheet.id === sheetId)?.spills;
      if (spill) spills?.set(`${row},${column}`, { top: row, left: column, bottom: spill.bottom, right: spill.right });
      else spills?.delete(`${row},${column}`);
    }
    for (const { sheet, spills } of this.sheets) {
      for (const [key, { top, left }] of spills) {
        if (sheet.cells.get(top)?.get(left)?.formula === undefined) spills.delete(key);
      }
    }
  }

  areaOf({ sheet, row, column }: IndexedFormula): SheetArea {
    return { sheetId: this.sheets[sheet]!.sheet.id, area: { top: row, left: column, bottom: row, right: column } };
  }

  /** Few areas that hold the formulas: runs down each column, or each column as a whole where there would be many. */
  areasOf(formulas: readonly IndexedFormula[]): SheetArea[] {
    const columns = new Map<string, SheetArea[]>();
    for (const formula of formulas) {
      const key = `${formula.sheet},${formula.column}`;
      const runs = columns.get(key);
      const last = runs?.[runs.length - 1];
      if (!runs || !last) columns.set(key, [this.areaOf(formula)]);
      else if (last.area.bottom + 1 === formula.row || runs.length > 16)
        runs[runs.length - 1] = {
          ...last,
          area: {
            ...last.area,
            top: Math.min(last.area.top, formula.row),
            bottom: Math.max(last.area.bottom, formula.row),
          },
        };
      else runs.push(this.areaOf(formula));
    }
    return [...columns.values()].flat();
  }

  private bySheet(areas: readonly SheetArea[]): Rectangle[][] {
    const lists = this.sheets.map((): Rectangle[] => []);
    for (const { sheetId, area } of areas) {
      lists[this.sheets.findIndex(({ sheet }) => sheet.id === sheetId)]?.push(area);
    }
    return lists;
  }

  /** Whether a name that came or went may concern the formula: a plain one names nothing but sheets, and those it names were there. */
  mayName(formula: IndexedFormula): boolean {
    return !formula.evaluate || !this.unsettled || this.unsettled.has(formula);
  }

  private *rebuild(): Generator<void, void> {
    this.numbers = new Map(this.workbook.sheets.map(({ name }, i) => [name.toLowerCase(), i]));
    this.sheets = this.workbook.sheets.map(unread);
    for (const i of this.sheets.keys()) yield* this.readSheet(i);
  }

  /** The sheets read so far stand where they stood under the names they had; there may be others behind them. */
  private isWhatItWas(): boolean {
    return this.sheets.every(({ sheet }, i) => {
      const now = this.workbook.sheets[i];
      return now === sheet && this.numbers.get(now.name.toLowerCase()) === i;
    });
  }

  /** Reads sheets that came, and once more the formulas that could not be read without them. */
  private *takeInNames(): Generator<void, void> {
    const unsettled = new Set<IndexedFormula>();
    const first = this.sheets.length;
    for (const sheet of this.workbook.sheets.slice(first)) {
      this.numbers.set(sheet.name.toLowerCase(), this.sheets.length);
      this.sheets.push(unread(sheet));
    }
    if (this.sheets.length > first) {
      for (const { formulas } of this.sheets.slice(0, first)) {
        let rows = 0;
        for (const row of formulas.values()) {
          if (++rows % FORMULA_ROWS_A_STEP === 0) yield;
          for (const { evaluate, sheet, row: at, column, text } of row.all()) {
            if (evaluate) continue;
            const again = this.read(sheet, at, column, text);
            row.put(again);
            if (again.evaluate) unsettled.add(again);
          }
        }
      }
      for (let i = first; i < this.sheets.length; i += 1) yield* this.readSheet(i);
    }
    this.unsettled = unsettled;
  }

  private *readSheet(number: number): Generator<void, void> {
    const known = this.sheets[number]!;
    let rows = 0;
    for (const [row, cells] of known.sheet.cells) {
      if (++rows % ROWS_A_STEP === 0) yield;
      if (row >= known.rows) known.rows = row + 1;
      cells.forEach((cell, column) => {
        if (column >= known.columns) known.columns = column + 1;
        if (cell.formula !== undefined) put(known.formulas, this.read(number, row, column, cell.formula));
        if (cell.spillFrom !== undefined) extend(known.spills, cell.spillFrom, row, column);
      });
    }
  }

  private *rescan(sheetId: string, area: Rectangle): Generator<void, void> {
    const number = this.sheets.findIndex(({ sheet }) => sheet.id === sheetId);
    const known = this.sheets[number];
    if (!known) return;
    let gone = 0;
    for (const [, formulas] of rowsWithin(known.formulas, area)) {
      if (++gone % FORMULA_ROWS_A_STEP === 0) yield;
      formulas.deleteWithin(area.left, area.right);
    }
    let rows = 0;
    for (const [row, cells] of rowsWithin(known.sheet.cells, area)) {
      if (++rows % ROWS_A_STEP === 0) yield;
      if (row >= known.rows) known.rows = row + 1;
      const right = Math.min(area.right, cells.width - 1);
      if (right >= known.columns) known.columns = right + 1;
      for (let column = area.left; column <= right; column += 1) {
        const formula = cells.get(column)?.formula;
        if (formula !== undefined) put(known.formulas, this.read(number, row, column, formula));
      }
    }
  }

  private read(sheet: number, row: number, column: number, text: string): IndexedFormula {
    const plain = readPlainFormula(text, sheet, (name) => this.numbers.get(name.toLowerCase()));
    if (plain)
      for (let at = 0; at < plain.refs.length; at += REF_SIZE) this.sheets[sheet]!.refersTo.add(plain.refs[at]!);
    return {
      sheet,
      row,
      column,
      text,
      refs: plain?.refs ?? [],
      evaluate: plain && this.compiled(plain.shape),
      state: 'clean',
    };
  }

  private compiled(shape: string): Evaluate | undefined {
    if (this.shapes.has(shape)) return this.shapes.get(shape);
    const node = parseShape(shape);
    const evaluate = node && compile(node);
    this.shapes.set(shape, evaluate);
    return evaluate;
  }
}

function unread(sheet: SheetData): IndexedSheet {
  return { sheet, formulas: new Map(), spills: new Map(), refersTo: new Set(), rows: 0, columns: 0 };
}

function put(formulas: IndexedSheet['formulas'], formula: IndexedFormula): void {
  let row = formulas.get(formula.row);
  if (!row) formulas.set(formula.row, (row = new FormulaRow()));
  row.put(formula);
}

function* rowsWithin<T>(rows: ReadonlyMap<number, T>, { top, bottom }: Rectangle): Generator<readonly [number, T]> {
  if (bottom - top < rows.size) {
    for (let row = top; row <= bottom; row += 1) {
      const found = rows.get(row);
      if (found !== undefined) yield [row, found];
    }
  } else {
    for (const entry of rows) if (entry[0] >= top && entry[0] <= bottom) yield entry;
  }
}

function* within(formulas: IndexedSheet['formulas'], area: Rectangle): Generator<IndexedFormula> {
  for (const [, row] of rowsWithin(formulas, area)) {
    for (const formula of row.all()) if (formula.column >= area.left && formula.column <= area.right) yield formula;
  }
}

function touches(refs: readonly number[], areas: readonly (readonly Rectangle[])[]): boolean {
  for (let at = 0; at < refs.length; at += REF_SIZE) {
    const list = areas[refs[at]!]!;
    for (const { top, left, bottom, right } of list) {
      if (refs[at + 1]! <= bottom && refs[at + 3]! >= top && refs[at + 2]! <= right && refs[at + 4]! >= left)
        return true;
    }
  }
  return false;
}

/** Areas below each other made one: a large write comes in pieces. */
function joined(areas: readonly SheetArea[]): SheetArea[] {
  const all: SheetArea[] = [];
  for (const { sheetId, area } of areas) {
    const last = all[all.length - 1];
    const follows =
      last?.sheetId === sheetId &&
      last.area.left === area.left &&
      last.area.right === area.right &&
      area.top <= last.area.bottom + 1 &&
      area.bottom >= last.area.top - 1;
    if (!follows) all.push({ sheetId, area });
    else {
      const top = Math.min(last.area.top, area.top);
      all[all.length - 1] = { sheetId, area: { ...area, top, bottom: Math.max(last.area.bottom, area.bottom) } };
    }
  }
  return all;
}

function extend(
  areas: Map<string, Rectangle>,
  from: { readonly row: number; readonly column: number },
  row: number,
  column: number,
): void {
  const key = `${from.row},${from.column}`;
  const area = areas.get(key) ?? { top: from.row, left: from.column, bottom: row, right: column };
  areas.set(key, { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
}
