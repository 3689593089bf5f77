import type { SheetArea } from '../host/calculator';
import { makeCell } from '../host/cells';
import type { StoredValue } from '../host/workbook-data';
import { CriteriaColumn, type Accepted } from './criteria-column';
import { REF_SIZE } from './plain-formula';
import { LEFT_TO_ENGINE } from './left-to-engine';
import type { Refs, Values } from './plain-functions';
import type { FormulaIndex, IndexedFormula, IndexedSheet } from './formula-index';

/** Formulas computed between two pauses. */
const FORMULAS_A_STEP = 256;
/** Cells read between two pauses. */
const CELLS_A_STEP = 10_000;
/** Rows with formulas looked through between two pauses. */
const ROWS_A_STEP = 2048;
/** Formulas that wait for one another; a longer chain is left to the engine. */
const DEEPEST = 300;

export interface PassResult {
  /** Areas that hold other values than before. */
  readonly changed: readonly SheetArea[];
  /** Formulas that turned out to be the engine's: a text where a number is wanted, a circle. */
  readonly left: readonly SheetArea[];
}

/** Computes every due formula that the index understands, and what it hangs on first. */
export function* computePlain(index: FormulaIndex): Generator<void, PassResult> {
  const pass = new PlainPass(index);
  const due: IndexedFormula[] = [];
  let rows = 0;
  for (const { formulas } of index.sheets) {
    for (const row of formulas.values()) {
      row.all().forEach((formula) => {
        if (formula.state === 'clean') return;
        if (formula.evaluate) {
          due.push(formula);
          pass.expect(formula);
        } else formula.state = 'clean';
      });
      if (++rows % ROWS_A_STEP === 0) yield;
    }
  }
  const wide: IndexedFormula[] = [];
  const later: IndexedFormula[] = [];
  for (let i = 0; i < due.length; i += 1) {
    const formula = due[i]!;
    if (isWide(formula)) wide.push(formula);
    else if (!pass.computeUnlessWide(formula)) later.push(formula);
    if (i % FORMULAS_A_STEP === FORMULAS_A_STEP - 1) yield;
  }
  // What adds up whole columns comes last: the columns are read once, together, when all of them is computed.
  yield* pass.readAhead(wide);
  for (const formula of wide) {
    while (!pass.computeOrRest(formula)) yield;
    yield;
  }
  for (const formula of later) {
    if (formula.state === 'due') pass.compute(formula);
  }
  return { changed: index.areasOf(pass.changed), left: index.areasOf(pass.left) };
}

/** Thrown through formulas that hang on one whose turn comes later. One object, like LEFT_TO_ENGINE. */
const AFTER_WIDE = new Error('after those of whole columns');

/** Thrown where a column has been prepared, so that the page may draw before the formula is gone on with; what was prepared is kept. */
const REST = new Error('the page may draw');

/** Rows of an area that is read ahead. */
const WIDE = 4096;

function isWide({ refs }: IndexedFormula): boolean {
  for (let at = 0; at < refs.length; at += REF_SIZE) if (isWideArea(refs, at)) return true;
  return false;
}

function isWideArea(refs: Refs, at: number): boolean {
  return refs[at + 3]! - refs[at + 1]! >= WIDE && refs[at + 2] === refs[at + 4];
}

class PlainPass implements Values {
  readonly changed: IndexedFormula[] = [];
  readonly left: IndexedFormula[] = [];
  /** By sheet: column → formulas of it still to be computed. */
  private readonly waiting: Map<number, Set<IndexedFormula>>[];
  private readonly columns = new Map<string, CriteriaColumn>();
  private readonly numberColumns = new Map<string, Float64Array>();
  private readonly wideColumns = new Map<string, StoredValue[]>();
  private lastSelection: { readonly key: string; readonly rows: Int32Array } | undefined;
  private depth = 0;
  /** Formulas that add up whole columns are not computed now. */
  private wideWait = false;
  private mayRest = false;

  constructor(private readonly index: FormulaIndex) {
    this.waiting = index.sheets.map(() => new Map());
  }

  /** The formula is to be computed in this pass. */
  expect(formula: IndexedFormula): void {
    const waiting = this.waiting[formula.sheet]!;
    const column = waiting.get(formula.column);
    if (column) column.add(formula);
    else waiting.set(formula.column, new Set([formula]));
  }

  /** @returns false where the formula hangs on one that adds up whole columns: its turn comes after those. */
  computeUnlessWide(formula: IndexedFormula): boolean {
    if (formula.state !== 'due') return true;
    this.wideWait = true;
    try {
      this.compute(formula);
      return true;
    } catch (error) {
      if (error !== AFTER_WIDE) throw error;
      return false;
    } finally {
      this.wideWait = false;
    }
  }

  /** @returns false where a column was prepared for it and it is to be gone on with. */
  computeOrRest(formula: IndexedFormula): boolean {
    if (formula.state !== 'due') return true;
    this.mayRest = true;
    try {
      this.compute(formula);
      return true;
    } catch (error) {
      if (error !== REST) throw error;
      return false;
    } finally {
      this.mayRest = false;
    }
  }

