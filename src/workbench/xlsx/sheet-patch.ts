import type { Rectangle } from '../../ledger/grid';
import {
  usualMargins,
  type CellData,
  type ConditionalFormatData,
  type PageSetup,
  type SheetData,
} from '../host/workbook-data';
import type { RowCells } from '../host/row-cells';
import { areaAddress, cellAddress, parseArea, sameArea } from './address';
import { cellXml, isEmptyCell } from './cell-write';
import { cellValue, childSpan, walkCells, type CellCursor, type RowCursor } from './cells';
import { storedFormula } from './formula-text';
import {
  readColumns,
  readConditionalFormats,
  readFormula,
  readRow,
  type SharedFormula,
  type SheetSource,
} from './sheet-read';
import type { Splices } from './splice';
import type { StylesEdit } from './styles-edit';
import type { StylesSource } from './styles-read';
import { child, childrenOf, escapeAttribute, escapeText, startTagWith, type XmlElement } from './xml';

/** Order of a worksheet's elements (CT_Worksheet). */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export interface SheetPatch {
  readonly source: SheetSource;
  /** As it stands in the file, without cells. */
  readonly before: SheetData;
  readonly now: SheetData;
  readonly stylesSource: StylesSource;
  readonly styles: StylesEdit;
  readonly sharedStrings: readonly string[];
  readonly splices: Splices;
  /** Mark of a dynamic array formula; asked for only where one is written. */
  readonly dynamicArray: () => number | undefined;
}

export interface FormulaChanges {
  /** Cells that got a formula and cells that lost theirs, as A1. */
  readonly added: string[];
  readonly removed: string[];
}

/** Where an element of this name goes among the others. */
export function insertionPoint(source: SheetSource, name: string): number {
  const rank = order.indexOf(name);
  const rankOf = (element: XmlElement): number => {
    const known = order.indexOf(element.name);
    if (known >= 0) return known;
    return Math.max(
      -1,
      ...element.children.flatMap((c) => [order.indexOf(c.name), ...c.children.map((d) => order.indexOf(d.name))]),
    );
  };
  return source.root.children.find((c) => rankOf(c) > rank)?.start ?? source.root.innerEnd;
}

/** Writes what differs between the sheet in the file and the sheet now. In schema order: additions at one place keep the order they are asked in. */
export function patchSheet(patch: SheetPatch): FormulaChanges {
  patchProperties(patch);
  patchView(patch);
  patchColumns(patch);
  const formulas = patchCells(patch);
  patchProtection(patch);
  patchAutoFilter(patch);
  patchMerges(patch);
  patchConditionalFormats(patch);
  patchPage(patch);
  return formulas;
}

function patchProperties({ source, before, now, splices }: SheetPatch): void {
  const fit = (page: PageSetup) => page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  const newTab = before.tabColor?.toUpperCase() !== now.tabColor?.toUpperCase();
  const newFit = fit(before.page) !== fit(now.page);
  if (!newTab && !newFit) return;
  const p = source.prefix;
  const element = child(source.root, 'sheetPr');
  const keep = (name: string) => {
    const there = child(element, name);
    return there === undefined ? '' : source.xml.slice(there.start, there.end);
  };
  const tab = newTab
    ? now.tabColor === undefined
      ? ''
      : `<${p}tabColor rgb="FF${now.tabColor.slice(1).toUpperCase()}"/>`
    : keep('tabColor');
  const setup = newFit ? (fit(now.page) ? `<${p}pageSetUpPr fitToPage="1"/>` : '') : keep('pageSetUpPr');
  const inner = tab + keep('outlinePr') + setup;
  if (element === undefined) {
    if (inner !== '') splices.insert(insertionPoint(source, 'sheetPr'), `<${p}sheetPr>${inner}</${p}sheetPr>`);
    return;
  }
  const tag = startTagWith(source.xml, element, {}).replace(/\s*\/?>$/, '');
  splices.replace(element.start, element.end, inner === '' ? `${tag}/>` : `${tag}>${inner}</${p}sheetPr>`);
}

