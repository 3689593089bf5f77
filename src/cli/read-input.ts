import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cli } from '../locale/zh-cn/cli';
import { fileReason } from './file-reason';
import { UsageError } from './usage-error';

/**
 * A file the user named, as bytes.
 * @param base folder from which relative names count
 * @throws UsageError with the name as it was given: not there, or not to be read (a folder, no permission).
 */
export async function readInput(file: string, base: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(base, file));
  } catch (error) {
    const reason = fileReason(error);
    if (reason === undefined) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(isMissing ? cli.errors.fileMissing(file) : cli.errors.fileUnreadable(file, `${reason}。`));
  }
}

/** The same as UTF-8 text, without the mark some editors put before it. */
export async function readInputText(file: string, base: string): Promise<string> {
  return new TextDecoder().decode(await readInput(file, base));
}
