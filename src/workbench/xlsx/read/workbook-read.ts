import type { ChartData, DefinedName, SheetData, TableData, WorkbookData } from '../../host/workbook-data';
import { parseArea } from '../address';
import { readPalette } from '../colours';
import { FileError } from '../errors';
import { shownFormula } from '../formula-text';
import { findOwnPart, type OwnPart } from '../package/own-part';
import type { OfficePackage } from '../package/package';
import { readSheet, readSheetSource } from './sheet-read';
import { readSharedStrings } from './strings';
import { readStyles, type StylesSource } from './styles-read';
import { child, childrenOf, descendants, flag, parseXml, textOf, type XmlElement } from '../xml/xml';

export interface SheetEntry {
  readonly element: XmlElement;
  readonly name: string;
  readonly part: string;
  readonly relationId: string;
}

/** What saving needs beside the data. */
export interface WorkbookSource {
  readonly file: OfficePackage;
  readonly workbookPart: string;
  readonly xml: string;
  readonly root: XmlElement;
  /** In the order of the tabs; chart sheets are among them. */
  readonly sheets: readonly SheetEntry[];
  readonly stylesPart?: string;
  readonly styles: StylesSource;
  readonly sharedStrings: readonly string[];
  readonly own?: OwnPart;
}

const bareStyles = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

export function readWorkbookSource(file: OfficePackage): WorkbookSource {
  const workbookPart = file.related('', 'officeDocument');
  if (workbookPart === undefined) throw new FileError('not-a-workbook');
  if (workbookPart.endsWith('.bin')) throw new FileError('xlsb');
  const xml = file.text(workbookPart);
  const root = parseXml(xml);
  if (root.name !== 'workbook') throw new FileError('not-a-workbook');
  const relations = new Map(file.relationships(workbookPart).map((r) => [r.id, r]));
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').flatMap((element): SheetEntry[] => {
    const relationId = [...element.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const relation = relations.get(relationId);
    if (relation === undefined || !file.has(relation.target)) return [];
    return [{ element, name: element.attributes.get('name') ?? '', part: relation.target, relationId }];
  });
  const themePart = file.related(workbookPart, 'theme');
  const stylesPart = file.related(workbookPart, 'styles');
  const stringsPart = file.related(workbookPart, 'sharedStrings');
  const palette = readPalette(themePart === undefined ? undefined : file.text(themePart));
  const own = findOwnPart(file, workbookPart);
  const source: WorkbookSource = {
    file,
    workbookPart,
    xml,
    root,
    sheets,
    styles: readStyles(stylesPart === undefined ? bareStyles : file.text(stylesPart), palette),
    sharedStrings: stringsPart === undefined ? [] : readSharedStrings(file.text(stringsPart)),
    ...(stylesPart === undefined ? {} : { stylesPart }),
    ...(own === undefined ? {} : { own }),
  };
  return source;
}

/** A sheet whose part is no worksheet (a chart sheet, an old dialog) has no cells of ours to change and is only kept. */
export function isWorksheet(entry: SheetEntry): boolean {
  return !/\/(chartsheets|dialogsheets|macrosheets)\//.test(`/${entry.part}`);
}

export function readWorkbook(source: WorkbookSource, withCells = true): WorkbookData {
  const { root } = source;
  const sheets = source.sheets.filter(isWorksheet).map((entry) => readSheetOf(source, entry, withCells));
  const names: DefinedName[] = [];
  const local = new Map<number, SheetData | undefined>(
    source.sheets.map((entry, i) => [i, sheets.find((s) => s.part === entry.part)]),
  );
  for (const element of childrenOf(child(root, 'definedNames'), 'definedName')) {
    const name = element.attributes.get('name') ?? '';
    const formula = textOf(source.xml, element);
    const scopeIndex = element.attributes.get('localSheetId');
    const sheet = scopeIndex === undefined ? undefined : local.get(Number(scopeIndex));
    if (name.startsWith('_xlnm.')) {
      if (sheet !== undefined) readBuiltInName(name, formula, sheet);
      continue;
    }
    names.push({
      name,
      formula: shownFormula(formula).slice(1),
      hidden: flag(element.attributes.get('hidden')),
      ...(sheet === undefined ? {} : { scope: sheet.id }),
    });
  }
  const activeTab = Number(child(child(root, 'bookViews'), 'workbookView')?.attributes.get('activeTab') ?? 0);
  const active = local.get(activeTab) ?? sheets.find((s) => s.visibility === 'visible') ?? sheets[0];
  return {
    sheets,
    names,
    activeSheet: active?.id ?? '',
    selection: selectionOf(source, active) ?? { top: 0, left: 0, bottom: 0, right: 0 },
    settings: new Map(source.own?.settings),
    protectedStructure: flag(child(root, 'workbookProtection')?.attributes.get('lockStructure')),
  };
}

