import type { Element } from '@xmldom/xmldom';
import { all, canonical, documentOf, named, partsOf } from './read-parts';

export interface CellSeen {
  /** As written: a shared text is looked up, everything else is the text of `<v>`. */
  readonly value: string;
  readonly format: string;
  readonly fill: string;
}

/** Cells that hold something, by sheet and address, as a reader sees them that shares no code with the product. */
export function cellsOf(bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, CellSeen>> {
  const parts = new Map(Object.entries(partsOf(bytes)).map(([name, part]) => [canonical(name), part]));
  const read = (name: string | undefined): Element | null => {
    const part = name === undefined ? undefined : parts.get(canonical(name));
    return part === undefined ? null : documentOf(part).documentElement;
  };
  const workbookPart = relations(read('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.to ?? '';
  const workbook = read(workbookPart);
  const at = workbookPart.lastIndexOf('/') + 1;
  const related = relations(
    read(`${workbookPart.slice(0, at)}_rels/${workbookPart.slice(at)}.rels`),
    workbookPart.slice(0, at),
  );
  const by = (type: string) => related.find((r) => r.type === type)?.to;
  const strings = named(read(by('sharedStrings')), 'si').map(richText);
  const styles = read(by('styles'));
  const formats = new Map(all(styles, 'numFmt').map((f) => [f.getAttribute('numFmtId'), f.getAttribute('formatCode')]));
  const fills = named(named(styles, 'fills')[0], 'fill');
  const looks = named(named(styles, 'cellXfs')[0], 'xf').map((xf) => ({
    format: formats.get(xf.getAttribute('numFmtId')) ?? xf.getAttribute('numFmtId') ?? '0',
    fill: fillOf(fills[Number(xf.getAttribute('fillId') ?? 0)]),
  }));
  const sheets = new Map<string, Map<string, CellSeen>>();
  for (const tab of named(named(workbook, 'sheets')[0], 'sheet')) {
    const id = Array.from(tab.attributes).find((a) => a.localName === 'id' && a.name.includes(':'))?.value;
    const sheet = read(related.find((r) => r.id === id && id !== '')?.to);
    const cells = new Map<string, CellSeen>();
    let row = 0;
    for (const line of named(named(sheet, 'sheetData')[0], 'row')) {
      row = Number(line.getAttribute('r') ?? row + 1);
      for (const cell of named(line, 'c')) {
        const v = named(cell, 'v')[0]?.textContent ?? '';
        const inline = named(cell, 'is')[0];
        const type = cell.getAttribute('t');
        const value = type === 's' && v !== '' ? (strings[Number(v)] ?? '?') : inline ? richText(inline) : v;
        const look = looks[Number(cell.getAttribute('s') ?? 0)] ?? { format: '0', fill: '' };
        if (value !== '') cells.set(cell.getAttribute('r') ?? '', { value, ...look });
      }
    }
    sheets.set(tab.getAttribute('name') ?? '', cells);
  }
  return sheets;
}

function fillOf(fill: Element | undefined): string {
  const pattern = named(fill, 'patternFill')[0];
  return pattern?.getAttribute('patternType') === 'solid' ? (named(pattern, 'fgColor')[0]?.toString() ?? '') : '';
}

function richText(element: Element): string {
  const runs = named(element, 'r').flatMap((run) => named(run, 't'));
  return [...named(element, 't'), ...runs].map((t) => t.textContent ?? '').join('');
}

function relations(root: Element | null, folder: string): { id: string | null; type: string; to: string }[] {
  return named(root, 'Relationship').map((r) => {
    const target = r.getAttribute('Target') ?? '';
    const plain = /^[/\\]/.test(target) ? target.slice(1) : folder + target;
    return { id: r.getAttribute('Id'), type: (r.getAttribute('Type') ?? '').replace(/^.*\//, ''), to: plain };
  });
}