  compute(formula: IndexedFormula): void {
    if (this.wideWait && isWide(formula)) throw AFTER_WIDE;
    if (formula.state === 'computing' || this.depth >= DEEPEST) throw LEFT_TO_ENGINE;
    formula.state = 'computing';
    this.depth += 1;
    try {
      this.write(formula, formula.evaluate!(this, formula.refs) ?? 0);
    } catch (error) {
      if (error === AFTER_WIDE || error === REST) formula.state = 'due';
      if (error !== LEFT_TO_ENGINE) throw error;
      formula.evaluate = undefined;
      this.left.push(formula);
    } finally {
      this.depth -= 1;
      if (formula.state === 'computing') {
        formula.state = 'clean';
        this.done(formula);
      }
    }
  }

  cell(sheet: number, row: number, column: number): StoredValue {
    const known = this.index.sheets[sheet]!;
    if (this.waiting[sheet]!.has(column)) this.settle(known.formulas.get(row)?.get(column));
    return known.sheet.cells.get(row)?.get(column)?.value ?? null;
  }

  /**
   * Reads the columns that the formulas add up, those of the same rows in one walk over the rows; with a pause every few thousand cells. What hangs
   * on other formulas of whole columns is read when its own formula is computed.
   */
  *readAhead(formulas: readonly IndexedFormula[]): Generator<void, void> {
    const byRows = new Map<string, { readonly refs: Refs; readonly at: number; readonly key: string }[]>();
    const seen = new Set<string>();
    for (const { state, refs } of formulas) {
      if (state !== 'due') continue;
      for (let at = 0; at < refs.length; at += REF_SIZE) {
        const key = keyOf(refs, at);
        if (!isWideArea(refs, at) || seen.has(key)) continue;
        seen.add(key);
        if (this.waitingIn(refs, at, refs[at + 2]!).length > 0) continue;
        const rows = `${refs[at]!},${refs[at + 1]!},${refs[at + 3]!}`;
        byRows.set(rows, [...(byRows.get(rows) ?? []), { refs, at, key }]);
      }
    }
    for (const columns of byRows.values()) {
      const [{ refs, at }] = columns as [(typeof columns)[number]];
      const { cells } = this.index.sheets[refs[at]!]!.sheet;
      const lists = columns.map(({ refs: of, at: place }) => ({ column: of[place + 2]!, values: [] as StoredValue[] }));
      for (let row = refs[at + 1]!, step = 0; row <= refs[at + 3]!; row += 1) {
        const line = cells.get(row);
        for (const { column, values } of lists) values.push(line?.get(column)?.value ?? null);
        step += lists.length;
        if (step < CELLS_A_STEP) continue;
        step = 0;
        yield;
      }
      columns.forEach(({ key }, i) => this.wideColumns.set(key, lists[i]!.values));
    }
  }

  each(refs: Refs, at: number, visit: (value: StoredValue) => void): void {
    if (isWideArea(refs, at)) {
      for (const value of this.column(refs, at)) if (value !== null) visit(value);
      return;
    }
    const known = this.area(refs, at);
    const bottom = Math.min(refs[at + 3]!, known.rows - 1);
    for (let row = refs[at + 1]!; row <= bottom; row += 1) {
      const cells = known.sheet.cells.get(row);
      if (!cells) continue;
      for (let column = refs[at + 2]!; column <= refs[at + 4]!; column += 1) {
        const value = cells.get(column)?.value ?? null;
        if (value !== null) visit(value);
      }
    }
  }

  rows(refs: Refs, at: number): number {
    return refs[at + 3]! - refs[at + 1]! + 1;
  }

  cells(refs: Refs, at: number): readonly StoredValue[] {
    if (refs[at + 2] === refs[at + 4]) return this.column(refs, at);
    const { sheet } = this.area(refs, at);
    const values: StoredValue[] = [];
    for (let row = refs[at + 1]!; row <= refs[at + 3]!; row += 1) {
      const cells = sheet.cells.get(row);
      for (let column = refs[at + 2]!; column <= refs[at + 4]!; column += 1)
        values.push(cells?.get(column)?.value ?? null);
    }
    return values;
  }

  numbers(refs: Refs, at: number): Float64Array {
    const key = keyOf(refs, at);
    let numbers = this.numberColumns.get(key);
    if (!numbers) {
      const values = this.column(refs, at);
      numbers = new Float64Array(values.length);
      for (let i = 0; i < values.length; i += 1) {
        const value = values[i]!;
        if (typeof value === 'object' && value !== null) throw LEFT_TO_ENGINE;
        numbers[i] = typeof value === 'number' ? value : NaN;
      }
      this.numberColumns.set(key, numbers);
    }
    return numbers;
  }

