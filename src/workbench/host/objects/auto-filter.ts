import { flagArgument, integerArgument } from '../arguments';
import { intersect } from '../a1';
import type { HostCore } from './base/host-core';
import { HostObject } from './base/host-object';
import { OfficeError } from '../office-error';
import { sortRows, type SortKey } from '../sort-rows';
import { RangeObject } from './range';
import { SheetPart } from './sheet-part';

/** Excel.AutoFilter of a sheet: where its buttons stand. What is filtered by is not kept here. */
export class AutoFilterObject extends SheetPart {
  readonly className = 'AutoFilter';

  get Enabled(): boolean {
    return this.sheet.autoFilter !== undefined;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new OfficeError('ItemNotFound', 'no filter', 'AutoFilter.getRange');
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const area = this.sheet.autoFilter;
    return area ? new RangeObject(this.core, this.sheetId, area) : null;
  }
  Apply(range: unknown): void {
    if (!(range instanceof RangeObject)) throw new OfficeError('InvalidArgument', 'range', 'AutoFilter.apply');
    this.core.editor.requireUnprotected(this.sheet);
    // A table has a filter of its own.
    if (this.sheet.tables.some((table) => intersect(table.range, range.place))) {
      throw new OfficeError('InvalidOperation', 'a table stands there', 'AutoFilter.apply');
    }
    this.sheet.autoFilter = range.place;
    this.core.editor.report({ kind: 'filter', sheetId: this.sheetId });
  }
  Remove(): void {
    this.core.editor.requireUnprotected(this.sheet);
    delete this.sheet.autoFilter;
    this.core.editor.report({ kind: 'filter', sheetId: this.sheetId });
  }
}

/** Excel.RangeSort. Each field's key is a column's offset from the first one of the range. */
export class RangeSortObject extends HostObject {
  readonly className = 'RangeSort';

  constructor(
    core: HostCore,
    private readonly range: RangeObject,
  ) {
    super(core);
  }

  Apply(fields: unknown, _matchCase: unknown, hasHeaders: unknown): void {
    if (!Array.isArray(fields) || fields.length === 0)
      throw new OfficeError('InvalidArgument', 'fields', 'RangeSort.apply');
    const { left, right } = this.range.place;
    const keys = (fields as readonly Readonly<Record<string, unknown>>[]).map(({ key, ascending }): SortKey => {
      const column = integerArgument(key, 'key');
      if (column < 0 || column > right - left)
        throw new OfficeError('InvalidArgument', `key ${column}`, 'RangeSort.apply');
      return { column, descending: !flagArgument(ascending, 'ascending', true) };
    });
    const top = this.range.place.top + (flagArgument(hasHeaders, 'hasHeaders', false) ? 1 : 0);
    sortRows(this.core.editor, this.range.sheet, { ...this.range.place, top }, keys);
  }
}
