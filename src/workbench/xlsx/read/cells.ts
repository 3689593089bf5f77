import type { StoredValue } from '../../host/workbook-data';
import { elementEnd, eachAttribute, markupEnd, startsTag, tagEnd, XmlSyntaxError } from '../xml/scan';
import { contentText, readAttributes } from '../xml/xml';
import type { DateSystem } from '../../../ledger/date-system';
import { isoSerial } from './iso-dates';
import { decodeCellText, richText } from './strings';

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
  readonly formula: ChildSpan;
  readonly value: ChildSpan;
  readonly inline: ChildSpan;
}

/** Where a child of a cell stands; `start` is -1 where the cell has none. */
export interface ChildSpan {
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
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

const enum Code {
  Bang = 0x21,
  Slash = 0x2f,
  Question = 0x3f,
}

/**
 * Walks `<sheetData>` from `from` to `to`. Written by hand because a general parser needs 5 s for the two million cells of a large ledger.
 * Rows and cells without `r` follow the one before, as the standard allows.
 * @throws XmlSyntaxError where the part is not well-formed
 */
export function walkCells(xml: string, from: number, to: number, prefix: string, visitor: CellVisitor): void {
  const rowOpen = `<${prefix}row`;
  const cellOpen = `<${prefix}c`;
  const rowClose = `</${prefix}row`;
  const rowCursor: RowCursor = { row: -1, start: 0, innerStart: 0, selfClosing: false };
  const cursor: CellCursor = {
    ...{ row: 0, column: -1, start: 0, end: 0, innerStart: 0, innerEnd: 0, xf: 0, type: '' },
    formula: noSpan(),
    value: noSpan(),
    inline: noSpan(),
  };
  const children = [
    { open: `<${prefix}v`, close: `</${prefix}v>`, span: cursor.value },
    { open: `<${prefix}f`, close: `</${prefix}f>`, span: cursor.formula },
    // Nearly always with one text in it.
    { open: `<${prefix}is`, close: `</${prefix}is>`, span: cursor.inline, within: `</${prefix}t>` },
  ] as const;
  const cellClose = `</${prefix}c>`;
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    if (startsTag(xml, at, cellOpen)) {
      cursor.row = rowCursor.row;
      cursor.start = at;
      const gt = readCellTag(xml, at + cellOpen.length, cursor);
      for (const { span } of children) span.start = -1;
      if (xml.charCodeAt(gt - 1) === Code.Slash) cursor.innerStart = cursor.innerEnd = cursor.end = gt + 1;
      else {
        cursor.innerStart = gt + 1;
        readCellContent(xml, cursor, children, cellClose);
      }
      visitor.cell(cursor);
      at = xml.indexOf('<', cursor.end);
    } else if (startsTag(xml, at, rowOpen)) {
      const gt = tagEnd(xml, at);
      rowCursor.start = at;
      rowCursor.innerStart = gt + 1;
      rowCursor.selfClosing = xml.charCodeAt(gt - 1) === Code.Slash;
      const r = rowNumber(xml, at + rowOpen.length, rowCursor.selfClosing ? gt - 1 : gt);
      rowCursor.row = r === undefined ? rowCursor.row + 1 : r - 1;
      cursor.column = -1;
      visitor.row(rowCursor);
      if (rowCursor.selfClosing) visitor.rowEnd(rowCursor, gt + 1);
      at = xml.indexOf('<', gt);
    } else {
      if (xml.startsWith(rowClose, at)) visitor.rowEnd(rowCursor, at);
      at = xml.indexOf('<', markupEnd(xml, at));
    }
  }
}

function noSpan(): ChildSpan {
  return { start: -1, innerStart: 0, innerEnd: 0, end: 0 };
}

/** Where the formula, the value and the inline text of a cell stand, and where it ends. */
function readCellContent(xml: string, cursor: CellCursor, children: readonly Child[], cellClose: string): void {
  let at = xml.indexOf('<', cursor.innerStart);
  for (;;) {
    if (at < 0) throw new XmlSyntaxError(`cell at ${cursor.start} does not end`);
    const code = xml.charCodeAt(at + 1);
    if (code === Code.Slash) {
      const end = xml.startsWith(cellClose, at) ? at + cellClose.length : markupEnd(xml, at);
      cursor.innerEnd = at;
      cursor.end = end;
      return;
    }
    let end = 0;
    if (code === Code.Bang || code === Code.Question) end = markupEnd(xml, at);
    else {
      const known = children.find(({ open }) => startsTag(xml, at, open));
      const gt = tagEnd(xml, at);
      if (xml.charCodeAt(gt - 1) === Code.Slash) {
        end = gt + 1;
        if (known) put(known.span, at, end, end, end);
      } else {
        const plain = known === undefined ? -1 : plainEnd(xml, gt + 1, known);
        const innerEnd = plain >= 0 ? plain : elementEnd(xml, at)[0];
        end = plain >= 0 ? plain + known!.close.length : markupEnd(xml, innerEnd);
        if (known) put(known.span, at, gt + 1, innerEnd, end);
      }
    }
    at = xml.indexOf('<', end);
  }
}

