import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parsePeriod, type Period } from '../engine/period';
import { applyOverrides } from '../engine/programmes/overrides';
import type { Programme } from '../engine/programmes/programme';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../engine/programmes/registry';
import { parseProgramme } from '../engine/programmes/schema';
import { cli } from '../locale/zh-cn/cli';
import type { AssessArguments } from './arguments';
import { UsageError } from './usage-error';

const { errors } = cli;

/** Programme and period of a run, with the values set for it. Throws UsageError. */
export async function chosenRules(
  args: AssessArguments,
  base: string,
): Promise<{ programme: Programme; period: Period }> {
  const set = applyOverrides(await chosenProgramme(args, base), args.set);
  if (!set.ok) {
    const { code, path, value, allowed } = set.errors[0]!;
    const list = allowed.join('、');
    throw new UsageError(code === 'NO_SUCH_PATH' ? errors.setPath(path, list) : errors.setValue(path, value, list));
  }
  const { programme } = set;
  if (programme.missing.length > 0) {
    const missing = programme.missing.map(({ path, what }) => `${what.zh}（${path}）`).join('、');
    throw new UsageError(errors.incompleteProgramme(programme.id, missing));
  }
  const period = parsePeriod(args.period, programme);
  if (typeof period === 'string') throw new UsageError(errors.period(args.period));
  return { programme, period };
}

async function chosenProgramme({ programme: id, programmeFile }: AssessArguments, base: string): Promise<Programme> {
  if (programmeFile === undefined) {
    const found = findProgramme(id ?? '');
    if (found) return found;
    throw new UsageError(errors.unknownProgramme(id ?? '', BUILT_IN_PROGRAMMES.map((known) => known.id).join('、')));
  }
  const parsed = parseProgramme(await textOf(resolve(base, programmeFile), programmeFile), programmeFile);
  if (!parsed.ok) {
    const { file, field, found, expected } = parsed.errors[0]!;
    throw new UsageError(errors.programmeFile(file, field, found, expected));
  }
  if (id !== undefined && findProgramme(id, [parsed.programme]) === undefined) {
    throw new UsageError(errors.otherProgramme(id, programmeFile, parsed.programme.id));
  }
  return parsed.programme;
}

async function textOf(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(errors.fileMissing(file));
  }
}
