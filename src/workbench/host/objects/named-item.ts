import { formatAbsolute, parseArea, quoteSheetName, splitAddress } from '../a1';
import { flagArgument, textArgument } from '../arguments';
import type { SheetArea } from '../calculator';
import { formulaFault } from '../formula-syntax';
import { plainValue } from '../cell-text';
import { cellAt } from '../cells';
import type { HostCore } from './base/host-core';
import { HostCollection, HostObject } from './base/host-object';
import { notImplemented, OfficeError } from '../office-error';
import type { DefinedName } from '../workbook-data';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

/** The area a name stands for; undefined where it is a constant or a formula. */
function areaOf(core: HostCore, name: DefinedName): SheetArea | undefined {
  const { sheet, address } = splitAddress(name.formula);
  const found = sheet === undefined ? undefined : core.editor.sheetNamed(sheet);
  const area = parseArea(address);
  return found && area ? { sheetId: found.id, area } : undefined;
}

/** Looks a name up: those of the sheet go before those of the workbook. */
export function resolveName(core: HostCore, text: string, sheetId: string): SheetArea | undefined {
  const wanted = text.toLowerCase();
  const fitting = core.editor.workbook.names.filter((name) => name.name.toLowerCase() === wanted);
  const name = fitting.find((one) => one.scope === sheetId) ?? fitting.find((one) => one.scope === undefined);
  return name && areaOf(core, name);
}

export class NamedItemObject extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    core: HostCore,
    readonly data: DefinedName,
  ) {
    super(core);
  }

  #changed(): void {
    this.core.editor.invalidateName(this.data.name);
    this.core.editor.report({ kind: 'names' });
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.data.name };
  }

  get Name(): string {
    return this.data.name;
  }
  get Formula(): string {
    return `=${this.data.formula}`;
  }
  set Formula(formula: unknown) {
    this.data.formula = nameFormula(formula, 'NamedItem.formula');
    this.#changed();
  }
  get Scope(): string {
    return this.data.scope === undefined ? 'Workbook' : 'Worksheet';
  }
  get Visible(): boolean {
    return !this.data.hidden;
  }
  set Visible(visible: unknown) {
    this.data.hidden = !flagArgument(visible, 'visible');
    this.#changed();
  }
  get Type(): string {
    if (areaOf(this.core, this.data)) return 'Range';
    if (/^"/.test(this.data.formula)) return 'String';
    if (/^-?\d+$/.test(this.data.formula)) return 'Integer';
    if (/^-?[\d.]+$/.test(this.data.formula)) return 'Double';
    if (this.data.formula.includes('#REF!')) return 'Error';
    throw notImplemented(this.className, 'type', `of ${this.data.formula}`);
  }
  /** Of a range its address. */
  get Value(): unknown {
    const area = areaOf(this.core, this.data);
    if (area) {
      const { top, bottom, left, right } = area.area;
      const single = top === bottom && left === right;
      const cell = single ? cellAt(this.core.editor.sheet(area.sheetId), top, left) : undefined;
      return single && cell ? plainValue(cell.value) : this.data.formula;
    }
    if (this.data.formula.startsWith('"')) return this.data.formula.slice(1, -1).replaceAll('""', '"');
    const number = Number(this.data.formula);
    return Number.isNaN(number) ? this.data.formula : number;
  }
  get Worksheet(): WorksheetObject {
    const worksheet = this.WorksheetOrNullObject;
    if (!worksheet) throw new OfficeError('ItemNotFound', 'the name belongs to the workbook', 'NamedItem.worksheet');
    return worksheet;
  }
  get WorksheetOrNullObject(): WorksheetObject | null {
    return this.data.scope === undefined ? null : new WorksheetObject(this.core, this.data.scope);
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new OfficeError('ItemNotFound', `${this.data.name} is no range`, 'NamedItem.getRange');
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const area = areaOf(this.core, this.data);
    return area ? new RangeObject(this.core, area.sheetId, area.area) : null;
  }
  Delete(): void {
    const { names } = this.core.editor.workbook;
    names.splice(names.indexOf(this.data), 1);
    this.#changed();
  }
}

/** What a name stands for, without its `=`. */
function nameFormula(given: unknown, member: string): string {
  const text = textArgument(given, 'formula');
  const fault = formulaFault(text);
  if (fault !== undefined) throw new OfficeError('InvalidArgument', `${text.slice(0, 60)}: ${fault}`, member);
  return text.replace(/^=/, '');
}

/** A name may not look like a cell, in either way of writing one ("Names in formulas"). */
const R1C1 = /^(?:r\d*(?:c\d*)?|c\d*)$/i;

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** The names of the workbook, or of one sheet. */
export class NamedItemCollectionObject extends HostCollection<NamedItemObject> {
  readonly className = 'NamedItemCollection';

  constructor(
    core: HostCore,
    readonly scope?: string,
  ) {
    super(core);
  }

  items(): readonly NamedItemObject[] {
    return this.core.editor.workbook.names
      .filter((name) => name.scope === this.scope)
      .map((name) => new NamedItemObject(this.core, name));
  }
  find(key: unknown): NamedItemObject | undefined {
    const wanted = textArgument(key, 'name').toLowerCase();
    return this.items().find((item) => item.data.name.toLowerCase() === wanted);
  }
  /** `reference` is a range or a formula. Throws InvalidArgument for a name Excel would not take, ItemAlreadyExists. */
  Add(name: unknown, reference: unknown): NamedItemObject {
    const text = textArgument(name, 'name');
    if (!validName.test(text) || text.length > 255 || parseArea(text) || R1C1.test(text)) {
      throw new OfficeError('InvalidArgument', `name "${text}"`, 'NamedItemCollection.add');
    }
    if (this.find(text)) throw new OfficeError('ItemAlreadyExists', `name "${text}"`, 'NamedItemCollection.add');
    const formula =
      reference instanceof RangeObject
        ? `${quoteSheetName(reference.sheet.name)}!${formatAbsolute(reference.place)}`
        : nameFormula(reference, 'NamedItemCollection.add');
    const data: DefinedName = { name: text, formula, hidden: false };
    if (this.scope !== undefined) data.scope = this.scope;
    this.core.editor.workbook.names.push(data);
    this.core.editor.invalidateName(data.name);
    this.core.editor.report({ kind: 'names' });
    return new NamedItemObject(this.core, data);
  }
}
