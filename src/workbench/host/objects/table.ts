import type { Rectangle } from '../../../ledger/grid';
import { contains, intersect, splitAddress, parseArea } from '../a1';
import { flagArgument, integerArgument, textArgument } from '../arguments';
import { displayText } from '../cell-text';
import { cellAt } from '../cells';
import type { HostCore } from './base/host-core';
import { HostCollection, HostObject } from './base/host-object';
import { OfficeError } from '../office-error';
import { insertCells } from '../shift-cells';
import { writeContents } from '../write-cells';
import type { SheetData, TableData } from '../workbook-data';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

const validName = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u;

function allTables(core: HostCore): TableData[] {
  return core.editor.workbook.sheets.flatMap((sheet) => sheet.tables);
}

function requireTableName(core: HostCore, name: string, own?: TableData): void {
  if (!validName.test(name) || parseArea(name) || name.length > 255) {
    throw new OfficeError('InvalidArgument', `table name "${name}"`, 'Table.name');
  }
  const taken = allTables(core).some((table) => table !== own && table.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new OfficeError('ItemAlreadyExists', `table name "${name}"`, 'Table.name');
}

/** Excel.Table. */
export class TableObject extends HostObject {
  readonly className = 'Table';

  constructor(
    core: HostCore,
    readonly sheetId: string,
    readonly id: string,
  ) {
    super(core);
  }

  get sheet(): SheetData {
    return this.core.editor.sheet(this.sheetId);
  }
  get data(): TableData {
    const found = this.sheet.tables.find((table) => table.id === this.id);
    if (!found) throw new OfficeError('ItemNotFound', `table ${this.id}`);
    return found;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  #changed(): void {
    this.core.editor.report({ kind: 'tables', sheetId: this.sheetId });
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.data.name;
  }
  set Name(name: unknown) {
    const text = textArgument(name, 'name');
    requireTableName(this.core, text, this.data);
    this.data.name = text;
    this.core.editor.invalidateAll();
    this.#changed();
  }
  get ShowHeaders(): boolean {
    return this.data.hasHeaders;
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.sheetId);
  }
  get Columns(): TableColumnCollectionObject {
    return new TableColumnCollectionObject(this.core, this);
  }
  get Rows(): TableRowCollectionObject {
    return new TableRowCollectionObject(this.core, this);
  }

  #range(area: Rectangle): RangeObject {
    return new RangeObject(this.core, this.sheetId, area);
  }
  body(): Rectangle {
    const { range, hasHeaders } = this.data;
    return hasHeaders ? { ...range, top: range.top + 1 } : range;
  }
  GetRange(): RangeObject {
    return this.#range(this.data.range);
  }
  GetHeaderRowRange(): RangeObject {
    const { range, hasHeaders } = this.data;
    if (!hasHeaders)
      throw new OfficeError('InvalidOperation', 'the table has no header row', 'Table.getHeaderRowRange');
    return this.#range({ ...range, bottom: range.top });
  }
  GetDataBodyRange(): RangeObject {
    return this.#range(this.body());
  }
  Resize(range: unknown): void {
    const area =
      range instanceof RangeObject ? range.place : parseArea(splitAddress(textArgument(range, 'newRange')).address);
    if (!area || area.top !== this.data.range.top || !intersect(area, this.data.range)) {
      throw new OfficeError('InvalidArgument', 'the header row stays where it is', 'Table.resize');
    }
    requireRoom(this.sheet, area, this.data);
    this.data.range = area;
    this.#changed();
  }
  /** The cells stay, with their content. */
  ConvertToRange(): RangeObject {
    const { range } = this.data;
    this.#remove();
    return this.#range(range);
  }
  /** The cells are emptied. */
  Delete(): void {
    const range = this.GetRange();
    this.#remove();
    range.Clear('All');
  }
  #remove(): void {
    this.core.editor.requireUnprotected(this.sheet);
    const { data } = this;
    this.sheet.tables = this.sheet.tables.filter((table) => table !== data);
    this.core.editor.invalidateAll();
    this.#changed();
  }
}

function requireRoom(sheet: SheetData, area: Rectangle, own?: TableData): void {
  const taken = sheet.tables.some((table) => table !== own && intersect(table.range, area));
  if (taken || sheet.merges.some((merge) => intersect(merge, area))) throw new OfficeError('MergedRangeConflict');
}

/** The tables of one sheet, or of the workbook. */
export class TableCollectionObject extends HostCollection<TableObject> {
  readonly className = 'TableCollection';

  constructor(
    core: HostCore,
    readonly sheetId?: string,
    /** Only tables that touch the area, or lie in it. */
    readonly within?: { readonly area: Rectangle; readonly fully: boolean },
  ) {
    super(core);
  }

  items(): readonly TableObject[] {
    const { within } = this;
    return this.core.editor.workbook.sheets
      .filter((sheet) => this.sheetId === undefined || sheet.id === this.sheetId)
      .flatMap((sheet) =>
        sheet.tables
          .filter(
            (table) =>
              !within || (within.fully ? contains(within.area, table.range) : intersect(within.area, table.range)),
          )
          .map((table) => new TableObject(this.core, sheet.id, table.id)),
      );
  }
  /** By name or id. */
  find(key: unknown): TableObject | undefined {
    const text = String(key).toLowerCase();
    return this.items().find((table) => table.id.toLowerCase() === text || table.Name.toLowerCase() === text);
  }
  get Count(): number {
    return this.items().length;
  }

