import { isValidFormat } from 'numfmt';
import type { Rectangle } from '../../ledger/grid';
import { cellCount, columnCount, contains, intersect, isEntireColumns, isEntireRows, rowCount } from './a1';
import { cellAt, forEachStored, makeCell, putCell } from './cells';
import { withoutAreas } from './conditional-areas';
import { requireCharacters } from './arguments';
import type { Editor } from './editor';
import { formulaFault } from './formula-syntax';
import { parseInput } from './input-value';
import { growthOfTables } from './table-growth';
import { notImplemented, OfficeError } from './office-error';
import type { StyleChange } from './pending-styles';
import type { StylePatch } from './styles';
import type { CellData, CellStyleData, SheetData, StoredValue } from './workbook-data';

/** Excel's own limit of one cell. */
const longestText = 32_767;
/** A range larger than this cannot be read or written in one go (docs/excel/performance.md). */
export const largestRange = 5_000_000;

type Grid = readonly (readonly unknown[])[];

const mismatch = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A 2-D array of the range's own shape; one value is spread over the range. */
export function gridFor(area: Rectangle, given: unknown, member: string): Grid {
  if (cellCount(area) > largestRange) throw new OfficeError('RangeExceedsLimit', undefined, member);
  if (given === null || given === undefined) throw new OfficeError('InvalidArgument', 'null', member);
  const rows = (Array.isArray(given) ? given : [[given]]) as readonly unknown[];
  const [[only] = []] = rows.filter(Array.isArray) as unknown[][];
  // One value, alone or as an array of one, is every cell's.
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && cellCount(area) > 1) {
    const line = new Array<unknown>(columnCount(area)).fill(only);
    return new Array<readonly unknown[]>(rowCount(area)).fill(line);
  }
  const width = columnCount(area);
  if (rows.length !== rowCount(area) || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    throw new OfficeError('InvalidArgument', mismatch, member);
  }
  return rows as Grid;
}

function requireWellFormed(formula: string): void {
  const fault = formulaFault(formula);
  if (fault !== undefined) throw new OfficeError('InvalidArgument', `formula ${formula.slice(0, 60)}: ${fault}`);
}

/**
 * What a cell holds after a text or value was put in. `=…` is a formula, `'…` and any text in a cell of format @ stay text; a text that
 * begins with + - or @ and is no number becomes a formula too, as when it is typed.
 */
function enterValue(editor: Editor, input: unknown, old: CellData | undefined): CellData {
  const style = old?.style?.quotePrefix ? editor.styles.change(old.style, { quotePrefix: undefined }) : old?.style;
  const textFormat = style?.numberFormat === '@';
  if (typeof input === 'number' || typeof input === 'boolean') {
    if (typeof input === 'number' && !Number.isFinite(input)) throw new OfficeError('InvalidArgument', String(input));
    if (!textFormat) return makeCell(input, style);
    return makeCell(typeof input === 'boolean' ? String(input).toUpperCase() : String(input), style);
  }
  if (typeof input !== 'string') throw notImplemented('Range', 'values', `of type ${typeof input} (data types)`);
  if (input === '') return makeCell(null, style);
  if (input.length > longestText) throw new OfficeError('InvalidArgument', 'text longer than 32767 characters');
  requireCharacters(input, 'a text');
  if (input.startsWith("'")) {
    return makeCell(input.slice(1), textFormat ? style : editor.styles.change(style, { quotePrefix: true }));
  }
  if (textFormat) return makeCell(input, style);
  if (input.startsWith('=') && input.length > 1) {
    requireWellFormed(input);
    return makeCell(null, style, input);
  }
  const parsed = parseInput(input);
  if (parsed.value === input && /^[+\-@]./s.test(input) && !/^[+\-@][\s+-]*$/.test(input)) {
    requireWellFormed(input);
    return makeCell(null, style, `=${input.startsWith('@') ? input.slice(1) : input}`);
  }
  if (parsed.numberFormat !== undefined && style?.numberFormat === undefined) {
    return makeCell(parsed.value, editor.styles.change(style, { numberFormat: parsed.numberFormat }));
  }
  return makeCell(parsed.value, style);
}

/** Nothing to be emptied. */
function isBlank(cell: CellData | undefined): boolean {
  return (
    cell === undefined ||
    (cell.value === null && cell.formula === undefined && cell.spillFrom === undefined && !cell.style?.quotePrefix)
  );
}

