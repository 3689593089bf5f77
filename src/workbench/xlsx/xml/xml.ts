import {
  eachAttribute,
  elementEnd,
  markupAt,
  markupEnd,
  nameEnd,
  tagEnd,
  XmlLimitError,
  XmlSyntaxError,
  type AttributeSpan,
} from './scan';

/**
 * XML with its place in the text. Saving promises that what we did not touch stays byte for byte, so a part is never parsed and printed
 * again: it is read into elements that know where they stand, and changed by splicing the text. No kept parser gives those places
 * (saxes tells where it is in its input, not where a tag, an attribute or a value began, and takes twice as long: docs/workbench-host.md).
 */
export interface XmlElement {
  /** Local name, without the prefix. */
  readonly name: string;
  /** As written, with the prefix. */
  readonly qualifiedName: string;
  /** Attribute by its name as written (`r:id`), unescaped. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** From `<` of the start tag to after the end tag. */
  readonly start: number;
  readonly end: number;
  /** After `>` of the start tag; for `<a/>` equal to `end`. */
  readonly innerStart: number;
  /** At `<` of the end tag; for `<a/>` equal to `end`. */
  readonly innerEnd: number;
  readonly selfClosing: boolean;
}

/** Elements in elements. Word art nests a dozen deep; what goes further was made to break its reader. */
const DEEPEST = 256;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character data as it reads: line ends are line feeds (XML 1.0, 2.11), entities their characters. */
export function unescapeXml(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,10})|([a-z]{1,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** An attribute's value: a line end in it reads as a blank (XML 1.0, 3.3.3). */
function attributeValue(text: string): string {
  return unescapeXml(/[\t\n\r]/.test(text) ? text.replace(/\r\n?|[\n\t]/g, ' ') : text);
}

const lineBreaks: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** For an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (c) => lineBreaks[c] ?? c);
}

export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

/** Attributes between `from`, after the name of a tag, and `to`, before its end. */
export function readAttributes(text: string, from: number, to: number): Map<string, string> {
  const attributes = new Map<string, string>();
  eachAttribute(text, from, to, ({ name, valueStart, valueEnd }) => {
    if (attributes.has(name)) throw new XmlSyntaxError(`attribute ${name} stands twice`);
    attributes.set(name, attributeValue(text.slice(valueStart, valueEnd)));
  });
  return attributes;
}

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** The root element. `skip` names elements whose content is not read (sheetData has a faster reader of its own). */
export function parseXml(text: string, skip?: string): XmlElement {
  const stack: Building[] = [];
  let root: Building | undefined;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const kind = markupAt(text, at);
    const end = markupEnd(text, at);
    if (kind === 'close') {
      const open = stack.pop();
      if (open === undefined || text.slice(at + 2, end - 1).trimEnd() !== open.qualifiedName)
        throw new XmlSyntaxError(`end tag at ${at} closes nothing`);
      open.innerEnd = at;
      open.end = end;
    } else if (kind === 'open' || kind === 'empty') {
      const element = elementAt(text, at, end, kind === 'empty');
      const parent = stack[stack.length - 1];
      if (parent !== undefined) parent.children.push(element);
      else if (root === undefined) root = element;
      else throw new XmlSyntaxError('two roots');
      if (kind === 'open') {
        if (stack.length >= DEEPEST) throw new XmlLimitError('too-deep');
        stack.push(element);
        if (element.name === skip) {
          at = contentEnd(text, at, end, element.qualifiedName);
          continue;
        }
      }
    }
    at = end;
  }
  if (root === undefined || stack.length > 0) throw new XmlSyntaxError('text ends inside an element');
  return root;
}

function elementAt(text: string, at: number, end: number, selfClosing: boolean): Building {
  const named = nameEnd(text, at + 1);
  const qualifiedName = text.slice(at + 1, named);
  return {
    name: qualifiedName.slice(qualifiedName.indexOf(':') + 1),
    qualifiedName,
    attributes: readAttributes(text, named, selfClosing ? end - 2 : end - 1),
    children: [],
    start: at,
    end,
    innerStart: end,
    innerEnd: end,
    selfClosing,
  };
}

