import { OfficeError } from '../office-error';
import { SheetPart } from './sheet-part';

/** Excel.WorksheetProtection. A password set through Office.js is remembered for this session; that of a file is not known. */
export class WorksheetProtectionObject extends SheetPart {
  readonly className = 'WorksheetProtection';

  get Protected(): boolean {
    return this.sheet.protected;
  }
  /** "Fails if the worksheet has already been protected", with AccessDenied (office-js#6784). */
  Protect(_options: unknown, password: unknown): void {
    if (this.sheet.protected) throw new OfficeError('AccessDenied', 'the sheet is protected already');
    if (typeof password === 'string') this.core.passwords.set(this.sheetId, password);
    this.#set(true);
  }
  Unprotect(password: unknown): void {
    if ((this.core.passwords.get(this.sheetId) ?? '') !== (password ?? '')) throw new OfficeError('BadPassword');
    this.core.passwords.delete(this.sheetId);
    this.#set(false);
  }
  #set(protect: boolean): void {
    this.sheet.protected = protect;
    this.core.editor.report({ kind: 'protection', sheetId: this.sheetId });
  }
}
