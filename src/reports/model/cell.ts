import type { Fen } from '../../engine/ground/money';
import type { CellStyle, ModelCell } from './sheet-model';

/** 分 as the number of 元 a cell shows: the double nearest to it, as if read from its decimals, since a quotient of two whole numbers is rounded once. */
export const yuan = (amount: Fen): number => (amount === 0 ? 0 : amount / 100);

/** Shorthands for the cells of a sheet model. */
export const text = (value: string, style: CellStyle = 'text'): ModelCell => ({ value, style });
export const money = (amount: Fen, style: CellStyle = 'number'): ModelCell => ({ value: yuan(amount), style });
export const count = (value: number, style: CellStyle = 'integer'): ModelCell => ({ value, style });
export const date = (value: number | undefined): ModelCell => ({ value: value ?? '', style: 'date' });
/** An empty cell of a column: it looks as its neighbours do, so that the whole column is one patch. */
export const blank = (style: CellStyle = 'text', format?: string): ModelCell => ({
  value: '',
  style,
  ...(format === undefined ? {} : { format }),
});
export const formula = (source: string, style: CellStyle, expected?: string | number): ModelCell => ({
  formula: `=${source}`,
  style,
  ...(expected === undefined ? {} : { expected }),
});

/** One cell for each value that many rows of a sheet have: a hundred thousand rows then hold a few objects. */
export class Common<T> {
  private readonly made = new Map<T, ModelCell>();

  constructor(private readonly make: (value: T) => ModelCell) {}

  of(value: T): ModelCell {
    let cell = this.made.get(value);
    if (!cell) this.made.set(value, (cell = this.make(value)));
    return cell;
  }
}

/** Sheet name as a formula needs it: quoted, quotes doubled. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Whether a letter takes two characters' room in a Chinese font: ①, × and “ do, as the ideographs do. */
export function isWide(letter: string): boolean {
  return letter > '\u00a0';
}
