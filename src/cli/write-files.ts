import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, rmSync, write } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cli } from '../locale/zh-cn/cli';
import { codeOf, fileReason } from './file-reason';
import type { Place, Target } from './targets';
import { UsageError } from './usage-error';

/** A target and what goes into it. */
export interface Output {
  readonly target: Target;
  readonly content: string | Uint8Array;
}

type FilePlace = Extract<Place, { readonly kind: 'file' }>;

interface Prepared {
  readonly output: Output;
  readonly place: FilePlace;
  readonly temporary: string;
  readonly handle: FileHandle;
}

/** What a new file gets before the user's mask is taken off, as every tool has it. */
const NEW_FILE_MODE = 0o666;
const PERMISSIONS = 0o7777;
/** Signals that end the process and can be heard first; SIGKILL leaves the temporary file, and the old file whole. */
const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Writes all or nothing. Every temporary file is created beside its target before the first byte is written anywhere, filled and brought to the disk;
 * then devices and pipes are written straight; only then are the files renamed, each in one step, with the mode and owner of the file they replace.
 * Whatever stops this before the renames leaves every file as it was. Throws UsageError.
 * @param standardOutput writes to standard output and ends when it is taken
 */
export async function writeFiles(
  outputs: readonly Output[],
  standardOutput: (content: string | Uint8Array) => unknown,
): Promise<void> {
  const prepared: Prepared[] = [];
  const standing = new Set<string>();
  const letGo = clearedWhenEnded(standing);
  try {
    for (const output of outputs) {
      const { place } = output.target;
      if (place.kind === 'file') prepared.push(await told(output, () => prepare(output, place, standing)));
    }
    for (const { output, place, handle } of prepared) await told(output, () => fill(handle, output.content, place));
    for (const output of outputs) await told(output, () => writeStraight(output, standardOutput));
    for (const { output, place, temporary } of prepared) {
      await told(output, () => rename(temporary, place.path));
      standing.delete(temporary);
    }
  } finally {
    // After a fault both may have happened already; neither has anything more to say than the fault.
    await Promise.allSettled(prepared.map(({ handle }) => handle.close()));
    await Promise.allSettled([...standing].map((temporary) => rm(temporary, { force: true })));
    letGo();
  }
}

/** A file of its own: no name is taken over that another process may be writing, and nobody else may read it yet. */
async function prepare(output: Output, place: FilePlace, standing: Set<string>): Promise<Prepared> {
  const name = `.${basename(place.path)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const temporary = join(dirname(place.path), name);
  standing.add(temporary);
  // Created in one breath: a signal finds it standing or not yet there, never about to be.
  closeSync(openSync(temporary, 'wx', place.before ? 0o600 : NEW_FILE_MODE));
  const handle = await open(temporary, 'r+');
  return { output, place, temporary, handle };
}

async function fill(handle: FileHandle, content: string | Uint8Array, { before }: FilePlace): Promise<void> {
  await handle.writeFile(content);
  if (before) {
    const own = await handle.stat();
    if (own.uid !== before.uid || own.gid !== before.gid)
      await handle.chown(before.uid, before.gid).catch((error: NodeJS.ErrnoException) => {
        // Only root may give a file away; a colleague's file in a shared folder is then the writer's, as after saving in any editor.
        if (error.code !== 'EPERM') throw error;
      });
    await handle.chmod(before.mode & PERMISSIONS);
  }
  await handle.sync();
}

async function writeStraight(
  { target: { place }, content }: Output,
  standardOutput: (content: string | Uint8Array) => unknown,
): Promise<void> {
  if (place.kind === 'file') return;
  try {
    if (place.kind === 'standard output') await standardOutput(content);
    else if (place.kind === 'descriptor') await writeAll(place.descriptor, content);
    else {
      const handle = await open(place.path, constants.O_WRONLY);
      await writeAll(handle.fd, content).finally(() => handle.close());
    }
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

/** Whoever read has what he wanted (`| head -1`): no fault. */
export function isReaderGone(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

const writeSome = promisify(write);

async function writeAll(descriptor: number, written: string | Uint8Array): Promise<void> {
  const content = Buffer.from(written);
  for (let done = 0; done < content.length;) {
    const { bytesWritten } = await writeSome(descriptor, content, done, content.length - done, null);
    done += bytesWritten;
  }
}

async function told<T>({ target }: Output, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = fileReason(error);
    throw reason === undefined ? error : new UsageError(cli.errors.cannotWrite(target.file, reason));
  }
}

/** Ctrl+C in the middle leaves no temporary file behind. */
function clearedWhenEnded(standing: ReadonlySet<string>): () => void {
  const clear = (signal: NodeJS.Signals): void => {
    for (const temporary of standing) rmSync(temporary, { force: true });
    letGo();
    process.kill(process.pid, signal);
  };
  const letGo = (): void => ENDING.forEach((signal) => void process.off(signal, clear));
  ENDING.forEach((signal) => void process.on(signal, clear));
  return letGo;
}