/** Takes away the cells a spilled formula filled, before its own cell is overwritten. */
function clearSpill(sheet: SheetData, row: number, column: number): void {
  const spilled = (r: number, c: number): boolean => {
    const from = cellAt(sheet, r, c)?.spillFrom;
    return from !== undefined && from.row === row && from.column === column;
  };
  for (let r = row; r === row || spilled(r, column); r++) {
    for (let c = column; (r === row && c === column) || spilled(r, c); c++) {
      if (spilled(r, c)) putCell(sheet, r, c, makeCell(null, cellAt(sheet, r, c)?.style));
    }
  }
}

/** Cells of merged areas other than the top-left one; Excel drops what is written there. */
function hiddenByMerge(sheet: SheetData, area: Rectangle): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersect(merge, area));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) =>
        contains(merge, { top: row, bottom: row, left: column, right: column }) &&
        (row !== merge.top || column !== merge.left),
    );
}

/** `Range.values` and `Range.formulas`: null leaves a cell as it is, '' empties it. Throws AccessDenied, InvalidArgument, RangeExceedsLimit. */
export function writeContents(editor: Editor, sheet: SheetData, area: Rectangle, given: unknown, member: string): void {
  const grid = gridFor(area, given, member);
  editor.requireUnlocked(sheet, area);
  const grow = growthOfTables(editor, sheet, area);
  const hidden = hiddenByMerge(sheet, area);
  const single = cellCount(area) === 1;
  const before: StoredValue = single ? (cellAt(sheet, area.top, area.left)?.value ?? null) : null;
  /** By column, what was put in last and the cell it made: the same value in the same look is the same cell, of which a ledger has many. */
  const lastInputs: unknown[] = [];
  const lastCells: CellData[] = [];
  let isWritten = false;
  for (let i = 0; i < grid.length; i++) {
    const row = area.top + i;
    const line = grid[i]!;
    let cells = sheet.cells.get(row);
    for (let j = 0; j < line.length; j++) {
      const input = line[j];
      const column = area.left + j;
      if (input === null || input === undefined || hidden(row, column)) continue;
      isWritten = true;
      const old = cells?.get(column);
      if (input === '' && isBlank(old)) continue;
      if (old?.formula !== undefined) clearSpill(sheet, row, column);
      const isAgain = input === lastInputs[j] && old?.style === lastCells[j]?.style;
      const entered = isAgain && lastCells[j]?.formula === undefined ? lastCells[j]! : enterValue(editor, input, old);
      lastInputs[j] = input;
      lastCells[j] = entered;
      if (cells && (entered.value !== null || entered.formula !== undefined)) cells.set(column, entered);
      else putCell(sheet, row, column, entered);
      cells = sheet.cells.get(row);
    }
  }
  // Nothing but null: a write that only asks whether it could be done.
  if (!isWritten) return;
  grow?.();
  editor.invalidate(sheet.id, area);
  const after: StoredValue = single ? (cellAt(sheet, area.top, area.left)?.value ?? null) : null;
  editor.report({
    kind: 'cells',
    sheetId: sheet.id,
    area,
    change: 'RangeEdited',
    ...(single ? { before, after } : {}),
  });
}

/** Puts a new style on every cell of the area, when the cells are next looked at; cells of one old style share one new one. */
export function restyle(editor: Editor, sheet: SheetData, area: Rectangle, change: StyleChange, member: string): void {
  editor.requireUnprotected(sheet);
  if (isEntireColumns(area) || isEntireRows(area)) throw notImplemented('Range', member, 'for entire rows or columns');
  if (cellCount(area) > largestRange) throw new OfficeError('RangeExceedsLimit', undefined, `Range.${member}`);
  editor.pendingStyles.add(sheet, area, change);
  editor.report({ kind: 'formats', sheetId: sheet.id, area });
}

function putStyle(
  sheet: SheetData,
  row: number,
  column: number,
  changedOf: (style: CellStyleData | undefined) => CellStyleData | undefined,
): void {
  const old = cellAt(sheet, row, column);
  const style = changedOf(old?.style);
  if (style === old?.style) return;
  const cell: CellData = { ...(old ?? { value: null }) };
  if (style === undefined) delete cell.style;
  else cell.style = style;
  putCell(sheet, row, column, cell);
}

