import type { Assessment, AssessmentResult } from '../../engine/run/assessment';
import type { Finding, FindingCode } from '../../engine/loan/finding';
import type { CellValue } from '../../ledger/grid';
import type { Failure, Ledger } from '../../ledger/ledger';
import { fitting } from '../office/cells';
import type { ResultWords } from './result-words';

export const RESULT_COLUMNS = ['verdict', 'base', 'days', 'rate', 'subsidy', 'codes', 'reason'] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Number formats, in the order of the columns: text is text, whatever it begins with. */
export const RESULT_FORMATS: readonly string[] = ['@', '#,##0.00', '0', '0.00##%', '#,##0.00', '@', '@'];
const FINDINGS_A_STEP = 4096;

/** Widths in characters. */
export const RESULT_WIDTHS: readonly number[] = [12, 14, 10, 10, 14, 22, 60];

/** Cells of one row, in the order of RESULT_COLUMNS; '' is an empty cell. */
export type ResultRow = readonly CellValue[];

export interface Sentences {
  finding(finding: Finding): string;
  failure(failure: Failure): string;
}

/** The findings of each loan, in their order; none for a loan without any. Pauses every few thousand findings. */
export function* findingsByLoanSteps(
  result: AssessmentResult,
): Generator<number, readonly (readonly Finding[] | undefined)[]> {
  const byLoan = new Array<Finding[] | undefined>(result.assessments.length).fill(undefined);
  for (const [i, finding] of result.findings.entries()) {
    for (const loan of finding.loans) {
      const list = byLoan[loan];
      if (list) list.push(finding);
      else byLoan[loan] = [finding];
    }
    if (i % FINDINGS_A_STEP === FINDINGS_A_STEP - 1) yield 0;
  }
  return byLoan;
}

/** What the result columns say of a loan. */
export function loanRow(
  assessment: Assessment,
  findings: readonly Finding[],
  texts: ResultWords,
  sentences: Sentences,
): ResultRow {
  return [
    verdictOf(assessment, findings, texts),
    assessment.base / 100,
    assessment.days,
    assessment.rate === undefined ? '' : assessment.rate / 1_000_000,
    assessment.subsidy / 100,
    codesOf(assessment, findings).join(' '),
    reasonOf(findings.map(sentences.finding), texts),
  ];
}

/** Characters. A finding may name a thousand people, and so may each of their thousand rows. */
const LONGEST_REASON = 1000;

function reasonOf(sentences: readonly string[], { more }: ResultWords): string {
  return fitting(sentences.join(''), more, LONGEST_REASON);
}

function verdictOf(assessment: Assessment, findings: readonly Finding[], { verdicts }: ResultWords): string {
  if (assessment.eligible) return findings.some((f) => f.severity === 'reduced') ? verdicts.reduced : verdicts.paid;
  const refused = findings.some((f) => f.severity === 'refused');
  return !refused && findings.some((f) => f.code === 'OUTSIDE_PERIOD') ? verdicts.none : verdicts.refused;
}

function codesOf(assessment: Assessment, findings: readonly Finding[]): FindingCode[] {
  return [...new Set([...assessment.codes, ...findings.map(({ code }) => code)])];
}

/** What they say of a row that could not be read. */
export function failureRow(failures: readonly Failure[], texts: ResultWords, sentences: Sentences): ResultRow {
  return [
    texts.verdicts.unread,
    '',
    '',
    '',
    '',
    [...new Set(failures.map(({ code }) => code))].join(' '),
    reasonOf(failures.map(sentences.failure), texts),
  ];
}

/** Failures that belong to a row of the ledger, by row as Excel numbers it; those of a row that gave a loan all the same are among them. */
export function failuresByRow(ledger: Ledger): ReadonlyMap<number, readonly Failure[]> {
  const byRow = new Map<number, Failure[]>();
  for (const failure of ledger.failures) {
    if (failure.row === undefined) continue;
    const list = byRow.get(failure.row);
    if (list) list.push(failure);
    else byRow.set(failure.row, [failure]);
  }
  return byRow;
}