function patchView({ source, before, now, splices }: SheetPatch): void {
  const sameFreeze = before.freeze.rows === now.freeze.rows && before.freeze.columns === now.freeze.columns;
  if (sameFreeze && before.gridlines === now.gridlines) return;
  const p = source.prefix;
  const view = child(child(source.root, 'sheetViews'), 'sheetView');
  const tag =
    view === undefined
      ? `<${p}sheetView${now.gridlines ? '' : ' showGridLines="0"'} workbookViewId="0">`
      : startTagWith(source.xml, view, { showGridLines: now.gridlines ? undefined : '0' }).replace(/\s*\/>$/, '>');
  const pane = sameFreeze ? undefined : paneXml(now.freeze, p);
  const kept = (view?.children ?? [])
    .filter((c) => pane === undefined || (c.name !== 'pane' && c.name !== 'selection'))
    .map((c) => source.xml.slice(c.start, c.end))
    .join('');
  const inner = (pane ?? '') + kept;
  const xml = inner === '' ? tag.replace(/>$/, '/>') : `${tag}${inner}</${p}sheetView>`;
  if (view !== undefined) splices.replace(view.start, view.end, xml);
  else splices.insert(insertionPoint(source, 'sheetViews'), `<${p}sheetViews>${xml}</${p}sheetViews>`);
}

