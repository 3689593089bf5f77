import type { Rectangle } from '../../../ledger/grid';
import { intersect } from '../a1';
import { formulaFault } from '../formula-syntax';
import { choiceArgument, colorArgument, flagArgument, integerArgument, textArgument } from '../arguments';
import type { HostCore } from './base/host-core';
import { HostCollection, HostObject } from './base/host-object';
import { notImplemented, OfficeError } from '../office-error';
import { withoutAreas } from '../conditional-areas';
import type { ConditionalFormatData, SheetData } from '../workbook-data';
import { RangeAreasObject } from './range-areas';
import { RangeObject } from './range';

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

abstract class RulePart extends HostObject {
  constructor(
    core: HostCore,
    readonly sheetId: string,
    readonly id: string,
  ) {
    super(core);
  }

  protected get sheet(): SheetData {
    return this.core.editor.sheet(this.sheetId);
  }

  protected get data(): ConditionalFormatData {
    const found = this.sheet.conditionalFormats.find((format) => format.id === this.id);
    if (!found) throw new OfficeError('ItemNotFound', `conditional format ${this.id}`);
    return found;
  }

  protected change(change: (data: ConditionalFormatData) => void): void {
    this.core.editor.requireUnprotected(this.sheet);
    change(this.data);
    this.core.editor.report({ kind: 'conditional-formats', sheetId: this.sheetId });
  }
}

export class ConditionalFormatRuleObject extends RulePart {
  readonly className = 'ConditionalFormatRule';

  /** Of a rule that stands twice Excel reads nothing (office-js#6835, #6827). */
  get Formula(): string {
    const { data } = this;
    const twin = this.sheet.conditionalFormats.some(
      (other) =>
        other !== data &&
        other.kind === data.kind &&
        other.formula === data.formula &&
        JSON.stringify(other.ranges) === JSON.stringify(data.ranges),
    );
    if (twin) throw new OfficeError('GeneralException', 'the rule stands twice', 'ConditionalFormatRule.formula');
    return data.formula ?? '';
  }
  set Formula(formula: unknown) {
    const text = textArgument(formula, 'formula');
    const fault = text === '' ? 'an empty formula' : formulaFault(text);
    if (fault !== undefined) throw new OfficeError('InvalidArgument', fault, 'ConditionalFormatRule.formula');
    this.change((data) => (data.formula = text.startsWith('=') ? text : `=${text}`));
  }
}

export class ConditionalRangeFillObject extends RulePart {
  readonly className = 'ConditionalRangeFill';

  get Color(): string {
    return this.data.fill ?? '';
  }
  set Color(color: unknown) {
    const fill = colorArgument(color, 'color');
    this.change((data) => {
      if (fill === undefined) delete data.fill;
      else data.fill = fill;
    });
  }
  Clear(): void {
    this.change((data) => delete data.fill);
  }
}

export class ConditionalRangeFontObject extends RulePart {
  readonly className = 'ConditionalRangeFont';

  get Color(): string {
    return this.data.fontColor ?? '';
  }
  set Color(color: unknown) {
    const fontColor = colorArgument(color, 'color');
    this.change((data) => {
      if (fontColor === undefined) delete data.fontColor;
      else data.fontColor = fontColor;
    });
  }
  get Bold(): boolean | null {
    return this.data.bold ?? null;
  }
  set Bold(bold: unknown) {
    const value = flagArgument(bold, 'bold');
    this.change((data) => (data.bold = value));
  }
  Clear(): void {
    this.change((data) => {
      delete data.fontColor;
      delete data.bold;
    });
  }
}

export class ConditionalRangeFormatObject extends RulePart {
  readonly className = 'ConditionalRangeFormat';

  get Fill(): ConditionalRangeFillObject {
    return new ConditionalRangeFillObject(this.core, this.sheetId, this.id);
  }
  get Font(): ConditionalRangeFontObject {
    return new ConditionalRangeFontObject(this.core, this.sheetId, this.id);
  }
}

export class CustomConditionalFormatObject extends RulePart {
  readonly className = 'CustomConditionalFormat';

