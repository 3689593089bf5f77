import { parsePeriod, type Period } from '../engine/programmes/period';
import { applyOverrides } from '../engine/programmes/overrides';
import type { Programme } from '../engine/programmes/programme';
import { findProgramme } from '../engine/programmes/registry';
import { parseProgramme, type ProgrammeError } from '../engine/programmes/schema';
import type { WorkbookChoice, AddedTables } from '../excel/office/contract';
import { checkTables } from '../excel/kept/check-tables';
import { chosenProgramme } from '../excel/kept/chosen-programme';
import { cli } from '../locale/zh-cn/cli';
import type { AssessArguments, ProgrammeArguments } from './arguments';
import { nearest } from './nearest';
import { describeEncoding, describePeriodError, describeProgrammeError } from '../wording/programmes';
import { programmeText } from '../engine/programmes/programme-text';
import { readInput, readInputText } from './read-input';
import { UsageError } from './usage-error';

const { errors } = cli;
/** So many names like the one written are told; all of them are more than a sentence holds. */
const LIKE_IT = 3;

/** The programmes that workbooks keep as their own. */
export type OwnProgrammes = Pick<WorkbookChoice, 'programmes' | 'unusable'>;

/**
 * Programme and period of a run, with the values set for it.
 * @param kept the programmes the ledgers themselves keep; asked only for an id that no published one has. Throws UsageError.
 */
export async function chosenRules(
  args: ProgrammeArguments & Pick<AssessArguments, 'period' | 'tables'>,
  base: string,
  kept: () => Promise<OwnProgrammes>,
): Promise<{ programme: Programme; period: Period; tables?: AddedTables }> {
  const set = applyOverrides(await askedProgramme(args, base, kept), args.set);
  if (!set.ok) {
    const { code, path, value, allowed } = set.errors[0]!;
    if (code === 'BAD_VALUE') throw new UsageError(errors.setValue(path, value, allowed.join('、')));
    const like = nearest(path.split('@')[0]!, allowed, LIKE_IT);
    throw new UsageError(errors.setPath(path, like.join('、'), allowed.length));
  }
  const { programme } = set;
  if (programme.missing.length > 0) {
    const missing = programme.missing.map(({ path, what }) => `${what.zh}（${path}）`).join('、');
    throw new UsageError(errors.incompleteProgramme(programme.id, missing));
  }
  const period = parsePeriod(args.period, programme);
  if (typeof period === 'string') throw new UsageError(describePeriodError(period, args.period, 'zh-CN'));
  return { programme, period, ...(args.tables !== undefined && { tables: await tablesOf(args.tables, base) }) };
}

/** Throws UsageError. */
export async function askedProgramme(
  { programme: id = '', programmeFile }: ProgrammeArguments,
  base: string,
  kept: () => Promise<OwnProgrammes>,
): Promise<Programme> {
  if (programmeFile === undefined) {
    const found = chosenProgramme(findProgramme(id) ? {} : await kept(), id);
    if (found.ok) return found.programme;
    if (found.code === 'UNUSABLE') throw wrongProgramme(found.errors);
    throw new UsageError(errors.unknownProgramme(id, found.code === 'UNKNOWN' ? found.known.join('、') : ''));
  }
  const programme = await programmeOfFile(programmeFile, base);
  if (id !== '' && findProgramme(id, [programme]) === undefined) {
    throw new UsageError(errors.otherProgramme(id, programmeFile, programme.id));
  }
  return programme;
}

/** The programme of a file. Throws UsageError with a sentence for every fault of it. */
export async function programmeOfFile(file: string, base: string): Promise<Programme> {
  const text = programmeText(await readInput(file, base));
  if (text === undefined) throw new UsageError(describeEncoding(file, 'zh-CN'));
  const parsed = parseProgramme(text, file);
  if (!parsed.ok) throw wrongProgramme(parsed.errors);
  return parsed.programme;
}

/** The sentences of the pane, one a line; an error line of a run joins them. */
function wrongProgramme(faults: readonly ProgrammeError[]): UsageError {
  return new UsageError(faults.map((fault) => describeProgrammeError(fault, 'zh-CN')).join('\n'));
}

async function tablesOf(file: string, base: string): Promise<AddedTables> {
  const text = await readInputText(file, base);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(errors.tablesFile(file, '', error instanceof Error ? error.message : String(error)));
  }
  const read = checkTables(data);
  if (!read.ok) throw new UsageError(errors.tablesFile(file, read.field, read.found));
  return read.tables;
}
