import { rename, rm, writeFile } from 'node:fs/promises';
import { cli } from '../locale/zh-cn/cli';
import { UsageError } from './usage-error';

/** A file to write and what goes into it. */
export interface Output {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes all or nothing: everything goes to temporary files beside the targets first, and only when all are written are they
 * renamed. A file that exists stays as it is until then. Throws UsageError.
 */
export async function writeFiles(outputs: readonly Output[]): Promise<void> {
  const written: { temporary: string; file: string }[] = [];
  try {
    for (const { file, content } of outputs) {
      const temporary = `${file}.${process.pid}.tmp`;
      written.push({ temporary, file });
      await writeFile(temporary, content).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(cli.errors.cannotWrite(file, error.code ?? error.message));
      });
    }
    for (const { temporary, file } of written) {
      await rename(temporary, file).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(cli.errors.cannotWrite(file, error.code ?? error.message));
      });
    }
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}
