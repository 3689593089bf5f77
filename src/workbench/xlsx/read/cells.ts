import type { StoredValue } from '../../host/workbook-data';
import { decodeCellText, richText } from './strings';
import { readAttributes, unescapeXml } from '../xml/xml';

/** One `<c>` where the reader stands. The same object is handed out for every cell: two million of them must not be made. */
export interface CellCursor {
  row: number;
  column: number;
  /** Of the whole element. */
  start: number;
  end: number;
  /** After the start tag and before the end tag; equal where the cell is empty. */
  innerStart: number;
  innerEnd: number;
  /** Value of `s`. */
  xf: number;
  /** Value of `t`, '' where absent. */
  type: string;
}

export interface RowCursor {
  row: number;
  start: number;
  /** After `<row …>`. */
  innerStart: number;
  selfClosing: boolean;
}

export interface CellVisitor {
  row(cursor: RowCursor): void;
  cell(cursor: CellCursor): void;
  /** `at` stands at `</row>`, or after `<row/>`. */
  rowEnd(cursor: RowCursor, at: number): void;
}

/**
 * Walks `<sheetData>` from `from` to `to`. Written by hand because a general parser needs 5 s for the two million cells of a large ledger.
 * Rows and cells without `r` follow the one before, as the standard allows.
 */
export function walkCells(xml: string, from: number, to: number, prefix: string, visitor: CellVisitor): void {
  const rowOpen = `<${prefix}row`;
  const cellOpen = `<${prefix}c`;
  const rowClose = `</${prefix}row`;
  const cellClose = `</${prefix}c>`;
  const rowCursor: RowCursor = { row: -1, start: 0, innerStart: 0, selfClosing: false };
  const cursor: CellCursor = { row: 0, column: -1, start: 0, end: 0, innerStart: 0, innerEnd: 0, xf: 0, type: '' };
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    if (startsTag(xml, at, cellOpen)) {
      const gt = xml.indexOf('>', at);
      readCellTag(xml, at + cellOpen.length, gt, cursor);
      cursor.row = rowCursor.row;
      cursor.start = at;
      if (xml.charCodeAt(gt - 1) === 0x2f) {
        cursor.innerStart = cursor.innerEnd = cursor.end = gt + 1;
      } else {
        cursor.innerStart = gt + 1;
        cursor.innerEnd = xml.indexOf(cellClose, gt);
        if (cursor.innerEnd < 0) return;
        cursor.end = cursor.innerEnd + cellClose.length;
      }
      visitor.cell(cursor);
      at = xml.indexOf('<', cursor.end);
    } else if (startsTag(xml, at, rowOpen)) {
      const gt = xml.indexOf('>', at);
      const r = rowNumber(xml, at, gt);
      rowCursor.row = r === undefined ? rowCursor.row + 1 : r - 1;
      rowCursor.start = at;
      rowCursor.innerStart = gt + 1;
      rowCursor.selfClosing = xml.charCodeAt(gt - 1) === 0x2f;
      cursor.column = -1;
      visitor.row(rowCursor);
      if (rowCursor.selfClosing) visitor.rowEnd(rowCursor, gt + 1);
      at = xml.indexOf('<', gt);
    } else {
      if (xml.startsWith(rowClose, at)) visitor.rowEnd(rowCursor, at);
      at = xml.indexOf('<', at + 1);
    }
  }
}

function startsTag(xml: string, at: number, open: string): boolean {
  if (!xml.startsWith(open, at)) return false;
  const next = xml.charCodeAt(at + open.length);
  return next === 0x20 || next === 0x3e || next === 0x2f || next === 0x0a || next === 0x0d || next === 0x09;
}

function rowNumber(xml: string, start: number, end: number): number | undefined {
  const at = xml.indexOf(' r="', start);
  if (at >= 0 && at < end) return parseInt(xml.slice(at + 4, at + 12), 10);
  const r = readAttributes(xml, start, end).get('r');
  return r === undefined ? undefined : Number(r);
}

/** `r`, `s` and `t` of a start tag; anything else stays where it is. */
function readCellTag(xml: string, from: number, to: number, cursor: CellCursor): void {
  cursor.xf = 0;
  cursor.type = '';
  let column = cursor.column + 1;
  let at = from;
  while (at < to) {
    const eq = xml.indexOf('=', at);
    if (eq < 0 || eq >= to) break;
    const quote = xml.charAt(eq + 1);
    const end = xml.indexOf(quote, eq + 2);
    if ((quote !== '"' && quote !== "'") || end < 0) break;
    const name = xml.charCodeAt(eq - 1);
    const alone = xml.charCodeAt(eq - 2) <= 0x20;
    if (alone && name === 0x72) {
      let n = 0;
      for (let i = eq + 2; i < end; i++) {
        const c = xml.charCodeAt(i) & ~0x20;
        if (c < 65 || c > 90) break;
        n = n * 26 + c - 64;
      }
      column = n - 1;
    } else if (alone && name === 0x73) cursor.xf = Number(xml.slice(eq + 2, end));
    else if (alone && name === 0x74) cursor.type = xml.slice(eq + 2, end);
    at = end + 1;
  }
  cursor.column = column;
}

/** Where a child of a cell stands: [start of element, start of content, end of content, end of element]. */
export function childSpan(
  xml: string,
  from: number,
  to: number,
  tag: string,
): readonly [number, number, number, number] | undefined {
  // From tag to tag, never a search for this one: in a sheet without it that would run to the end of the text, for each cell.
  const open = `<${tag}`;
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to && !startsTag(xml, at, open)) at = xml.indexOf('<', at + 1);
  if (at < 0 || at >= to) return undefined;
  const gt = xml.indexOf('>', at);
  if (xml.charCodeAt(gt - 1) === 0x2f) return [at, gt + 1, gt + 1, gt + 1];
  const close = xml.indexOf(`</${tag}>`, gt);
  return close < 0 || close >= to ? undefined : [at, gt + 1, close, close + tag.length + 3];
}

/** @throws never: what cannot be read is the text itself, so that nothing is guessed. */
export function cellValue(xml: string, cursor: CellCursor, prefix: string, shared: readonly string[]): StoredValue {
  if (cursor.innerStart === cursor.innerEnd) return null;
  if (cursor.type === 'inlineStr') {
    const span = childSpan(xml, cursor.innerStart, cursor.innerEnd, `${prefix}is`);
    return span === undefined ? null : richText(xml.slice(span[1], span[2]));
  }
  const span = childSpan(xml, cursor.innerStart, cursor.innerEnd, `${prefix}v`);
  if (span === undefined) return null;
  const raw = xml.slice(span[1], span[2]);
  switch (cursor.type) {
    case 's':
      return shared[Number(raw)] ?? null;
    case 'str':
      return decodeCellText(raw);
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return { error: unescapeXml(raw) };
    case 'd':
      return isoSerial(raw) ?? raw;
    default: {
      const n = Number(raw);
      return raw === '' ? null : Number.isNaN(n) ? unescapeXml(raw) : n;
    }
  }
}

/** The serial number of an ISO date cell (strict files write those). */
function isoSerial(text: string): number | undefined {
  const at = Date.parse(/T/.test(text) ? text.replace(/Z?$/, 'Z') : text);
  if (Number.isNaN(at)) return undefined;
  const serial = at / 86_400_000 + 25569;
  // Excel counts a 1900-02-29 that never was; before it the count is one less.
  return serial < 61 ? serial - 1 : serial;
}
