import {
  usualMargins,
  type CellData,
  type ConditionalFormatData,
  type PageSetup,
  type SheetData,
} from '../../host/workbook-data';
import { makeCell } from '../../host/cells';
import { RowCells } from '../../host/row-cells';
import { parseArea, parseAreas } from '../notation/address';
import type { DateSystem } from '../../../ledger/date-system';
import { FileError } from '../package/errors';
import { cellValue, walkCells, type CellCursor, type RowCursor } from './cells';
import { readColour } from '../notation/colours';
import { partChecksum } from '../package/part-checksum';
import { nameEnd } from '../xml/scan';
import { movedFormula, shownFormula } from '../notation/formula-text';
import type { StylesSource } from './styles-read';
import {
  child,
  childrenOf,
  contentText,
  flag,
  parseXml,
  prefixOf,
  readAttributes,
  textOf,
  type XmlElement,
} from '../xml/xml';

/** The text of a sheet part and its frame; the cells are not in the tree, they have a reader of their own. */
export interface SheetSource {
  readonly xml: string;
  readonly root: XmlElement;
  readonly prefix: string;
}

export function readSheetSource(xml: string): SheetSource {
  const root = parseXml(xml, 'sheetData');
  return { xml, root, prefix: prefixOf(root) };
}

/** A shared formula as its first cell writes it. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  /** As stored, without `=`. */
  readonly text: string;
}

export interface FormulaReading {
  readonly formula?: string;
  /** Area of an array formula. */
  readonly array?: string;
  /** Group number of a shared formula. */
  readonly group?: string;
}

/** The shared formulas of a sheet by group, and how much text their members have come to. */
export class SharedFormulas {
  private readonly groups = new Map<string, SharedFormula>();
  private written = 0;

  /** @param size length of the sheet's part: what its members may come to grows with it, so that a small file cannot fill the memory. */
  constructor(
    private readonly size: number,
    private readonly sheet: string,
  ) {}

  get(group: string): SharedFormula | undefined {
    return this.groups.get(group);
  }

  begin(group: string, formula: SharedFormula): void {
    this.groups.set(group, formula);
  }

  /** What the formula says in a member's cell. */
  member(first: SharedFormula, row: number, column: number): string {
    this.written += first.text.length;
    if (this.written > LEAST_ROOM + ROOM_A_CHARACTER * this.size)
      throw new FileError('formulas-too-long', { sheet: this.sheet });
    return movedFormula(first.text, row - first.row, column - first.column);
  }
}

/** A member takes some forty characters of the part, and a formula of a few hundred is a long one. */
const ROOM_A_CHARACTER = 6;
const LEAST_ROOM = 2_000_000;

/** The formula of a cell, with `=`; a member of a shared group gets its own wording. */
export function readFormula(xml: string, cell: CellCursor, groups: SharedFormulas): FormulaReading {
  const { start, innerStart, innerEnd } = cell.formula;
  if (start < 0) return {};
  const text = contentText(xml, innerStart, innerEnd);
  const tag = nameEnd(xml, start + 1);
  const to = xml.charCodeAt(innerStart - 2) === 0x2f ? innerStart - 2 : innerStart - 1;
  if (to <= tag) return text === '' ? {} : { formula: shownFormula(text) };
  const attributes = readAttributes(xml, tag, to);
  const type = attributes.get('t') ?? 'normal';
  const group = attributes.get('si');
  if (type === 'shared' && group !== undefined) {
    if (text !== '') {
      groups.begin(group, { row: cell.row, column: cell.column, text });
      return { formula: shownFormula(text), group };
    }
    const first = groups.get(group);
    return first === undefined
      ? { group }
      : { formula: shownFormula(groups.member(first, cell.row, cell.column)), group };
  }
  // A what-if table is no formula one could compute or write again; its cells keep their values.
  if (type === 'dataTable' || text === '') return {};
  const area = attributes.get('ref');
  return type === 'array' && area !== undefined
    ? { formula: shownFormula(text), array: area }
    : { formula: shownFormula(text) };
}

/** Height and visibility of a row. */
export function readRow(xml: string, cursor: RowCursor): { readonly height?: number; readonly hidden: boolean } {
  const tag = xml.slice(cursor.start, cursor.innerStart);
  // Most rows say neither.
  if (!tag.includes('ht') && !tag.includes('hidden')) return { hidden: false };
  const attributes = readAttributes(tag, nameEnd(tag, 1), tag.length - (cursor.selfClosing ? 2 : 1));
  const height = attributes.get('ht');
  const hidden = flag(attributes.get('hidden'));
  return height === undefined ? { hidden } : { height: Number(height), hidden };
}

