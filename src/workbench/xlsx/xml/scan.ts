/**
 * Where markup stands in the text of a part. Everything that reads XML goes through these few functions, each of which passes over a character once: a
 * file can make no search run long. What XML forbids (a `<` in a tag, an attribute without a value, a document type) ends the reading.
 */
export class XmlSyntaxError extends Error {
  override readonly name: string = 'XmlSyntaxError';
}

/** Well-formed perhaps, but made to break its reader: no program writes such a file. */
export class XmlLimitError extends XmlSyntaxError {
  override readonly name = 'XmlLimitError';

  constructor(readonly limit: 'too-deep' | 'long-tag') {
    super(limit);
  }
}

/** Longest tag. The longest that Excel writes is the list of areas of a conditional format. */
const LONGEST_TAG = 1_000_000;

const enum Code {
  Tab = 0x09,
  Space = 0x20,
  Bang = 0x21,
  Quote = 0x22,
  Apostrophe = 0x27,
  Slash = 0x2f,
  Less = 0x3c,
  Equals = 0x3d,
  Greater = 0x3e,
  Question = 0x3f,
}

export type MarkupKind = 'open' | 'empty' | 'close' | 'cdata' | 'other';

/** The piece of markup at `at`, which must be a `<`. `other` is a comment or an instruction. */
export function markupAt(text: string, at: number): MarkupKind {
  switch (text.charCodeAt(at + 1)) {
    case Code.Slash:
      return 'close';
    case Code.Question:
      return 'other';
    case Code.Bang:
      if (text.startsWith('<!--', at)) return 'other';
      if (text.startsWith('<![CDATA[', at)) return 'cdata';
      throw new XmlSyntaxError('document type not allowed');
    default:
      return text.charCodeAt(tagEnd(text, at) - 1) === Code.Slash ? 'empty' : 'open';
  }
}

/** After the piece of markup at `at`. */
export function markupEnd(text: string, at: number): number {
  switch (text.charCodeAt(at + 1)) {
    case Code.Slash:
      return after(text, '>', at);
    case Code.Question:
      return after(text, '?>', at);
    case Code.Bang:
      if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
      if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at);
      throw new XmlSyntaxError('document type not allowed');
    default:
      return tagEnd(text, at) + 1;
  }
}

/** Place of the `>` that ends the start tag at `at`; one inside quotes does not. */
export function tagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === Code.Greater) {
      if (i - at > LONGEST_TAG) throw new XmlLimitError('long-tag');
      return i;
    }
    if (code === Code.Quote || code === Code.Apostrophe) {
      i = text.indexOf(code === Code.Quote ? '"' : "'", i + 1);
      if (i < 0) break;
    } else if (code === Code.Less) break;
  }
  throw new XmlSyntaxError(`tag at ${at} does not end`);
}

/** After the name that begins at `from`. */
export function nameEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= Code.Space || code === Code.Slash || code === Code.Greater || code === Code.Equals) return i;
  }
  return text.length;
}

/** Whether the start tag at `at` begins with `open` (`<x:row`) and the name ends there. */
export function startsTag(text: string, at: number, open: string): boolean {
  if (!text.startsWith(open, at)) return false;
  const next = text.charCodeAt(at + open.length);
  return next <= Code.Space || next === Code.Greater || next === Code.Slash;
}

/** Place of the end tag of the element whose start tag is at `at`, and after it; for an empty one, both after its tag. */
export function elementEnd(text: string, at: number): readonly [innerEnd: number, end: number] {
  let depth = 0;
  let next = at;
  for (;;) {
    const kind = markupAt(text, next);
    const end = markupEnd(text, next);
    if (kind === 'open') depth++;
    else if (kind === 'close') {
      depth--;
      if (depth === 0) return [next, end];
    } else if (kind === 'empty' && depth === 0) return [end, end];
    next = text.indexOf('<', end);
    if (next < 0) throw new XmlSyntaxError(`element at ${at} does not end`);
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlSyntaxError(`'${mark}' missing after ${from}`);
  return at + mark.length;
}

/** One attribute where the walk stands; the same object is handed out for each. */
export interface AttributeSpan {
  readonly name: string;
  /** Of the blanks before the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Calls `visit` for the attributes between `from`, after the name of a tag, and `to`, before its end. */
export function eachAttribute(text: string, from: number, to: number, visit: (attribute: AttributeSpan) => void): void {
  let at = from;
  for (;;) {
    const start = at;
    at = afterBlanks(text, at, to);
    if (at >= to) return;
    const nameStart = at;
    const named = nameEnd(text, at);
    at = afterBlanks(text, named, to);
    if (named === nameStart || text.charCodeAt(at) !== Code.Equals || at >= to)
      throw new XmlSyntaxError(`attribute at ${nameStart} has no value`);
    at = afterBlanks(text, at + 1, to);
    const quote = text.charAt(at);
    const valueEnd = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (valueEnd < 0 || valueEnd >= to) throw new XmlSyntaxError(`attribute at ${nameStart} has no value`);
    visit({ name: text.slice(nameStart, named), start, valueStart: at + 1, valueEnd });
    at = valueEnd + 1;
  }
}

function afterBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) <= Code.Space) at++;
  return at;
}
