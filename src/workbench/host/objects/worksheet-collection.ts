import { flagArgument, textArgument } from '../arguments';
import { addSheet } from '../edit-sheets';
import { everySheet } from '../events';
import { HostCollection, withMembers } from './base/host-object';
import { OfficeError } from '../office-error';
import type { SheetData } from '../workbook-data';
import { COLLECTION_EVENTS, eventMembers, SHEET_EVENTS } from './sheet-events';
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
    const { workbook } = this.core.editor;
    // A chart sheet is no worksheet (office-js#2444).
    if (workbook.front === 'chart-sheet') {
      throw new OfficeError('GeneralException', 'a chart sheet is in front', 'WorksheetCollection.getActiveWorksheet');
    }
    return this.#of(this.core.editor.sheet(workbook.activeSheet));
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
}

withMembers(
  WorksheetCollectionObject,
  eventMembers([...SHEET_EVENTS, ...COLLECTION_EVENTS], () => everySheet),
);
