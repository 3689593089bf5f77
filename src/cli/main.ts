import { describeReading } from '../wording/readings';
import { formatFen } from '../engine/ground/money';
import { settablePaths } from '../engine/programmes/overrides';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../engine/programmes/registry';
import { otherReadings, type Reading } from '../engine/run/readings';
import { WorkbookProblem } from '../excel/office/problem';
import { describeKept } from '../workbench/calc/contract/describe-kept';
import { cli } from '../locale/zh-cn/cli';
import { masker, MASK_ALL } from '../reports/facts/mask';
import { programmeCommand as words } from '../locale/zh-cn/programme-command';
import { finish } from '../reports/model/steps';
import { describeVerification } from '../reports/record/run-record';
import {
  asksForHelp,
  commandOf,
  parseArguments,
  parseCheckFigures,
  parseLetter,
  parseProgrammeCommand,
  parseSettings,
  parseVerify,
  type Command,
  type FiguresArguments,
  parseLayout,
} from './arguments';
import {
  assessAndWrite,
  assessFiles,
  ledgerFigures,
  openWorkbook,
  programmesIn,
  verifyFile,
  type FilesAssessed,
  readLedgersOf,
} from './assess-files';
import { anyToLookAt, checkReport, describeFigures } from './documents/check-figures';
import { letterOf } from './documents/letter';
import { docxOfLetter } from '../documents/write/letter';
import { askedProgramme, chosenRules, programmeOfFile } from './chosen-rules';
import { fileReason } from './file-reason';
import { checked, explained } from './programme-command';
import { layoutEntries, readColumnMap } from './column-map';
import { notUnderstood } from './not-understood';
import { reportJson } from './report-json';
import { checkTargets, checkOnce, type Target } from './targets';
import { UsageError } from './usage-error';
import { isReaderGone, writeFiles } from './write-files';

/** Where a command writes and from where its paths count; a test gives its own. */
export interface Surroundings {
  /** Folder that relative paths start from. */
  readonly base: string;
  /** A promise where standard output takes its time; it rejects as the system does (EPIPE: whoever read it is gone). */
  out(content: string | Uint8Array): unknown;
  error(line: string): void;
}

const DONE = 0;
const NEEDS_A_LOOK = 1;
const NOT_DONE = 2;

/** Runs the command and returns its exit code. Nothing escapes: what cannot be done is one line and code 2. */
export async function main(argv: readonly string[], given: Surroundings): Promise<number> {
  const surroundings = { ...given, out: (content: string | Uint8Array) => print(given, content) };
  try {
    if (asksForHelp(argv)) {
      await surroundings.out(`${cli.usage}\n`);
      return DONE;
    }
    return await COMMANDS[commandOf(argv)](argv, surroundings);
  } catch (error) {
    const text =
      error instanceof UsageError || error instanceof WorkbookProblem
        ? error.message
        : cli.errors.unexpected(String(error));
    // A check lists its faults one a line; any other command says what is wrong in one.
    surroundings.error(argv[0] === 'programme' ? text : text.replace(/\s*\n\s*/g, ' '));
    return NOT_DONE;
  }
}

/** Whoever read standard output may stop when he has what he wanted: the work was done all the same. Throws UsageError. */
async function print({ out }: Surroundings, content: string | Uint8Array): Promise<void> {
  try {
    await out(content);
  } catch (error) {
    if (isReaderGone(error)) return;
    const reason = fileReason(error);
    throw reason === undefined ? error : new UsageError(cli.errors.standardOutput(reason));
  }
}

async function assessCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const args = parseArguments(argv);
  const [first = ''] = args.files;
  await checkOnce(args.files, base);
  const wanted = { out: args.out, copy: args.copy, json: args.json };
  const reads = [...args.files, args.programmeFile, args.tables];
  const targets = await targetsOf(wanted, reads, base, { option: '--out', file: first });
  const request = {
    ...(await chosenRules(args, base, () => programmesIn(args.files, base))),
    ...(args.sheets.length > 0 ? { sheets: args.sheets } : {}),
  };
  const map = await readColumnMap(args.map, base);
  const assessed =
    args.out === undefined && args.copy === undefined
      ? await assessFiles(args.files, request, base, map)
      : await assessAndWrite(first, request, base, args.copy !== undefined, map);
  const readings = finish(otherReadings(assessed.result));
  const mask = args.withIds ? (text: string) => text : masker(assessed.result.loans, MASK_ALL);
  const contents: Readonly<Record<string, () => string | Uint8Array | undefined>> = {
    '--out': () => assessed.workbook,
    '--copy': () => assessed.copy,
    '--json': () =>
      jsonText(reportJson(assessed.result, assessed.failures, notUnderstood(assessed.ledgers), readings, mask)),
  };
  await writeFiles(
    targets.map((target) => ({ target, content: contents[target.option]!()! })),
    out,
  );
  if (!takesStandardOutput(targets)) await out(summary(assessed, readings, targets));
  return needsALook(assessed) ? NEEDS_A_LOOK : DONE;
}

/** The outputs by their options, checked. Throws UsageError. */
function targetsOf(
  wanted: Readonly<Record<string, string | undefined>>,
  reads: readonly (string | undefined)[],
  base: string,
  inPlace?: { readonly option: string; readonly file: string },
): Promise<readonly Target[]> {
  const outputs = Object.entries(wanted).flatMap(([name, file]) =>
    file === undefined ? [] : [{ option: `--${name}`, file }],
  );
  return checkTargets(
    outputs,
    reads.flatMap((file) => file ?? []),
    base,
    inPlace,
  );
}

