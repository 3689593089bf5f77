import { columnLetters } from '../ledger/column-letters';
import { FIELDS } from '../ledger/fields';
import type { ColumnChoice, ColumnLook, Field, Ledger, UnusedColumn } from '../ledger/ledger';
import { cli } from '../locale/zh-cn/cli';
import { readInputText } from './read-input';
import { UsageError } from './usage-error';

/** One ledger as `layout` writes it and `--map` takes it: which column is what, and the unit of amounts without one. */
export interface LayoutEntry {
  readonly sheet: string;
  /** Fingerprint of the header: the answer holds for every file of the same layout. */
  readonly layout: string;
  readonly unit?: '元' | '万元';
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    /** A field's name; null: not used. */
    readonly field: Field | null;
    /** Of a column that is not understood. */
    readonly looks?: ColumnLook;
  }[];
}

/** What the user says of columns. */
export interface ColumnMap {
  readonly entries: readonly LayoutEntry[];
  /** `I=settled` of every ledger: 0-based column → field, or undefined where it is not to be used. */
  readonly columns: ReadonlyMap<number, Field | undefined>;
}

const { errors } = cli;

/** `--map "I=settled"`, `--map "I=-"`, `--map FILE.json`. Throws UsageError. */
export async function readColumnMap(values: readonly string[], base: string): Promise<ColumnMap | undefined> {
  const entries: LayoutEntry[] = [];
  const columns = new Map<number, Field | undefined>();
  for (const value of values) {
    const said = /^([A-Za-z]{1,3})=(.+)$/.exec(value);
    if (!said) {
      for (const entry of entriesOf(value, await readInputText(value, base))) entries.push(entry);
      continue;
    }
    const field = said[2] ?? '';
    if (field !== '-' && !isField(field)) throw new UsageError(errors.mapField(field, FIELDS.join('、')));
    columns.set(columnNumber(said[1] ?? ''), field === '-' ? undefined : (field as Field));
  }
  return values.length === 0 ? undefined : { entries, columns };
}

function entriesOf(file: string, text: string): readonly LayoutEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(errors.mapFile(file));
    throw error;
  }
  if (!Array.isArray(parsed) || !parsed.every(isEntry)) throw new UsageError(errors.mapFile(file));
  return parsed;
}

function isEntry(value: unknown): value is LayoutEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { layout, columns, unit } = value as Record<string, unknown>;
  return (
    typeof layout === 'string' &&
    (unit === undefined || unit === '元' || unit === '万元') &&
    Array.isArray(columns) &&
    columns.every((one: unknown) => {
      const { column, field } = (one ?? {}) as Record<string, unknown>;
      return (
        typeof column === 'string' &&
        /^[A-Z]{1,3}$/.test(column) &&
        (field === null || (typeof field === 'string' && isField(field)))
      );
    })
  );
}

function isField(name: string): boolean {
  return (FIELDS as readonly string[]).includes(name);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The layouts of ledgers as they are read now, to be corrected and given back with `--map`. */
export function layoutEntries(ledgers: readonly Ledger[]): readonly LayoutEntry[] {
  return ledgers.map(({ sheet, layout = '', columns = [], mapping, unknown = [] }) => ({
    sheet,
    layout,
    columns: columns.map(({ column, header }) => {
      const looks = unknown.find((one) => one.column === column)?.look;
      return {
        column: columnLetters(column),
        header,
        field: mapping.find((one) => one.column === column)?.field ?? null,
        ...(looks !== undefined && { looks }),
      };
    }),
  }));
}

/** By layout, what the map says of ledgers read without it. Throws UsageError where it speaks of no column there is. */
export function choicesOf(
  { entries, columns }: ColumnMap,
  ledgers: readonly Ledger[],
): {
  readonly layouts: Readonly<Record<string, ColumnChoice>>;
  readonly units: Readonly<Record<string, '元' | '万元'>>;
} {
  const layouts: Record<string, ColumnChoice> = {};
  const units: Record<string, '元' | '万元'> = {};
  for (const column of columns.keys()) {
    if (!ledgers.some((ledger) => ledger.columns?.some((one) => one.column === column)))
      throw new UsageError(errors.mapColumn(columnLetters(column)));
  }
  for (const { layout, mapping, columns: known = [] } of ledgers) {
    if (layout === undefined) continue;
    const choice: Partial<Record<Field | UnusedColumn, number>> = {};
    const entry = entries.find((one) => one.layout === layout);
    if (entry) {
      for (const { field } of mapping) choice[field] = -1;
      for (const { column, field } of entry.columns) if (field !== null) choice[field] = columnNumber(column);
      if (entry.unit !== undefined) units[layout] = entry.unit;
    }
    for (const [column, field] of columns) {
      if (!known.some((one) => one.column === column)) continue;
      const before = mapping.find((one) => one.column === column)?.field;
      if (field !== undefined) choice[field] = column;
      else {
        choice[`unused:${column}`] = column;
        if (before !== undefined) choice[before] = -1;
      }
    }
    if (Object.keys(choice).length > 0) layouts[layout] = choice;
  }
  return { layouts, units };
}
