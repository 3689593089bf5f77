import type { Rectangle } from '../../../ledger/grid';
import type { RowCells } from '../../host/row-cells';
import type { CellData, SheetData } from '../../host/workbook-data';
import { areaAddress, cellAddress, parseArea, sameArea } from '../notation/address';
import { cellXml, isEmptyCell } from './cell-write';
import { cellValue, walkCells, type CellCursor, type RowCursor } from '../read/cells';
import type { FormulaChanges, SheetPatch } from './patched-sheet';
import { readFormula, readRow, SharedFormulas } from '../read/sheet-read';
import { nameEnd } from '../xml/scan';
import { child, opened, readAttributes, tagWith } from '../xml/xml';

/** Rows and cells: those that are as they were stay as they stand, to the letter. */
export function patchCells(patch: SheetPatch): FormulaChanges {
  const { source, now, styles, stylesSource, sharedStrings, dateSystem, splices } = patch;
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

  const groups = new SharedFormulas(xml.length, now.name);
  /** Shared formulas whose first cell was written anew: their other cells must say the formula themselves. */
  const broken = new Set<string>();
  let cells: RowCells<CellData> | undefined;
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
          if (added !== '') splices.replace(cursor.start, at, `${opened(tag)}${added}</${prefix}row>`);
          else splices.replace(cursor.start, at, tag);
          return;
        }
        splices.replace(cursor.start, cursor.innerStart, tag);
        if (added !== '') splices.insert(at, added);
      },
    });
    splices.insertChild(data, 'row', newRowsBefore(Infinity));
  } else {
    const rows = newRowsBefore(Infinity);
    if (rows !== '') splices.insertChild(source.root, 'sheetData', `<${prefix}sheetData>${rows}</${prefix}sheetData>`);
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
    const spans = /^(\d+):(\d+)$/.exec(attributesOf(tag).get('spans') ?? '');
    if (firstAdded >= 0 && spans !== null) {
      changes.spans = `${Math.min(Number(spans[1]), firstAdded + 1)}:${Math.max(Number(spans[2]), lastAdded + 1)}`;
    }
    return tagWith(tag, changes);
  }

  function patchCell(cursor: CellCursor, cell: CellData | undefined): void {
    const { row, column, start, end, innerStart } = cursor;
    const value = cellValue(xml, cursor, sharedStrings, dateSystem);
    const reading = readFormula(xml, cursor, groups);
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
        splices.replace(
          start,
          innerStart,
          tagWith(xml.slice(start, innerStart), { s: xf === 0 ? undefined : String(xf) }),
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
    const span = sameFormula && cell.formula !== undefined && !moved && cursor.formula.start >= 0;
    const attributes = attributesOf(xml.slice(start, innerStart));
    const old = attributes.get('cm');
    const phonetic = attributes.get('ph');
    const dynamic =
      span || moved
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
      formulaXml: span ? xml.slice(cursor.formula.start, cursor.formula.end) : undefined,
      kept: phonetic === undefined ? undefined : ` ph="${phonetic}"`,
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

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return readAttributes(tag, nameEnd(tag, 1), tag.length - (tag.endsWith('/>') ? 2 : 1));
}

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
  const empty = child(source.root, 'sheetData')?.selfClosing !== false;
  const area = empty
    ? used
    : {
        top: Math.min(old.top, used.top),
        left: Math.min(old.left, used.left),
        bottom: Math.max(old.bottom, used.bottom),
        right: Math.max(old.right, used.right),
      };
  if (!sameArea(old, area)) {
    splices.setAttributes(element, { ref: areaAddress(area) });
  }
}
