import type { Language } from '../../locale/language';
import { pane as chinese } from '../../locale/zh-cn/pane';
import type { PaneState } from './pane-state';

/** What surrounds a failure: versions and settings, nothing of the ledger. */
export interface Surroundings {
  readonly host: string;
  readonly language: Language;
  readonly theme: string;
}

/**
 * Takes out what could be a person's: digits from four on (IDs, accounts, amounts), in whatever width and with blanks or hyphens between, and every Chinese character (names, places).
 * What is left still says which check of ours spoke.
 */
export function scrub(text: string): string {
  const plain = text.normalize('NFKC');
  return plain.replace(/\d(?:[\s\u200b\-‐–—_]{0,3}\d){3,}[Xx]*/g, '#').replace(/[\u3400-\u9fff·]+/g, '□');
}

/** Function names and positions of a stack; the message in its first line is left out, addresses lose their host. */
function frames(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at |@/.test(line))
    .slice(0, 12)
    .map((line) =>
      scrub(
        line
          .trim()
          .replace(/https?:\/\/[^/]+/g, '')
          .replace(/\?[^:)]*/g, ''),
      ),
    );
}

function textOfCode(error: Error): string {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? `code: ${scrub(code)}` : '';
}

/** A report a technician can use and a stranger may read. */
export function errorReport(error: unknown, doing: string, around: Surroundings): string {
  const known = error instanceof Error;
  return [
    `Tiexi: ${doing}`,
    `host: ${around.host}`,
    `language: ${around.language}, theme: ${around.theme}`,
    `error: ${known ? error.name : typeof error}: ${scrub(known ? error.message : String(error))}`,
    known ? textOfCode(error) : '',
    ...(known && error.stack ? frames(error.stack) : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function counts<Key extends string>(keys: readonly Key[]): string {
  const byKey = new Map<Key, number>();
  for (const key of keys) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  return [...byKey].map(([key, count]) => `${key} ${count}`).join(', ') || 'none';
}

/** The state of the work in numbers and codes only: no sheet name, name, ID, account or amount. */
export function diagnosticReport(state: PaneState, around: Surroundings): string {
  const ledgers = state.scan?.ledgers ?? [];
  return [
    `Tiexi (${chinese.appName})`,
    `host: ${around.host}`,
    `language: ${around.language}, theme: ${around.theme}`,
    `tab: ${state.tab}, task: ${state.task?.kind ?? 'none'}`,
    `programme: ${state.choice.programmeId ?? 'none'}, period: ${state.choice.period ?? 'none'}`,
    `overrides: ${Object.keys(state.choice.overrides ?? {}).join(', ') || 'none'}`,
    ...ledgers.map(
      (ledger, i) =>
        `ledger ${i + 1}: ${ledger.account.used} rows (${Object.entries(ledger.account.byKind)
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => `${kind} ${count}`)
          .join(
            ', ',
          )}); fields ${ledger.mapping.map(({ field }) => field).join(' ')}; questions ${ledger.questions.length}; failures ${counts(ledger.failures.map(({ code }) => code))}`,
    ),
    `other sheets: ${counts((state.scan?.others ?? []).map(({ kind }) => kind))}`,
    state.result
      ? `result: ${state.result.assessment.assessments.length} loans, ${state.result.assessment.totals.eligible} paid; findings ${counts(state.result.assessment.findings.map(({ code }) => code))}`
      : 'result: none',
    `built: ${state.built.map(({ key }) => key).join(', ') || 'none'}`,
    ...(state.problem?.report === undefined ? [] : ['', state.problem.report]),
  ].join('\n');
}
