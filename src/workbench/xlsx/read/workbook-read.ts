import type { ChartData, DefinedName, SheetData, TableData, WorkbookData } from '../../host/workbook-data';
import { parseArea } from '../notation/address';
import { readPalette } from '../notation/colours';
import { FileError } from '../package/errors';
import { shownFormula } from '../notation/formula-text';
import { findOwnPart, type OwnPart } from '../package/own-part';
import type { OfficePackage } from '../package/package';
import { namingPart } from '../package/package';
import type { DateSystem } from '../../../ledger/date-system';
import { dialectOf, type Dialect } from './dialect';
import { readSheet, readSheetSource } from './sheet-read';
import { readSharedStrings } from './strings';
import { readStyles, type StylesSource } from './styles-read';
import { child, childrenOf, descendants, flag, textOf, type XmlElement } from '../xml/xml';

/** A tab of workbook.xml. */
export interface SheetEntry {
  readonly element: XmlElement;
  readonly name: string;
  /** Part of the sheet; undefined for a tab that leads nowhere: modules of old macros have such tabs, and they count among the others. */
  readonly part: string | undefined;
  readonly relationId: string;
  /** Last word of the relation's type: `worksheet`, `chartsheet`. */
  readonly type: string;
}

/** What saving needs beside the data. */
export interface WorkbookSource {
  readonly file: OfficePackage;
  readonly workbookPart: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly dialect: Dialect;
  readonly dateSystem: DateSystem;
  /** In the order of the tabs; chart sheets are among them. */
  readonly sheets: readonly SheetEntry[];
  readonly stylesPart?: string;
  readonly styles: StylesSource;
  readonly sharedStrings: readonly string[];
  readonly own?: OwnPart;
}

/** @throws FileError */
export function readWorkbookSource(file: OfficePackage): WorkbookSource {
  // An Office file has both; any other archive has neither.
  if (file.has('[Content_Types].xml') && !file.has('_rels/.rels'))
    throw new FileError('part-missing', { part: '_rels/.rels' });
  const workbookPart = file.related('', 'officeDocument');
  if (workbookPart === undefined) throw new FileError('not-a-workbook');
  if (workbookPart.endsWith('.bin')) throw new FileError('xlsb');
  const root = file.root(workbookPart);
  if (root.name !== 'workbook') throw new FileError('not-a-workbook');
  // Checked when the file is opened: a package without it could not be saved.
  file.root('[Content_Types].xml');
  const dialect = dialectOf(root);
  const sheets = readTabs(file, workbookPart, root);
  const themePart = file.related(workbookPart, 'theme');
  const stylesPart = file.related(workbookPart, 'styles');
  const stringsPart = file.related(workbookPart, 'sharedStrings');
  const palette = namingPart(themePart ?? '', () =>
    readPalette(themePart === undefined ? undefined : file.text(themePart)),
  );
  const own = findOwnPart(file, workbookPart);
  const stylesXml = stylesPart === undefined ? bareStyles(dialect) : file.text(stylesPart);
  return {
    file,
    workbookPart,
    xml: file.text(workbookPart),
    root,
    dialect,
    dateSystem: flag(child(root, 'workbookPr')?.attributes.get('date1904')) ? 1904 : 1900,
    sheets,
    styles: namingPart(stylesPart ?? '', () => readStyles(stylesXml, palette)),
    sharedStrings:
      stringsPart === undefined ? [] : namingPart(stringsPart, () => readSharedStrings(file.text(stringsPart))),
    ...(stylesPart === undefined ? {} : { stylesPart }),
    ...(own === undefined ? {} : { own }),
  };
}

/** Styles of a file that has none. */
function bareStyles({ main }: Dialect): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"/>`;
}

