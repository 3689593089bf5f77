import { extname } from 'node:path';
import { checkDocument } from '../../documents/check-document';
import { countNumbers, type NumbersRead } from '../../documents/count-numbers';
import { describePlace, describeReportProblem } from '../../documents/describe-problem';
import type { ReportProblemCode } from '../../documents/problem';
import { checkFigures, type FigureCheck } from '../../engine/evaluation/figures/check-figures';
import { describeFigureProblem } from '../../wording/figures';
import type { Figure } from '../../engine/evaluation/figures/figure';
import type { PublishedFigures } from '../../engine/evaluation/figures/published/published-figures';
import { publishedFigures } from '../../engine/evaluation/figures/published/registry';
import { checkFigures as texts } from '../../locale/zh-cn/check-figures';
import { reportChecks } from '../../locale/zh-cn/report-checks';
import { readInputText } from '../read-input';
import { readReport } from './read-report';
import { figuresInDocument, figuresInList, type StatedFigure, type StatedFigures } from './stated-figures';
import { UsageError } from '../usage-error';

export type FigureResult = 'same' | 'differs' | 'unknown';

/** What a report, a text with tables, contradicts itself in. */
export interface ReportChecked extends NumbersRead {
  readonly problems: readonly {
    readonly code: ReportProblemCode;
    readonly at: string;
    readonly other?: string;
    readonly message: string;
  }[];
}

export interface FiguresChecked {
  readonly programme?: string;
  readonly report?: ReportChecked;
  readonly figures: readonly (StatedFigure & { readonly result: FigureResult; readonly message: string })[];
  /** What the published figures are held to, with those of the report in their place. */
  readonly checks: readonly { readonly about: string; readonly result: FigureResult; readonly message: string }[];
  readonly unread: StatedFigures['unread'];
}

const LANGUAGE = 'zh-CN';

/**
 * A report against itself: its tables, sums, rates, repeated figures, dates and words. The figures it states by name, in lists or lines of their own,
 * against the ledger, else the published ones, else an earlier place; and against one another where the county's figures hang together. Without a
 * report the published figures are checked. Throws UsageError.
 * @param ledger figures of the ledger, where one was given; running text is searched for their names too
 */
export async function checkReport(
  file: string | undefined,
  programme: string | undefined,
  ledger: readonly Figure[],
  base: string,
): Promise<FiguresChecked> {
  const published = programme === undefined ? undefined : publishedFigures(programme);
  if (file === undefined && !published) throw new UsageError(texts.errors.nothing(programme ?? ''));
  const { figures, unread, report } = await statedIn(file, ledger, published, base);
  if (file !== undefined && !report && figures.length + unread.length === 0)
    throw new UsageError(texts.errors.noFigures(file));
  return {
    ...(programme === undefined ? {} : { programme }),
    ...(report ? { report } : {}),
    figures: figures.map((figure, i) => ({ ...figure, ...compared(figure, i, figures, ledger, published) })),
    checks: published ? heldTogether(published, figures, file === undefined) : [],
    unread,
  };
}

type Stated = StatedFigures & { readonly report?: ReportChecked };

async function statedIn(
  file: string | undefined,
  ledger: readonly Figure[],
  published: PublishedFigures | undefined,
  base: string,
): Promise<Stated> {
  if (file === undefined) return { figures: [], unread: [] };
  const isList = ['.json', '.csv'].includes(extname(file).toLowerCase());
  if (isList) return figuresInList(await readInputText(file, base), file);
  const document = await readReport(file, base);
  const names = (list: readonly Figure[] = []): readonly string[] => list.map(({ name }) => name);
  const problems = checkDocument(document).map((problem) => ({
    code: problem.code,
    at: describePlace(problem.at, LANGUAGE),
    ...(problem.other ? { other: describePlace(problem.other, LANGUAGE) } : {}),
    message: describeReportProblem(problem, LANGUAGE),
  }));
  return {
    ...figuresInDocument(document, names(ledger), names(published?.figures)),
    report: { problems, ...countNumbers(document) },
  };
}

