import type { Rectangle } from '../../../ledger/grid';
import { columnLimit, isEntireColumns, isEntireRows, parseArea, rowLimit } from '../a1';
import { integerArgument } from '../arguments';
import { OfficeError } from '../office-error';
import { RangeObject } from './range';
import { SheetPart } from './sheet-part';

/** Excel.WorksheetFreezePanes. */
export class WorksheetFreezePanesObject extends SheetPart {
  readonly className = 'WorksheetFreezePanes';

  #set(rows: number, columns: number): void {
    if (rows < 0 || columns < 0 || rows >= rowLimit || columns >= columnLimit) throw new OfficeError('InvalidArgument');
    this.sheet.freeze = { rows, columns };
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
  FreezeRows(count: unknown): void {
    this.#set(integerArgument(count, 'count', 0), 0);
  }
  FreezeColumns(count: unknown): void {
    this.#set(0, integerArgument(count, 'count', 0));
  }
  /** null takes the panes away. */
  FreezeAt(range: unknown): void {
    if (range === null || range === undefined) return this.Unfreeze();
    const area = this.#area(range);
    this.#set(isEntireColumns(area) ? 0 : area.bottom + 1, isEntireRows(area) ? 0 : area.right + 1);
  }
  #area(range: unknown): Rectangle {
    if (range instanceof RangeObject) return range.place;
    const found = typeof range === 'string' ? parseArea(range) : undefined;
    if (!found) throw new OfficeError('InvalidArgument', 'a range is needed', 'WorksheetFreezePanes.freezeAt');
    return found;
  }
  Unfreeze(): void {
    this.#set(0, 0);
  }
  GetLocationOrNullObject(): RangeObject | null {
    const { rows, columns } = this.sheet.freeze;
    if (rows === 0 && columns === 0) return null;
    const bottom = rows === 0 ? rowLimit - 1 : rows - 1;
    const right = columns === 0 ? columnLimit - 1 : columns - 1;
    return new RangeObject(this.core, this.sheetId, { top: 0, left: 0, bottom, right });
  }
  GetLocation(): RangeObject {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new OfficeError('ItemNotFound', 'nothing is frozen', 'WorksheetFreezePanes.getLocation');
    return location;
  }
}
