import type { Rectangle } from '../../../ledger/grid';
import {
  bounding,
  cellCount,
  columnCount,
  columnLimit,
  contains,
  formatArea,
  intersect,
  isEntireColumns,
  isEntireRows,
  quoteSheetName,
  rowCount,
  rowLimit,
} from '../a1';
import { choiceArgument, flagArgument, integerArgument } from '../arguments';
import { displayText, plainValue, valueTypeOf } from '../cell-text';
import { cellAt, readArea, usedArea } from '../cells';
import { selectArea } from '../edit-sheets';
import type { MovingArea } from '../editor';
import type { HostCore } from './base/host-core';
import { HostObject } from './base/host-object';
import { copyCells, moveCells } from '../copy-cells';
import { gridSize, requireOnSheet } from '../grid-size';
import { boxOf } from '../metrics';
import { notImplemented, OfficeError } from '../office-error';
import { deleteCells, insertCells } from '../shift-cells';
import { clearArea, gridFor, writeContents, writeNumberFormats } from '../write-cells';
import type { CellData, SheetData } from '../workbook-data';
import { ConditionalFormatCollectionObject } from './conditional-format';
import { RangeFormatObject } from './range-format';
import { RangeAreasObject } from './range-areas';
import { RangeSortObject } from './auto-filter';
import { TableCollectionObject } from './table';
import { WorksheetObject } from './worksheet';

/** Excel.Range: an area of one sheet that goes along when rows and columns move. */
export class RangeObject extends HostObject implements MovingArea {
  readonly className = 'Range';
  area: Rectangle | undefined;

  constructor(
    core: HostCore,
    readonly sheetId: string,
    area: Rectangle,
    /** The areas this one is part of, with which it is kept. */
    readonly partOf?: HostObject,
  ) {
    super(core);
    this.area = area;
    core.editor.movingAreas.add(this);
    core.madeThisRequest.push(this);
  }

  get sheet(): SheetData {
    return this.core.editor.sheet(this.sheetId);
  }

  /** The area, as long as its cells exist. */
  get place(): Rectangle {
    if (!this.area) throw new OfficeError('InvalidReference', 'the cells of this range were deleted');
    return this.area;
  }

  override identity(): Readonly<Record<string, unknown>> {
    const reference = this.core.referenceOf(this);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }

  #on(area: Rectangle): RangeObject {
    requireOnSheet(this.core, area);
    return new RangeObject(this.core, this.sheetId, area);
  }

  get Address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatArea(this.place)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  /** -1 above 2³¹−1, as documented. */
  get CellCount(): number {
    const count = cellCount(this.place);
    return count > 2_147_483_647 ? -1 : count;
  }
  get RowCount(): number {
    return this.IsEntireColumn ? gridSize(this.core).rows : rowCount(this.place);
  }
  get ColumnCount(): number {
    return this.IsEntireRow ? gridSize(this.core).columns : columnCount(this.place);
  }
  get RowIndex(): number {
    return this.place.top;
  }
  get ColumnIndex(): number {
    return this.place.left;
  }
  get IsEntireColumn(): boolean {
    return isEntireColumns(this.place);
  }
  get IsEntireRow(): boolean {
    return isEntireRows(this.place);
  }

  /** Null where the range is too large or unbounded: Excel gives null instead of an error. */
  #read<T>(read: (cell: CellData | undefined) => T): T[][] | null {
    const count = cellCount(this.place);
    if (count > (this.core.limits.cells ?? 5_000_000) || this.IsEntireColumn || this.IsEntireRow) return null;
    this.core.counters.cellsRead += count;
    return readArea(this.sheet, this.place, read);
  }

  get Values(): unknown {
    return this.#read((cell) => plainValue(cell?.value));
  }
  set Values(given: unknown) {
    this.#write(given, 'Range.values');
  }
  get Formulas(): unknown {
    return this.#read((cell) => cell?.formula ?? plainValue(cell?.value));
  }
  set Formulas(given: unknown) {
    this.#write(given, 'Range.formulas');
  }
  #write(given: unknown, member: string): void {
    writeContents(this.core.editor, this.sheet, this.place, given, member);
    this.core.counters.cellsWritten += cellCount(this.place);
  }
  get Text(): unknown {
    const { dateSystem } = this.core.editor.workbook;
    return this.#read((cell) => displayText(cell, dateSystem));
  }
  get ValueTypes(): unknown {
    return this.#read(valueTypeOf);
  }
  get NumberFormat(): unknown {
    return this.#read((cell) => cell?.style?.numberFormat ?? 'General');
  }
  set NumberFormat(given: unknown) {
    writeNumberFormats(this.core.editor, this.sheet, this.place, given);
  }

  get RowHidden(): boolean | null {
    return this.#allHidden(this.place.top, this.place.bottom, this.sheet.hiddenRows);
  }
  set RowHidden(hidden: unknown) {
    this.#hide(flagArgument(hidden, 'rowHidden'), this.place.top, this.place.bottom, this.sheet.hiddenRows);
  }
  get ColumnHidden(): boolean | null {
    return this.#allHidden(this.place.left, this.place.right, this.sheet.hiddenColumns);
  }
  set ColumnHidden(hidden: unknown) {
    this.#hide(flagArgument(hidden, 'columnHidden'), this.place.left, this.place.right, this.sheet.hiddenColumns);
  }
  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true
      ? true
      : this.RowHidden === null
        ? null
        : this.ColumnHidden;
  }
  #allHidden(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
    let count = 0;
    for (const index of hidden) if (index >= first && index <= last) count++;
    return count === 0 ? false : count === last - first + 1 ? true : null;
  }
  #hide(hide: boolean, first: number, last: number, hidden: Set<number>): void {
    this.core.editor.requireUnprotected(this.sheet);
    for (let index = first; index <= last; index++) {
      if (hide) hidden.add(index);
      else hidden.delete(index);
    }
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }

  get Left(): number {
    return boxOf(this.sheet, this.place).left;
  }
  get Top(): number {
    return boxOf(this.sheet, this.place).top;
  }
  get Width(): number {
    return boxOf(this.sheet, this.place).width;
  }
  get Height(): number {
    return boxOf(this.sheet, this.place).height;
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.sheetId);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.core, this.sheetId, () => [this.place]);
  }
  get ConditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.core, this.sheetId, () => [this.place]);
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    const top = this.place.top + integerArgument(row, 'row');
    const left = this.place.left + integerArgument(column, 'column');
    return this.#on({ top, left, bottom: top, right: left });
  }
  GetRow(row: unknown): RangeObject {
    const top = this.place.top + integerArgument(row, 'row');
    if (top < this.place.top || top > this.place.bottom)
      throw new OfficeError('InvalidArgument', 'row outside the range');
    return this.#on({ ...this.place, top, bottom: top });
  }
  GetColumn(column: unknown): RangeObject {
    const left = this.place.left + integerArgument(column, 'column');
    if (left < this.place.left || left > this.place.right) {
      throw new OfficeError('InvalidArgument', 'column outside the range');
    }
    return this.#on({ ...this.place, left, right: left });
  }
  GetLastCell(): RangeObject {
    const { bottom, right } = this.place;
    return this.#on({ top: bottom, left: right, bottom, right });
  }
  GetLastRow(): RangeObject {
    return this.#on({ ...this.place, top: this.place.bottom });
  }
  GetLastColumn(): RangeObject {
    return this.#on({ ...this.place, left: this.place.right });
  }
  GetEntireRow(): RangeObject {
    return this.#on({ ...this.place, left: 0, right: columnLimit - 1 });
  }
  GetEntireColumn(): RangeObject {
    return this.#on({ ...this.place, top: 0, bottom: rowLimit - 1 });
  }
  GetOffsetRange(rowOffset: unknown, columnOffset: unknown): RangeObject {
    const rows = integerArgument(rowOffset, 'rowOffset');
    const columns = integerArgument(columnOffset, 'columnOffset');
    const { top, left, bottom, right } = this.place;
    return this.#on({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  }
  GetResizedRange(deltaRows: unknown, deltaColumns: unknown): RangeObject {
    const bottom = this.place.bottom + integerArgument(deltaRows, 'deltaRows');
    const right = this.place.right + integerArgument(deltaColumns, 'deltaColumns');
    return this.#sized(bottom - this.place.top + 1, right - this.place.left + 1);
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.#sized(integerArgument(rows, 'numRows'), integerArgument(columns, 'numColumns'));
  }
  #sized(rows: number, columns: number): RangeObject {
    if (rows < 1 || columns < 1) throw new OfficeError('InvalidArgument', 'a range has at least one cell');
    const { top, left } = this.place;
    return this.#on({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetRowsAbove(count: unknown): RangeObject {
    return this.#beside(integerArgument(count, 'count', 1), -1, 'row');
  }
  GetRowsBelow(count: unknown): RangeObject {
    return this.#beside(integerArgument(count, 'count', 1), 1, 'row');
  }
  GetColumnsBefore(count: unknown): RangeObject {
    return this.#beside(integerArgument(count, 'count', 1), -1, 'column');
  }
  GetColumnsAfter(count: unknown): RangeObject {
    return this.#beside(integerArgument(count, 'count', 1), 1, 'column');
  }
  /** A negative count reaches into the range itself, from the same edge. */
  #beside(count: number, direction: 1 | -1, axis: 'row' | 'column'): RangeObject {
    if (count === 0) throw new OfficeError('InvalidArgument', 'count 0');
    const { top, left, bottom, right } = this.place;
    const edge = axis === 'row' ? (direction > 0 ? bottom + 1 : top) : direction > 0 ? right + 1 : left;
    const other = edge + direction * count;
    const [first, last] = other > edge ? [edge, other - 1] : [other, edge - 1];
    return this.#on(
      axis === 'row' ? { top: first, bottom: last, left, right } : { top, bottom, left: first, right: last },
    );
  }

  #other(range: unknown): RangeObject {
    if (range instanceof RangeObject) return range;
    if (typeof range === 'string') return this.Worksheet.GetRange(range);
    throw new OfficeError('InvalidArgument', 'a range or an address is needed');
  }
  GetBoundingRect(another: unknown): RangeObject {
    const other = this.#other(another);
    if (other.sheetId !== this.sheetId) throw new OfficeError('InvalidArgument', 'ranges of two sheets');
    return this.#on(bounding(this.place, other.place));
  }
  GetIntersection(another: unknown): RangeObject {
    const common = this.GetIntersectionOrNullObject(another);
    if (!common) throw new OfficeError('ItemNotFound', 'the ranges do not meet');
    return common;
  }
  GetIntersectionOrNullObject(another: unknown): RangeObject | null {
    const other = this.#other(another);
    const common = other.sheetId === this.sheetId ? intersect(this.place, other.place) : undefined;
    return common ? this.#on(common) : null;
  }
  /** Throws ItemNotFound where no cell is used; only that of a worksheet gives a cell then. */
  GetUsedRange(valuesOnly: unknown): RangeObject {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw new OfficeError('ItemNotFound', 'no used cell', 'Range.getUsedRange');
    return used;
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeObject | null {
    const used = usedArea(this.sheet, flagArgument(valuesOnly, 'valuesOnly', false), this.place);
    return used ? this.#on(used) : null;
  }
  GetSurroundingRegion(): RangeObject {
    let area = this.place;
    for (;;) {
      const around = {
        top: Math.max(0, area.top - 1),
        left: Math.max(0, area.left - 1),
        bottom: Math.min(rowLimit - 1, area.bottom + 1),
        right: Math.min(columnLimit - 1, area.right + 1),
      };
      const used = usedArea(this.sheet, true, around);
      const grown = used ? bounding(area, used) : area;
      if (contains(area, grown)) return this.#on(area);
      area = grown;
    }
  }
  GetSpillParent(): RangeObject {
    const parent = this.GetSpillParentOrNullObject();
    if (!parent) throw new OfficeError('ItemNotFound', 'no spilled cell');
    return parent;
  }
  GetSpillParentOrNullObject(): RangeObject | null {
    this.#requireOneCell('getSpillParent');
    const from = cellAt(this.sheet, this.place.top, this.place.left)?.spillFrom;
    return from ? this.#on({ top: from.row, bottom: from.row, left: from.column, right: from.column }) : null;
  }
  GetSpillingToRange(): RangeObject {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw new OfficeError('ItemNotFound', 'the cell does not spill');
    return range;
  }
  #requireOneCell(member: string): void {
    if (cellCount(this.place) > 1) throw new OfficeError('InvalidArgument', 'more than one cell', `Range.${member}`);
  }
  GetSpillingToRangeOrNullObject(): RangeObject | null {
    this.#requireOneCell('getSpillingToRange');
    const { top, left } = this.place;
    const spilled = (row: number, column: number): boolean => {
      const from = cellAt(this.sheet, row, column)?.spillFrom;
      return from !== undefined && from.row === top && from.column === left;
    };
    let bottom = top;
    let right = left;
    while (spilled(bottom + 1, left)) bottom++;
    while (spilled(top, right + 1)) right++;
    return bottom === top && right === left ? null : this.#on({ top, left, bottom, right });
  }
  get HasSpill(): boolean | null {
    if (cellCount(this.place) > 1) throw notImplemented(this.className, 'hasSpill', 'of more than one cell');
    return this.GetSpillingToRangeOrNullObject() !== null || this.GetSpillParentOrNullObject() !== null;
  }

  GetTables(fullyContained: unknown): TableCollectionObject {
    const fully = flagArgument(fullyContained, 'fullyContained', false);
    return new TableCollectionObject(this.core, this.sheetId, { area: this.place, fully });
  }
  GetMergedAreas(): RangeAreasObject {
    const areas = this.GetMergedAreasOrNullObject();
    if (!areas) throw new OfficeError('ItemNotFound', 'no merged cells', 'Range.getMergedAreas');
    return areas;
  }
  GetMergedAreasOrNullObject(): RangeAreasObject | null {
    const merged = this.sheet.merges.filter((merge) => intersect(merge, this.place));
    // "if the merged areas count in this range is more than 512, then this method will fail to return the result"
    if (merged.length > 512)
      throw new OfficeError('GeneralException', 'more than 512 merged areas', 'Range.getMergedAreas');
    return merged.length > 0 ? new RangeAreasObject(this.core, this.sheetId, merged) : null;
  }

  Select(): void {
    selectArea(this.core.editor, this.sheet, this.place);
  }
  Calculate(): void {
    this.core.editor.invalidate(this.sheetId, this.place);
    this.core.calculationAsked = true;
  }
  Clear(applyTo: unknown): void {
    const choices = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;
    clearArea(this.core.editor, this.sheet, this.place, choiceArgument(applyTo, 'applyTo', choices, 'All'));
  }
  Insert(shift: unknown): RangeObject {
    const axis = choiceArgument(shift, 'shift', ['Down', 'Right']) === 'Down' ? 'row' : 'column';
    const place = { ...this.place };
    insertCells(this.core.editor, this.sheet, place, this.IsEntireRow ? 'row' : this.IsEntireColumn ? 'column' : axis);
    return this.#on(place);
  }
  Delete(shift: unknown): void {
    const axis = choiceArgument(shift, 'shift', ['Up', 'Left']) === 'Up' ? 'row' : 'column';
    deleteCells(
      this.core.editor,
      this.sheet,
      this.place,
      this.IsEntireRow ? 'row' : this.IsEntireColumn ? 'column' : axis,
    );
  }
  /** The values of all cells but the top-left one are dropped. */
  Merge(across: unknown): void {
    const { editor } = this.core;
    // office-js#399
    if (editor.workbook.front === 'chart')
      throw new OfficeError('GeneralException', 'a chart is selected', 'Range.merge');
    editor.requireUnprotected(this.sheet);
    const { sheet, place } = this;
    if (sheet.tables.some((table) => intersect(table.range, place))) throw new OfficeError('MergedRangeConflict');
    const byRow = flagArgument(across, 'across', false);
    const areas = byRow
      ? Array.from({ length: rowCount(place) }, (_, i) => ({ ...place, top: place.top + i, bottom: place.top + i }))
      : [place];
    for (const area of areas) {
      if (cellCount(area) === 1) continue;
      const rest: Rectangle[] = [
        { ...area, bottom: area.top, left: area.left + 1 },
        { ...area, top: area.top + 1 },
      ];
      for (const part of rest) {
        if (part.top > part.bottom || part.left > part.right) continue;
        if (usedArea(sheet, true, part)) clearArea(editor, sheet, part, 'Contents');
      }
      sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, area)), area];
    }
    editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
  Unmerge(): void {
    this.core.editor.requireUnprotected(this.sheet);
    const { sheet, place } = this;
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, place));
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
  /** Excel.RangeSort: sorts the rows. */
  get Sort(): RangeSortObject {
    return new RangeSortObject(this.core, this);
  }
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    if (flagArgument(skipBlanks, 'skipBlanks', false) || flagArgument(transpose, 'transpose', false)) {
      throw notImplemented(this.className, 'copyFrom', 'skipping blanks or transposed');
    }
    const from = this.#other(source);
    const type = choiceArgument(copyType, 'copyType', ['All', 'Formulas', 'Values', 'Formats'] as const, 'All');
    copyCells(this.core.editor, { sheet: from.sheet, area: from.place }, { sheet: this.sheet, area: this.place }, type);
  }
  MoveTo(destination: unknown): void {
    const to = this.#other(destination);
    moveCells(this.core.editor, { sheet: this.sheet, area: this.place }, { sheet: to.sheet, area: to.place });
  }
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) gridFor(this.place, [], 'Range.values');
  }
}