function compared(
  stated: StatedFigure,
  index: number,
  all: readonly StatedFigure[],
  ledger: readonly Figure[],
  published: PublishedFigures | undefined,
): { readonly result: FigureResult; readonly message: string } {
  const { name, value, unit, where } = stated;
  const sources: readonly (readonly [from: string, figure: Figure | undefined])[] = [
    [texts.from.ledger, ledger.find((one) => one.name === name)],
    [texts.from.published, published?.figures.find((one) => one.name === name)],
    ...all.slice(0, index).flatMap((one) => (one.name === name ? [[one.where, one] as const] : [])),
  ];
  const [from, other] = sources.find(([, figure]) => figure) ?? [];
  // The first of several is held against nothing, the later ones against it.
  if (!other && all.slice(index + 1).some((one) => one.name === name)) return { result: 'same', message: '' };
  if (other === undefined || from === undefined)
    return { result: 'unknown', message: texts.unknown(name, where, `${value}${unit}`) };
  const both = [
    { ...stated, name: texts.named(name, where) },
    { ...other, name: texts.named(name, from) },
  ];
  return resultOf(both, { kind: 'repeated', figures: both.map((one) => one.name) });
}

/** The checks the figures stated take part in; all of them where only the published ones are asked about. */
function heldTogether(
  { figures, checks }: PublishedFigures,
  stated: readonly StatedFigure[],
  all: boolean,
): FiguresChecked['checks'] {
  const first = new Map([...stated].reverse().map((one) => [one.name, one]));
  const table = figures.map((figure) => first.get(figure.name) ?? figure);
  return checks
    .filter(({ check }) => all || namesOf(check).some((name) => first.has(name)))
    .map(({ about, check }) => ({ about: about.zh, ...resultOf(table, check) }));
}

/** Every text in a check that is the name of a figure. */
function namesOf(check: FigureCheck): readonly string[] {
  return Object.values(check).flatMap((part: unknown) =>
    Array.isArray(part) ? (part as unknown[]) : [part],
  ) as string[];
}

function resultOf(figures: readonly Figure[], check: FigureCheck) {
  const problems = checkFigures(figures, [check]).flatMap((outcome) => outcome.problems);
  const message = problems.map((problem) => describeFigureProblem(problem, LANGUAGE)).join('');
  return { result: problems.length === 0 ? ('same' as const) : ('differs' as const), message };
}

export function anyToLookAt({ report, figures, checks, unread }: FiguresChecked): boolean {
  const problems = report?.problems.length ?? 0;
  return problems + unread.length > 0 || [...figures, ...checks].some(({ result }) => result !== 'same');
}

/** A line for everything that does not hold or could not be checked, then the counts. */
export function describeFigures({ report, figures, checks, unread }: FiguresChecked): readonly string[] {
  const count = (list: readonly { readonly result: FigureResult }[], result: FigureResult) =>
    String(list.filter((one) => one.result === result).length);
  return [
    ...(report?.problems ?? []).map(({ message }) => message),
    ...figures.flatMap(({ result, message }) => (result === 'same' ? [] : [message])),
    ...checks.flatMap(({ result, about, message }) => (result === 'same' ? [] : [texts.check(about, message)])),
    ...(report
      ? [reportChecks.summary(String(report.problems.length), String(report.read), String(report.unread))]
      : []),
    ...(figures.length === 0
      ? []
      : [
          texts.summary(
            String(figures.length),
            count(figures, 'same'),
            count(figures, 'differs'),
            count(figures, 'unknown'),
          ),
        ]),
    ...(checks.length === 0 ? [] : [texts.checks(String(checks.length), count(checks, 'differs'))]),
    ...(unread.length === 0 ? [] : [texts.unreadLines(String(unread.length))]),
  ];
}
