import type { Rectangle } from '../../../ledger/grid';
import { cellCount, formatArea, isEntireColumns, isEntireRows, quoteSheetName } from '../a1';
import { choiceArgument } from '../arguments';
import type { HostCore } from './base/host-core';
import { HostCollection, HostObject } from './base/host-object';
import { clearArea } from '../write-cells';
import { ConditionalFormatCollectionObject } from './conditional-format';
import { RangeFormatObject } from './range-format';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

/** The areas as ranges. */
export class RangeCollectionObject extends HostCollection<RangeObject> {
  readonly className = 'RangeCollection';

  constructor(
    core: HostCore,
    private readonly ranges: readonly RangeObject[],
  ) {
    super(core);
  }

  items(): readonly RangeObject[] {
    return this.ranges;
  }
  find(): undefined {
    return undefined;
  }
}

/** Excel.RangeAreas: several areas of one sheet, which need not touch. */
export class RangeAreasObject extends HostObject {
  readonly className = 'RangeAreas';
  readonly #ranges: readonly RangeObject[];

  constructor(
    core: HostCore,
    readonly sheetId: string,
    areas: readonly Rectangle[],
  ) {
    super(core);
    this.#ranges = areas.map((area) => new RangeObject(core, sheetId, area, this));
  }

  override identity(): Readonly<Record<string, unknown>> {
    const reference = this.core.referenceOf(this);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }

  get places(): readonly Rectangle[] {
    return this.#ranges.map((range) => range.place);
  }

  get Address(): string {
    const sheet = quoteSheetName(this.core.editor.sheet(this.sheetId).name);
    return this.places.map((area) => `${sheet}!${formatArea(area)}`).join(',');
  }
  get AreaCount(): number {
    return this.#ranges.length;
  }
  get CellCount(): number {
    return this.places.reduce((sum, area) => sum + cellCount(area), 0);
  }
  get IsEntireColumn(): boolean {
    return this.places.every(isEntireColumns);
  }
  get IsEntireRow(): boolean {
    return this.places.every(isEntireRows);
  }
  get Areas(): RangeCollectionObject {
    return new RangeCollectionObject(this.core, this.#ranges);
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.sheetId);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.core, this.sheetId, () => this.places);
  }
  get ConditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.core, this.sheetId, () => this.places);
  }
  Clear(applyTo: unknown): void {
    const choice = choiceArgument(applyTo, 'applyTo', ['All', 'Formats', 'Contents'] as const, 'All');
    for (const area of this.places) clearArea(this.core.editor, this.core.editor.sheet(this.sheetId), area, choice);
  }
}