  /** Headers that are no text become text; empty ones are named 列1, 列2, … as in Excel. Without headers a header row is put in above. */
  Add(address: unknown, hasHeaders: unknown): TableObject {
    const { editor } = this.core;
    const range = this.#place(address);
    const sheet = range.sheet;
    editor.requireUnprotected(sheet);
    let area = range.place;
    if (!flagArgument(hasHeaders, 'hasHeaders')) {
      insertCells(editor, sheet, { ...area, bottom: area.top }, 'row');
      area = { ...area, bottom: area.bottom + 1 };
    }
    requireRoom(sheet, area);
    const names: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const text = displayText(cellAt(sheet, area.top, column));
      names.push(freeName(text === '' ? `列${column - area.left + 1}` : text, names));
    }
    const quoted = names.map((name) => `'${name}`);
    names.forEach((name, index) => {
      if (cellAt(sheet, area.top, area.left + index)?.value === name) quoted[index] = '';
    });
    const changed = quoted.map((text) => (text === '' ? null : text));
    if (changed.some((text) => text !== null)) {
      writeContents(editor, sheet, { ...area, bottom: area.top }, [changed], 'TableCollection.add');
    }
    let number = 1;
    while (allTables(this.core).some((table) => table.name === `表${number}`)) number++;
    const id = `${Math.max(0, ...allTables(this.core).map((table) => Number(table.id) || 0)) + 1}`;
    sheet.tables.push({ id, name: `表${number}`, range: area, hasHeaders: true });
    editor.report({ kind: 'tables', sheetId: sheet.id });
    return new TableObject(this.core, sheet.id, id);
  }
  #place(address: unknown): RangeObject {
    if (address instanceof RangeObject) return address;
    const text = textArgument(address, 'address');
    const { sheet } = splitAddress(text);
    const id =
      sheet === undefined
        ? (this.sheetId ?? this.core.editor.workbook.activeSheet)
        : this.core.editor.sheetNamed(sheet)?.id;
    if (id === undefined) throw new OfficeError('ItemNotFound', `worksheet "${sheet}"`);
    return new WorksheetObject(this.core, id).GetRange(text);
  }
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.some((other) => other.toLowerCase() === free.toLowerCase()); number++)
    free = `${name}${number}`;
  return free;
}

export class TableColumnObject extends HostObject {
  readonly className = 'TableColumn';

  constructor(
    core: HostCore,
    readonly table: TableObject,
    readonly index: number,
  ) {
    super(core);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.index + 1 };
  }
  #column(area: Rectangle): Rectangle {
    const left = area.left + this.index;
    return { ...area, left, right: left };
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    const { top, left } = this.#column(this.table.data.range);
    return this.table.data.hasHeaders ? displayText(cellAt(this.table.sheet, top, left)) : `列${this.index + 1}`;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  GetRange(): RangeObject {
    return new RangeObject(this.core, this.table.sheetId, this.#column(this.table.data.range));
  }
  GetDataBodyRange(): RangeObject {
    return new RangeObject(this.core, this.table.sheetId, this.#column(this.table.body()));
  }
}

export class TableColumnCollectionObject extends HostCollection<TableColumnObject> {
  readonly className = 'TableColumnCollection';

  constructor(
    core: HostCore,
    readonly table: TableObject,
  ) {
    super(core);
  }

  items(): readonly TableColumnObject[] {
    const { left, right } = this.table.data.range;
    return Array.from({ length: right - left + 1 }, (_, index) => new TableColumnObject(this.core, this.table, index));
  }
  /** By name or id. */
  find(key: unknown): TableColumnObject | undefined {
    return this.items().find((column) => (typeof key === 'number' ? column.Id === key : column.Name === key));
  }
  get Count(): number {
    return this.items().length;
  }
}

export class TableRowObject extends HostObject {
  readonly className = 'TableRow';

  constructor(
    core: HostCore,
    readonly table: TableObject,
    readonly index: number,
  ) {
    super(core);
  }

  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  GetRange(): RangeObject {
    const body = this.table.body();
    const top = body.top + this.index;
    return new RangeObject(this.core, this.table.sheetId, { ...body, top, bottom: top });
  }
}

export class TableRowCollectionObject extends HostCollection<TableRowObject> {
  readonly className = 'TableRowCollection';

  constructor(
    core: HostCore,
    readonly table: TableObject,
  ) {
    super(core);
  }

  items(): readonly TableRowObject[] {
    const { top, bottom } = this.table.body();
    return Array.from({ length: bottom - top + 1 }, (_, index) => new TableRowObject(this.core, this.table, index));
  }
  find(key: unknown): TableRowObject | undefined {
    return this.items()[integerArgument(key, 'index')];
  }
  get Count(): number {
    return this.items().length;
  }
}
