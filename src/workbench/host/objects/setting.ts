import { textArgument } from '../arguments';
import type { HostCore } from './base/host-core';
import { HostCollection, HostObject } from './base/host-object';
import { byteLength } from '../byte-length';
import { OfficeError } from '../office-error';

/** "The maximum size of the settings" of a document is 2 MB (reported for `Office.Settings`; Excel keeps both in one part of the file). */
const MOST_BYTES = 2_097_152;

/** Excel.Setting: a value the add-in keeps in the workbook. */
export class SettingObject extends HostObject {
  readonly className = 'Setting';

  constructor(
    core: HostCore,
    readonly key: string,
  ) {
    super(core);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const text = this.core.editor.workbook.settings.get(this.key);
    if (text === undefined) throw new OfficeError('ItemNotFound', `setting "${this.key}"`);
    return JSON.parse(text) as unknown;
  }
  set Value(value: unknown) {
    const { settings } = this.core.editor.workbook;
    const text = JSON.stringify(value ?? null);
    let bytes = byteLength(text);
    for (const [key, other] of settings) if (key !== this.key) bytes += byteLength(other);
    if (bytes > MOST_BYTES) throw new OfficeError('GeneralException', 'settings of more than 2 MB', 'Setting.value');
    settings.set(this.key, text);
    this.core.editor.report({ kind: 'settings' });
  }
  Delete(): void {
    this.core.editor.workbook.settings.delete(this.key);
    this.core.editor.report({ kind: 'settings' });
  }
}

/** Keys are told apart by their capitals; adding a key that is there replaces its value, as documented. */
export class SettingCollectionObject extends HostCollection<SettingObject> {
  readonly className = 'SettingCollection';

  items(): readonly SettingObject[] {
    return [...this.core.editor.workbook.settings.keys()].map((key) => new SettingObject(this.core, key));
  }
  find(key: unknown): SettingObject | undefined {
    const text = textArgument(key, 'key');
    return this.core.editor.workbook.settings.has(text) ? new SettingObject(this.core, text) : undefined;
  }
  Add(key: unknown, value: unknown): SettingObject {
    const setting = new SettingObject(this.core, textArgument(key, 'key'));
    setting.Value = value;
    return setting;
  }
}
