import { parseArea } from '../a1';
import { textArgument } from '../arguments';
import { OfficeError } from '../office-error';
import { RangeObject } from './range';
import type { HostCore } from './base/host-core';
import { HostCollection } from './base/host-object';
import type { PageSetup } from '../workbook-data';
import { SheetPart } from './sheet-part';

/** Excel.PageBreak: before the row it stands on. */
export class PageBreakObject extends SheetPart {
  readonly className = 'PageBreak';

  constructor(
    core: HostCore,
    sheetId: string,
    readonly row: number,
  ) {
    super(core, sheetId);
  }

  Delete(): void {
    this.sheet.page.rowBreaks = (this.sheet.page.rowBreaks ?? []).filter((row) => row !== this.row);
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
  GetCellAfterBreak(): RangeObject {
    const { row } = this;
    return new RangeObject(this.core, this.sheetId, { top: row, left: 0, bottom: row, right: 0 });
  }
}

/** Excel.PageBreakCollection of a sheet's rows: the breaks someone put in, not those the page size makes. */
export class PageBreakCollectionObject extends HostCollection<PageBreakObject> {
  readonly className = 'PageBreakCollection';

  constructor(
    core: HostCore,
    readonly sheetId: string,
  ) {
    super(core);
  }

  get #page(): PageSetup {
    return this.core.editor.sheet(this.sheetId).page;
  }

  items(): PageBreakObject[] {
    return (this.#page.rowBreaks ?? []).map((row) => new PageBreakObject(this.core, this.sheetId, row));
  }
  find(index: unknown): PageBreakObject | undefined {
    return typeof index === 'number' ? this.items()[index] : undefined;
  }

  /** Before the first row of the range. */
  Add(range: unknown): PageBreakObject {
    const area = range instanceof RangeObject ? range.place : parseArea(textArgument(range, 'pageBreakRange'));
    if (!area || area.top === 0) throw new OfficeError('InvalidArgument', 'pageBreakRange', 'PageBreakCollection.add');
    // "Horizontal page breaks: 1,026" (Excel specifications and limits).
    if ((this.#page.rowBreaks?.length ?? 0) >= 1026 && !this.#page.rowBreaks!.includes(area.top)) {
      throw new OfficeError('InvalidOperation', 'more than 1026 page breaks', 'PageBreakCollection.add');
    }
    this.#page.rowBreaks = [...new Set([...(this.#page.rowBreaks ?? []), area.top])].sort((a, b) => a - b);
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
    return new PageBreakObject(this.core, this.sheetId, area.top);
  }
  RemovePageBreaks(): void {
    delete this.#page.rowBreaks;
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
}
