import { flagArgument, choiceArgument, textArgument } from '../arguments';
import { HostObject } from './base/host-object';
import type { CalculationMode, HostCore } from './base/host-core';
import { OfficeError } from '../office-error';
import { FunctionsObject } from './worksheet-functions';
import { NamedItemCollectionObject } from './named-item';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';
import { SettingCollectionObject } from './setting';
import { TableCollectionObject } from './table';
import { WorksheetCollectionObject } from './worksheet-collection';

const calculationModes: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class ApplicationObject extends HostObject {
  readonly className = 'Application';

  get CalculationMode(): string {
    return this.core.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    this.core.calculationMode = choiceArgument(mode, 'calculationMode', calculationModes);
  }
  get CalculationState(): string {
    return this.core.calculationDue ? 'Pending' : 'Done';
  }
  /** Full and FullRebuild compute everything, Recalculate only what is due. */
  Calculate(type: unknown): void {
    const kind = choiceArgument(type, 'calculationType', ['Recalculate', 'Full', 'FullRebuild']);
    if (kind !== 'Recalculate') this.core.editor.invalidateAll();
    this.core.calculationAsked = true;
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.core.calculationSuspended = true;
  }
  CreateWorkbook(file: unknown): WorkbookCreatedObject {
    return new WorkbookCreatedObject(this.core, bytesOf(textArgument(file, 'base64File')));
  }
  /** Nothing is drawn here, so there is nothing to hold back. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** A file made by the add-in, not yet open. */
export class WorkbookCreatedObject extends HostObject {
  readonly className = 'WorkbookCreated';

  constructor(
    core: HostCore,
    private readonly file: Uint8Array,
  ) {
    super(core);
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: 'created' };
  }
  Open(): void {
    this.core.onWorkbookCreated(this.file);
  }
}

/** Throws InvalidArgument on what is no base64. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new OfficeError('InvalidArgument', 'base64File', 'Application.createWorkbook');
  }
}

/** Excel.Runtime: events on or off for this add-in. */
export class RuntimeObject extends HostObject {
  readonly className = 'Runtime';

  get EnableEvents(): boolean {
    return this.core.eventsEnabled;
  }
  set EnableEvents(enable: unknown) {
    this.core.eventsEnabled = flagArgument(enable, 'enableEvents');
  }
}

export class WorkbookProtectionObject extends HostObject {
  readonly className = 'WorkbookProtection';

  get Protected(): boolean {
    return this.core.editor.workbook.protectedStructure;
  }
  Protect(): void {
    this.core.editor.requireOpenStructure();
    this.core.editor.workbook.protectedStructure = true;
  }
  Unprotect(): void {
    this.core.editor.workbook.protectedStructure = false;
  }
}

/** Excel.Workbook, the root of every request. */
export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';

  get Worksheets(): WorksheetCollectionObject {
    return new WorksheetCollectionObject(this.core);
  }
  get Names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.core);
  }
  get Tables(): TableCollectionObject {
    return new TableCollectionObject(this.core);
  }
  get Functions(): FunctionsObject {
    return new FunctionsObject(this.core);
  }
  get Settings(): SettingCollectionObject {
    return new SettingCollectionObject(this.core);
  }
  get Application(): ApplicationObject {
    return new ApplicationObject(this.core);
  }
  get Protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.core);
  }
  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.core);
  }
  get Name(): string {
    return this.core.workbookName;
  }
  get ReadOnly(): boolean {
    return this.core.readOnly;
  }

  /** With a chart selected, or a chart sheet in front, there is no selected cell (office-js#2268, #5319). */
  #requireCells(member: string): void {
    if (this.core.editor.workbook.front !== undefined)
      throw new OfficeError('InvalidSelection', undefined, `Workbook.${member}`);
  }
  GetSelectedRange(): RangeObject {
    this.#requireCells('getSelectedRange');
    const { workbook } = this.core.editor;
    return new RangeObject(this.core, workbook.activeSheet, workbook.selection);
  }
  /** The grid selects one area at a time. */
  GetSelectedRanges(): RangeAreasObject {
    this.#requireCells('getSelectedRanges');
    const { workbook } = this.core.editor;
    return new RangeAreasObject(this.core, workbook.activeSheet, [workbook.selection]);
  }
  GetActiveCell(): RangeObject {
    this.#requireCells('getActiveCell');
    const { workbook } = this.core.editor;
    const { top, left } = workbook.selection;
    return new RangeObject(this.core, workbook.activeSheet, { top, left, bottom: top, right: left });
  }
  _GetReferenceCount(): number {
    return this.core.keptCount;
  }
  _RemoveReference(name: unknown): void {
    this.core.release(textArgument(name, 'reference'));
  }
}