export function patchStyle(editor: Editor, sheet: SheetData, area: Rectangle, patch: StylePatch, member: string): void {
  restyle(editor, sheet, area, (style) => editor.styles.change(style, patch), member);
}

/** `Range.numberFormat`: null leaves a cell's format, '' and General take it away. */
export function writeNumberFormats(editor: Editor, sheet: SheetData, area: Rectangle, given: unknown): void {
  if (isEntireColumns(area) || isEntireRows(area)) {
    throw notImplemented('Range', 'numberFormat', 'for entire rows or columns');
  }
  if (typeof given === 'string') {
    restyle(
      editor,
      sheet,
      area,
      (style) => editor.styles.change(style, { numberFormat: formatCode(given) }),
      'numberFormat',
    );
    return;
  }
  const grid = gridFor(area, given, 'Range.numberFormat');
  editor.requireUnprotected(sheet);
  const memo = new Map<string, Map<CellStyleData | undefined, CellStyleData | undefined>>();
  grid.forEach((line, i) =>
    line.forEach((format, j) => {
      if (format === null || format === undefined) return;
      if (typeof format !== 'string') throw new OfficeError('InvalidArgument', String(format), 'Range.numberFormat');
      let changed = memo.get(format);
      if (!changed) memo.set(format, (changed = new Map()));
      const styles = changed;
      const numberFormat = formatCode(format);
      putStyle(sheet, area.top + i, area.left + j, (style) => {
        if (!styles.has(style)) styles.set(style, editor.styles.change(style, { numberFormat }));
        return styles.get(style);
      });
    }),
  );
  editor.report({ kind: 'formats', sheetId: sheet.id, area });
}

/** Undefined for General, in either of its names. Throws InvalidArgument on what Excel takes for no format. */
function formatCode(format: string): string | undefined {
  if (format.length > 255 || !isValidFormat(format)) {
    throw new OfficeError('InvalidArgument', `number format "${format.slice(0, 60)}"`, 'Range.numberFormat');
  }
  return format === '' || /^(General|G\/通用格式)$/i.test(format) ? undefined : format;
}

/** Rows that have no cell outside the area go as they are, unless what a formula of theirs spills reaches below it. */
function dropWholeRows(sheet: SheetData, { top, left, bottom, right }: Rectangle): void {
  let reachesBelow = false;
  sheet.cells.get(bottom + 1)?.forEach(({ spillFrom }) => {
    reachesBelow ||= spillFrom !== undefined && spillFrom.row >= top && spillFrom.row <= bottom;
  });
  if (reachesBelow) return;
  for (const [row, cells] of sheet.cells) {
    if (row < top || row > bottom || cells.width > right + 1) continue;
    let isWhole = true;
    for (let column = 0; column < left && isWhole; column += 1) isWhole = !cells.has(column);
    if (isWhole) sheet.cells.delete(row);
  }
}

/** What `Range.clear` takes away (Excel.ClearApplyTo). */
export function clearArea(editor: Editor, sheet: SheetData, area: Rectangle, applyTo: string): void {
  const contents = applyTo === 'All' || applyTo === 'Contents';
  const formats = applyTo === 'All' || applyTo === 'Formats';
  if (!contents && !formats) throw notImplemented('Range', 'clear', `(${applyTo})`);
  if (formats) editor.requireUnprotected(sheet);
  else editor.requireUnlocked(sheet, area);
  if (contents && formats) dropWholeRows(sheet, area);
  forEachStored(sheet, area, (cell, row, column) => {
    if (contents && cell.formula !== undefined) clearSpill(sheet, row, column);
    const kept: CellData = { ...cell };
    if (contents) {
      kept.value = null;
      delete kept.formula;
      delete kept.spillFrom;
    }
    if (formats) delete kept.style;
    putCell(sheet, row, column, kept);
  });
  if (contents) {
    editor.invalidate(sheet.id, area);
    editor.report({ kind: 'cells', sheetId: sheet.id, area, change: 'RangeEdited' });
  }
  if (formats) {
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
    if (sheet.conditionalFormats.some((format) => format.ranges.some((range) => intersect(range, area)))) {
      sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, [area]);
      editor.report({ kind: 'conditional-formats', sheetId: sheet.id });
    }
    editor.report({ kind: 'formats', sheetId: sheet.id, area });
  }
}