export interface ColumnRun {
  readonly min: number;
  readonly max: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** 0-based runs of columns. */
export function readColumns(root: XmlElement): ColumnRun[] {
  return childrenOf(child(root, 'cols'), 'col').map((c) => ({
    min: Number(c.attributes.get('min') ?? 1) - 1,
    max: Number(c.attributes.get('max') ?? 1) - 1,
    attributes: c.attributes,
  }));
}

export interface ReadConditionalFormat {
  readonly format: ConditionalFormatData;
  readonly element: XmlElement;
  readonly container: XmlElement;
}

/** Conditional formats with where they stand. Their ids come from their content, so that they are the same in any copy of the sheet. */
export function readConditionalFormats(source: SheetSource, styles: StylesSource): ReadConditionalFormat[] {
  const seen = new Map<string, number>();
  return childrenOf(source.root, 'conditionalFormatting').flatMap((container) =>
    childrenOf(container, 'cfRule').map((element): ReadConditionalFormat => {
      const xml = source.xml.slice(element.start, element.end).replace(/\spriority=("[^"]*"|'[^']*')/, '');
      const mark = partChecksum(xml);
      const count = seen.get(mark) ?? 0;
      seen.set(mark, count + 1);
      const formula = textOf(source.xml, child(element, 'formula'));
      const own = element.attributes.get('type') === 'expression' && formula !== '';
      const dxf = element.attributes.get('dxfId');
      styles.named.paint = Math.max(styles.named.paint, Number(dxf ?? -1));
      const format: ConditionalFormatData = {
        id: `cf-${mark}-${count}`,
        ranges: parseAreas(container.attributes.get('sqref') ?? ''),
        kind: own ? 'custom' : 'other',
        ...(own ? { formula: shownFormula(formula) } : otherType(element)),
        ...(dxf === undefined ? {} : styles.paints[Number(dxf)]),
        stopIfTrue: flag(element.attributes.get('stopIfTrue')),
        priority: Number(element.attributes.get('priority') ?? 1),
      };
      return { format, element, container };
    }),
  );
}

/** Excel.ConditionalFormatType of the rules that are no formula. */
const otherTypes: Readonly<Record<string, string>> = {
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

function otherType(rule: XmlElement): Pick<ConditionalFormatData, 'otherType'> {
  return { otherType: otherTypes[rule.attributes.get('type') ?? ''] ?? 'PresetCriteria' };
}

/** `&L左&C中&R右` of a header or footer. */
export function readHeaderFooter(text: string): NonNullable<PageSetup['header']> {
  const parts: NonNullable<PageSetup['header']> = {};
  for (const match of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    const value = match[2] ?? '';
    if (value === '') continue;
    if (match[1] === 'L') parts.left = value;
    else if (match[1] === 'C') parts.center = value;
    else parts.right = value;
  }
  return parts;
}

const paperNames: Readonly<Record<string, string>> = { '8': 'A3', '9': 'A4', '11': 'A5', '1': 'Letter', '5': 'Legal' };

function readPage(source: SheetSource): PageSetup {
  const { root, xml } = source;
  const page: PageSetup = {};
  const setup = child(root, 'pageSetup');
  if (setup?.attributes.get('orientation') === 'landscape') page.landscape = true;
  const paper = setup?.attributes.get('paperSize');
  if (paper !== undefined) page.paper = paperNames[paper] ?? paper;
  if (flag(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes.get('fitToPage'))) {
    page.fitToWidth = Number(setup?.attributes.get('fitToWidth') ?? 1);
    page.fitToHeight = Number(setup?.attributes.get('fitToHeight') ?? 1);
  }
  const headerFooter = child(root, 'headerFooter');
  const header = child(headerFooter, 'oddHeader');
  const footer = child(headerFooter, 'oddFooter');
  if (header !== undefined) page.header = readHeaderFooter(textOf(xml, header));
  if (footer !== undefined) page.footer = readHeaderFooter(textOf(xml, footer));
  if (flag(child(root, 'printOptions')?.attributes.get('horizontalCentered'))) page.centerHorizontally = true;
  const margins = child(root, 'pageMargins')?.attributes;
  for (const [side, usual] of Object.entries(usualMargins) as [keyof typeof usualMargins, number][]) {
    const inches = margins?.get(side);
    const points = inches === undefined ? usual : Math.round(Number(inches) * 7200) / 100;
    if (points !== usual) page.margins = { ...page.margins, [side]: points };
  }
  const breaks = childrenOf(child(root, 'rowBreaks'), 'brk').filter(({ attributes }) => flag(attributes.get('man')));
  // `id` is the row above the break, counted from 1: the row below it, counted from 0.
  if (breaks.length > 0) page.rowBreaks = breaks.map(({ attributes }) => Number(attributes.get('id')));
  return page;
}

/**
 * Everything of a sheet that stands in its own part; tables, charts and names are added by the reader of the workbook.
 * @param withCells false leaves out cells and rows: saving compares those where they stand in the text.
 */
export function readSheet(
  source: SheetSource,
  identity: Pick<SheetData, 'id' | 'name' | 'visibility'> & { readonly part: string },
  styles: StylesSource,
  shared: readonly string[],
  { withCells = true, dateSystem = 1900 }: { readonly withCells?: boolean; readonly dateSystem?: DateSystem } = {},
): SheetData {
  const { xml, root, prefix } = source;
  const cells = new Map<number, RowCells<CellData>>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();

  const groups = new SharedFormulas(xml.length, identity.name);
  const arrays: { row: number; column: number; area: string }[] = [];
  const data = child(root, 'sheetData');
  let current = new RowCells<CellData>();
  if (data !== undefined && withCells) {
    walkCells(xml, data.innerStart, data.innerEnd, prefix, {
      row(cursor) {
        const { height, hidden } = readRow(xml, cursor);
        if (height !== undefined) rowHeights.set(cursor.row, height);
        if (hidden) hiddenRows.add(cursor.row);
        current = new RowCells<CellData>();
      },
      cell(cursor) {
        const style = styles.cellStyles[cursor.xf];
        if (cursor.xf > styles.named.format) styles.named.format = cursor.xf;
        const value = cellValue(xml, cursor, shared, dateSystem);
        let cell: CellData;
        if (cursor.formula.start >= 0) {
          const { formula, array } = readFormula(xml, cursor, groups);
          if (array !== undefined) arrays.push({ row: cursor.row, column: cursor.column, area: array });
          // Made in one piece, as makeCell does.
          if (formula === undefined || array !== undefined) cell = makeCell(value, style, formula);
          else cell = style === undefined ? { value, formula, scalar: true } : { value, formula, scalar: true, style };
        } else if (value === null && style === undefined) return;
        else cell = makeCell(value, style);
        if (current.size === 0) cells.set(cursor.row, current);
        current.set(cursor.column, cell);
      },
      rowEnd() {
        // Nothing is kept between rows.
      },
    });
  }
  for (const { row, column, area } of arrays) markSpill(cells, row, column, area);

  for (const run of readColumns(root)) {
    const width = run.attributes.get('width');
    const hidden = flag(run.attributes.get('hidden'));
    styles.named.format = Math.max(styles.named.format, Number(run.attributes.get('style') ?? 0));
    for (let c = run.min; c <= Math.min(run.max, 16383); c++) {
      if (width !== undefined) columnWidths.set(c, Number(width));
      if (hidden) hiddenColumns.add(c);
    }
  }

  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const frozen = pane?.attributes.get('state')?.startsWith('frozen') === true;
  const autoFilter = parseArea(child(root, 'autoFilter')?.attributes.get('ref') ?? '');
  const tabColor = readColour(child(child(root, 'sheetPr'), 'tabColor'), styles.palette);
  return {
    ...identity,
    cells,
    columnWidths,
    rowHeights,
    hiddenRows,
    hiddenColumns,
    merges: childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap(
      (m) => parseArea(m.attributes.get('ref') ?? '') ?? [],
    ),
    freeze: {
      rows: frozen ? Number(pane?.attributes.get('ySplit') ?? 0) : 0,
      columns: frozen ? Number(pane?.attributes.get('xSplit') ?? 0) : 0,
    },
    conditionalFormats: readConditionalFormats(source, styles).map((read) => read.format),
    tables: [],
    charts: [],
    ...(autoFilter === undefined ? {} : { autoFilter }),
    protected: flag(child(root, 'sheetProtection')?.attributes.get('sheet')),
    gridlines: flag(view?.attributes.get('showGridLines'), true),
    ...(tabColor === undefined ? {} : { tabColor }),
    page: readPage(source),
  };
}

/** The other cells of an array formula belong to its first. */
function markSpill(cells: Map<number, RowCells<CellData>>, row: number, column: number, areaText: string): void {
  const area = parseArea(areaText);
  if (area === undefined) return;
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) {
      const cell = cells.get(r)?.get(c);
      if (cell !== undefined && (r !== row || c !== column)) cell.spillFrom = { row, column };
    }
  }
}
