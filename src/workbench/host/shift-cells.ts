import type { Rectangle } from '../../ledger/grid';
import { columnLimit, contains, intersect, isEntireColumns, isEntireRows, rowLimit } from './a1';
import { cellAt, makeCell, putCell, usedArea } from './cells';
import type { CellChange } from './changes';
import type { Editor } from './editor';
import { shiftAnchoredFormula, shiftArea, shiftFormula, type Shift } from './formula-references';
import { OfficeError } from './office-error';
import type { CellData, SheetData } from './workbook-data';

function shiftIndexes(indexes: Iterable<number>, shift: Shift): number[] {
  const moved: number[] = [];
  for (const index of indexes) {
    if (index < shift.at) moved.push(index);
    else if (shift.count > 0 || index >= shift.at - shift.count) moved.push(index + shift.count);
  }
  return moved;
}

/** A Map, or the cells of a row. */
interface ByIndex<T> extends Iterable<[number, T]> {
  clear(): void;
  set(index: number, value: T): unknown;
}

function shiftKeys<T>(map: ByIndex<T>, shift: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const [moved] = shiftIndexes([index], shift);
    if (moved !== undefined) map.set(moved, value);
  }
}

function shiftSet(set: Set<number>, shift: Shift): void {
  const moved = shiftIndexes(set, shift);
  set.clear();
  for (const index of moved) set.add(index);
}

function moveCells(sheet: SheetData, shift: Shift): void {
  const { first, last } = shift.span;
  if (shift.axis === 'row' && first === 0 && last === columnLimit - 1) return shiftKeys(sheet.cells, shift);
  if (shift.axis === 'column' && first === 0 && last === rowLimit - 1) {
    for (const cells of sheet.cells.values()) shiftKeys(cells, shift);
    return;
  }
  const taken: [number, number, CellData][] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
      if (along >= shift.at && across >= first && across <= last) taken.push([row, column, cell]);
    }
  }
  for (const [row, column] of taken) putCell(sheet, row, column, undefined);
  for (const [row, column, cell] of taken) {
    const [moved] = shiftIndexes([shift.axis === 'row' ? row : column], shift);
    if (moved === undefined) continue;
    if (shift.axis === 'row') putCell(sheet, moved, column, cell);
    else putCell(sheet, row, moved, cell);
  }
}

function shiftAreas(areas: readonly Rectangle[], shift: Shift): Rectangle[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

/** Everything that names cells by their place follows them: formulas, names, merges, tables, conditional formats, charts, what the add-in holds. */
function followShift(editor: Editor, sheet: SheetData, shift: Shift): void {
  for (const other of editor.workbook.sheets) {
    for (const cells of other.cells.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, other.name, sheet.name, shift);
      }
    }
    for (const chart of other.charts) {
      for (const series of chart.series) {
        series.values = shiftFormula(series.values, other.name, sheet.name, shift);
        if (series.categories !== undefined) {
          series.categories = shiftFormula(series.categories, other.name, sheet.name, shift);
        }
      }
    }
  }
  for (const name of editor.workbook.names) name.formula = shiftFormula(name.formula, '', sheet.name, shift);
  for (const cells of sheet.cells.values()) {
    for (const cell of cells.values()) {
      if (!cell.spillFrom) continue;
      const { row, column } = cell.spillFrom;
      const moved = shiftArea({ top: row, bottom: row, left: column, right: column }, shift);
      if (moved) cell.spillFrom = { row: moved.top, column: moved.left };
      else delete cell.spillFrom;
    }
  }
  sheet.merges = shiftAreas(sheet.merges, shift);
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = shiftArea(table.range, shift);
    return range ? [{ ...table, range }] : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const ranges = shiftAreas(format.ranges, shift);
    const [before, after] = [format.ranges[0], ranges[0]];
    if (!before || !after) return [];
    if (format.formula === undefined) return [{ ...format, ranges }];
    const anchorMoved = { rows: after.top - before.top, columns: after.left - before.left };
    return [{ ...format, ranges, formula: shiftAnchoredFormula(format.formula, sheet.name, shift, anchorMoved) }];
  });
  for (const chart of sheet.charts) chart.anchor = shiftArea(chart.anchor, shift) ?? chart.anchor;
  if (sheet.autoFilter) {
    const filter = shiftArea(sheet.autoFilter, shift);
    if (filter) sheet.autoFilter = filter;
    else delete sheet.autoFilter;
  }
  if (sheet.page.printArea !== undefined) {
    sheet.page.printArea = shiftFormula(sheet.page.printArea, sheet.name, sheet.name, shift);
  }
  for (const moving of editor.movingAreas) {
    if (moving.sheetId === sheet.id && moving.area) moving.area = shiftArea(moving.area, shift);
  }
}

