import type { Assessment, AssessmentResult } from './assessment';
import type { Case } from './case-of-loan';
import type { FindingCode } from './finding';
import type { Loan } from './loan';
import { fen, ZERO_FEN } from './money';
import type { Period } from './period';
import type { Programme } from './programmes/programme';
import type { RatePpm } from './rate';
import { inOrderOfLoans } from './report';
import { compileRules, type AssessOptions } from './rules';
import { runSteps } from './run';

export interface AssessProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Assesses a ledger. One assessment a loan, in the order given; the order decides nothing.
 * Throws ProgrammeIncomplete where the programme holds placeholders.
 */
export function assess(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): AssessmentResult {
  const steps = assessSteps(loans, programme, period, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds each, so that a page can breathe between them. */
export function* assessSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): Generator<AssessProgress, AssessmentResult> {
  const assessments = new Array<Draft>(loans.length);
  let eligible = 0;
  let principal = 0;
  let subsidy = 0;
  const settle = (c: Case): void => {
    const assessment = assessmentOf(c, NO_CODES);
    assessments[c.index] = assessment;
    if (assessment.eligible) eligible += 1;
    principal += c.principal;
    subsidy += assessment.subsidy;
  };
  const steps = runSteps(compileRules(programme, period, options), loans, settle);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: step.value, total: loans.length };
  const { report, borrowers } = step.value;
  const findings = inOrderOfLoans(report.findings, loans.length);
  yield { done: loans.length, total: loans.length };
  report.eachWithCodes((loan, codes) => {
    assessments[loan]!.codes = codes;
  });
  return {
    programme,
    period,
    loans,
    options,
    assessments,
    findings,
    totals: {
      loans: loans.length,
      borrowers,
      eligible,
      principal: fen(principal),
      subsidy: fen(subsidy),
    },
  };
}

/** Findings are tied to loans when all are found. */
type Draft = Omit<Assessment, 'codes'> & { codes: readonly FindingCode[] };

const NO_CODES: readonly FindingCode[] = [];

/** What becomes of a case whose line is filled. */
export function assessmentOf({ index: loan, line }: Case, codes: readonly FindingCode[]): Draft {
  if (line.count === 0) return { loan, eligible: false, base: ZERO_FEN, days: 0, subsidy: ZERO_FEN, codes };
  const last = line.segments[line.count - 1]!;
  return {
    loan,
    eligible: true,
    base: line.base,
    from: line.segments[0]!.from,
    to: last.to,
    days: line.days,
    rate: last.rate as RatePpm,
    subsidy: line.subsidy,
    codes,
  };
}
