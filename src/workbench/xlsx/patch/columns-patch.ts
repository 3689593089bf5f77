import type { SheetData } from '../../host/workbook-data';
import type { SheetPatch } from './patched-sheet';
import { readColumns } from '../read/sheet-read';
import { child, escapeAttribute } from '../xml/xml';

/** Runs of columns with a changed width or visibility are cut out of the runs that are there; all else of a run stays. */
export function patchColumns({ source, before, now, splices }: SheetPatch): void {
  const changed = new Set<number>();
  for (const c of new Set([...before.columnWidths.keys(), ...now.columnWidths.keys()])) {
    if (before.columnWidths.get(c) !== now.columnWidths.get(c)) changed.add(c);
  }
  for (const c of new Set([...before.hiddenColumns, ...now.hiddenColumns])) {
    if (before.hiddenColumns.has(c) !== now.hiddenColumns.has(c)) changed.add(c);
  }
  if (changed.size === 0) return;
  const p = source.prefix;
  const runs = readColumns(source.root);
  const pieces: { min: number; max: number; attributes: Map<string, string> }[] = [];
  for (const run of runs) {
    let min = run.min;
    const cuts = [...changed].filter((c) => c >= run.min && c <= run.max).sort((a, b) => a - b);
    for (const c of cuts) {
      if (min < c) pieces.push({ min, max: c - 1, attributes: new Map(run.attributes) });
      pieces.push({ min: c, max: c, attributes: new Map(run.attributes) });
      changed.delete(c);
      setColumn(pieces[pieces.length - 1]?.attributes, c, now);
      min = c + 1;
    }
    if (min <= run.max) pieces.push({ min, max: run.max, attributes: new Map(run.attributes) });
  }
  for (const c of changed) {
    const attributes = new Map<string, string>();
    setColumn(attributes, c, now);
    pieces.push({ min: c, max: c, attributes });
  }
  pieces.sort((a, b) => a.min - b.min);
  const inner = pieces
    .filter(({ attributes }) => [...attributes.keys()].some((name) => name !== 'min' && name !== 'max'))
    .map(({ min, max, attributes }) => {
      attributes.delete('min');
      attributes.delete('max');
      const rest = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
      return `<${p}col min="${min + 1}" max="${max + 1}"${rest}/>`;
    })
    .join('');
  const xml = inner === '' ? '' : `<${p}cols>${inner}</${p}cols>`;
  const element = child(source.root, 'cols');
  if (element === undefined) splices.insertChild(source.root, 'cols', xml);
  else splices.replace(element.start, element.end, xml);
}

function setColumn(attributes: Map<string, string> | undefined, column: number, now: SheetData): void {
  if (attributes === undefined) return;
  const width = now.columnWidths.get(column);
  if (width === undefined) {
    attributes.delete('width');
    attributes.delete('customWidth');
    attributes.delete('bestFit');
  } else if (attributes.get('width') === undefined || Number(attributes.get('width')) !== width) {
    attributes.set('width', String(width));
    attributes.set('customWidth', '1');
  }
  if (now.hiddenColumns.has(column)) attributes.set('hidden', '1');
  else attributes.delete('hidden');
}
