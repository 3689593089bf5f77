import { parseArgs } from 'node:util';
import { checkFigures } from '../locale/zh-cn/check-figures';
import { cli } from '../locale/zh-cn/cli';
import { UsageError } from './usage-error';

/** What was asked for on the command line, checked for form only. */
export interface AssessArguments {
  readonly files: readonly string[];
  readonly programme?: string;
  readonly programmeFile?: string;
  readonly period: string;
  /** File with LPR and workday rows to add. */
  readonly tables?: string;
  readonly sheets: readonly string[];
  readonly set: Readonly<Record<string, string>>;
  readonly out?: string;
  /** 报送副本: a workbook of values only, IDs, accounts and telephones masked. */
  readonly copy?: string;
  /** `-` is standard output. */
  readonly json?: string;
}

/** Throws UsageError. */
export function parseArguments(argv: readonly string[]): AssessArguments {
  const { values, positionals } = parsed(argv);
  const [command, ...files] = positionals;
  const { errors } = cli;
  if (command !== 'assess') throw new UsageError(command === undefined ? cli.usage : errors.command(command));
  if (files.length === 0) throw new UsageError(errors.noFile);
  if (values.programme === undefined && values['programme-file'] === undefined)
    throw new UsageError(errors.noProgramme);
  if (values.period === undefined) throw new UsageError(errors.noPeriod);
  if (files.length > 1 && (values.out ?? values.copy) !== undefined) throw new UsageError(errors.outWithSeveral);
  return {
    files,
    period: values.period,
    sheets: values.sheet ?? [],
    set: Object.fromEntries((values.set ?? []).map(assignment)),
    ...(values.programme === undefined ? {} : { programme: values.programme }),
    ...(values['programme-file'] === undefined ? {} : { programmeFile: values['programme-file'] }),
    ...(values.tables === undefined ? {} : { tables: values.tables }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.copy === undefined ? {} : { copy: values.copy }),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

/** What `check-figures` was asked. */
export interface FiguresArguments {
  /** The report; absent: the published figures. */
  readonly file?: string;
  readonly programme?: string;
  readonly programmeFile?: string;
  readonly period?: string;
  /** Whose figures the report's are held against. */
  readonly ledger?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly json?: string;
}

/** Throws UsageError. */
export function parseCheckFigures(argv: readonly string[]): FiguresArguments {
  const { values, positionals } = parsed(argv);
  const [, file, ...more] = positionals;
  if (more.length > 0) throw new UsageError(checkFigures.errors.one);
  const { ledger } = values;
  if (values.programme === undefined && (values['programme-file'] === undefined || ledger === undefined))
    throw new UsageError(cli.errors.noProgramme);
  if (ledger !== undefined && values.period === undefined) throw new UsageError(checkFigures.errors.noPeriod);
  return {
    ...(ledger === undefined ? {} : { ledger }),
    set: Object.fromEntries((values.set ?? []).map(assignment)),
    ...(file === undefined ? {} : { file }),
    ...(values.programme === undefined ? {} : { programme: values.programme }),
    ...(values['programme-file'] === undefined ? {} : { programmeFile: values['programme-file'] }),
    ...(values.period === undefined ? {} : { period: values.period }),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

/** Whether only the usage is asked for. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((word) => word === '--help' || word === '-h');
}

/** The one file of `verify`. Throws UsageError. */
export function parseVerify(argv: readonly string[]): string {
  const [, ...files] = parsed(argv).positionals;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError(cli.errors.verifyOne);
  return file;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        programme: { type: 'string' },
        'programme-file': { type: 'string' },
        period: { type: 'string' },
        sheet: { type: 'string', multiple: true },
        set: { type: 'string', multiple: true },
        tables: { type: 'string' },
        ledger: { type: 'string' },
        out: { type: 'string' },
        copy: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(cli.errors.option(error instanceof Error ? error.message : String(error)));
  }
}

function assignment(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(cli.errors.setForm(text));
  return [text.slice(0, at), text.slice(at + 1)];
}
