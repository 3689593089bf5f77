import type { WorkbookData } from '../host/workbook-data';
import { FileError } from './package/errors';
import { openXls } from './legacy-xls';
import { OfficePackage } from './package/package';
import { readWorkbook, readWorkbookSource } from './read/workbook-read';

const zipHeader = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: .xls, .et, and any workbook with a password. */
const compoundHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a workbook file. The bytes stay in `origin`, so that saving changes only what was changed since.
 * @param fileName decides nothing but the wording of an error (.et).
 * @throws FileError with a code and a sentence that says what to do.
 */
export async function openXlsx(bytes: Uint8Array, fileName = ''): Promise<WorkbookData> {
  if (startsWith(bytes, compoundHeader)) {
    if (hasStream(bytes, 'EncryptedPackage')) throw new FileError('encrypted');
    if (/\.et$/i.test(fileName)) throw new FileError('et');
    return openXls(bytes);
  }
  if (!startsWith(bytes, zipHeader)) throw new FileError('not-a-workbook');
  return { ...readWorkbook(readWorkbookSource(await OfficePackage.read(bytes))), origin: bytes };
}

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, i) => bytes[i] === byte);
}

/** Stream names stand in the directory of a compound file as UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
