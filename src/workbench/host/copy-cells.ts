import type { Rectangle } from '../../ledger/grid';
import { cellCount, columnCount, rowCount } from './a1';
import { cellAt, makeCell, putCell } from './cells';
import type { Editor } from './editor';
import { offsetFormula } from './formula-references';
import type { CellData, SheetData } from './workbook-data';
import { clearArea } from './write-cells';

export interface CellsOf {
  readonly sheet: SheetData;
  readonly area: Rectangle;
}

/** What of a cell is copied (Excel.RangeCopyType). */
export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';

/** `Range.copyFrom`: the source is repeated where it divides the target, else only its own size is filled. Relative references go along. */
export function copyCells(editor: Editor, from: CellsOf, to: CellsOf, type: CopyType): void {
  editor.requireUnlocked(to.sheet, to.area);
  const [rows, columns] = [rowCount(from.area), columnCount(from.area)];
  const repeats = rowCount(to.area) % rows === 0 && columnCount(to.area) % columns === 0;
  const target: Rectangle = repeats
    ? to.area
    : { ...to.area, bottom: to.area.top + rows - 1, right: to.area.left + columns - 1 };
  const source = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => cellAt(from.sheet, from.area.top + i, from.area.left + j)),
  );
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      const [i, j] = [(row - target.top) % rows, (column - target.left) % columns];
      const by = { rows: row - from.area.top - i, columns: column - from.area.left - j };
      const old = cellAt(to.sheet, row, column);
      putCell(to.sheet, row, column, copied(source[i]![j], old, type, by));
    }
  }
  told(editor, { sheet: to.sheet, area: target });
}

function copied(
  cell: CellData | undefined,
  old: CellData | undefined,
  type: CopyType,
  by: { readonly rows: number; readonly columns: number },
): CellData {
  const style = type === 'All' || type === 'Formats' ? cell?.style : old?.style;
  if (type === 'Formats') return makeCell(old?.value ?? null, style, old?.formula);
  const formula =
    type === 'Values' || cell?.formula === undefined ? undefined : offsetFormula(cell.formula, by.rows, by.columns);
  return makeCell(cell?.value ?? null, style, formula);
}

/** `Range.moveTo`: values, formats and formulas as they are take the place of what stood there. */
export function moveCells(editor: Editor, from: CellsOf, to: CellsOf): void {
  editor.requireUnprotected(from.sheet);
  editor.requireUnprotected(to.sheet);
  const { area } = from;
  const cells = Array.from({ length: rowCount(area) }, (_, i) =>
    Array.from({ length: columnCount(area) }, (_unused, j) => cellAt(from.sheet, area.top + i, area.left + j)),
  );
  if (cellCount(area) > 0) clearArea(editor, from.sheet, area, 'All');
  const { top, left } = to.area;
  cells.forEach((line, i) => line.forEach((cell, j) => putCell(to.sheet, top + i, left + j, cell)));
  told(editor, {
    sheet: to.sheet,
    area: { top, left, bottom: top + cells.length - 1, right: left + columnCount(area) - 1 },
  });
}

function told(editor: Editor, { sheet, area }: CellsOf): void {
  editor.invalidate(sheet.id, area);
  editor.report({ kind: 'cells', sheetId: sheet.id, area, change: 'RangeEdited' });
  editor.report({ kind: 'formats', sheetId: sheet.id, area });
}