interface Child {
  readonly open: string;
  readonly close: string;
  readonly span: ChildSpan;
  /** End tag of the one element that it usually has in it. */
  readonly within?: string;
}

/** Where the content ends that begins at `from`, if it is a text, or one element with a text; -1 where it is more. */
function plainEnd(xml: string, from: number, { close, within }: Child): number {
  let next = xml.indexOf('<', from);
  if (within !== undefined && xml.charCodeAt(next + 1) === within.charCodeAt(2)) {
    next = xml.indexOf('<', next + 1);
    if (!xml.startsWith(within, next)) return -1;
    next += within.length;
  }
  return xml.startsWith(close, next) ? next : -1;
}

function put(span: ChildSpan, start: number, innerStart: number, innerEnd: number, end: number): void {
  span.start = start;
  span.innerStart = innerStart;
  span.innerEnd = innerEnd;
  span.end = end;
}

function rowNumber(xml: string, start: number, end: number): number | undefined {
  // As Excel writes it, and nearly everyone.
  if (xml.startsWith(' r="', start)) return parseInt(xml.slice(start + 4, start + 12), 10);
  const r = readAttributes(xml, start, end).get('r');
  return r === undefined ? undefined : Number(r);
}

/** `r`, `s` and `t` of the start tag whose name ends at `from`; anything else stays where it is. @returns the place of its `>`. */
function readCellTag(xml: string, from: number, cursor: CellCursor): number {
  cursor.xf = 0;
  cursor.type = '';
  const column = cursor.column + 1;
  cursor.column = column;
  const gt = tagEnd(xml, from - 1);
  const to = xml.charCodeAt(gt - 1) === Code.Slash ? gt - 1 : gt;
  let at = from;
  // ` r="B2"`, one blank before each and nothing but single letters: without looking at every attribute of two million cells.
  while (at < to) {
    const isPlain = xml.charCodeAt(at) === 0x20 && xml.charCodeAt(at + 2) === 0x3d && xml.charCodeAt(at + 3) === 0x22;
    const end = isPlain ? xml.indexOf('"', at + 4) : -1;
    if (end < 0) {
      eachAttribute(xml, at, to, ({ name, valueStart, valueEnd }) => {
        if (name.length === 1) setCellAttribute(xml, name.charCodeAt(0), valueStart, valueEnd, cursor);
      });
      break;
    }
    setCellAttribute(xml, xml.charCodeAt(at + 1), at + 4, end, cursor);
    at = end + 1;
  }
  return gt;
}

function setCellAttribute(xml: string, name: number, start: number, end: number, cursor: CellCursor): void {
  if (name === 0x72) {
    let n = 0;
    for (let i = start; i < end; i++) {
      const c = xml.charCodeAt(i) & ~0x20;
      if (c < 65 || c > 90) break;
      n = n * 26 + c - 64;
    }
    cursor.column = n - 1;
  } else if (name === 0x73) cursor.xf = Number(xml.slice(start, end));
  else if (name === 0x74) cursor.type = xml.slice(start, end);
}

/** A cell that names a shared text the file does not have: damage, never an empty cell. */
export class SharedTextMissing extends XmlSyntaxError {}

/** What a cell holds. What reads as nothing known is the text itself, so that nothing is guessed. */
export function cellValue(
  xml: string,
  cursor: CellCursor,
  shared: readonly string[],
  dateSystem: DateSystem,
): StoredValue {
  if (cursor.type === 'inlineStr') {
    const { start, innerStart, innerEnd } = cursor.inline;
    return start < 0 ? null : richText(xml, innerStart, innerEnd);
  }
  const { start, innerStart, innerEnd } = cursor.value;
  if (start < 0) return null;
  const raw = contentText(xml, innerStart, innerEnd);
  if (cursor.type === 'str') return decodeCellText(raw);
  if (raw.trim() === '') return null;
  switch (cursor.type) {
    case 's': {
      const text = shared[Number(raw)];
      if (text === undefined) throw new SharedTextMissing(`cell at ${cursor.start} names text ${raw}`);
      return text;
    }
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return { error: raw };
    case 'd':
      return isoSerial(raw, dateSystem) ?? raw;
    default: {
      const n = Number(raw);
      return Number.isFinite(n) ? n : raw;
    }
  }
}
