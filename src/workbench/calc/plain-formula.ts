import { columnIndex } from '../../ledger/column-letters';
import { lastColumn, lastRow } from '../xlsx/notation/address';

/** Numbers of one reference in `PlainFormula.refs`: sheet, top, left, bottom, right. */
export const REF_SIZE = 5;

/** A formula that names nothing but cells and areas: what it says with the references taken out, and the references. */
export interface PlainFormula {
  /** Filled-down formulas, and all that add up so many cells, have one. `CELL` and `AREA` stand for the references. */
  readonly shape: string;
  /** REF_SIZE numbers each, in the order of the text. */
  readonly refs: readonly number[];
}

export const CELL = '\u0001';
export const AREA = '\u0002';

const enum Code {
  Quote = 0x22,
  Apostrophe = 0x27,
  Open = 0x28,
  Colon = 0x3a,
  Bang = 0x21,
  Dollar = 0x24,
  Dot = 0x2e,
  Zero = 0x30,
  Nine = 0x39,
  Underscore = 0x5f,
}

const isDigit = (code: number): boolean => code >= Code.Zero && code <= Code.Nine;
const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x7f || code === Code.Underscore;

/**
 * Reads a formula in one walk. Undefined where it has a name, a whole row or column, a structured or spilled reference, an array, or anything
 * else that is no cell, area, constant, function or operator.
 * @param sheetOf the number of a sheet by its name; undefined where there is none.
 */
export function readPlainFormula(
  formula: string,
  ownSheet: number,
  sheetOf: (name: string) => number | undefined,
): PlainFormula | undefined {
  const refs = REFS;
  refs.length = 0;
  let shape = '';
  let kept = 1;
  let at = 1;
  let sheet = ownSheet;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (code === Code.Quote) {
      at = endOfQuote(formula, at);
      continue;
    }
    const start = at;
    if (code === Code.Apostrophe) {
      at = endOfQuote(formula, at);
      if (formula.charCodeAt(at) !== Code.Bang) return undefined;
      const found = sheetOf(formula.slice(start + 1, at - 1).replaceAll("''", "'"));
      if (found === undefined) return undefined;
      sheet = found;
      at += 1;
      shape += formula.slice(kept, start);
      kept = at;
      continue;
    }
    if (code !== Code.Dollar && !isLetter(code)) {
      if (isDigit(code)) {
        at = endOfNumber(formula, at);
        // 1:3 is rows.
        if (formula.charCodeAt(at) === Code.Colon || isLetter(formula.charCodeAt(at))) return undefined;
        continue;
      }
      if (!OPERATORS.has(formula[at]!)) return undefined;
      at += 1;
      continue;
    }
    at = endOfWord(formula, at);
    const next = formula.charCodeAt(at);
    if (next === Code.Open) continue;
    if (next === Code.Bang) {
      const found = sheetOf(formula.slice(start, at));
      if (found === undefined) return undefined;
      sheet = found;
      at += 1;
      shape += formula.slice(kept, start);
      kept = at;
      continue;
    }
    const first = cellOf(formula, start, at);
    if (first < 0) {
      if (!/^(?:TRUE|FALSE)$/i.test(formula.slice(start, at))) return undefined;
      continue;
    }
    let last = first;
    let mark = CELL;
    const end = at;
    if (next === Code.Colon) {
      at = endOfWord(formula, end + 1);
      last = cellOf(formula, end + 1, at);
      if (last < 0) return undefined;
      mark = AREA;
    }
    const [top, left, bottom, right] = [rowOf(first), columnOf(first), rowOf(last), columnOf(last)];
    refs.push(sheet, Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
    shape += formula.slice(kept, start) + mark;
    kept = at;
    sheet = ownSheet;
  }
  // Copied into a list of just that length: one that was added to has room for as many again, and there are hundreds of thousands.
  return { shape: shape + formula.slice(kept), refs: refs.slice() };
}

/** Of the formula being read: used again for the next. */
const REFS: number[] = [];

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '&', '=', '<', '>', '%', '(', ')', ',', ' ']);

function endOfQuote(text: string, start: number): number {
  const quote = text[start]!;
  let at = text.indexOf(quote, start + 1);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at < 0 ? text.length : at + 1;
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === Code.Dot) at += 1;
  return at;
}

function endOfWord(text: string, start: number): number {
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    if (!(isLetter(code) || isDigit(code) || code === Code.Dollar || code === Code.Dot)) return at;
  }
}

/** `$AB$12` as row × 2^14 + column; -1 where it is no cell. */
function cellOf(text: string, start: number, end: number): number {
  let at = text.charCodeAt(start) === Code.Dollar ? start + 1 : start;
  const letters = at;
  while (at < end && isLetter(text.charCodeAt(at)) && text.charCodeAt(at) < 0x80) at += 1;
  if (at === letters || at - letters > 3) return -1;
  const column = columnIndex(text.slice(letters, at));
  if (text.charCodeAt(at) === Code.Dollar) at += 1;
  if (at === end || end - at > 7) return -1;
  let row = 0;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at) - Code.Zero;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  if (row < 1 || row > lastRow + 1 || column < 0 || column > lastColumn) return -1;
  return (row - 1) * (lastColumn + 1) + column;
}

const rowOf = (cell: number): number => Math.floor(cell / (lastColumn + 1));
const columnOf = (cell: number): number => cell % (lastColumn + 1);
