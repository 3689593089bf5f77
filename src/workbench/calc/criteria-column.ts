import { parseInput } from '../host/input-value';
import type { StoredValue } from '../host/workbook-data';

/** Which values a criterion takes: one of few known values, or any that passes. */
export type Accepted = { readonly ids: readonly number[] } | { readonly passes: Uint8Array };

/** An ID or an account, which as a number would be another's too: compared digit by digit, as the engine does (Excel knows 15 digits of them). */
const LONG_NUMBER = /^\d{16,}$/;
const NOTHING: Accepted = { ids: [] };
/** Blank cells. */
const BLANK = 0;

/**
 * A column that criteria are asked of, its values numbered: SUMIFS asks a hundred thousand rows for a township by comparing numbers, and only the
 * rows of one value where that is enough.
 */
export class CriteriaColumn {
  /** Row of the area → number of its value. */
  readonly ids: Int32Array;
  private readonly values: StoredValue[] = [null];
  /** As the cells hold them: the same value comes again and again. */
  private readonly known = new Map<StoredValue, number>();
  private readonly byText = new Map<string, number>();
  /** Values that are this number, or a text that reads like it. */
  private readonly byNumber = new Map<number, number[]>();
  private readonly accepted = new Map<StoredValue, Accepted | undefined>();
  private rowsById: { readonly starts: Int32Array; readonly rows: Int32Array } | undefined;

  constructor(cells: readonly StoredValue[]) {
    this.ids = new Int32Array(cells.length);
    for (let i = 0; i < cells.length; i += 1) this.ids[i] = this.idOf(cells[i]!);
  }

  /** Undefined for a criterion whose meaning hangs on the host (a date, a percent): somebody else is to be asked. */
  accept(criterion: StoredValue): Accepted | undefined {
    if (this.accepted.has(criterion)) return this.accepted.get(criterion);
    const accepted = this.read(criterion);
    this.accepted.set(criterion, accepted);
    return accepted;
  }

  /** Rows of the area with this value, in order. */
  rowsOf(id: number): Int32Array {
    this.rowsById ??= this.sortRows();
    const { starts, rows } = this.rowsById;
    return rows.subarray(starts[id], starts[id + 1]);
  }

  private idOf(value: StoredValue): number {
    if (value === null) return BLANK;
    let id = this.known.get(value);
    if (id === undefined) this.known.set(value, (id = this.newId(value)));
    return id;
  }

  private newId(value: Exclude<StoredValue, null>): number {
    // An error meets no criterion.
    const key = typeof value === 'string' ? `"${value.toLowerCase()}` : typeof value === 'object' ? '#' : String(value);
    let id = this.byText.get(key);
    if (id === undefined) {
      id = this.values.length;
      this.values.push(value);
      this.byText.set(key, id);
      const number = typeof value === 'number' ? value : typeof value === 'string' ? numeral(value) : undefined;
      if (number !== undefined) this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), id]);
    }
    return id;
  }

  private read(criterion: StoredValue): Accepted | undefined {
    if (typeof criterion === 'number') return { ids: this.byNumber.get(criterion) ?? [] };
    if (typeof criterion === 'boolean') return this.only(String(criterion));
    if (typeof criterion !== 'string') return undefined;
    const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
    const number = numeral(operand);
    if (number === undefined && !LONG_NUMBER.test(operand) && parseInput(operand).value !== operand) return undefined;
    if (operator === '=') return number === undefined ? this.text(operand) : { ids: this.byNumber.get(number) ?? [] };
    if (number === undefined) return undefined;
    return { passes: Uint8Array.from(this.values, (value) => (passes(value, operator, number) ? 1 : 0)) };
  }

  private text(operand: string): Accepted | undefined {
    if (operand === '') return undefined;
    if (!/[*?~]/.test(operand)) return this.only(`"${operand.toLowerCase()}`);
    const plain = operand.replace(/~([*?~])/g, '$1');
    return /(?<!~)(?:~~)*[*?]/.test(operand) ? undefined : this.only(`"${plain.toLowerCase()}`);
  }

  private only(key: string): Accepted {
    const id = this.byText.get(key);
    return id === undefined ? NOTHING : { ids: [id] };
  }

  private sortRows(): { readonly starts: Int32Array; readonly rows: Int32Array } {
    const starts = new Int32Array(this.values.length + 1);
    for (const id of this.ids) starts[id + 1]! += 1;
    for (let id = 0; id < this.values.length; id += 1) starts[id + 1]! += starts[id]!;
    const next = starts.slice();
    const rows = new Int32Array(this.ids.length);
    this.ids.forEach((id, row) => {
      rows[next[id]!] = row;
      next[id]! += 1;
    });
    return { starts, rows };
  }
}

function numeral(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) && !LONG_NUMBER.test(text) ? Number(text) : undefined;
}

function passes(value: StoredValue, operator: string, number: number): boolean {
  if (operator === '<>')
    return typeof value !== 'object' || value === null ? value !== number && !sameNumber(value, number) : true;
  if (typeof value !== 'number') return false;
  if (operator === '<') return value < number;
  if (operator === '<=') return value <= number;
  return operator === '>' ? value > number : value >= number;
}

function sameNumber(value: StoredValue, number: number): boolean {
  return typeof value === 'string' && numeral(value) === number;
}
