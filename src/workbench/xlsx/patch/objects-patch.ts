import type { ChartData, SheetData, WorkbookData } from '../../host/workbook-data';
import { areaAddress, sameArea } from '../notation/address';
import { anchorXml, chartXml } from './chart-write';
import type { OfficePackage } from '../package/package';
import type { PackageEdit } from '../package/package-edit';
import type { SheetSource } from '../read/sheet-read';
import type { XmlEdit } from '../xml/xml-edit';
import type { Dialect } from '../read/dialect';
import { addTable, changeTable } from './table-write';
import { child, childrenOf, descendants } from '../xml/xml';

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
  readonly splices: XmlEdit;
  readonly dialect: Dialect;
  readonly nextTableId: () => number;
}

/** Ids of tables count through the whole workbook. */
export function tableIds(file: OfficePackage): () => number {
  let last = 0;
  for (const name of file.parts.keys()) {
    if (!/(?:^|[/\\])xl[/\\]tables[/\\][^/\\]+\.xml$/i.test(name)) continue;
    last = Math.max(last, Number(file.root(name).attributes.get('id') ?? 0));
  }
  return () => ++last;
}

/** Charts, then tables: in that order they stand in a sheet. */
export function patchObjects(patch: ObjectsPatch): void {
  patchCharts(patch);
  patchTables(patch);
}

function patchTables({ edit, source, part, before, now, splices, nextTableId, dialect }: ObjectsPatch): void {
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
    if (element !== undefined && now.tables.length > 0) splices.remove(element);
  }
  const added = now.tables
    .filter((t) => !known.has(t.id))
    .map((t) => edit.relate(part, 'table', addTable(edit, now, t, nextTableId(), dialect)))
    .map((id) => `<${p}tablePart xmlns:r="${dialect.relations}" r:id="${id}"/>`)
    .join('');
  if (gone === 0 && added === '') return;
  const count = String(now.tables.length);
  if (holder === undefined) {
    splices.insertChild(source.root, 'tableParts', `<${p}tableParts count="${count}">${added}</${p}tableParts>`);
  } else if (now.tables.length === 0) splices.remove(holder);
  else {
    splices.setAttributes(holder, { count });
    splices.insertChild(holder, 'tablePart', added);
  }
}

function patchCharts({ edit, workbook, source, part, before, now, splices, dialect }: ObjectsPatch): void {
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
    const anchors = addCharts({ edit, workbook, dialect }, drawing, added, 2);
    edit.add(
      drawing,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}">${anchors}</xdr:wsDr>`,
      drawingType,
    );
    const id = edit.relate(part, 'drawing', drawing);
    const xml = `<${source.prefix}drawing xmlns:r="${dialect.relations}" r:id="${id}"/>`;
    splices.insertChild(source.root, 'drawing', xml);
    return;
  }

  const root = edit.file.root(existing);
  const drawing = edit.part(existing);
  const relations = edit.file.relationships(existing);
  for (const chart of [...gone, ...moved]) {
    const relation = relations.find((r) => r.target === chart.id);
    const anchor = root.children.find((a) =>
      descendants(a, 'chart').some((c) => [...c.attributes.values()].includes(relation?.id ?? '')),
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
          if (element?.selfClosing === false) drawing.replace(element.innerStart, element.innerEnd, String(value));
        }
      }
    } else {
      drawing.remove(anchor);
      edit.unrelate(existing, relation.id);
      edit.remove(chart.id);
    }
  }
  const ids = descendants(root, 'cNvPr').map((c) => Number(c.attributes.get('id') ?? 0));
  const anchors = addCharts({ edit, workbook, dialect }, existing, added, Math.max(1, ...ids) + 1);
  drawing.insertChild(root, 'twoCellAnchor', anchors);
}

function addCharts(
  { edit, workbook, dialect }: Pick<ObjectsPatch, 'edit' | 'workbook' | 'dialect'>,
  drawing: string,
  charts: readonly ChartData[],
  firstId: number,
): string {
  return charts
    .map((chart, i) => {
      const part = edit.freeName('xl/charts/chart', '.xml');
      edit.add(part, chartXml(chart, workbook, dialect), chartType);
      return anchorXml(chart, edit.relate(drawing, 'chart', part), firstId + i, dialect);
    })
    .join('');
}
