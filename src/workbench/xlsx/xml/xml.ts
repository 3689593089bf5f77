/**
 * XML with its place in the text. Saving promises that what we did not touch stays byte for byte, so a part is never parsed and printed
 * again: it is read into elements that know where they stand, and changed by splicing the text. No kept parser gives those places.
 * A document type is refused: no Office file has one, and entities are the way in for XML attacks.
 */
export interface XmlElement {
  /** Local name, without the prefix. */
  readonly name: string;
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

export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
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

const attributePattern = /([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function readAttributes(text: string, from: number, to: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.slice(from, to).matchAll(attributePattern)) {
    attributes.set(match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

/** The end of a tag that starts at `from`: `>` inside quotes does not end it. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 0x3e) return at;
    if (c === 0x22 || c === 0x27) {
      at = text.indexOf(c === 0x22 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new XmlSyntaxError(`tag at ${from} does not end`);
}

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** The root element. `skip` names elements whose content is not read (sheetData has a faster reader of its own). */
export function parseXml(text: string, skip?: string): XmlElement {
  const stack: Building[] = [];
  let root: Building | undefined;
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<!', at)) throw new XmlSyntaxError('document type not allowed');
    else if (text.charCodeAt(at + 1) === 0x2f) {
      const end = after(text, '>', at);
      const open = stack.pop();
      if (
        open === undefined ||
        !text
          .slice(at + 2, end - 1)
          .trim()
          .endsWith(open.name)
      ) {
        throw new XmlSyntaxError(`end tag at ${at} closes nothing`);
      }
      open.innerEnd = at;
      open.end = end;
      at = end;
    } else {
      const close = tagEnd(text, at);
      const selfClosing = text.charCodeAt(close - 1) === 0x2f;
      const head = /[^\s/>]+/y;
      head.lastIndex = at + 1;
      const qualified = head.exec(text)?.[0] ?? '';
      const element: Building = {
        name: qualified.slice(qualified.indexOf(':') + 1),
        attributes: readAttributes(text, at + 1 + qualified.length, selfClosing ? close - 1 : close),
        children: [],
        start: at,
        end: close + 1,
        innerStart: close + 1,
        innerEnd: close + 1,
        selfClosing,
      };
      const parent = stack[stack.length - 1];
      if (parent !== undefined) parent.children.push(element);
      else if (root === undefined) root = element;
      else throw new XmlSyntaxError('two roots');
      at = close + 1;
      if (!selfClosing) {
        if (element.name === skip) {
          const endTag = `</${qualified}`;
          const stop = text.indexOf(endTag, at);
          if (stop < 0) throw new XmlSyntaxError(`${qualified} does not end`);
          at = stop;
        }
        stack.push(element);
      }
    }
    at = text.indexOf('<', at);
  }
  if (root === undefined || stack.length > 0) throw new XmlSyntaxError('text ends inside an element');
  return root;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlSyntaxError(`'${mark}' missing after ${from}`);
  return at + mark.length;
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

export function textOf(xml: string, element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const inner = xml.slice(element.innerStart, element.innerEnd);
  return unescapeXml(
    inner.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => escapeText(raw)).replace(/<[^>]*>/g, ''),
  );
}

/** An XML boolean (`1`, `true`); `absent` where the attribute is not there. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true';
}

/** `x:` where the root is written `<x:worksheet`, else ''. New elements of the same namespace take it too. */
export function prefixOf(xml: string, root: XmlElement): string {
  return /^<([^\s/>:]+:)?/.exec(xml.slice(root.start, root.start + 80))?.[1] ?? '';
}

/** The tag with one attribute set or, with `undefined`, taken away; for a splice over its start tag. */
export function startTagWith(
  xml: string,
  element: XmlElement,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  let tag = xml.slice(element.start, element.innerStart);
  for (const [name, value] of Object.entries(changes)) {
    const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    if (value === undefined) tag = tag.replace(found, '');
    else if (found.test(tag)) tag = tag.replace(found, () => ` ${name}="${escapeAttribute(value)}"`);
    else tag = tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${escapeAttribute(value)}"${slash}>`);
  }
  return tag;
}
