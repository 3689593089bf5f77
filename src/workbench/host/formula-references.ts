import type { Rectangle } from '../../ledger/grid';
import { columnIndex, columnLetters } from '../../ledger/column-letters';
import { columnLimit, quoteSheetName, rowLimit } from './a1';

/** One end of a reference; a whole-column reference has no row, a whole-row reference no column. */
interface ReferenceEnd {
  readonly column?: number;
  readonly columnFixed: boolean;
  readonly row?: number;
  readonly rowFixed: boolean;
}

interface FormulaReference {
  /** Sheet name before `!`, unquoted; absent = the sheet the formula stands on. */
  readonly sheet?: string;
  readonly start: ReferenceEnd;
  /** Absent for a single cell. */
  readonly end?: ReferenceEnd;
}

// Texts, structured references and references into other files are stepped over; then come cells and areas.
const pattern =
  /"(?:[^"]|"")*"|'\[[^']*'![$A-Za-z0-9:]+|\[[^\]]*\](?:[\p{L}_][\p{L}\p{N}_.]*!?[$A-Za-z0-9:]*)?|(?<![\p{L}\p{N}_.$])('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

function parseEnd(text: string): ReferenceEnd | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(text);
  if (!match) return undefined;
  const [, dollar1, letters, dollar2, digits] = match;
  const column = letters === undefined ? undefined : columnIndex(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if ((column ?? 0) >= columnLimit || (row ?? 0) >= rowLimit || (row ?? 0) < 0) return undefined;
  return {
    ...(column === undefined ? {} : { column }),
    ...(row === undefined ? {} : { row }),
    columnFixed: letters !== undefined && dollar1 === '$',
    rowFixed: letters === undefined ? dollar1 === '$' : dollar2 === '$',
  };
}

const formatEnd = (end: ReferenceEnd): string =>
  (end.column === undefined ? '' : `${end.columnFixed ? '$' : ''}${columnLetters(end.column)}`) +
  (end.row === undefined ? '' : `${end.rowFixed ? '$' : ''}${end.row + 1}`);

function formatReference(reference: FormulaReference): string {
  const sheet = reference.sheet === undefined ? '' : `${quoteSheetName(reference.sheet)}!`;
  return sheet + formatEnd(reference.start) + (reference.end ? `:${formatEnd(reference.end)}` : '');
}

/** What is left of a reference whose cells were deleted. */
const brokenReference = (reference: FormulaReference): string =>
  `${reference.sheet === undefined ? '' : `${quoteSheetName(reference.sheet)}!`}#REF!`;

/** Replaces every cell or area reference of a formula by what `change` returns for it; an unchanged reference keeps its spelling. */
function mapReferences(formula: string, change: (reference: FormulaReference) => FormulaReference | string): string {
  return formula.replace(pattern, (text, prefix?: string, ...ends: (string | undefined)[]) => {
    const [a, b, c, d, e, f] = ends;
    const first = a ?? c ?? e;
    const second = b ?? d ?? f;
    const start = first === undefined ? undefined : parseEnd(first);
    const end = second === undefined ? undefined : parseEnd(second);
    if (!start || (second !== undefined && !end)) return text;
    const name = prefix?.slice(0, -1);
    const sheet = name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    const reference: FormulaReference = {
      ...(sheet === undefined ? {} : { sheet }),
      start,
      ...(end === undefined ? {} : { end }),
    };
    const changed = change(reference);
    if (changed === reference) return text;
    return typeof changed === 'string' ? changed : formatReference(changed);
  });
}

/** Rows or columns put in or taken out: `count` of them from `at` on. Only where the other axis lies within `span` (whole sheet: all of it). */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Positive: inserted; negative: deleted. */
  readonly count: number;
  /** First and last column (axis row) or row (axis column) that move. */
  readonly span: { readonly first: number; readonly last: number };
}

/** Where a first and last index come to stand; undefined where all of them were deleted. */
function shiftSpan(first: number, last: number, shift: Shift, limit: number): [number, number] | undefined {
  if (shift.count > 0) {
    const move = (index: number): number => (index >= shift.at ? index + shift.count : index);
    const moved: [number, number] = [move(first), move(last)];
    return moved[0] >= limit ? undefined : [moved[0], Math.min(moved[1], limit - 1)];
  }
  const gone = -shift.count;
  const afterGone = shift.at + gone;
  if (first >= shift.at && last < afterGone) return undefined;
  const newFirst = first < shift.at ? first : Math.max(first - gone, shift.at);
  const newLast = last < shift.at ? last : last < afterGone ? shift.at - 1 : last - gone;
  return [newFirst, newLast];
}

