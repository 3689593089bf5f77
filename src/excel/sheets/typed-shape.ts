import { isRecord, parsedJson } from '../kept/checked-choice';
import type { TypedMemory } from './typed-memory';

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