function paneXml(freeze: SheetData['freeze'], p: string): string {
  const { rows, columns } = freeze;
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = cellAddress(rows, columns);
  return (
    `<${p}pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<${p}selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

/** Runs of columns with a changed width or visibility are cut out of the runs that are there; all else of a run stays. */
function patchColumns({ source, before, now, splices }: SheetPatch): void {
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
  if (element === undefined) splices.insert(insertionPoint(source, 'cols'), xml);
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

function patchCells(patch: SheetPatch): FormulaChanges {
  const { source, now, styles, stylesSource, sharedStrings, splices } = patch;
  const { xml, prefix } = source;
  const formulas: FormulaChanges = { added: [], removed: [] };
  const data = child(source.root, 'sheetData');
  const wantedRows = [...new Set([...now.cells.keys(), ...now.rowHeights.keys(), ...now.hiddenRows])].sort(
    (a, b) => a - b,
  );
  const spills = spillAreas(now);
  let nextRow = 0;
  /** Rows of ours that stand before `row` and are not in the file. */
  const newRowsBefore = (row: number): string => {
    let text = '';
    for (; nextRow < wantedRows.length; nextRow++) {
      const wanted = wantedRows[nextRow] ?? row;
      if (wanted >= row) break;
      text += newRow(wanted);
    }
    return text;
  };
  const newCell = (row: number, column: number, cell: CellData): string => {
    if (isEmptyCell(cell) && cell.style === undefined) return '';
    const spill = cell.formula === undefined ? undefined : spills().get(cellAddress(row, column));
    if (cell.formula !== undefined) formulas.added.push(cellAddress(row, column));
    grow(row, column);
    return cellXml(
      isEmptyCell(cell) ? { value: null } : cell,
      {
        row,
        column,
        xf: styles.format(cell.style),
        spill,
        dynamic: spill === undefined ? undefined : patch.dynamicArray(),
      },
      prefix,
    );
  };
  const newRow = (row: number): string => {
    const cells = now.cells.get(row);
    const inner =
      cells === undefined
        ? ''
        : [...cells.keys()].map((c) => newCell(row, c, cells.get(c) ?? { value: null })).join('');
    const height = now.rowHeights.get(row);
    const hidden = now.hiddenRows.has(row);
    if (inner === '' && height === undefined && !hidden) return '';
    const tag =
      `<${prefix}row r="${row + 1}"` +
      (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
      (hidden ? ' hidden="1"' : '');
    return inner === '' ? `${tag}/>` : `${tag}>${inner}</${prefix}row>`;
  };
  let used: Rectangle | undefined;
  const grow = (row: number, column: number): void => {
    used =
      used === undefined
        ? { top: row, left: column, bottom: row, right: column }
        : {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          };
  };

  const groups = new Map<string, SharedFormula>();
  /** Shared formulas whose first cell was written anew: their other cells must say the formula themselves. */
  const broken = new Set<string>();
  let cells: RowCells | undefined;
  let columns: number[] = [];
  let nextColumn = 0;
  let firstAdded = -1;
  let lastAdded = -1;
  const newCellsBefore = (row: number, column: number): string => {
    let text = '';
    for (; nextColumn < columns.length; nextColumn++) {
      const wanted = columns[nextColumn] ?? column;
      if (wanted >= column) break;
      const added = newCell(row, wanted, cells?.get(wanted) ?? { value: null });
      if (added === '') continue;
      if (firstAdded < 0) firstAdded = wanted;
      lastAdded = wanted;
      text += added;
    }
    return text;
  };

  if (data !== undefined) {
    walkCells(xml, data.innerStart, data.innerEnd, prefix, {
      row(cursor) {
        splices.insert(cursor.start, newRowsBefore(cursor.row));
        if (wantedRows[nextRow] === cursor.row) nextRow++;
        cells = now.cells.get(cursor.row);
        columns = cells === undefined ? [] : [...cells.keys()];
        nextColumn = 0;
        firstAdded = lastAdded = -1;
      },
      cell(cursor) {
        const added = newCellsBefore(cursor.row, cursor.column);
        if (added !== '') splices.insert(cursor.start, added);
        if (columns[nextColumn] === cursor.column) nextColumn++;
        patchCell(cursor, cells?.get(cursor.column));
      },
      rowEnd(cursor, at) {
        const added = newCellsBefore(cursor.row, Infinity);
        const tag = rowTag(cursor);
        if (cursor.selfClosing) {
          if (added !== '') splices.replace(cursor.start, at, `${tag.replace(/\s*\/>$/, '>')}${added}</${prefix}row>`);
          else splices.replace(cursor.start, at, tag);
          return;
        }
        splices.replace(cursor.start, cursor.innerStart, tag);
        if (added !== '') splices.insert(at, added);
      },
    });
    const rest = newRowsBefore(Infinity);
    if (data.selfClosing) {
      if (rest !== '') splices.replace(data.start, data.end, `<${prefix}sheetData>${rest}</${prefix}sheetData>`);
    } else splices.insert(data.innerEnd, rest);
  }
  growDimension(patch, used);
  return formulas;

  function rowTag(cursor: RowCursor): string {
    const tag = xml.slice(cursor.start, cursor.innerStart);
    const { height, hidden } = readRow(xml, cursor);
    const newHeight = now.rowHeights.get(cursor.row);
    const newHidden = now.hiddenRows.has(cursor.row);
    if (height === newHeight && hidden === newHidden && firstAdded < 0) return tag;
    const changes: Record<string, string | undefined> = {};
    if (height !== newHeight) {
      changes.ht = newHeight === undefined ? undefined : String(newHeight);
      changes.customHeight = newHeight === undefined ? undefined : '1';
    }
    if (hidden !== newHidden) changes.hidden = newHidden ? '1' : undefined;
    const spans = /\sspans=["'](\d+):(\d+)["']/.exec(tag);
    if (firstAdded >= 0 && spans !== null) {
      changes.spans = `${Math.min(Number(spans[1]), firstAdded + 1)}:${Math.max(Number(spans[2]), lastAdded + 1)}`;
    }
    return startTagWith(tag, { ...rootLike, innerStart: tag.length }, changes);
  }

  function patchCell(cursor: CellCursor, cell: CellData | undefined): void {
    const { row, column, start, end, innerStart, innerEnd } = cursor;
    const value = cellValue(xml, cursor, prefix, sharedStrings);
    const reading = innerStart === innerEnd ? {} : readFormula(xml, cursor, prefix, groups);
    const style = stylesSource.cellStyles[cursor.xf];
    const xf = cell?.style === undefined && style === undefined ? cursor.xf : styles.format(cell?.style, cursor.xf);
    const sameFormula =
      reading.formula === cell?.formula && !(reading.group !== undefined && broken.has(reading.group));
    // A formula the file holds no result of stays so: what we computed to show it is computed again by whoever opens the file.
    const unsaid = value === null && sameFormula && reading.formula !== undefined;
    const sameValue = unsaid || sameStored(value, cell?.value ?? null);
    if (sameFormula && sameValue) {
      if (xf === cursor.xf) return;
      if (cell === undefined) splices.replace(start, end, '');
      else {
        const tag = xml.slice(start, innerStart);
        splices.replace(
          start,
          innerStart,
          startTagWith(tag, { ...rootLike, innerStart: tag.length }, { s: xf === 0 ? undefined : String(xf) }),
        );
      }
      return;
    }
    if (!sameFormula) {
      const master = reading.group === undefined ? undefined : groups.get(reading.group);
      if (reading.group !== undefined && master?.row === row && master.column === column) broken.add(reading.group);
      if (reading.formula === undefined) formulas.added.push(cellAddress(row, column));
      else if (cell?.formula === undefined) formulas.removed.push(cellAddress(row, column));
    }
    if (cell === undefined) {
      splices.replace(start, end, '', '');
      return;
    }
    const written = isEmptyCell(cell) ? { value: null } : cell;
    const spill = cell.formula === undefined ? undefined : spills().get(cellAddress(row, column));
    const moved = reading.array !== undefined && spill !== undefined && !sameArea(spill, parseArea(reading.array));
    const span =
      sameFormula && cell.formula !== undefined && !moved
        ? childSpan(xml, innerStart, innerEnd, `${prefix}f`)
        : undefined;
    const tag = xml.slice(start, innerStart);
    const old = /\scm=["'](\d+)["']/.exec(tag)?.[1];
    const dynamic =
      span !== undefined || moved
        ? old === undefined
          ? undefined
          : Number(old)
        : spill === undefined
          ? undefined
          : patch.dynamicArray();
    const place = {
      row,
      column,
      spill,
      dynamic,
      formulaXml: span === undefined ? undefined : xml.slice(span[0], span[3]),
      kept: /\sph=["'][^"']*["']/.exec(tag)?.[0],
    };
    const text = cellXml(written, { ...place, xf }, prefix);
    // What a later clearing puts back: the cell as it was, unless the clerk has put another value in its place: the old one must not live on unseen.
    const replacedConstant = value !== null && reading.formula === undefined;
    splices.replace(
      start,
      end,
      text,
      replacedConstant ? cellXml(written, { ...place, xf: cursor.xf }, prefix) : xml.slice(start, end),
    );
  }
}

/** Stands in where only a start tag is at hand. */
const rootLike: XmlElement = {
  name: '',
  attributes: new Map(),
  children: [],
  start: 0,
  end: 0,
  innerStart: 0,
  innerEnd: 0,
  selfClosing: false,
};

function sameStored(a: CellData['value'], b: CellData['value']): boolean {
  if (a === b) return true;
  if (a === null || b === null) return (a ?? b) === '';
  return typeof a === 'object' && typeof b === 'object' && a.error === b.error;
}

/** By the address of the formula, the area it fills; worked out once, and only where a formula is written. */
function spillAreas(sheet: SheetData): () => ReadonlyMap<string, Rectangle> {
  let areas: Map<string, Rectangle> | undefined;
  return () => {
    if (areas !== undefined) return areas;
    areas = new Map();
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        if (cell.spillFrom === undefined) continue;
        const from = cell.spillFrom;
        const key = cellAddress(from.row, from.column);
        const area = areas.get(key) ?? { top: from.row, left: from.column, bottom: from.row, right: from.column };
        areas.set(key, { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
      }
    }
    return areas;
  };
}

function growDimension({ source, splices }: SheetPatch, used: Rectangle | undefined): void {
  const element = child(source.root, 'dimension');
  const old = parseArea(element?.attributes.get('ref') ?? '');
  if (used === undefined || element === undefined || old === undefined) return;
  const empty = child(source.root, 'sheetData')?.selfClosing === true;
  const area = empty
    ? used
    : {
        top: Math.min(old.top, used.top),
        left: Math.min(old.left, used.left),
        bottom: Math.max(old.bottom, used.bottom),
        right: Math.max(old.right, used.right),
      };
  if (!sameArea(old, area)) {
    splices.replace(element.start, element.innerStart, startTagWith(source.xml, element, { ref: areaAddress(area) }));
  }
}

function patchProtection({ source, before, now, splices }: SheetPatch): void {
  if (before.protected === now.protected) return;
  const element = child(source.root, 'sheetProtection');
  if (element !== undefined) splices.replace(element.start, element.end, '');
  if (now.protected) {
    splices.insert(
      insertionPoint(source, 'sheetProtection'),
      `<${source.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`,
    );
  }
}

function patchAutoFilter({ source, before, now, splices }: SheetPatch): void {
  if (sameArea(before.autoFilter, now.autoFilter)) return;
  const element = child(source.root, 'autoFilter');
  if (now.autoFilter === undefined) {
    if (element !== undefined) splices.replace(element.start, element.end, '');
    return;
  }
  const ref = areaAddress(now.autoFilter);
  if (element !== undefined)
    splices.replace(element.start, element.innerStart, startTagWith(source.xml, element, { ref }));
  else splices.insert(insertionPoint(source, 'autoFilter'), `<${source.prefix}autoFilter ref="${ref}"/>`);
}

function patchMerges({ source, before, now, splices }: SheetPatch): void {
  const wanted = new Set(now.merges.map(areaAddress));
  const there = new Set(before.merges.map(areaAddress));
  const added = [...wanted].filter((ref) => !there.has(ref));
  const gone = [...there].filter((ref) => !wanted.has(ref));
  if (added.length === 0 && gone.length === 0) return;
  const p = source.prefix;
  const element = child(source.root, 'mergeCells');
  const kept = childrenOf(element, 'mergeCell').filter((m) => {
    const area = parseArea(m.attributes.get('ref') ?? '');
    return area === undefined || wanted.has(areaAddress(area));
  });
  const inner =
    kept.map((m) => source.xml.slice(m.start, m.end)).join('') +
    added.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  const count = kept.length + added.length;
  const xml = count === 0 ? '' : `<${p}mergeCells count="${count}">${inner}</${p}mergeCells>`;
  if (element === undefined) splices.insert(insertionPoint(source, 'mergeCells'), xml);
  else splices.replace(element.start, element.end, xml);
}

function patchConditionalFormats({ source, now, stylesSource, styles, splices }: SheetPatch): void {
  const p = source.prefix;
  const before = readConditionalFormats(source, stylesSource);
  const known = new Map(before.map((f) => [f.format.id, f]));
  const current = new Map(now.conditionalFormats.map((f) => [f.id, f]));
  const areas = (ranges: readonly Rectangle[]) => ranges.map(areaAddress).join(' ');
  const added: string[] = [];
  const paint = (f: ConditionalFormatData) =>
    JSON.stringify([f.formula, f.fill?.toUpperCase(), f.fontColor?.toUpperCase(), f.bold ?? false, f.stopIfTrue]);

  const priorities = filePriorities(
    before.map((f) => f.format),
    now.conditionalFormats,
  );

  const containers = new Map<XmlElement, typeof before>();
  for (const f of before) containers.set(f.container, [...(containers.get(f.container) ?? []), f]);
  for (const [container, rules] of containers) {
    const moved = (rule: (typeof before)[number]) => {
      const wanted = current.get(rule.format.id);
      return wanted !== undefined && areas(wanted.ranges) !== areas(rule.format.ranges);
    };
    const stays = rules.filter((rule) => current.has(rule.format.id));
    if (stays.length === 0) {
      splices.replace(container.start, container.end, '');
      continue;
    }
    const alone = rules.length === 1 && stays.length === 1;
    for (const rule of rules) {
      const wanted = current.get(rule.format.id);
      const { element } = rule;
      if (wanted === undefined) {
        splices.replace(element.start, element.end, '');
        continue;
      }
      const priority = priorities.get(wanted.id) ?? wanted.priority;
      const written =
        paint(wanted) !== paint(rule.format)
          ? ruleXml(wanted, priority)
          : priority === rule.format.priority
            ? source.xml.slice(element.start, element.end)
            : startTagWith(source.xml, element, { priority: String(priority) }) +
              source.xml.slice(element.innerStart, element.end);
      if (moved(rule) && alone) {
        splices.replace(
          container.start,
          container.innerStart,
          startTagWith(source.xml, container, { sqref: areas(wanted.ranges) }),
        );
        splices.replace(element.start, element.end, written);
      } else if (moved(rule)) {
        splices.replace(element.start, element.end, '');
        added.push(containerXml(wanted, written));
      } else splices.replace(element.start, element.end, written);
    }
  }

  for (const f of now.conditionalFormats) {
    if (known.has(f.id)) continue;
    if (f.kind === 'other')
      throw new Error(`conditional format ${f.id} on ${now.name} came from no file and cannot be written`);
    added.push(containerXml(f, ruleXml(f, priorities.get(f.id) ?? f.priority)));
  }
  splices.insert(insertionPoint(source, 'conditionalFormatting'), added.join(''));

  function containerXml(f: ConditionalFormatData, rule: string): string {
    return `<${p}conditionalFormatting sqref="${areas(f.ranges)}">${rule}</${p}conditionalFormatting>`;
  }
  function ruleXml(f: ConditionalFormatData, priority: number): string {
    const formula = escapeText(storedFormula(f.formula ?? 'FALSE'));
    const stop = f.stopIfTrue ? ' stopIfTrue="1"' : '';
    return `<${p}cfRule type="expression" dxfId="${styles.paint(f)}" priority="${priority}"${stop}><${p}formula>${formula}</${p}formula></${p}cfRule>`;
  }
}

/**
 * The priority each rule is written with, by id. The rules of the file keep their numbers as long as their order is the same, though
 * the host counts on when one is added before them; a new rule takes a free number at its place, and comes after all others where there is none.
 */
function filePriorities(
  before: readonly ConditionalFormatData[],
  now: readonly ConditionalFormatData[],
): ReadonlyMap<string, number> {
  const byPriority = (a: ConditionalFormatData, b: ConditionalFormatData) => a.priority - b.priority;
  const current = [...now].sort(byPriority);
  const ids = new Set(now.map((f) => f.id));
  const old = before.filter((f) => ids.has(f.id)).sort(byPriority);
  const numbers = new Map(old.map((f) => [f.id, f.priority]));
  const kept = current.filter((f) => numbers.has(f.id));
  if (kept.some((f, i) => f.id !== old[i]?.id)) return new Map(current.map((f, i) => [f.id, i + 1]));
  const fromFile = new Set(numbers.keys());
  const taken = new Set(numbers.values());
  let last = 0;
  const late: ConditionalFormatData[] = [];
  current.forEach((f, i) => {
    const own = numbers.get(f.id);
    if (own !== undefined) {
      last = Math.max(last, own);
      return;
    }
    const next = current.slice(i + 1).find((g) => fromFile.has(g.id));
    const limit = next === undefined ? Infinity : (numbers.get(next.id) ?? Infinity);
    let free = last + 1;
    while (taken.has(free)) free++;
    if (free >= limit) late.push(f);
    else {
      numbers.set(f.id, free);
      taken.add(free);
      last = free;
    }
  });
  for (const f of late) {
    const free = Math.max(0, ...taken) + 1;
    numbers.set(f.id, free);
    taken.add(free);
  }
  return numbers;
}

const paperCodes: Readonly<Record<string, string>> = { A3: '8', A4: '9', A5: '11', Letter: '1', Legal: '5' };

function patchPage({ source, before, now, splices }: SheetPatch): void {
  const p = source.prefix;
  const was = before.page;
  const is = now.page;
  const put = (name: string, changes: Readonly<Record<string, string | undefined>>) => {
    const element = child(source.root, name);
    if (element !== undefined)
      splices.replace(element.start, element.innerStart, startTagWith(source.xml, element, changes));
    else {
      const attributes = Object.entries(changes)
        .map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`))
        .join('');
      if (attributes !== '') splices.insert(insertionPoint(source, name), `<${p}${name}${attributes}/>`);
    }
  };
  if ((was.centerHorizontally ?? false) !== (is.centerHorizontally ?? false)) {
    put('printOptions', { horizontalCentered: is.centerHorizontally === true ? '1' : undefined });
  }
  const sides = Object.keys(usualMargins) as (keyof typeof usualMargins)[];
  const marginOf = (page: PageSetup, side: (typeof sides)[number]) => page.margins?.[side] ?? usualMargins[side];
  if (sides.some((side) => marginOf(was, side) !== marginOf(is, side))) {
    const there = child(source.root, 'pageMargins')?.attributes;
    put('pageMargins', {
      ...Object.fromEntries(sides.map((side) => [side, String(marginOf(is, side) / 72)])),
      header: there?.get('header') ?? '0.3',
      footer: there?.get('footer') ?? '0.3',
    });
  }
  const setup: Record<string, string | undefined> = {};
  if (was.paper !== is.paper) setup.paperSize = is.paper === undefined ? undefined : (paperCodes[is.paper] ?? is.paper);
  if ((was.landscape ?? false) !== (is.landscape ?? false))
    setup.orientation = is.landscape === true ? 'landscape' : undefined;
  if (was.fitToWidth !== is.fitToWidth) setup.fitToWidth = is.fitToWidth?.toString();
  // Excel reads a missing height as one page; 0 is as many as it takes.
  if (was.fitToHeight !== is.fitToHeight)
    setup.fitToHeight = is.fitToHeight?.toString() ?? (is.fitToWidth === undefined ? undefined : '0');
  else if (was.fitToWidth === undefined && is.fitToWidth !== undefined && is.fitToHeight === undefined)
    setup.fitToHeight = '0';
  if (Object.keys(setup).length > 0) put('pageSetup', setup);
  if (JSON.stringify([was.header, was.footer]) !== JSON.stringify([is.header, is.footer])) {
    const element = child(source.root, 'headerFooter');
    const text = (parts: PageSetup['header']) =>
      (parts?.left === undefined ? '' : `&L${parts.left}`) +
      (parts?.center === undefined ? '' : `&C${parts.center}`) +
      (parts?.right === undefined ? '' : `&R${parts.right}`);
    const part = (name: string, parts: PageSetup['header']) =>
      text(parts) === '' ? '' : `<${p}${name}>${escapeText(text(parts))}</${p}${name}>`;
    const others = (element?.children ?? [])
      .filter((c) => c.name !== 'oddHeader' && c.name !== 'oddFooter')
      .map((c) => source.xml.slice(c.start, c.end));
    const inner = part('oddHeader', is.header) + part('oddFooter', is.footer) + others.join('');
    const tag =
      element === undefined ? `<${p}headerFooter>` : startTagWith(source.xml, element, {}).replace(/\s*\/>$/, '>');
    const xml = inner === '' ? '' : `${tag}${inner}</${p}headerFooter>`;
    if (element === undefined) splices.insert(insertionPoint(source, 'headerFooter'), xml);
    else splices.replace(element.start, element.end, xml);
  }
  if (String(was.rowBreaks ?? []) !== String(is.rowBreaks ?? [])) {
    const element = child(source.root, 'rowBreaks');
    const rows = is.rowBreaks ?? [];
    const breaks = rows.map((row) => `<${p}brk id="${row}" max="16383" man="1"/>`).join('');
    const counts = `count="${rows.length}" manualBreakCount="${rows.length}"`;
    const xml = rows.length === 0 ? '' : `<${p}rowBreaks ${counts}>${breaks}</${p}rowBreaks>`;
    if (element === undefined) splices.insert(insertionPoint(source, 'rowBreaks'), xml);
    else splices.replace(element.start, element.end, xml);
  }
}
