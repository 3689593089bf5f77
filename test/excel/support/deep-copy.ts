import { RowCells } from '../../../src/workbench/host/row-cells';

/** What structuredClone gives, with the rows of a sheet as what they are. */
export function deepCopy<T>(value: T): T {
  return copied(value) as T;
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof RowCells) return new RowCells([...value].map(([column, cell]) => [column, deepCopy(cell)]));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copied(item)] as const));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map(copied);
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item)]));
}
