import type { ChartData, SheetData, WorkbookData } from '../../host/workbook-data';
import { areaAddress, sameArea } from '../address';
import { anchorXml, chartXml, spreadsheetDrawing } from './chart-write';
import type { OfficePackage } from '../package/package';
import type { PackageEdit } from '../package/package-edit';
import { insertionPoint } from '../xml/element-order';
import type { SheetSource } from '../read/sheet-read';
import type { Splices } from '../xml/splice';
import { addTable, changeTable } from './table-write';
import { child, childrenOf, descendants, parseXml, startTagWith } from '../xml/xml';

const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';

export interface ObjectsPatch {
  readonly edit: PackageEdit;
  readonly workbook: WorkbookData;
  readonly source: SheetSource;
  /** Part of the sheet, new or old. */
  readonly part: string;
  readonly before: SheetData;
  readonly now: SheetData;
  readonly splices: Splices;
  readonly nextTableId: () => number;
}

/** Ids of tables count through the whole workbook. */
export function tableIds(file: OfficePackage): () => number {
  let last = 0;
  for (const name of file.parts.keys()) {
    if (!/^xl\/tables\/[^/]+\.xml$/.test(name)) continue;
    last = Math.max(last, Number(parseXml(file.text(name)).attributes.get('id') ?? 0));
  }
  return () => ++last;
}

/** Charts, then tables: in that order they stand in a sheet. */
export function patchObjects(patch: ObjectsPatch): void {
  patchCharts(patch);
  patchTables(patch);
}

function patchTables({ edit, source, part, before, now, splices, nextTableId }: ObjectsPatch): void {
  const p = source.prefix;
  const current = new Map(now.tables.map((t) => [t.id, t]));
  const known = new Set(before.tables.map((t) => t.id));
  const holder = child(source.root, 'tableParts');
  const relations = edit.file.relationships(part);
  let gone = 0;
  for (const table of before.tables) {
    const wanted = current.get(table.id);
    if (wanted !== undefined) {
      if (wanted.name !== table.name || !sameArea(wanted.range, table.range)) changeTable(edit, now, table, wanted);
      continue;
    }
    gone++;
    const relation = relations.find((r) => r.target === table.id);
    edit.remove(table.id);
    if (relation !== undefined) edit.unrelate(part, relation.id);
    const element = childrenOf(holder, 'tablePart').find((t) =>
      [...t.attributes.values()].includes(relation?.id ?? ''),
    );
    if (element !== undefined && before.tables.length > gone) splices.replace(element.start, element.end, '');
  }
  const added = now.tables
    .filter((t) => !known.has(t.id))
    .map((t) => edit.relate(part, 'table', addTable(edit, now, t, nextTableId())))
    .map((id) => `<${p}tablePart xmlns:r="${relationsNamespace}" r:id="${id}"/>`)
    .join('');
  if (gone === 0 && added === '') return;
  const count = String(now.tables.length);
  if (holder === undefined) {
    splices.insert(insertionPoint(source, 'tableParts'), `<${p}tableParts count="${count}">${added}</${p}tableParts>`);
  } else if (now.tables.length === 0) splices.replace(holder.start, holder.end, '');
  else {
    splices.replace(holder.start, holder.innerStart, startTagWith(source.xml, holder, { count }));
    splices.insert(holder.innerEnd, added);
  }
}

function patchCharts({ edit, workbook, source, part, before, now, splices }: ObjectsPatch): void {
  const known = new Map(before.charts.map((c) => [c.id, c]));
  const wanted = new Set(now.charts.map((c) => c.id));
  const added = now.charts.filter((c) => !known.has(c.id));
  const gone = before.charts.filter((c) => !wanted.has(c.id));
  const moved = now.charts.filter((c) => {
    const was = known.get(c.id);
    return was !== undefined && areaAddress(was.anchor) !== areaAddress(c.anchor);
  });
  if (added.length === 0 && gone.length === 0 && moved.length === 0) return;
  const existing = edit.file.has(part) ? edit.file.related(part, 'drawing') : undefined;

  if (existing === undefined) {
    const drawing = edit.freeName('xl/drawings/drawing', '.xml');
    edit.add(drawing, '', drawingType);
    const anchors = addCharts(edit, workbook, drawing, added, 2);
    edit.add(
      drawing,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors}</xdr:wsDr>`,
      drawingType,
    );
    const id = edit.relate(part, 'drawing', drawing);
    splices.insert(
      insertionPoint(source, 'drawing'),
      `<${source.prefix}drawing xmlns:r="${relationsNamespace}" r:id="${id}"/>`,
    );
    return;
  }

  const xml = edit.file.text(existing);
  const root = parseXml(xml);
  const drawing = edit.part(existing);
  const relations = edit.file.relationships(existing);
  for (const chart of [...gone, ...moved]) {
    const relation = relations.find((r) => r.target === chart.id);
    const anchor = root.children.find((a) =>
      descendants(a, 'chart').some((c) => c.attributes.get('r:id') === relation?.id),
    );
    if (relation === undefined || anchor === undefined) continue;
    if (wanted.has(chart.id)) {
      for (const [which, row, column] of [
        ['from', chart.anchor.top, chart.anchor.left],
        ['to', chart.anchor.bottom, chart.anchor.right],
      ] as const) {
        const corner = child(anchor, which);
        for (const [tag, value] of [
          ['row', row],
          ['col', column],
        ] as const) {
          const element = child(corner, tag);
          if (element !== undefined) drawing.replace(element.innerStart, element.innerEnd, String(value));
        }
      }
    } else {
      drawing.replace(anchor.start, anchor.end, '');
      edit.unrelate(existing, relation.id);
      edit.remove(chart.id);
    }
  }
  const ids = descendants(root, 'cNvPr').map((c) => Number(c.attributes.get('id') ?? 0));
  drawing.insert(root.innerEnd, addCharts(edit, workbook, existing, added, Math.max(1, ...ids) + 1));
}

function addCharts(
  edit: PackageEdit,
  workbook: WorkbookData,
  drawing: string,
  charts: readonly ChartData[],
  firstId: number,
): string {
  return charts
    .map((chart, i) => {
      const part = edit.freeName('xl/charts/chart', '.xml');
      edit.add(part, chartXml(chart, workbook), chartType);
      return anchorXml(chart, edit.relate(drawing, 'chart', part), firstId + i);
    })
    .join('');
}