function takesStandardOutput(targets: readonly Target[]): boolean {
  return targets.some(({ place }) => place.kind === 'standard output');
}

function jsonText(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** `verify FILE.xlsx`: whether the ledger has changed since its last recorded run. */
async function verifyCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const found = await verifyFile(parseVerify(argv), base);
  const sentences = describeVerification(found, 'zh-CN');
  if (!found.last) throw new UsageError(sentences.join(' '));
  await out(`${sentences.join('\n')}\n`);
  return found.same && found.altered.length === 0 ? DONE : NEEDS_A_LOOK;
}

/** `layout FILE`: which column of its ledgers is what, as `--map` takes it. */
async function layoutCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const { ledgers, failures = [] } = await readLedgersOf(parseLayout(argv), base);
  await out(jsonText(layoutEntries(ledgers)));
  return failures.length > 0 ? NEEDS_A_LOOK : DONE;
}

/** `settings`: every value of a programme that `--set` takes, a line each. */
async function settingsCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const programme = await askedProgramme(parseSettings(argv), base, () => Promise.resolve({}));
  const lines = settablePaths(programme).map(({ path, allowed }) => cli.settings.line(path, allowed.join('、')));
  await out(`${[cli.settings.head(programme.id, lines.length), ...lines].join('\n')}\n`);
  return DONE;
}

/** `programme check FILE`: every fault of a programme file, and what is hardly meant. `programme explain FILE`: its rules in words. */
async function programmeCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const { explains, file } = parseProgrammeCommand(argv);
  const programme = await programmeOfFile(file, base);
  const lines = explains ? explained(programme) : checked(programme);
  await out(`${(lines.length === 0 ? [words.right(file)] : lines).join('\n')}\n`);
  return explains || lines.length === 0 ? DONE : NEEDS_A_LOOK;
}

/** `letter RESULT.xlsx --out REPORT.docx`: the 自评报告 of a workbook as a Word document. */
async function letterCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const { file, out: wanted } = parseLetter(argv);
  const targets = await targetsOf({ out: wanted }, [file], base);
  const content = await docxOfLetter(letterOf(await openWorkbook(file, base), file));
  await writeFiles(
    targets.map((target) => ({ target, content })),
    out,
  );
  if (!takesStandardOutput(targets)) await out(`${cli.result.written(wanted)}\n`);
  return DONE;
}

/** `check-figures REPORT`: the numbers a report states, against the ledger, the published ones and one another. */
async function figuresCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const args = parseCheckFigures(argv);
  const { file, ledger, json } = args;
  const targets = await targetsOf({ json }, [file, ledger, args.programmeFile], base);
  const { programme, figures } = await (ledger === undefined ? withoutLedger(args) : withLedger(args, ledger, base));
  const checked = await checkReport(file, programme, figures, base);
  await writeFiles(
    targets.map((target) => ({ target, content: jsonText(checked) })),
    out,
  );
  if (!takesStandardOutput(targets)) await out(`${describeFigures(checked).join('\n')}\n`);
  return anyToLookAt(checked) ? NEEDS_A_LOOK : DONE;
}

/** The programme's id where one was named, and no figures of its own. */
function withoutLedger({ programme: id }: FiguresArguments): { programme?: string; figures: [] } {
  if (id === undefined) return { figures: [] };
  const found = findProgramme(id);
  const known = BUILT_IN_PROGRAMMES.map((programme) => programme.id).join('、');
  if (!found) throw new UsageError(cli.errors.unknownProgramme(id, known));
  return { programme: found.id, figures: [] };
}

async function withLedger(args: FiguresArguments, ledger: string, base: string) {
  const { period = '' } = args;
  const kept = () => programmesIn([ledger], base);
  const rules = await chosenRules({ ...args, period }, base, kept);
  return { programme: rules.programme.id, figures: await ledgerFigures(ledger, rules, base) };
}

const COMMANDS: Readonly<Record<Command, typeof assessCommand>> = {
  assess: assessCommand,
  verify: verifyCommand,
  letter: letterCommand,
  layout: layoutCommand,
  'check-figures': figuresCommand,
  settings: settingsCommand,
  programme: programmeCommand,
};

function needsALook({ result, failures }: FilesAssessed): boolean {
  return failures.length > 0 || result.findings.some(({ severity }) => severity === 'refused' || severity === 'data');
}

function summary(
  { result, failures, ledgers, kept = [] }: FilesAssessed,
  readings: readonly Reading[],
  targets: readonly Target[],
): string {
  const { totals, findings } = result;
  const lines = [
    cli.result.loans(totals.loans, totals.borrowers),
    cli.result.eligible(totals.eligible),
    cli.result.subsidy(formatFen(totals.subsidy)),
    cli.result.findings(findings.length),
    cli.result.failures(failures.length),
    ...notUnderstood(ledgers).map(({ message }) => message),
    ...readings.map((reading) => cli.result.reading(describeReading(reading, 'zh-CN'))),
    ...targets.map(({ file }) => cli.result.written(file)),
    describeKept(kept, 'zh-CN') ?? [],
  ];
  return `${lines.flat().join('\n')}\n`;
}
