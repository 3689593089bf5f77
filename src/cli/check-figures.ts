import { extname } from 'node:path';
import { checkFigures, type FigureCheck } from '../engine/evaluation/figures/check-figures';
import { describeFigureProblem } from '../engine/evaluation/figures/describe-figure';
import type { Figure } from '../engine/evaluation/figures/figure';
import type { PublishedFigures } from '../engine/evaluation/figures/published/published-figures';
import { publishedFigures } from '../engine/evaluation/figures/published/registry';
import { checkFigures as texts } from '../locale/zh-cn/check-figures';
import { gridsOf } from '../workbench/xlsx/grids-of';
import { openWorkbook } from './assess-files';
import { readInputText } from './read-input';
import { figuresInGrids, figuresInText, type StatedFigure, type StatedFigures } from './stated-figures';
import { UsageError } from './usage-error';

export type FigureResult = 'same' | 'differs' | 'unknown';

export interface FiguresChecked {
  readonly programme: string;
  readonly figures: readonly (StatedFigure & { readonly result: FigureResult; readonly message: string })[];
  /** What the published figures are held to, with those of the report in their place. */
  readonly checks: readonly { readonly about: string; readonly result: FigureResult; readonly message: string }[];
  readonly unread: StatedFigures['unread'];
}

const LANGUAGE = 'zh-CN';

/**
 * The numbers a report states, against the ledger, else the published ones, else an earlier place of the report; and against one another where the
 * county's figures hang together. Without a report the published figures are checked. Throws UsageError.
 * @param ledger figures of the ledger, where one was given
 */
export async function checkReport(
  file: string | undefined,
  programme: string,
  ledger: readonly Figure[],
  base: string,
): Promise<FiguresChecked> {
  const published = publishedFigures(programme);
  if (file === undefined && !published) throw new UsageError(texts.errors.nothing(programme));
  const names = [...ledger, ...(published?.figures ?? [])].map(({ name }) => name);
  const { figures, unread } =
    file === undefined ? { figures: [], unread: [] } : await statedIn(file, [...new Set(names)], base);
  if (file !== undefined && figures.length + unread.length === 0) throw new UsageError(texts.errors.noFigures(file));
  return {
    programme,
    figures: figures.map((figure, i) => ({ ...figure, ...compared(figure, i, figures, ledger, published) })),
    checks: published ? heldTogether(published, figures, file === undefined) : [],
    unread,
  };
}

async function statedIn(file: string, names: readonly string[], base: string): Promise<StatedFigures> {
  if (extname(file).toLowerCase() === '.xlsx') return figuresInGrids(gridsOf(await openWorkbook(file, base)));
  return figuresInText(await readInputText(file, base), names, file);
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

export function anyToLookAt({ figures, checks, unread }: FiguresChecked): boolean {
  return unread.length > 0 || [...figures, ...checks].some(({ result }) => result !== 'same');
}

/** A line for everything that does not hold or could not be checked, then the counts. */
export function describeFigures({ figures, checks, unread }: FiguresChecked): readonly string[] {
  const count = (list: readonly { readonly result: FigureResult }[], result: FigureResult) =>
    String(list.filter((one) => one.result === result).length);
  return [
    ...figures.flatMap(({ result, message }) => (result === 'same' ? [] : [message])),
    ...checks.flatMap(({ result, about, message }) => (result === 'same' ? [] : [texts.check(about, message)])),
    ...unread.map(({ where, text }) => texts.unread(where, text)),
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
