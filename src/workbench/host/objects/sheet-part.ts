import type { HostCore } from './base/host-core';
import { HostObject } from './base/host-object';
import type { SheetData } from '../workbook-data';

/** An object that is one aspect of a sheet. */
export abstract class SheetPart extends HostObject {
  constructor(
    core: HostCore,
    readonly sheetId: string,
  ) {
    super(core);
  }

  protected get sheet(): SheetData {
    return this.core.editor.sheet(this.sheetId);
  }
}
