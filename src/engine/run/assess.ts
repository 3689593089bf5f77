import type { AssessmentResult, Totals } from './assessment';
import type { Loan } from '../loan/loan';
import { fen } from '../ground/money';
import type { Period } from '../programmes/period';
import type { Programme } from '../programmes/programme';
import { compileRules, type AssessOptions } from '../line/rules';
import { runSteps, type Run } from './run';
import { finish, saying } from '../ground/steps';

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
  const { findings: found, outcomes, totals } = yield* totalSteps(loans, programme, period, options);
  const done = { done: loans.length, total: loans.length };
  const findings = found.inOrder();
  yield done;
  const assessments = yield* saying(done, outcomes.assessments(found));
  return { programme, period, loans, options, assessments, findings, totals };
}

function* totalSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions,
): Generator<AssessProgress, Run & { readonly totals: Totals }> {
  const steps = runSteps(compileRules(programme, period, options), loans);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: step.value, total: loans.length };
  const run = step.value;
  const { eligible, principal, subsidy } = run.outcomes;
  const totals = {
    loans: loans.length,
    borrowers: run.borrowers,
    eligible,
    principal: fen(principal),
    subsidy: fen(subsidy),
  };
  return { ...run, totals };
}