/** Print areas and repeated rows are names in the file and page settings to a person. */
function readBuiltInName(name: string, formula: string, sheet: SheetData): void {
  if (name === '_xlnm.Print_Area') {
    const local = formula.split(',').map((area) => area.replace(/^.*!/, '').replace(/\$/g, ''));
    sheet.page.printArea = local.join(',');
  } else if (name === '_xlnm.Print_Titles') {
    const rows = /!\$?(\d+):\$?(\d+)(?=,|$)/.exec(formula);
    if (rows !== null) sheet.page.repeatRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
  }
}

function selectionOf(source: WorkbookSource, sheet: SheetData | undefined) {
  if (sheet?.part === undefined) return undefined;
  const xml = source.file.text(sheet.part);
  const sqref = /<(?:[\w.-]+:)?selection\b[^>]*\ssqref="([^" ]*)/.exec(xml.slice(0, 20_000))?.[1];
  return sqref === undefined ? undefined : parseArea(sqref);
}

const visibilities = { hidden: 'hidden', veryHidden: 'very-hidden' } as const;

function readSheetOf(source: WorkbookSource, entry: SheetEntry, withCells: boolean): SheetData {
  const state = entry.element.attributes.get('state');
  const sheet = readSheet(
    readSheetSource(source.file.text(entry.part)),
    {
      id: `sheet-${entry.element.attributes.get('sheetId') ?? entry.part}`,
      name: entry.name,
      visibility: state === 'hidden' || state === 'veryHidden' ? visibilities[state] : 'visible',
      part: entry.part,
    },
    source.styles,
    source.sharedStrings,
    withCells,
  );
  sheet.tables = readTables(source.file, entry.part);
  sheet.charts = readCharts(source.file, entry.part);
  return sheet;
}

function readTables(file: OfficePackage, sheetPart: string): TableData[] {
  return file
    .relationships(sheetPart)
    .filter((r) => r.type === 'table' && file.has(r.target))
    .flatMap(({ target }) => {
      const root = parseXml(file.text(target));
      const range = parseArea(root.attributes.get('ref') ?? '');
      if (range === undefined) return [];
      const name = root.attributes.get('displayName') ?? root.attributes.get('name') ?? '';
      return [{ id: target, name, range, hasHeaders: root.attributes.get('headerRowCount') !== '0' }];
    });
}

/** Charts as far as a list of them needs: kind, title, source areas, place. The rest of a chart is only kept. */
function readCharts(file: OfficePackage, sheetPart: string): ChartData[] {
  const drawing = file.related(sheetPart, 'drawing');
  if (drawing === undefined) return [];
  const xml = file.text(drawing);
  const relations = new Map(file.relationships(drawing).map((r) => [r.id, r.target]));
  return parseXml(xml).children.flatMap((anchor) => {
    const reference = descendants(anchor, 'chart')[0]?.attributes.get('r:id');
    const part = relations.get(reference ?? '');
    if (part === undefined || !file.has(part)) return [];
    const name = descendants(anchor, 'cNvPr')[0]?.attributes.get('name') ?? '';
    const corner = (which: string, tag: string) => Number(textOf(xml, child(child(anchor, which), tag)) || 0);
    const top = corner('from', 'row');
    const left = corner('from', 'col');
    const bottom = Math.max(top, corner('to', 'row'));
    const right = Math.max(left, corner('to', 'col'));
    return [{ id: part, name, anchor: { top, left, bottom, right }, ...readChart(file.text(part)) }];
  });
}

function readChart(xml: string): Pick<ChartData, 'kind' | 'title' | 'series' | 'legend' | 'valueMinimum'> {
  const root = parseXml(xml);
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea')?.children.find((c) => c.name.endsWith('Chart'));
  const direction = child(plot, 'barDir')?.attributes.get('val');
  const bars = direction === 'bar' ? 'BarClustered' : 'ColumnClustered';
  const kind =
    plot?.name === 'barChart' ? bars : (plot?.name ?? '').replace(/Chart$/, '').replace(/^./, (c) => c.toUpperCase());
  const title = child(chart, 'title');
  const texts = title === undefined ? [] : descendants(title, 't').map((t) => textOf(xml, t));
  const series = childrenOf(plot, 'ser').map((ser) => {
    const area = (tag: string) => {
      const holder = child(ser, tag);
      const f = holder === undefined ? undefined : descendants(holder, 'f')[0];
      return f === undefined ? undefined : textOf(xml, f);
    };
    const name = area('tx');
    const categories = area('cat') ?? area('xVal');
    return {
      values: area('val') ?? area('yVal') ?? '',
      ...(name === undefined ? {} : { name }),
      ...(categories === undefined ? {} : { categories }),
    };
  });
  const minimum = child(child(child(child(chart, 'plotArea'), 'valAx'), 'scaling'), 'min')?.attributes.get('val');
  return {
    kind,
    title: texts.join(''),
    series,
    legend: child(chart, 'legend') !== undefined,
    ...(minimum === undefined ? {} : { valueMinimum: Number(minimum) }),
  };
}