function shiftWholeLines(sheet: SheetData, shift: Shift): void {
  if (shift.axis === 'row') {
    shiftKeys(sheet.rowHeights, shift);
    shiftSet(sheet.hiddenRows, shift);
    const { repeatRows } = sheet.page;
    if (repeatRows) {
      const moved = shiftArea(
        { top: repeatRows.first, bottom: repeatRows.last, left: 0, right: 0 },
        { ...shift, span: { first: 0, last: 0 } },
      );
      if (moved) sheet.page = { ...sheet.page, repeatRows: { first: moved.top, last: moved.bottom } };
      else delete sheet.page.repeatRows;
    }
    const { rowBreaks } = sheet.page;
    if (rowBreaks) {
      const kept = new Set(rowBreaks);
      shiftSet(kept, shift);
      sheet.page = { ...sheet.page, rowBreaks: [...kept].sort((a, b) => a - b) };
    }
  } else {
    shiftKeys(sheet.columnWidths, shift);
    shiftSet(sheet.hiddenColumns, shift);
    const { repeatColumns } = sheet.page;
    if (repeatColumns) {
      const moved = shiftArea(
        { top: 0, bottom: 0, left: repeatColumns.first, right: repeatColumns.last },
        { ...shift, span: { first: 0, last: 0 } },
      );
      if (moved) sheet.page = { ...sheet.page, repeatColumns: { first: moved.left, last: moved.right } };
      else delete sheet.page.repeatColumns;
    }
  }
}

/** Whole rows or columns take everything along; part of a sheet may not cut through a table or a merged area. */
function requireNoneCut(sheet: SheetData, area: Rectangle, shift: Shift): void {
  const moving: Rectangle =
    shift.axis === 'row' ? { ...area, bottom: rowLimit - 1 } : { ...area, right: columnLimit - 1 };
  for (const block of [...sheet.merges, ...sheet.tables.map((table) => table.range)]) {
    const common = intersect(block, moving);
    const acrossCut =
      shift.axis === 'row'
        ? block.left < moving.left || block.right > moving.right
        : block.top < moving.top || block.bottom > moving.bottom;
    if (common && acrossCut) throw new OfficeError('InsertDeleteConflict');
  }
}

const wholeLines = (area: Rectangle, shift: Shift): boolean =>
  shift.axis === 'row' ? isEntireRows(area) : isEntireColumns(area);

function changeOf(area: Rectangle, inserted: boolean): CellChange {
  if (isEntireRows(area)) return inserted ? 'RowInserted' : 'RowDeleted';
  if (isEntireColumns(area)) return inserted ? 'ColumnInserted' : 'ColumnDeleted';
  return inserted ? 'CellInserted' : 'CellDeleted';
}

function apply(editor: Editor, sheet: SheetData, area: Rectangle, shift: Shift): void {
  if (!wholeLines(area, shift)) requireNoneCut(sheet, area, shift);
  moveCells(sheet, shift);
  if (wholeLines(area, shift)) shiftWholeLines(sheet, shift);
  followShift(editor, sheet, shift);
  editor.invalidateAll();
  editor.report({ kind: 'cells', sheetId: sheet.id, area, change: changeOf(area, shift.count > 0) });
}

function shiftOf(area: Rectangle, axis: Shift['axis'], sign: 1 | -1): Shift {
  return axis === 'row'
    ? { axis, at: area.top, count: sign * (area.bottom - area.top + 1), span: { first: area.left, last: area.right } }
    : { axis, at: area.left, count: sign * (area.right - area.left + 1), span: { first: area.top, last: area.bottom } };
}

/** The inserted cells take the look of the row above or the column before, as in Excel. */
function inheritStyles(sheet: SheetData, area: Rectangle, axis: Shift['axis']): void {
  const used = usedArea(sheet, false);
  if (!used || (axis === 'row' ? area.top : area.left) === 0) return;
  const within = intersect(
    area,
    axis === 'row' ? { ...area, left: used.left, right: used.right } : { ...area, top: used.top, bottom: used.bottom },
  );
  if (!within) return;
  for (let row = within.top; row <= within.bottom; row++) {
    for (let column = within.left; column <= within.right; column++) {
      const model = axis === 'row' ? cellAt(sheet, area.top - 1, column) : cellAt(sheet, row, area.left - 1);
      if (model?.style) putCell(sheet, row, column, makeCell(null, model.style));
    }
  }
}

/** Inserts empty cells in the place of the area. Throws AccessDenied, InsertDeleteConflict, NonBlankCellOffSheet. */
export function insertCells(editor: Editor, sheet: SheetData, area: Rectangle, axis: Shift['axis']): void {
  editor.requireUnprotected(sheet);
  const shift = shiftOf(area, axis, 1);
  const edge =
    axis === 'row'
      ? { ...area, top: rowLimit - shift.count, bottom: rowLimit - 1 }
      : { ...area, left: columnLimit - shift.count, right: columnLimit - 1 };
  if (usedArea(sheet, true, edge)) throw new OfficeError('NonBlankCellOffSheet');
  apply(editor, sheet, area, shift);
  inheritStyles(sheet, area, axis);
}

/** Takes the cells of the area out; what stands below or to the right moves in. */
export function deleteCells(editor: Editor, sheet: SheetData, area: Rectangle, axis: Shift['axis']): void {
  editor.requireUnprotected(sheet);
  const table = sheet.tables.find(
    (candidate) =>
      contains(area, { ...candidate.range, bottom: candidate.range.top }) && !contains(area, candidate.range),
  );
  if (table && isEntireRows(area)) throw new OfficeError('InsertDeleteConflict', `the header of table "${table.name}"`);
  apply(editor, sheet, area, shiftOf(area, axis, -1));
}
