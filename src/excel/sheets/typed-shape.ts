import { isRecord, parsedJson } from '../kept/checked-choice';
import type { CellValue } from '../../ledger/grid';
import type { SheetKey } from '../../reports/model/sheet-model';

/** A row as it was typed into: its name (undefined where the clerk put it in), and what stood in the columns that are kept. */
export interface TypedRow {
  readonly name: string | undefined;
  readonly cells: readonly CellValue[];
}

export interface Stored {
  readonly columns: readonly number[];
  readonly rows: readonly (readonly [name: string | null, cells: readonly CellValue[]])[];
}

/** Of one sheet. */
export interface SheetMemory {
  /** To which programme and period belongs what stands on the sheet. */
  readonly of: string;
  /** Where it stands: of a quarter, the year to date moves the columns after it. */
  readonly key: readonly number[];
  readonly columns: readonly number[];
  /** A run that broke off has left the sheet half written: what was typed is in `others` altogether. */
  readonly broken?: true;
  readonly others: Readonly<Record<string, Stored>>;
}

export type TypedMemory = Readonly<Partial<Record<SheetKey, SheetMemory>>>;

/** The shape of what is stored now; raised with a change that this code would read wrongly. */
export const TYPED_SHAPE = 1;

export type TypedRead =
  | { readonly kind: 'read'; readonly memory: TypedMemory }
  /** Not ours, or damaged: put aside as it is. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'later' };

/** What was typed, as the file has it. A file from before shapes were counted has none. */
export function typedFrom(text: string): TypedRead {
  const data = parsedJson(text);
  if (!isRecord(data)) return { kind: 'unreadable' };
  const { shape = TYPED_SHAPE, ...sheets } = data;
  if (typeof shape === 'number' && shape > TYPED_SHAPE) return { kind: 'later' };
  return Object.values(sheets).every(isSheetMemory)
    ? { kind: 'read', memory: sheets as TypedMemory }
    : { kind: 'unreadable' };
}

function isSheetMemory(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { of, key, columns, others } = value;
  return (
    typeof of === 'string' &&
    isWholes(key) &&
    isWholes(columns) &&
    isRecord(others) &&
    Object.values(others).every(isStored)
  );
}

function isStored(value: unknown): boolean {
  return (
    isRecord(value) && isWholes(value['columns']) && Array.isArray(value['rows']) && value['rows'].every(isStoredRow)
  );
}

function isStoredRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const [name, cells] = row as readonly unknown[];
  return (name === null || typeof name === 'string') && Array.isArray(cells) && cells.every(isCell);
}

const isCell = (cell: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof cell);
const isWholes = (value: unknown): boolean => Array.isArray(value) && value.every(Number.isInteger);
