import type { Rectangle } from '../../ledger/grid';
import { columnCount, contains, intersect } from './a1';
import { displayText } from './cell-text';
import { cellAt, makeCell, putCell, usedArea } from './cells';
import type { Editor } from './editor';
import { offsetFormula } from './formula-references';
import type { SheetData, TableData } from './workbook-data';

/**
 * What Excel's AutoCorrect does when something is entered in an empty column beside a table or an empty row below it ("AutoExpandListRange"), and
 * when an add-in writes there ("Coauthoring in Excel add-ins": a write beside a table makes it grow; office-js#6745). Call before the write.
 * @returns what is to be done after it: the table takes the written columns or rows in; a lone formula fills its new column.
 */
export function growthOfTables(editor: Editor, sheet: SheetData, area: Rectangle): (() => void) | undefined {
  if (!editor.tablesGrow) return undefined;
  const table = sheet.tables.find(({ range }) => grownBy(range, area) !== undefined);
  if (!table) return undefined;
  const before = table.range;
  const grown = grownBy(before, area)!;
  const added: Rectangle =
    grown.right > before.right ? { ...grown, left: before.right + 1 } : { ...grown, top: before.bottom + 1 };
  const isInTheWay =
    usedArea(sheet, true, added) !== undefined ||
    sheet.merges.some((merge) => intersect(merge, added)) ||
    sheet.tables.some((other) => other !== table && intersect(other.range, added));
  if (isInTheWay) return undefined;
  return () => {
    // Nothing but empty cells was written.
    if (usedArea(sheet, true, added) === undefined) return;
    table.range = grown;
    if (grown.right > before.right) {
      nameColumns(sheet, table, added);
      fillColumns(sheet, table, added);
    }
    editor.invalidate(sheet.id, grown);
    editor.report({ kind: 'tables', sheetId: sheet.id });
  };
}

/** The table's area together with what is written right beside or below it; undefined where that does not touch it so. */
function grownBy(range: Rectangle, area: Rectangle): Rectangle | undefined {
  const beside = area.left === range.right + 1 && area.top <= range.bottom && area.bottom >= range.top;
  if (beside) return { ...range, right: area.right };
  const below = area.top === range.bottom + 1 && area.left <= range.right && area.right >= range.left;
  return below ? { ...range, bottom: area.bottom } : undefined;
}

/** Headers are texts, and each its own. */
function nameColumns(sheet: SheetData, { range, hasHeaders }: TableData, added: Rectangle): void {
  if (!hasHeaders) return;
  const taken = new Set<string>();
  for (let column = range.left; column < added.left; column++) {
    taken.add(displayText(cellAt(sheet, range.top, column)).toLowerCase());
  }
  for (let column = added.left; column <= added.right; column++) {
    const cell = cellAt(sheet, range.top, column);
    const wanted = displayText(cell) || `列${columnCount({ ...range, right: column })}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    putCell(sheet, range.top, column, makeCell(name, cell?.style));
  }
}

/** A column whose only content is one formula becomes a calculated column. */
function fillColumns(sheet: SheetData, { range, hasHeaders }: TableData, added: Rectangle): void {
  const top = range.top + (hasHeaders ? 1 : 0);
  for (let column = added.left; column <= added.right; column++) {
    const filled = [];
    for (let row = top; row <= range.bottom; row++) {
      const cell = cellAt(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) filled.push({ row, formula: cell.formula });
    }
    const [only, ...more] = filled;
    if (only?.formula === undefined || more.length > 0) continue;
    for (let row = top; row <= range.bottom; row++) {
      if (row === only.row) continue;
      const style = cellAt(sheet, row, column)?.style;
      putCell(sheet, row, column, makeCell(null, style, offsetFormula(only.formula, row - only.row, 0)));
    }
  }
}

/** A formula in a table cannot spill: #SPILL!. */
export function isInTable(sheet: SheetData, row: number, column: number): boolean {
  const cell = { top: row, left: column, bottom: row, right: column };
  return sheet.tables.some(({ range }) => contains(range, cell));
}
