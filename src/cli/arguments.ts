import { checkFigures } from '../locale/zh-cn/check-figures';
import { cli } from '../locale/zh-cn/cli';
import { readOptions, type OptionForms, type Written } from './options';
import { UsageError } from './usage-error';

/** Which programme, and what is set in it for this run. */
export interface ProgrammeArguments {
  readonly programme?: string;
  readonly programmeFile?: string;
  readonly set: Readonly<Record<string, string>>;
}

/** What was asked for on the command line, checked for form only. */
export interface AssessArguments extends ProgrammeArguments {
  readonly files: readonly string[];
  readonly period: string;
  /** File with LPR and workday rows to add. */
  readonly tables?: string;
  readonly sheets: readonly string[];
  /** Which column is what: `I=settled`, or files `layout` has written. */
  readonly map: readonly string[];
  readonly out?: string;
  /** 报送副本: a workbook of values only, IDs, accounts and telephones masked. */
  readonly copy?: string;
  /** `-` is standard output. */
  readonly json?: string;
  /** The JSON keeps the numbers of persons that stand in names and contract numbers. */
  readonly withIds: boolean;
}

const RULES = { programme: 'once', 'programme-file': 'once', set: 'many' } as const satisfies OptionForms;
const OPTIONS = {
  assess: {
    ...RULES,
    period: 'once',
    sheet: 'many',
    map: 'many',
    tables: 'once',
    out: 'once',
    copy: 'once',
    json: 'once',
    'with-ids': 'flag',
  },
  'check-figures': { ...RULES, period: 'once', ledger: 'once', json: 'once' },
  settings: { programme: 'once', 'programme-file': 'once' },
  letter: { out: 'once' },
  verify: {},
  layout: {},
  programme: {},
} as const satisfies Readonly<Record<string, OptionForms>>;

export type Command = keyof typeof OPTIONS;

const { errors } = cli;

/** Whether only the usage is asked for. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((word) => word === '--help' || word === '-h');
}

/** The command, which is the first word. Throws UsageError. */
export function commandOf([command]: readonly string[]): Command {
  if (command === undefined) throw new UsageError(errors.noCommand);
  if (!Object.hasOwn(OPTIONS, command)) throw new UsageError(errors.command(command));
  return command as Command;
}

/** Throws UsageError. */
export function parseArguments(argv: readonly string[]): AssessArguments {
  const written = readOptions(argv, OPTIONS.assess);
  const [, ...files] = written.words;
  const [period, out, copy] = [written.value('period'), written.value('out'), written.value('copy')];
  if (files.length === 0) throw new UsageError(errors.noFile);
  const programme = programmeOf(written);
  if (period === undefined) throw new UsageError(errors.noPeriod);
  if (files.length > 1 && (out ?? copy) !== undefined) throw new UsageError(errors.outWithSeveral);
  return {
    files,
    period,
    sheets: written.values('sheet'),
    map: written.values('map'),
    ...programme,
    ...optional('tables', written.value('tables')),
    ...optional('out', out),
    ...optional('copy', copy),
    ...optional('json', written.value('json')),
    withIds: written.has('with-ids'),
  };
}

/** What `check-figures` was asked. */
export interface FiguresArguments extends ProgrammeArguments {
  /** The report; absent: the published figures. */
  readonly file?: string;
  readonly period?: string;
  /** Whose figures the report's are held against. */
  readonly ledger?: string;
  readonly json?: string;
}

/** Throws UsageError. */
export function parseCheckFigures(argv: readonly string[]): FiguresArguments {
  const written = readOptions(argv, OPTIONS['check-figures']);
  const [, file, ...more] = written.words;
  if (more.length > 0) throw new UsageError(checkFigures.errors.one);
  const [ledger, period] = [written.value('ledger'), written.value('period')];
  // A report alone is held against itself; the published figures and a ledger need to know whose they are.
  const isAlone = file !== undefined && ledger === undefined && !['programme', 'programme-file'].some(written.has);
  const programme = isAlone ? { set: {} } : programmeOf(written);
  // A programme of a file has no published figures, so there must be a ledger to hold the report against.
  if (!isAlone && programme.programme === undefined && ledger === undefined) throw new UsageError(errors.noProgramme);
  if (ledger !== undefined && period === undefined) throw new UsageError(checkFigures.errors.noPeriod);
  return {
    ...programme,
    ...optional('ledger', ledger),
    ...optional('file', file),
    ...optional('period', period),
    ...optional('json', written.value('json')),
  };
}

/** Throws UsageError. */
export function parseSettings(argv: readonly string[]): ProgrammeArguments {
  const written = readOptions(argv, OPTIONS.settings);
  if (written.words.length > 1) throw new UsageError(errors.settingsAlone);
  return programmeOf(written);
}

/** `programme check FILE`, `programme explain FILE`. Throws UsageError. */
export function parseProgrammeCommand(argv: readonly string[]): { readonly explains: boolean; readonly file: string } {
  const [, action, file, ...more] = readOptions(argv, OPTIONS.programme).words;
  if ((action !== 'check' && action !== 'explain') || file === undefined || more.length > 0)
    throw new UsageError(errors.programmeCommand);
  return { explains: action === 'explain', file };
}

/** The workbook with the report, and where the letter goes. Throws UsageError. */
export function parseLetter(argv: readonly string[]): { readonly file: string; readonly out: string } {
  const written = readOptions(argv, OPTIONS.letter);
  const [, file, ...more] = written.words;
  const out = written.value('out');
  if (file === undefined || more.length > 0 || out === undefined) throw new UsageError(errors.letterOne);
  return { file, out };
}

/** The one file of `verify`. Throws UsageError. */
export function parseVerify(argv: readonly string[]): string {
  const [, file, ...more] = readOptions(argv, OPTIONS.verify).words;
  if (file === undefined || more.length > 0) throw new UsageError(errors.verifyOne);
  return file;
}

/** The one file of `layout`. Throws UsageError. */
export function parseLayout(argv: readonly string[]): string {
  const [, file, ...more] = readOptions(argv, OPTIONS.layout).words;
  if (file === undefined || more.length > 0) throw new UsageError(errors.layoutOne);
  return file;
}

function programmeOf(written: Written): ProgrammeArguments {
  const [programme, file] = [written.value('programme'), written.value('programme-file')];
  if (programme === undefined && file === undefined) throw new UsageError(errors.noProgramme);
  const set = new Map<string, string>();
  for (const text of written.values('set')) {
    const at = text.indexOf('=');
    if (at <= 0) throw new UsageError(errors.setForm(text));
    const path = text.slice(0, at);
    if (set.has(path)) throw new UsageError(errors.setTwice(path));
    set.set(path, text.slice(at + 1));
  }
  return { ...optional('programme', programme), ...optional('programmeFile', file), set: Object.fromEntries(set) };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