  get Rule(): ConditionalFormatRuleObject {
    return new ConditionalFormatRuleObject(this.core, this.sheetId, this.id);
  }
  get Format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.core, this.sheetId, this.id);
  }
}

export class ConditionalFormatObject extends RulePart {
  readonly className = 'ConditionalFormat';

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return this.data.kind === 'custom' ? 'Custom' : (this.data.otherType ?? 'CellValue');
  }
  /** 0 is the first to be looked at. */
  get Priority(): number {
    return this.#ordered().indexOf(this.data);
  }
  /** A negative priority counts from the back, one beyond the bounds is the nearest there is. */
  set Priority(priority: unknown) {
    const wanted = integerArgument(priority, 'priority');
    this.change((data) => {
      const others = this.#ordered().filter((format) => format !== data);
      const place = wanted < 0 ? others.length + 1 + wanted : wanted;
      others.splice(Math.min(Math.max(place, 0), others.length), 0, data);
      others.forEach((format, index) => (format.priority = index + 1));
    });
  }
  #ordered(): ConditionalFormatData[] {
    return [...this.sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }
  get StopIfTrue(): boolean {
    return this.data.stopIfTrue;
  }
  set StopIfTrue(stop: unknown) {
    const value = flagArgument(stop, 'stopIfTrue');
    this.change((data) => (data.stopIfTrue = value));
  }
  get Custom(): CustomConditionalFormatObject {
    const custom = this.CustomOrNullObject;
    if (!custom) throw new OfficeError('ItemNotFound', 'not a formula rule', 'ConditionalFormat.custom');
    return custom;
  }
  get CustomOrNullObject(): CustomConditionalFormatObject | null {
    return this.data.kind === 'custom' ? new CustomConditionalFormatObject(this.core, this.sheetId, this.id) : null;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new OfficeError('ItemNotFound', 'the conditional format applies to several ranges');
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const [first, ...more] = this.data.ranges;
    return first && more.length === 0 ? new RangeObject(this.core, this.sheetId, first) : null;
  }
  GetRanges(): RangeAreasObject {
    return new RangeAreasObject(this.core, this.sheetId, this.data.ranges);
  }
  Delete(): void {
    const { data } = this;
    this.core.editor.requireUnprotected(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== data);
    this.core.editor.report({ kind: 'conditional-formats', sheetId: this.sheetId });
  }
}

/** The conditional formats that touch the areas, in the order they are looked at. */
export class ConditionalFormatCollectionObject extends HostCollection<ConditionalFormatObject> {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    core: HostCore,
    readonly sheetId: string,
    readonly areas: () => readonly Rectangle[],
  ) {
    super(core);
  }

  items(): readonly ConditionalFormatObject[] {
    const areas = this.areas();
    return this.core.editor
      .sheet(this.sheetId)
      .conditionalFormats.filter((format) =>
        format.ranges.some((range) => areas.some((area) => intersect(area, range))),
      )
      .sort((a, b) => a.priority - b.priority)
      .map((format) => new ConditionalFormatObject(this.core, this.sheetId, format.id));
  }
  find(key: unknown): ConditionalFormatObject | undefined {
    return this.items().find((format) => format.id === key);
  }
  /** In first place, as in Excel. */
  Add(type: unknown): ConditionalFormatObject {
    const kind = choiceArgument(type, 'type', types);
    if (kind !== 'Custom') throw notImplemented(this.className, 'add', `(${kind})`);
    const { editor } = this.core;
    const sheet = editor.sheet(this.sheetId);
    editor.requireUnprotected(sheet);
    for (const other of sheet.conditionalFormats) other.priority++;
    const id = editor.newId();
    sheet.conditionalFormats.push({ id, ranges: [...this.areas()], kind: 'custom', stopIfTrue: false, priority: 1 });
    editor.report({ kind: 'conditional-formats', sheetId: this.sheetId });
    return new ConditionalFormatObject(this.core, this.sheetId, id);
  }
  ClearAll(): void {
    const { editor } = this.core;
    const sheet = editor.sheet(this.sheetId);
    editor.requireUnprotected(sheet);
    sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, this.areas());
    editor.report({ kind: 'conditional-formats', sheetId: this.sheetId });
  }
}
