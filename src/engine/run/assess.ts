import type { AssessmentResult } from './assessment';
import type { Loan } from '../loan/loan';
import { fen } from '../ground/money';
import type { Period } from '../programmes/period';
import type { Programme } from '../programmes/programme';
import { compileRules, type AssessOptions } from '../line/rules';
import { runSteps } from './run';
import { finish } from '../ground/steps';

export interface AssessProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Assesses a ledger. One assessment a loan, in the order given; the order decides nothing. Throws ProgrammeIncomplete where the programme holds placeholders.
 */
export function assess(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): AssessmentResult {
  return finish(assessSteps(loans, programme, period, options));
}

/** The same in steps of a few milliseconds each, so that a page can breathe between them; the objects are made in steps too. */
export function* assessSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): Generator<AssessProgress, AssessmentResult> {
  const steps = runSteps(compileRules(programme, period, options), loans);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: step.value, total: loans.length };
  const { findings, assessments, borrowers } = step.value;
  let eligible = 0;
  let principal = 0;
  let subsidy = 0;
  for (let i = 0; i < loans.length; i += 1) {
    const assessment = assessments[i]!;
    if (assessment.eligible) eligible += 1;
    principal += loans[i]!.principal;
    subsidy += assessment.subsidy;
  }
  const totals = { loans: loans.length, borrowers, eligible, principal: fen(principal), subsidy: fen(subsidy) };
  return { programme, period, loans, options, assessments, findings: findings.inOrder(), totals };
}
