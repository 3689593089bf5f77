import type { Rectangle } from '../../ledger/grid';
import { contains } from './a1';
import { makeCell, putCell } from './cells';
import type { CellStyleData, SheetData } from './workbook-data';

export type StyleChange = (style: CellStyleData | undefined) => CellStyleData | undefined;

interface Change {
  readonly area: Rectangle;
  readonly change: StyleChange;
}

/** Changes that lie within the first one's area, in their order. */
interface Group {
  readonly sheet: SheetData;
  readonly area: Rectangle;
  readonly changes: Change[];
}

/** Cells restyled between two pauses. */
const cellsAStep = 8192;

/**
 * Changes of looks that were asked for and not yet made. Office.js sets a format property by property, some twenty for one bordered range:
 * together they are one walk over its cells. Whoever reads cells has them made before.
 */
export class PendingStyles {
  #groups: Group[] = [];

  get empty(): boolean {
    return this.#groups.length === 0;
  }

  add(sheet: SheetData, area: Rectangle, change: StyleChange): void {
    const last = this.#groups[this.#groups.length - 1];
    if (last?.sheet === sheet && contains(last.area, area)) last.changes.push({ area, change });
    else this.#groups.push({ sheet, area, changes: [{ area, change }] });
  }

  /** Makes the changes, with a pause every few thousand cells. */
  *make(): Generator<void, void> {
    const groups = this.#groups;
    this.#groups = [];
    for (const group of groups) yield* restyle(group);
  }
}

function* restyle({ sheet, changes }: Group): Generator<void, void> {
  let cells = 0;
  for (const band of bandsOf(changes)) {
    const due = changes.filter((change) => contains(change.area, band));
    const known = new Map<CellStyleData | undefined, CellStyleData | undefined>();
    const changedOf: StyleChange = (style) => {
      let changed = known.get(style);
      if (changed === undefined && !known.has(style)) {
        changed = due.reduce((look, { change }) => change(look), style);
        known.set(style, changed);
      }
      return changed;
    };
    for (let row = band.top; row <= band.bottom; row++) {
      restyleRow(sheet, row, band, changedOf);
      cells += band.right - band.left + 1;
      if (cells < cellsAStep) continue;
      cells = 0;
      yield;
    }
  }
}

/** The areas cut so that each change covers a piece wholly or not at all. */
function bandsOf(changes: readonly Change[]): Rectangle[] {
  const rows = cuts(changes.flatMap((change) => [change.area.top, change.area.bottom + 1]));
  const columns = cuts(changes.flatMap((change) => [change.area.left, change.area.right + 1]));
  return rows
    .slice(0, -1)
    .flatMap((top, i) =>
      columns.slice(0, -1).map((left, j) => ({ top, left, bottom: rows[i + 1]! - 1, right: columns[j + 1]! - 1 })),
    );
}

function cuts(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

function restyleRow(sheet: SheetData, row: number, { left, right }: Rectangle, changedOf: StyleChange): void {
  let cells = sheet.cells.get(row);
  for (let column = left; column <= right; column++) {
    const old = cells?.get(column);
    const style = changedOf(old?.style);
    if (style === old?.style) continue;
    const cell = makeCell(old?.value ?? null, style, old?.formula);
    if (old?.spillFrom !== undefined) cell.spillFrom = old.spillFrom;
    if (style !== undefined) {
      if (cells === undefined) sheet.cells.set(row, (cells = new Map()));
      cells.set(column, cell);
    } else {
      putCell(sheet, row, column, cell);
      cells = sheet.cells.get(row);
    }
  }
}