/**
 * Place of the end tag of an element that is passed over. It is looked for from the end of the part, where the rows of a sheet end; only where there is a
 * comment or CDATA, in which the same words may stand, is the element walked through.
 */
function contentEnd(text: string, start: number, innerStart: number, name: string): number {
  if (hasSpecial(text, innerStart)) return elementEnd(text, start)[0];
  const found = text.lastIndexOf(`</${name}`);
  if (found < innerStart) throw new XmlSyntaxError(`${name} does not end`);
  return found;
}

/** Whether `<!` stands behind the place. Exclamation marks are rare and found at once. */
function hasSpecial(text: string, from: number): boolean {
  for (let at = text.indexOf('!', from + 1); at >= 0; at = text.indexOf('!', at + 1)) {
    if (text.charCodeAt(at - 1) === 0x3c) return true;
  }
  return false;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c) => c.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((c) => c.name === name) ?? [];
}

export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((c) => (c.name === name ? [c, ...descendants(c, name)] : descendants(c, name)));
}

/** The text of an element: CDATA as it stands, comments and tags left out. */
export function textOf(xml: string, element: XmlElement | undefined): string {
  return element === undefined ? '' : contentText(xml, element.innerStart, element.innerEnd);
}

/** The text between two places, neither inside a tag. */
export function contentText(xml: string, from: number, to: number): string {
  let at = xml.indexOf('<', from);
  if (at < 0 || at >= to) return unescapeXml(xml.slice(from, to));
  let text = '';
  let kept = from;
  for (; at >= 0 && at < to; at = xml.indexOf('<', kept)) {
    const end = markupEnd(xml, at);
    text += unescapeXml(xml.slice(kept, at));
    if (markupAt(xml, at) === 'cdata')
      text += xml.slice(at + '<![CDATA['.length, end - ']]>'.length).replace(/\r\n?/g, '\n');
    kept = end;
  }
  return text + unescapeXml(xml.slice(kept, to));
}

/** An XML boolean (`1`, `true`); `absent` where the attribute is not there. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true';
}

/** `x:` where the element is written `<x:worksheet`, else ''. New elements of the same namespace take it too. */
export function prefixOf(element: XmlElement): string {
  return element.qualifiedName.slice(0, element.qualifiedName.indexOf(':') + 1);
}

export type AttributeChanges = Readonly<Record<string, string | undefined>>;

/** The start tag of an element with attributes set or, with `undefined`, taken away. */
export function startTagWith(xml: string, element: XmlElement, changes: AttributeChanges): string {
  return tagWith(xml.slice(element.start, element.innerStart), changes);
}

/** The same for the text of a start tag. */
export function tagWith(tag: string, changes: AttributeChanges): string {
  const found = new Map<string, AttributeSpan>();
  const end = tagEnd(tag, 0);
  const inner = tag.charCodeAt(end - 1) === 0x2f ? end - 1 : end;
  eachAttribute(tag, nameEnd(tag, 1), inner, (attribute) => found.set(attribute.name, { ...attribute }));
  const pieces: string[] = [];
  let kept = 0;
  for (const { name, start, valueEnd } of found.values()) {
    if (!(name in changes)) continue;
    const value = changes[name];
    pieces.push(tag.slice(kept, start), value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`);
    kept = valueEnd + 1;
  }
  const added = Object.entries(changes).map(([name, value]) =>
    value === undefined || found.has(name) ? '' : ` ${name}="${escapeAttribute(value)}"`,
  );
  const rest = tag.slice(kept, inner);
  return pieces.join('') + (added.join('') === '' ? rest : rest.trimEnd()) + added.join('') + tag.slice(inner);
}

/** The start tag of an element that gets content: `<a/>` as `<a>`. */
export function opened(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}
