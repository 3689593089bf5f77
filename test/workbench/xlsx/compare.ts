import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** One difference between two Office files. `path` names elements by what tells them apart: `worksheet/sheetData/row[5]/c[M5]`. */
export interface Difference {
  readonly part: string;
  readonly kind: 'part added' | 'part removed' | 'element added' | 'element removed' | 'attribute' | 'text' | 'bytes';
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * What differs between two packages: part by part, and where the text of a part differs, element by element. Reads XML with another
 * parser than the code under test. Parts that are not XML are compared by their bytes.
 */
export function compareXlsx(a: Uint8Array, b: Uint8Array): Difference[] {
  const before = unzipSync(a);
  const after = unzipSync(b);
  const found: Difference[] = [];
  for (const part of Object.keys(before)) {
    const was = before[part] ?? new Uint8Array();
    const is = after[part];
    if (is === undefined) found.push({ part, kind: 'part removed', path: '' });
    else if (!sameBytes(was, is)) found.push(...compareParts(part, was, is));
  }
  for (const part of Object.keys(after)) {
    if (before[part] !== undefined) continue;
    if (/\.(xml|rels|vml)$/.test(part)) parse(after[part] ?? new Uint8Array());
    found.push({ part, kind: 'part added', path: '' });
  }
  return found;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

function parse(bytes: Uint8Array): Document {
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => problems.push(`${level}: ${String(message)}`),
  }).parseFromString(new TextDecoder().decode(bytes), 'text/xml');
  if (problems.length > 0) throw new Error(problems.join('; '));
  return document;
}

function compareParts(part: string, a: Uint8Array, b: Uint8Array): Difference[] {
  if (!/\.(xml|rels|vml)$/.test(part)) return [{ part, kind: 'bytes', path: '' }];
  const [was, is] = [parse(a).documentElement, parse(b).documentElement];
  if (was === null || is === null) return [{ part, kind: 'bytes', path: '' }];
  const found = [...compareElements(part, was.localName ?? '', was, is)];
  // The bytes differ but no element does: white space between elements, or the way something is written.
  return found.length > 0 ? found : [{ part, kind: 'bytes', path: '' }];
}

const telling = ['r', 'PartName', 'Extension', 'Id', 'name', 'sheetId', 'sqref', 'min', 'numFmtId'];

function children(element: Element): Map<string, Element> {
  const keyed = new Map<string, Element>();
  const counts = new Map<string, number>();
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const name = child.localName ?? '';
    const attribute = ['xf', 'cfRule'].includes(name)
      ? undefined
      : name === 'mergeCell'
        ? 'ref'
        : telling.find((t) => child.hasAttribute(t));
    const label = attribute === undefined ? name : `${name}[${child.getAttribute(attribute) ?? ''}]`;
    const n = counts.get(label) ?? 0;
    counts.set(label, n + 1);
    keyed.set(n === 0 && attribute !== undefined ? label : `${label}#${n}`, child);
  }
  return keyed;
}

function text(element: Element): string {
  return Array.from(element.childNodes)
    .filter((n) => n.nodeType === 3 || n.nodeType === 4)
    .map((n) => n.nodeValue ?? '')
    .join('');
}

function* compareElements(part: string, path: string, a: Element, b: Element): Generator<Difference> {
  const names = new Set([...Array.from(a.attributes), ...Array.from(b.attributes)].map((x) => x.name));
  for (const name of names) {
    const before = a.getAttribute(name);
    const after = b.getAttribute(name);
    if (before !== after) {
      yield { part, kind: 'attribute', path: `${path}/@${name}`, before: before ?? '(none)', after: after ?? '(none)' };
    }
  }
  const [was, is] = [children(a), children(b)];
  for (const [key, child] of was) {
    const other = is.get(key);
    if (other === undefined) yield { part, kind: 'element removed', path: `${path}/${key}`, before: child.toString() };
    else yield* compareElements(part, `${path}/${key}`, child, other);
  }
  for (const [key, child] of is) {
    if (!was.has(key)) yield { part, kind: 'element added', path: `${path}/${key}`, after: child.toString() };
  }
  if (was.size === 0 && is.size === 0 && text(a) !== text(b)) {
    yield { part, kind: 'text', path, before: text(a), after: text(b) };
  }
}
