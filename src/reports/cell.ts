import type { CellStyle, ModelCell } from './sheet-model';

/** Shorthands for the cells of a sheet model. */
export const text = (value: string, style: CellStyle = 'text'): ModelCell => ({ value, style });
export const amount = (yuan: number, style: CellStyle = 'number'): ModelCell => ({ value: yuan, style });
export const count = (value: number, style: CellStyle = 'integer'): ModelCell => ({ value, style });
export const formula = (source: string, style: CellStyle, expected?: string | number): ModelCell => ({
  formula: `=${source}`,
  style,
  ...(expected === undefined ? {} : { expected }),
});

/** Sheet name as a formula needs it: quoted, quotes doubled. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
