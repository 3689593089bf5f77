import { constants, type Stats } from 'node:fs';
import { access, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { cli } from '../locale/zh-cn/cli';
import { fileReason } from './file-reason';
import { UsageError } from './usage-error';

/** Where an output goes. */
export type Place =
  /** Standard output, told apart from a file of that name: `-`, `/dev/stdout`. */
  | { readonly kind: 'standard output' }
  /** Another open descriptor, by the name the shell gives it: `/dev/stderr`, `/dev/fd/3`, a process substitution. */
  | { readonly kind: 'descriptor'; readonly descriptor: number }
  /** A device or a pipe: written straight, never replaced. */
  | { readonly kind: 'stream'; readonly path: string }
  /** A plain file, links followed; `before` is what stands there now. */
  | { readonly kind: 'file'; readonly path: string; readonly before?: Stats };

/** An output that was asked for: the option and what was written after it. */
export interface WantedOutput {
  readonly option: string;
  readonly file: string;
}

export type Target = WantedOutput & { readonly place: Place };

/** As many links one after another as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40;
const { errors } = cli;

/**
 * Everything about the outputs that can be known before work begins: each can be written, no two are one file, none is a file that is read. Nothing is
 * created. Throws UsageError.
 * @param reads files the command reads, by their names on the command line
 * @param inPlace the option that may name the ledger itself, since its result holds all of the ledger
 */
export async function checkTargets(
  wanted: readonly WantedOutput[],
  reads: readonly string[],
  base: string,
  inPlace?: { readonly option: string; readonly file: string },
): Promise<readonly Target[]> {
  const targets: Target[] = [];
  const seen = new Map<string, WantedOutput>();
  const read = new Map<string, string>();
  for (const file of reads) read.set(await identity(resolve(base, file)), file);
  for (const one of wanted) {
    const place = await placeOf(one.file, base).catch((error: unknown) => refuse(one, error));
    const key = await keyOf(place);
    const other = seen.get(key);
    if (other) throw new UsageError(errors.sameTarget(other.option, one.option, one.file));
    seen.set(key, one);
    const input = read.get(key);
    if (input !== undefined && !(one.option === inPlace?.option && input === inPlace.file))
      throw new UsageError(errors.targetIsRead(one.option, input));
    targets.push({ ...one, place });
  }
  return targets;
}

/** No ledger may be named twice, under whatever name: each of its loans would count twice. Throws UsageError. */
export async function checkOnce(files: readonly string[], base: string): Promise<void> {
  const seen = new Map<string, string>();
  for (const file of files) {
    const key = await identity(resolve(base, file));
    const other = seen.get(key);
    if (other !== undefined) throw new UsageError(errors.sameLedger(other, file));
    seen.set(key, file);
  }
}

async function placeOf(file: string, base: string): Promise<Place> {
  if (file === '-') return { kind: 'standard output' };
  const named = resolve(base, file);
  const descriptor = descriptorOf(named);
  if (descriptor !== undefined)
    return descriptor === 1 ? { kind: 'standard output' } : { kind: 'descriptor', descriptor };
  const path = await behindLinks(named);
  // A process substitution of the shell is a link to a pipe.
  const behind = descriptorOf(path);
  if (behind !== undefined) return { kind: 'descriptor', descriptor: behind };
  const before = await statOrNothing(path);
  if (before === undefined || before.isFile()) {
    if (before && (before.mode & 0o222) === 0) throw new UsageError(errors.readOnly(file));
    if (before) await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK | constants.X_OK);
    return { kind: 'file', path, ...(before && { before }) };
  }
  if (before.isDirectory()) throw new UsageError(errors.targetIsFolder(file));
  if (!before.isCharacterDevice() && !before.isFIFO()) throw new UsageError(errors.targetIsNoFile(file));
  return { kind: 'stream', path };
}

function descriptorOf(path: string): number | undefined {
  const standard = ['/dev/stdin', '/dev/stdout', '/dev/stderr'].indexOf(path);
  if (standard >= 0) return standard;
  const number = /^(?:\/dev\/fd|\/proc\/self\/fd|\/proc\/(\d+)\/fd)\/(\d+)$/.exec(path);
  return number && (number[1] === undefined || Number(number[1]) === process.pid) ? Number(number[2]) : undefined;
}

/** Where a link leads, even where nothing stands there yet; the folder by its real path. */
async function behindLinks(named: string): Promise<string> {
  let path = named;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const folder = await realpath(dirname(path));
    path = join(folder, basename(path));
    const to = await readlink(path).catch((error: NodeJS.ErrnoException) => {
      // No link, or nothing there.
      if (error.code === 'EINVAL' || error.code === 'ENOENT' || error.code === 'UNKNOWN') return undefined;
      throw error;
    });
    if (to === undefined) return path;
    path = resolve(folder, to);
    if (descriptorOf(path) !== undefined) return path;
  }
  throw Object.assign(new Error('ELOOP'), { code: 'ELOOP', syscall: 'readlink' });
}

async function statOrNothing(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function keyOf(place: Place): Promise<string> {
  if (place.kind === 'standard output') return 'descriptor 1';
  return place.kind === 'descriptor' ? `descriptor ${place.descriptor}` : identity(place.path);
}

/** The same for two names of one file. A file that is not there has only its path. */
async function identity(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path);
    return `${dev}:${ino}`;
  } catch {
    // What cannot be looked at is told when it is read or written, with its name.
    return path;
  }
}

function refuse({ file }: WantedOutput, error: unknown): never {
  const reason = fileReason(error);
  throw reason === undefined ? error : new UsageError(errors.cannotWrite(file, reason));
}