/** The rectangle after the shift; itself where it does not lie in what moves, undefined where it was deleted. */
export function shiftArea(area: Rectangle, shift: Shift): Rectangle | undefined {
  if (shift.axis === 'row') {
    if (area.left < shift.span.first || area.right > shift.span.last || area.bottom < shift.at) return area;
    if (area.top === 0 && area.bottom === rowLimit - 1) return area;
    const moved = shiftSpan(area.top, area.bottom, shift, rowLimit);
    return moved && { ...area, top: moved[0], bottom: moved[1] };
  }
  if (area.top < shift.span.first || area.bottom > shift.span.last || area.right < shift.at) return area;
  if (area.left === 0 && area.right === columnLimit - 1) return area;
  const moved = shiftSpan(area.left, area.right, shift, columnLimit);
  return moved && { ...area, left: moved[0], right: moved[1] };
}

/** The formula after a shift on `shiftedSheet`, for a formula standing on `ownSheet`. */
export function shiftFormula(formula: string, ownSheet: string, shiftedSheet: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? ownSheet).toLowerCase() !== shiftedSheet.toLowerCase()) return reference;
    const { start } = reference;
    const end = reference.end ?? start;
    const area = {
      top: Math.min(start.row ?? 0, end.row ?? rowLimit - 1),
      bottom: Math.max(start.row ?? 0, end.row ?? rowLimit - 1),
      left: Math.min(start.column ?? 0, end.column ?? columnLimit - 1),
      right: Math.max(start.column ?? 0, end.column ?? columnLimit - 1),
    };
    const moved = shiftArea(area, shift);
    if (!moved) return brokenReference(reference);
    if (moved === area) return reference;
    const at = (old: ReferenceEnd, row: number, column: number): ReferenceEnd => ({
      ...old,
      ...(old.row === undefined ? {} : { row }),
      ...(old.column === undefined ? {} : { column }),
    });
    return {
      ...(reference.sheet === undefined ? {} : { sheet: reference.sheet }),
      start: at(start, moved.top, moved.left),
      ...(reference.end ? { end: at(end, moved.bottom, moved.right) } : {}),
    };
  });
}

/**
 * A conditional format's formula after a shift. Its relative parts are distances from the format's top-left cell, so they go where that
 * cell goes, even when the cell they name was deleted; fixed parts shift like those of a cell formula.
 */
export function shiftAnchoredFormula(
  formula: string,
  sheet: string,
  shift: Shift,
  anchorMoved: { readonly rows: number; readonly columns: number },
): string {
  return mapReferences(formula, (reference) => {
    const one = formatReference(reference);
    const fixed = shift.axis === 'row' ? reference.start.rowFixed : reference.start.columnFixed;
    const shifted = fixed ? shiftFormula(one, sheet, sheet, shift) : one;
    return offsetFormula(shifted, anchorMoved.rows, anchorMoved.columns);
  });
}

/** The formula with a sheet renamed, or, where `to` is undefined, with references to a deleted sheet made #REF!. */
export function renameSheetInFormula(formula: string, from: string, to: string | undefined): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== from.toLowerCase()) return reference;
    if (to !== undefined) return { ...reference, sheet: to };
    return `#REF!${formatReference({ start: reference.start, ...(reference.end ? { end: reference.end } : {}) })}`;
  });
}

/** The formula as it reads when copied by so many rows and columns: fixed ($) parts stay. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const move = (end: ReferenceEnd): ReferenceEnd | undefined => {
    const row = end.row === undefined || end.rowFixed ? end.row : end.row + rows;
    const column = end.column === undefined || end.columnFixed ? end.column : end.column + columns;
    if ((row ?? 0) < 0 || (row ?? 0) >= rowLimit || (column ?? 0) < 0 || (column ?? 0) >= columnLimit) return undefined;
    return { ...end, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return mapReferences(formula, (reference) => {
    const start = move(reference.start);
    const end = reference.end && move(reference.end);
    if (!start || (reference.end && !end)) return brokenReference(reference);
    return { ...reference, start, ...(end ? { end } : {}) };
  });
}