  selected(criteria: readonly { readonly at: number; readonly criterion: StoredValue }[], refs: Refs): Int32Array {
    const keys = criteria.map(({ at, criterion }) => `${keyOf(refs, at)} ${typeof criterion} ${String(criterion)}`);
    const key = keys.join('|');
    if (this.lastSelection?.key === key) return this.lastSelection.rows;
    const rows = this.rows(refs, criteria[0]!.at);
    const conditions = criteria.map(({ at, criterion }) => {
      if (this.rows(refs, at) !== rows) throw LEFT_TO_ENGINE;
      const column = this.criteriaColumn(refs, at);
      const accepted = column.accept(criterion);
      if (!accepted) throw LEFT_TO_ENGINE;
      return { column, accepted };
    });
    const selected = select(conditions, rows);
    this.lastSelection = { key, rows: selected };
    return selected;
  }

  private criteriaColumn(refs: Refs, at: number): CriteriaColumn {
    const key = keyOf(refs, at);
    let column = this.columns.get(key);
    if (column) return column;
    this.columns.set(key, (column = new CriteriaColumn(this.column(refs, at))));
    if (this.mayRest && isWideArea(refs, at)) throw REST;
    return column;
  }

  /** All cells of a one-column area, blank ones too. */
  private column(refs: Refs, at: number): StoredValue[] {
    return this.wideColumns.get(keyOf(refs, at)) ?? this.readColumn(refs, at);
  }

  private readColumn(refs: Refs, at: number): StoredValue[] {
    const known = this.area(refs, at);
    const column = refs[at + 2]!;
    if (refs[at + 4]! !== column) throw LEFT_TO_ENGINE;
    const { cells } = known.sheet;
    const values: StoredValue[] = [];
    for (let row = refs[at + 1]!; row <= refs[at + 3]!; row += 1)
      values.push(cells.get(row)?.get(column)?.value ?? null);
    return values;
  }

  /** The sheet of an area whose formulas are computed. */
  private area(refs: Refs, at: number): IndexedSheet {
    const sheet = refs[at]!;
    for (let column = refs[at + 2]!; column <= refs[at + 4]!; column += 1) {
      for (const formula of this.waitingIn(refs, at, column)) this.settle(formula);
    }
    return this.index.sheets[sheet]!;
  }

  /** Formulas in a column of the area still to be computed, from above. */
  private waitingIn(refs: Refs, at: number, column: number): readonly IndexedFormula[] {
    const [top, bottom] = [refs[at + 1]!, refs[at + 3]!];
    const waiting = this.waiting[refs[at]!]!.get(column);
    if (!waiting) return [];
    if (waiting.size < bottom - top)
      return [...waiting].filter(({ row }) => row >= top && row <= bottom).sort((a, b) => a.row - b.row);
    const { formulas, rows } = this.index.sheets[refs[at]!]!;
    const found: IndexedFormula[] = [];
    for (let row = top; row <= Math.min(bottom, rows - 1); row += 1) {
      const formula = formulas.get(row)?.get(column);
      if (formula && formula.state !== 'clean') found.push(formula);
    }
    return found;
  }

  private settle(formula: IndexedFormula | undefined): void {
    if (formula && formula.state !== 'clean') this.compute(formula);
  }

  private write(formula: IndexedFormula, value: StoredValue): void {
    const cells = this.index.sheets[formula.sheet]!.sheet.cells.get(formula.row);
    const cell = cells?.get(formula.column);
    // Written anew while we paused: the next pass sees to it.
    if (cell?.formula !== formula.text || same(cell.value, value)) return;
    cells!.set(formula.column, makeCell(value, cell.style, cell.formula));
    this.changed.push(formula);
  }

  private done(formula: IndexedFormula): void {
    const waiting = this.waiting[formula.sheet]!;
    const column = waiting.get(formula.column);
    if (column?.delete(formula) && column.size === 0) waiting.delete(formula.column);
  }
}

interface Condition {
  readonly column: CriteriaColumn;
  readonly accepted: Accepted;
}

/** Begins with the rows of the condition that has the fewest, and takes those that meet the others. */
function select(conditions: readonly Condition[], rows: number): Int32Array {
  const lists = conditions.flatMap(({ column, accepted }) =>
    'ids' in accepted ? [accepted.ids.map((id) => column.rowsOf(id))] : [],
  );
  const size = (list: readonly Int32Array[]) => list.reduce((sum, part) => sum + part.length, 0);
  const [fewest] = lists.sort((a, b) => size(a) - size(b));
  const candidates = fewest === undefined ? Int32Array.from({ length: rows }, (_, i) => i) : together(fewest);
  return candidates.filter((row) => conditions.every(({ column, accepted }) => meets(column.ids[row]!, accepted)));
}

function together(lists: readonly Int32Array[]): Int32Array {
  return lists.length === 1 ? lists[0]! : Int32Array.from(lists.flatMap((list) => [...list]).sort((a, b) => a - b));
}

function meets(id: number, accepted: Accepted): boolean {
  return 'ids' in accepted ? accepted.ids.includes(id) : accepted.passes[id] === 1;
}

function keyOf(refs: Refs, at: number): string {
  return refs.slice(at, at + REF_SIZE).join(',');
}

function same(a: StoredValue, b: StoredValue): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    return a.error === b.error && a.message === b.message;
  return a === b;
}
