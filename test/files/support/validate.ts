import type { Element } from '@xmldom/xmldom';
import { all, canonical, documentOf, elements, named, partsOf } from './read-parts';
import { ranksIn } from './schema-order';

/**
 * What is wrong with a workbook file, a sentence each: elements out of the order of ECMA-376, references that lead nowhere or to two places. Empty
 * for a sound one. What an input had already may stay in the output: compare both lists.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  const documents = new Map<string, Element>();
  const names = new Map<string, string>();
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    const key = canonical(name);
    if (names.has(key)) faults.push(`two parts are called ${key}`);
    names.set(key, name);
    if (!/\.(xml|rels)$/i.test(name)) continue;
    try {
      const root = documentOf(part).documentElement;
      if (root) documents.set(key, root);
    } catch (error) {
      faults.push(`${name} is not well-formed: ${String(error)}`);
    }
  }
  for (const [name, root] of documents) faults.push(...orderFaults(name, root));
  faults.push(...typeFaults(names, documents));
  faults.push(...relationFaults(names, documents));
  const workbook = target(documents, '', 'officeDocument')[0];
  const root = workbook === undefined ? undefined : documents.get(workbook);
  if (workbook === undefined || !root) return [...faults, 'no workbook'];
  faults.push(...workbookFaults(workbook, root, documents));
  return faults;
}

function orderFaults(part: string, element: Element): string[] {
  const ranks = ranksIn(element.localName ?? '');
  const faults: string[] = [];
  let last = -1;
  const seen = new Set<string>();
  for (const child of elements(element)) {
    const name = child.localName ?? '';
    const own = child.namespaceURI === element.namespaceURI;
    const rank = own ? ranks?.get(name) : undefined;
    if (ranks && own && rank === undefined) faults.push(`${part}: <${name}> has no place in <${element.localName}>`);
    if (rank !== undefined) {
      if (rank < last) faults.push(`${part}: <${name}> comes too late in <${element.localName}>`);
      last = Math.max(last, rank);
      const once = ['worksheet', 'workbook', 'styleSheet'].includes(element.localName ?? '');
      if (once && seen.has(name) && name !== 'conditionalFormatting')
        faults.push(`${part}: <${name}> stands twice in <${element.localName}>`);
      seen.add(name);
    }
    faults.push(...orderFaults(part, child));
  }
  return faults;
}

function typeFaults(names: ReadonlyMap<string, string>, documents: ReadonlyMap<string, Element>): string[] {
  const types = documents.get('[content_types].xml');
  if (!types) return ['no content types'];
  const defaults = new Set(named(types, 'Default').map((d) => d.getAttribute('Extension')?.toLowerCase()));
  const overrides = named(types, 'Override').map((o) => canonical(o.getAttribute('PartName') ?? ''));
  const twice = overrides.filter((name, i) => overrides.indexOf(name) !== i);
  return [
    ...twice.map((name) => `two content types for ${name}`),
    ...overrides.filter((name) => !names.has(name)).map((name) => `a content type for ${name}, which is not there`),
    ...[...names.keys()]
      .filter((name) => name !== '[content_types].xml' && !overrides.includes(name))
      .filter((name) => !defaults.has(/\.([^./]+)$/.exec(name)?.[1]))
      .map((name) => `no content type for ${name}`),
  ];
}

const RELATIONS = /(?:^|\/)_rels\/([^/]*)\.rels$/;

function relationFaults(names: ReadonlyMap<string, string>, documents: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const kinds = new Set<string>();
  for (const [part, root] of documents) {
    if (!RELATIONS.test(part)) continue;
    const source = part.replace('_rels/', '').replace(/\.rels$/, '');
    if (source !== '' && !names.has(source)) faults.push(`${part} belongs to nothing`);
    const ids = new Set<string>();
    for (const relation of named(root, 'Relationship')) {
      const id = relation.getAttribute('Id') ?? '';
      if (ids.has(id)) faults.push(`${part}: relation ${id} stands twice`);
      ids.add(id);
      const type = relation.getAttribute('Type') ?? '';
      if (type.includes('officeDocument/2006/relationships/')) kinds.add('transitional');
      else if (type.includes('purl.oclc.org/ooxml/')) kinds.add('strict');
      if (relation.getAttribute('TargetMode') === 'External') continue;
      const to = resolved(source, relation.getAttribute('Target') ?? '');
      if (!names.has(to)) faults.push(`${part}: relation ${id} leads to ${to}, which is not there`);
    }
  }
  if (kinds.has('strict') && kinds.has('transitional')) faults.push('strict and transitional relations in one package');
  return faults;
}

function resolved(source: string, target: string): string {
  const path = /^[/\\]/.test(target) ? [] : source.split('/').slice(0, -1);
  for (const step of canonical(target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

interface Relation {
  readonly type: string;
  readonly to: string;
}

function relationsOf(documents: ReadonlyMap<string, Element>, part: string): ReadonlyMap<string, Relation> {
  const at = part.lastIndexOf('/') + 1;
  const root = documents.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  return new Map(
    named(root, 'Relationship').map((r) => [
      r.getAttribute('Id') ?? '',
      {
        type: (r.getAttribute('Type') ?? '').replace(/^.*\//, ''),
        to:
          r.getAttribute('TargetMode') === 'External'
            ? (r.getAttribute('Target') ?? '')
            : resolved(part, r.getAttribute('Target') ?? ''),
      },
    ]),
  );
}

function target(documents: ReadonlyMap<string, Element>, part: string, type: string): string[] {
  return [...relationsOf(documents, part).values()].filter((r) => r.type === type).map(({ to }) => to);
}

function repeated(what: string, values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i).map((value) => `${what} “${value}” stands twice`);
}

function workbookFaults(part: string, root: Element, documents: ReadonlyMap<string, Element>): string[] {
  const relations = relationsOf(documents, part);
  const sheets = named(named(root, 'sheets')[0], 'sheet');
  const idOf = (element: Element) =>
    Array.from(element.attributes).find((a) => a.localName === 'id' && a.name.includes(':'))?.value ?? '';
  const faults = [
    ...repeated(
      'sheet name',
      sheets.map((s) => (s.getAttribute('name') ?? '').toLowerCase()),
    ),
    ...repeated(
      'sheetId',
      sheets.map((s) => s.getAttribute('sheetId') ?? ''),
    ),
    ...repeated('relation of a tab', sheets.map(idOf).filter(Boolean)),
  ];
  for (const sheet of sheets) {
    if (idOf(sheet) !== '' && !relations.has(idOf(sheet))) faults.push(`a tab leads to relation ${idOf(sheet)}`);
  }
  const definedNames = named(named(root, 'definedNames')[0], 'definedName');
  faults.push(
    ...repeated(
      'name',
      definedNames.map(
        (n) => `${n.getAttribute('localSheetId') ?? ''}!${(n.getAttribute('name') ?? '').toLowerCase()}`,
      ),
    ),
  );
  for (const name of definedNames) {
    const local = name.getAttribute('localSheetId');
    if (local !== null && Number(local) >= sheets.length) faults.push(`a name of tab ${local}`);
  }
  const strings = target(documents, part, 'sharedStrings')[0];
  const texts = strings === undefined ? 0 : named(documents.get(strings), 'si').length;
  const styles = documents.get(target(documents, part, 'styles')[0] ?? '');
  faults.push(...styleFaults(styles));
  const formats = named(named(styles, 'cellXfs')[0], 'xf').length;
  const dxfs = named(named(styles, 'dxfs')[0], 'dxf').length;
  for (const { type, to } of relations.values()) {
    const sheet = documents.get(to);
    if (type === 'worksheet' && sheet) faults.push(...sheetFaults(to, sheet, { texts, formats, dxfs }, documents));
  }
  return faults;
}

function styleFaults(styles: Element | undefined): string[] {
  if (!styles) return [];
  const list = (holder: string, item: string) => named(named(styles, holder)[0], item);
  const sizes = {
    fontId: list('fonts', 'font').length,
    fillId: list('fills', 'fill').length,
    borderId: list('borders', 'border').length,
    xfId: list('cellStyleXfs', 'xf').length,
  };
  const formats = new Set(list('numFmts', 'numFmt').map((f) => Number(f.getAttribute('numFmtId'))));
  const faults: string[] = [];
  for (const [holder, item] of [
    ['numFmts', 'numFmt'],
    ['fonts', 'font'],
    ['fills', 'fill'],
    ['borders', 'border'],
    ['cellXfs', 'xf'],
    ['dxfs', 'dxf'],
  ] as const) {
    const count = named(styles, holder)[0]?.getAttribute('count') ?? null;
    const length = list(holder, item).length;
    if (count !== null && Number(count) !== length) faults.push(`<${holder}> says ${count} and has ${length}`);
  }
  for (const xf of [...list('cellXfs', 'xf'), ...list('cellStyleXfs', 'xf')]) {
    for (const [name, size] of Object.entries(sizes)) {
      const value = xf.getAttribute(name);
      if (value !== null && Number(value) >= size) faults.push(`a format has ${name} ${value} of ${size}`);
    }
    const format = Number(xf.getAttribute('numFmtId') ?? 0);
    if (format >= 164 && !formats.has(format)) faults.push(`a format has number format ${format}`);
  }
  return faults;
}

function sheetFaults(
  part: string,
  root: Element,
  { texts, formats, dxfs }: { readonly texts: number; readonly formats: number; readonly dxfs: number },
  documents: ReadonlyMap<string, Element>,
): string[] {
  const faults: string[] = [];
  const relations = relationsOf(documents, part);
  let lastRow = 0;
  const say = (text: string) => faults.push(`${part}: ${text}`);
  for (const row of named(named(root, 'sheetData')[0], 'row')) {
    const number = Number(row.getAttribute('r') ?? lastRow + 1);
    if (number <= lastRow) say(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of named(row, 'c')) {
      const address = cell.getAttribute('r');
      const column = address === null ? lastColumn + 1 : columnOf(address);
      if (column <= lastColumn) say(`cell ${String(address)} out of order`);
      if (address !== null && Number(/\d+$/.exec(address)?.[0]) !== number) say(`cell ${address} in row ${number}`);
      lastColumn = column;
      const format = Number(cell.getAttribute('s') ?? 0);
      if (format > 0 && format >= formats) say(`cell ${String(address)} has format ${format} of ${formats}`);
      const text = named(cell, 'v')[0]?.textContent ?? '';
      if (cell.getAttribute('t') === 's' && text !== '' && Number(text) >= texts)
        say(`cell ${String(address)} has text ${text} of ${texts}`);
    }
  }
  for (const rule of all(root, 'cfRule')) {
    const dxf = rule.getAttribute('dxfId');
    if (dxf !== null && Number(dxf) >= dxfs) say(`a rule has dxf ${dxf} of ${dxfs}`);
  }
  for (const element of elements(root).flatMap((e) => [e, ...elements(e)])) {
    for (const attribute of Array.from(element.attributes)) {
      if (!/^(?:r|rel\w*|ns\d+):id$/.test(attribute.name) || attribute.value === '') continue;
      if (!relations.has(attribute.value)) say(`<${String(element.localName)}> leads to relation ${attribute.value}`);
    }
  }
  return faults;
}

function columnOf(address: string): number {
  return [...(/^[A-Z]+/.exec(address)?.[0] ?? '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}
