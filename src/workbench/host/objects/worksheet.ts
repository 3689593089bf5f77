import type { Rectangle } from '../../../ledger/grid';
import { columnLimit, parseArea, rowLimit, splitAddress } from '../a1';
import { choiceArgument, colorArgument, flagArgument, integerArgument, textArgument } from '../arguments';
import { usedArea } from '../cells';
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../edit-sheets';
import { gridSize, requireOnSheet } from '../grid-size';
import type { HostCore } from './base/host-core';
import { HostObject, withMembers } from './base/host-object';
import { OfficeError } from '../office-error';
import type { SheetData } from '../workbook-data';
import { AutoFilterObject } from './auto-filter';
import { ChartCollectionObject } from './chart';
import { WorksheetFreezePanesObject } from './freeze-panes';
import { NamedItemCollectionObject, resolveName } from './named-item';
import { PageBreakCollectionObject } from './page-breaks';
import { PageLayoutObject } from './page-layout';
import { RangeAreasObject } from './range-areas';
import { RangeObject } from './range';
import { eventMembers, SHEET_EVENTS } from './sheet-events';
import { TableCollectionObject } from './table';
import { WorksheetProtectionObject } from './worksheet-protection';

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';

  constructor(
    core: HostCore,
    readonly id: string,
  ) {
    super(core);
  }

  get sheet(): SheetData {
    return this.core.editor.sheet(this.id);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: unknown) {
    renameSheet(this.core.editor, this.sheet, textArgument(name, 'name'));
  }
  get Position(): number {
    return this.core.editor.workbook.sheets.indexOf(this.sheet);
  }
  set Position(position: unknown) {
    moveSheet(this.core.editor, this.sheet, integerArgument(position, 'position'));
  }
  get Visibility(): string {
    return visibilities[this.sheet.visibility];
  }
  set Visibility(visibility: unknown) {
    const chosen = choiceArgument(visibility, 'visibility', Object.values(visibilities));
    const found = (Object.keys(visibilities) as (keyof typeof visibilities)[]).find(
      (key) => visibilities[key] === chosen,
    )!;
    setVisibility(this.core.editor, this.sheet, found);
  }
  get ShowGridlines(): boolean {
    return this.sheet.gridlines;
  }
  /** office.js reads the property by its own name and sets it by this one. */
  get Gridlines(): boolean {
    return this.sheet.gridlines;
  }
  set Gridlines(show: unknown) {
    this.sheet.gridlines = flagArgument(show, 'showGridlines');
    this.core.editor.report({ kind: 'layout', sheetId: this.id });
  }
  /** '' without a colour; null on a hidden sheet. */
  get TabColor(): string | null {
    if (this.sheet.visibility !== 'visible') return null;
    return this.sheet.tabColor ?? '';
  }
  set TabColor(color: unknown) {
    const chosen = colorArgument(color, 'tabColor');
    const { sheet } = this;
    if (chosen === undefined) delete sheet.tabColor;
    else sheet.tabColor = chosen;
    this.core.editor.report({ kind: 'layout', sheetId: this.id });
  }

  get Names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.core, this.id);
  }

  get Tables(): TableCollectionObject {
    return new TableCollectionObject(this.core, this.id);
  }
  get AutoFilter(): AutoFilterObject {
    return new AutoFilterObject(this.core, this.id);
  }
  get Charts(): ChartCollectionObject {
    return new ChartCollectionObject(this.core, this.id);
  }
  get Protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.core, this.id);
  }
  get FreezePanes(): WorksheetFreezePanesObject {
    return new WorksheetFreezePanesObject(this.core, this.id);
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.core, this.id);
  }
  get HorizontalPageBreaks(): PageBreakCollectionObject {
    return new PageBreakCollectionObject(this.core, this.id);
  }

  Activate(): void {
    activateSheet(this.core.editor, this.sheet);
  }
  Delete(): void {
    deleteSheet(this.core.editor, this.sheet);
  }
  Calculate(): void {
    this.core.editor.invalidateAll();
    this.core.calculationAsked = true;
  }

  #on(area: Rectangle): RangeObject {
    return new RangeObject(this.core, this.id, area);
  }
  /** Without an address the whole sheet. An address may be a name. Throws InvalidArgument. */
  GetRange(address: unknown): RangeObject {
    if (address === null || address === undefined || address === '') {
      return this.#on({ top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 });
    }
    const text = textArgument(address, 'address');
    if (text.length > 8192) throw new OfficeError('InvalidArgument', 'address too long', 'Worksheet.getRange');
    const { sheet, address: local } = splitAddress(text);
    const area = parseArea(local);
    if (area && (sheet === undefined || sheet.toLowerCase() === this.sheet.name.toLowerCase())) {
      requireOnSheet(this.core, area);
      return this.#on(area);
    }
    const named = sheet === undefined ? resolveName(this.core, text, this.id) : undefined;
    if (!named) throw new OfficeError('InvalidArgument', `address "${text}"`, 'Worksheet.getRange');
    return new RangeObject(this.core, named.sheetId, named.area);
  }
  GetRanges(addresses: unknown): RangeAreasObject {
    const text = addresses === null || addresses === undefined ? '' : textArgument(addresses, 'address');
    const areas = text.split(/[,;]/).map((address) => this.GetRange(address.trim()).place);
    return new RangeAreasObject(this.core, this.id, areas);
  }
  GetRangeByIndexes(startRow: unknown, startColumn: unknown, rows: unknown, columns: unknown): RangeObject {
    const top = integerArgument(startRow, 'startRow');
    const left = integerArgument(startColumn, 'startColumn');
    const bottom = top + integerArgument(rows, 'rowCount') - 1;
    const right = left + integerArgument(columns, 'columnCount') - 1;
    const { rows: most, columns: widest } = gridSize(this.core);
    if (top < 0 || left < 0 || bottom < top || right < left || bottom >= most || right >= widest) {
      throw new OfficeError('InvalidArgument', 'the range lies outside the sheet', 'Worksheet.getRangeByIndexes');
    }
    return this.#on({
      top,
      left,
      bottom: top === 0 && bottom === most - 1 ? rowLimit - 1 : bottom,
      right: left === 0 && right === widest - 1 ? columnLimit - 1 : right,
    });
  }
  GetCell(row: unknown, column: unknown): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  /** Of an empty sheet the cell A1. */
  GetUsedRange(valuesOnly: unknown): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.#on({ top: 0, left: 0, bottom: 0, right: 0 });
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeObject | null {
    const used = usedArea(this.sheet, flagArgument(valuesOnly, 'valuesOnly', false));
    return used ? this.#on(used) : null;
  }

  #neighbour(step: 1 | -1, visibleOnly: unknown): WorksheetObject | null {
    const { sheets } = this.core.editor.workbook;
    const onlyVisible = flagArgument(visibleOnly, 'visibleOnly', false);
    for (let index = this.Position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index]!;
      if (!onlyVisible || sheet.visibility === 'visible') return new WorksheetObject(this.core, sheet.id);
    }
    return null;
  }
  GetNextOrNullObject(visibleOnly: unknown): WorksheetObject | null {
    return this.#neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly: unknown): WorksheetObject | null {
    return this.#neighbour(-1, visibleOnly);
  }
  GetNext(visibleOnly: unknown): WorksheetObject {
    return required(this.#neighbour(1, visibleOnly), 'Worksheet.getNext');
  }
  GetPrevious(visibleOnly: unknown): WorksheetObject {
    return required(this.#neighbour(-1, visibleOnly), 'Worksheet.getPrevious');
  }
  _GetSheetById(id: unknown): WorksheetObject {
    return new WorksheetObject(this.core, this.core.editor.sheet(textArgument(id, 'id')).id);
  }
}

withMembers(
  WorksheetObject,
  eventMembers(SHEET_EVENTS, (sheet) => sheet.id),
);

function required<T>(value: T | null, location: string): T {
  if (value === null) throw new OfficeError('ItemNotFound', undefined, location);
  return value;
}