function readTabs(file: OfficePackage, workbookPart: string, root: XmlElement): SheetEntry[] {
  const relations = new Map(file.relationships(workbookPart).map((r) => [r.id, r]));
  const tabs = childrenOf(child(root, 'sheets'), 'sheet').map((element): SheetEntry => {
    const relationId = [...element.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const relation = relations.get(relationId);
    const name = element.attributes.get('name') ?? '';
    if (relation !== undefined && !relation.external && !file.has(relation.target))
      throw new FileError('part-missing', { part: relation.target });
    const part = relation?.external === false ? relation.target : undefined;
    return { element, name, part, relationId, type: relation?.type ?? '' };
  });
  const seen = new Set<string>();
  for (const { name, part } of tabs) {
    // Sheets are told apart by their names, as Excel does, and by what they show.
    for (const key of [`name ${name.toLowerCase()}`, ...(part === undefined ? [] : [`part ${part}`])]) {
      if (seen.has(key)) throw new FileError('tab-twice', { sheet: name });
      seen.add(key);
    }
  }
  return tabs;
}

/** A tab with cells; a chart sheet or an old dialog has none of ours to change and is only kept. */
export function isWorksheet(entry: SheetEntry): entry is SheetEntry & { readonly part: string } {
  return entry.part !== undefined && entry.type === 'worksheet';
}

export function readWorkbook(source: WorkbookSource, withCells = true): WorkbookData {
  const { root } = source;
  const ids = new Set<string>();
  const sheets = source.sheets
    .filter(isWorksheet)
    .map((entry) => namingPart(entry.part, () => readSheetOf(source, entry, freeId(entry, ids), withCells)));
  const names: DefinedName[] = [];
  const local = new Map<number, SheetData | undefined>(
    source.sheets.map((entry, i) => [i, sheets.find((s) => s.part !== undefined && s.part === entry.part)]),
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
    ...(source.dateSystem === 1904 ? { dateSystem: 1904 } : {}),
    ...(source.styles.named.format < source.styles.cellStyles.length
      ? {}
      : { largestFormat: source.styles.named.format }),
  };
}

/** Sheets are told apart by this; two tabs with one sheetId are two sheets. */
function freeId(entry: SheetEntry & { readonly part: string }, taken: Set<string>): string {
  const own = `sheet-${entry.element.attributes.get('sheetId') ?? entry.part}`;
  let id = own;
  for (let n = 2; taken.has(id); n += 1) id = `${own}-${n}`;
  taken.add(id);
  return id;
}

/** Print areas and repeated rows and columns are names in the file and page settings to a person. */
function readBuiltInName(name: string, formula: string, sheet: SheetData): void {
  if (name === '_xlnm.Print_Area') {
    const local = formula.split(',').map((area) => area.replace(/^.*!/, '').replace(/\$/g, ''));
    sheet.page.printArea = local.join(',');
  } else if (name === '_xlnm.Print_Titles') {
    const rows = /!\$?(\d+):\$?(\d+)(?=,|$)/.exec(formula);
    const columns = /!\$?([A-Z]+):\$?([A-Z]+)(?=,|$)/.exec(formula);
    const area = columns === null ? undefined : parseArea(`${columns[1]}:${columns[2]}`);
    if (area !== undefined) sheet.page.repeatColumns = { first: area.left, last: area.right };
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

function readSheetOf(
  source: WorkbookSource,
  entry: SheetEntry & { readonly part: string },
  id: string,
  withCells: boolean,
): SheetData {
  const state = entry.element.attributes.get('state');
  const sheet = readSheet(
    readSheetSource(source.file.text(entry.part)),
    {
      id,
      name: entry.name,
      visibility: state === 'hidden' || state === 'veryHidden' ? visibilities[state] : 'visible',
      part: entry.part,
    },
    source.styles,
    source.sharedStrings,
    { withCells, dateSystem: source.dateSystem },
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
      const root = file.root(target);
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
  return file.root(drawing).children.flatMap((anchor) => {
    const reference = descendants(anchor, 'chart')[0]?.attributes.get('r:id');
    const part = relations.get(reference ?? '');
    if (part === undefined || !file.has(part)) return [];
    const name = descendants(anchor, 'cNvPr')[0]?.attributes.get('name') ?? '';
    const corner = (which: string, tag: string) => Number(textOf(xml, child(child(anchor, which), tag)) || 0);
    const top = corner('from', 'row');
    const left = corner('from', 'col');
    const bottom = Math.max(top, corner('to', 'row'));
    const right = Math.max(left, corner('to', 'col'));
    return [{ id: part, name, anchor: { top, left, bottom, right }, ...readChart(file.text(part), file.root(part)) }];
  });
}

function readChart(
  xml: string,
  root: XmlElement,
): Pick<ChartData, 'kind' | 'title' | 'series' | 'legend' | 'valueMinimum'> {
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
