import type { Rectangle } from '../../ledger/grid';
import { contains } from './a1';
import { isVacant, makeCell } from './cells';
import { RowCells } from './row-cells';
import type { CellData, CellStyleData, SheetData } from './workbook-data';

export type StyleChange = (style: CellStyleData | undefined) => CellStyleData | undefined;

interface Change {
  readonly area: Rectangle;
  readonly change: StyleChange;
}

/** Changes that lie within one area, in their order. */
interface Group {
  readonly sheet: SheetData;
  area: Rectangle;
  readonly changes: Change[];
}

/** Cells restyled between two pauses. */
const cellsAStep = 8192;
/** Rows with nothing in them are so many times as quickly done. */
const EASIER = 8;

/**
 * Changes of looks that were asked for and not yet made. Office.js sets a format property by property, some twenty for one bordered range:
 * together, and with those of the ranges beside it, they are one walk over its rows. Whoever reads cells has them made before.
 */
export class PendingStyles {
  #groups: Group[] = [];

  get empty(): boolean {
    return this.#groups.length === 0;
  }

  add(sheet: SheetData, area: Rectangle, change: StyleChange): void {
    const last = this.#groups[this.#groups.length - 1];
    if (last?.sheet !== sheet || !(contains(last.area, area) || isBeside(last.area, area))) {
      this.#groups.push({ sheet, area, changes: [{ area, change }] });
      return;
    }
    last.changes.push({ area, change });
    last.area = { ...last.area, right: Math.max(last.area.right, area.right) };
  }

  /** Makes the changes, with a pause every few thousand cells. */
  *make(): Generator<void, void> {
    const groups = this.#groups;
    this.#groups = [];
    for (const group of groups) yield* restyle(group);
  }
}

/** Cells of a band of rows that get the same changes. */
interface Piece {
  readonly left: number;
  readonly right: number;
  readonly changedOf: StyleChange;
  /** What stands where there was no cell: one object for all of them, since cells are replaced and not written to. */
  readonly blank: CellData | undefined;
}

function* restyle({ sheet, changes }: Group): Generator<void, void> {
  const rows = cuts(changes.flatMap(({ area }) => [area.top, area.bottom + 1]));
  let cells = 0;
  for (const [i, top] of rows.slice(0, -1).entries()) {
    const bottom = rows[i + 1]! - 1;
    const pieces = piecesOf(changes.filter(({ area }) => area.top <= top && area.bottom >= bottom));
    const blank = new RowCells(pieces.flatMap(blanksOf));
    const width = pieces.reduce((sum, { left, right }) => sum + right - left + 1, 0);
    for (let row = top; row <= bottom; row++) {
      const old = sheet.cells.get(row);
      if (old) restyleRow(sheet, row, old, pieces);
      else if (blank.size > 0) sheet.cells.set(row, blank.copy());
      cells += old ? width : width / EASIER;
      if (cells < cellsAStep) continue;
      cells = 0;
      yield;
    }
  }
}

/** The columns cut so that each change covers a piece wholly or not at all. */
function piecesOf(changes: readonly Change[]): Piece[] {
  const columns = cuts(changes.flatMap(({ area }) => [area.left, area.right + 1]));
  return columns.slice(0, -1).flatMap((left, i): Piece[] => {
    const right = columns[i + 1]! - 1;
    const due = changes.filter(({ area }) => area.left <= left && area.right >= right);
    if (due.length === 0) return [];
    const known = new Map<CellStyleData | undefined, CellStyleData | undefined>();
    const changedOf: StyleChange = (style) => {
      let changed = known.get(style);
      if (changed === undefined && !known.has(style)) {
        changed = due.reduce((look, { change }) => change(look), style);
        known.set(style, changed);
      }
      return changed;
    };
    const style = changedOf(undefined);
    return [{ left, right, changedOf, blank: style && makeCell(null, style) }];
  });
}

function blanksOf({ left, right, blank }: Piece): [number, CellData][] {
  return blank ? Array.from({ length: right - left + 1 }, (_, i) => [left + i, blank]) : [];
}

/** The columns that follow, in the same rows. */
function isBeside(area: Rectangle, next: Rectangle): boolean {
  return next.top === area.top && next.bottom === area.bottom && next.left === area.right + 1;
}

function cuts(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

function restyleRow(sheet: SheetData, row: number, cells: RowCells<CellData>, pieces: readonly Piece[]): void {
  for (const { left, right, changedOf, blank } of pieces) {
    for (let column = left; column <= right; column++) {
      const old = cells.get(column);
      if (old === undefined) {
        if (blank) cells.set(column, blank);
        continue;
      }
      const style = changedOf(old.style);
      if (style === old.style) continue;
      const cell = makeCell(old.value, style, old.formula);
      if (old.spillFrom !== undefined) cell.spillFrom = old.spillFrom;
      if (isVacant(cell)) cells.delete(column);
      else cells.set(column, cell);
    }
  }
  if (cells.size === 0) sheet.cells.delete(row);
}
