import type { CellValue, Rectangle } from '../../ledger/grid';
import type { SheetModel } from '../../reports/model/sheet-model';
import type { SheetSurvey } from '../read/survey';

/** What the clerk has put at the right of a sheet of ours, as read; rows from the sheet's first. */
export interface Beside {
  readonly left: number;
  readonly cells: Excel.Range;
  /** Key columns of the rows they stand beside. */
  readonly key: readonly Excel.Range[];
}

/** Queues the reading of what stands at the right of our area, down to its last row; undefined where there is nothing. */
export function loadBeside(
  sheet: Excel.Worksheet,
  { own, used }: Pick<SheetSurvey, 'own' | 'used'>,
  { keeps }: SheetModel,
): Beside | undefined {
  if (!own || !used || !keeps || used.right <= own.right) return undefined;
  const rows = own.bottom + 1;
  const left = own.right + 1;
  const cells = sheet.getRangeByIndexes(0, left, rows, used.right - own.right);
  cells.load('formulas,numberFormat');
  const key = keeps.key.map((column) => {
    const range = sheet.getRangeByIndexes(0, column, rows, 1);
    range.load('values');
    return range;
  });
  return { left, cells, key };
}

/** Cells with their number formats: an ID kept as text must be text where it comes to stand, or Excel makes a number of it. */
export interface MovedCells {
  readonly cells: CellValue[][];
  readonly formats: string[][];
}

/**
 * The clerk's cells moved to where the rows they stand beside are now. A row that is gone leaves its cells in the first free row from where they
 * stood. Undefined where nothing moves, or formulas stand among them, which would refer to other cells than they did.
 */
export function besideMoved(
  { cells, key }: Beside,
  { keeps }: SheetModel,
  values: readonly (readonly CellValue[])[],
): MovedCells | undefined {
  const old = cells.formulas as CellValue[][];
  const formats = cells.numberFormat as string[][];
  if (old.some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith('=')))) return undefined;
  const places = new Map<string, number[]>();
  values.forEach((row, r) => {
    const name = nameOf(keeps!.key.map((column) => row[column] ?? ''));
    if (name !== undefined) places.set(name, [...(places.get(name) ?? []), r]);
  });
  const target = old.map((_, r) => {
    const name = nameOf(key.map((range) => range.values[r]![0] as CellValue));
    return name === undefined ? undefined : places.get(name)?.shift();
  });
  if (target.every((to, r) => to === r || isEmpty(old[r]!))) return undefined;
  /** Row → the row it comes from. */
  const from = new Map<number, number>();
  old.forEach((row, r) => {
    const to = target[r];
    if (to !== undefined && !isEmpty(row)) from.set(to, r);
  });
  old.forEach((row, r) => {
    if (target[r] !== undefined || isEmpty(row)) return;
    let to = r;
    while (from.has(to)) to += 1;
    from.set(to, r);
  });
  const last = Math.max(old.length - 1, ...from.keys());
  const none = old[0]!.map((): CellValue => '');
  const plain = old[0]!.map(() => 'General');
  const sources = Array.from({ length: last + 1 }, (_, r) => from.get(r));
  return {
    cells: sources.map((r) => [...(r === undefined ? none : old[r]!)]),
    formats: sources.map((r, to) => [...(r === undefined ? (formats[to] ?? plain) : formats[r]!)]),
  };
}

const isEmpty = (row: readonly CellValue[]): boolean => row.every((cell) => cell === '');

/** Undefined for a row without a key: a caption, a note. */
export function nameOf(key: readonly CellValue[]): string | undefined {
  const texts = key.map(String);
  return texts.every((text) => text === '') ? undefined : JSON.stringify(texts);
}

/**
 * Queues rows and columns for an area that has grown, where the clerk has something in the way: below it moves down, at its right to the right.
 * @param bottom last row that will be written, what the clerk has beside the table included
 */
export function makeRoom(
  sheet: Excel.Worksheet,
  { own, used }: Pick<SheetSurvey, 'own' | 'used'>,
  { bottom, right }: Pick<Rectangle, 'bottom' | 'right'>,
): void {
  if (!own || !used) return;
  if (used.bottom > own.bottom && bottom > own.bottom)
    sheet
      .getRangeByIndexes(own.bottom + 1, 0, bottom - own.bottom, 1)
      .getEntireRow()
      .insert('Down');
  if (used.right > own.right && right > own.right)
    sheet
      .getRangeByIndexes(0, own.right + 1, 1, right - own.right)
      .getEntireColumn()
      .insert('Right');
}
