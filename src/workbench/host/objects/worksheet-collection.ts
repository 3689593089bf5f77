import { flagArgument, textArgument } from '../arguments';
import { addSheet } from '../edit-sheets';
import { EventNumber, everySheet } from '../events';
import { HostCollection } from '../host-object';
import { OfficeError } from '../office-error';
import type { SheetData } from '../workbook-data';
import { WorksheetObject } from './worksheet';

export class WorksheetCollectionObject extends HostCollection<WorksheetObject> {
  readonly className = 'WorksheetCollection';

  #of(sheet: SheetData): WorksheetObject {
    return new WorksheetObject(this.core, sheet.id);
  }
  #sheets(visibleOnly: unknown): readonly SheetData[] {
    const { sheets } = this.core.editor.workbook;
    return flagArgument(visibleOnly, 'visibleOnly', false) ? sheets.filter((s) => s.visibility === 'visible') : sheets;
  }

  items(): readonly WorksheetObject[] {
    return this.core.editor.workbook.sheets.map((sheet) => this.#of(sheet));
  }
  /** By name or id. */
  find(key: unknown): WorksheetObject | undefined {
    const text = textArgument(key, 'key');
    const { editor } = this.core;
    const sheet = editor.workbook.sheets.find((candidate) => candidate.id === text) ?? editor.sheetNamed(text);
    return sheet && this.#of(sheet);
  }
  Add(name: unknown): WorksheetObject {
    const chosen = name === null || name === undefined ? undefined : textArgument(name, 'name');
    return this.#of(addSheet(this.core.editor, chosen));
  }
  GetActiveWorksheet(): WorksheetObject {
    return this.#of(this.core.editor.sheet(this.core.editor.workbook.activeSheet));
  }
  override GetCount(visibleOnly?: unknown): number {
    return this.#sheets(visibleOnly).length;
  }
  GetFirst(visibleOnly: unknown): WorksheetObject {
    return this.#end(this.#sheets(visibleOnly)[0]);
  }
  GetLast(visibleOnly: unknown): WorksheetObject {
    return this.#end(this.#sheets(visibleOnly).at(-1));
  }
  #end(sheet: SheetData | undefined): WorksheetObject {
    if (!sheet) throw new OfficeError('ItemNotFound', 'no visible worksheet');
    return this.#of(sheet);
  }

  #register(number: EventNumber): void {
    this.core.events.register(number, everySheet);
  }
  #unregister(number: EventNumber): void {
    this.core.events.unregister(number, everySheet);
  }
  _RegisterDataChangedEvent(): void {
    this.#register(EventNumber.DataChanged);
  }
  _UnregisterDataChangedEvent(): void {
    this.#unregister(EventNumber.DataChanged);
  }
  _RegisterSelectionChangedEvent(): void {
    this.#register(EventNumber.SelectionChanged);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.#unregister(EventNumber.SelectionChanged);
  }
  _RegisterActivatedEvent(): void {
    this.#register(EventNumber.Activated);
  }
  _UnregisterActivatedEvent(): void {
    this.#unregister(EventNumber.Activated);
  }
  _RegisterDeactivatedEvent(): void {
    this.#register(EventNumber.Deactivated);
  }
  _UnregisterDeactivatedEvent(): void {
    this.#unregister(EventNumber.Deactivated);
  }
  _RegisterAddedEvent(): void {
    this.#register(EventNumber.Added);
  }
  _UnregisterAddedEvent(): void {
    this.#unregister(EventNumber.Added);
  }
  _RegisterDeletedEvent(): void {
    this.#register(EventNumber.Deleted);
  }
  _UnregisterDeletedEvent(): void {
    this.#unregister(EventNumber.Deleted);
  }
  _RegisterCalculatedEvent(): void {
    this.#register(EventNumber.Calculated);
  }
  _UnregisterCalculatedEvent(): void {
    this.#unregister(EventNumber.Calculated);
  }
  _RegisterFormatChangedEvent(): void {
    this.#register(EventNumber.FormatChanged);
  }
  _UnregisterFormatChangedEvent(): void {
    this.#unregister(EventNumber.FormatChanged);
  }
}
