import { resolve } from 'node:path';
import { describeReading } from '../engine/explain/describe-reading';
import { formatFen } from '../engine/ground/money';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../engine/programmes/registry';
import { otherReadings, type Reading } from '../engine/run/readings';
import { WorkbookProblem } from '../excel/office/problem';
import { cli } from '../locale/zh-cn/cli';
import { describeVerification } from '../reports/record/run-record';
import { finish } from '../reports/model/steps';
import { asksForHelp, parseArguments, parseCheckFigures, parseVerify, type FiguresArguments } from './arguments';
import {
  assessAndWrite,
  assessFiles,
  ledgerFigures,
  programmesIn,
  verifyFile,
  type FilesAssessed,
} from './assess-files';
import { anyToLookAt, checkReport, describeFigures } from './check-figures';
import { chosenRules } from './chosen-rules';
import { reportJson } from './report-json';
import { UsageError } from './usage-error';
import { writeFiles } from './write-files';

/** Where a command writes and from where its paths count; a test gives its own. */
export interface Surroundings {
  /** Folder that relative paths start from. */
  readonly base: string;
  out(text: string): void;
  error(line: string): void;
}

const DONE = 0;
const NEEDS_A_LOOK = 1;
const NOT_DONE = 2;

/** Runs the command and returns its exit code. Nothing escapes: what cannot be done is one line and code 2. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    if (asksForHelp(argv)) {
      surroundings.out(`${cli.usage}\n`);
      return DONE;
    }
    const [command = ''] = argv;
    return await (OTHER_COMMANDS[command] ?? assessCommand)(argv, surroundings);
  } catch (error) {
    const text =
      error instanceof UsageError || error instanceof WorkbookProblem
        ? error.message
        : cli.errors.unexpected(String(error));
    surroundings.error(text.replace(/\s*\n\s*/g, ' '));
    return NOT_DONE;
  }
}

async function assessCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const args = parseArguments(argv);
  const request = {
    ...(await chosenRules(args, base, () => programmesIn(args.files, base))),
    ...(args.sheets.length > 0 ? { sheets: args.sheets } : {}),
  };
  const [first = ''] = args.files;
  const assessed =
    args.out === undefined && args.copy === undefined
      ? await assessFiles(args.files, request, base)
      : await assessAndWrite(first, request, base, args.copy !== undefined);
  const readings = finish(otherReadings(assessed.result));
  const json = `${JSON.stringify(reportJson(assessed.result, assessed.failures, readings), undefined, 2)}\n`;
  await writeFiles([
    ...(args.out !== undefined && assessed.workbook
      ? [{ file: resolve(base, args.out), content: assessed.workbook }]
      : []),
    ...(args.copy !== undefined && assessed.copy ? [{ file: resolve(base, args.copy), content: assessed.copy }] : []),
    ...(args.json !== undefined && args.json !== '-' ? [{ file: resolve(base, args.json), content: json }] : []),
  ]);
  out(args.json === '-' ? json : summary(assessed, readings, args.out, args.copy));
  return needsALook(assessed) ? NEEDS_A_LOOK : DONE;
}

/** `verify FILE.xlsx`: whether the ledger has changed since its last recorded run. */
async function verifyCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const found = await verifyFile(parseVerify(argv), base);
  const sentences = describeVerification(found, 'zh-CN');
  if (!found.last) throw new UsageError(sentences.join(' '));
  out(`${sentences.join('\n')}\n`);
  return found.same && found.altered.length === 0 ? DONE : NEEDS_A_LOOK;
}

/** `check-figures REPORT`: the numbers a report states, against the ledger, the published ones and one another. */
async function figuresCommand(argv: readonly string[], { base, out }: Surroundings): Promise<number> {
  const args = parseCheckFigures(argv);
  const { file, ledger, json } = args;
  const { programme, figures } = await (ledger === undefined ? withoutLedger(args) : withLedger(args, ledger, base));
  const checked = await checkReport(file, programme, figures, base);
  const text = `${JSON.stringify(checked, undefined, 2)}\n`;
  if (json !== undefined && json !== '-') await writeFiles([{ file: resolve(base, json), content: text }]);
  out(json === '-' ? text : `${describeFigures(checked).join('\n')}\n`);
  return anyToLookAt(checked) ? NEEDS_A_LOOK : DONE;
}

/** The programme's id, and no figures of its own. */
function withoutLedger({ programme: id = '' }: FiguresArguments) {
  const found = findProgramme(id);
  const known = BUILT_IN_PROGRAMMES.map((programme) => programme.id).join('、');
  if (!found) throw new UsageError(cli.errors.unknownProgramme(id, known));
  return { programme: found.id, figures: [] };
}

async function withLedger(args: FiguresArguments, ledger: string, base: string) {
  const { period = '' } = args;
  const kept = () => programmesIn([ledger], base);
  const rules = await chosenRules({ ...args, period, files: [ledger], sheets: [] }, base, kept);
  return { programme: rules.programme.id, figures: await ledgerFigures(ledger, rules, base) };
}

const OTHER_COMMANDS: Readonly<Record<string, typeof assessCommand>> = {
  verify: verifyCommand,
  'check-figures': figuresCommand,
};

function needsALook({ result, failures }: FilesAssessed): boolean {
  return failures.length > 0 || result.findings.some(({ severity }) => severity === 'refused' || severity === 'data');
}

function summary(
  { result, failures }: FilesAssessed,
  readings: readonly Reading[],
  ...written: readonly (string | undefined)[]
): string {
  const { totals, findings } = result;
  const lines = [
    cli.result.loans(totals.loans, totals.borrowers),
    cli.result.eligible(totals.eligible),
    cli.result.subsidy(formatFen(totals.subsidy)),
    cli.result.findings(findings.length),
    cli.result.failures(failures.length),
    ...readings.map((reading) => cli.result.reading(describeReading(reading, 'zh-CN'))),
    ...written.flatMap((file) => (file === undefined ? [] : [cli.result.written(file)])),
  ];
  return `${lines.join('\n')}\n`;
}
