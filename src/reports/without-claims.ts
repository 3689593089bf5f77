import type { AssessmentResult } from '../engine/assessment';
import type { Loan } from '../engine/loan';
import { isPause, type Steps } from './steps';

/** The result with loans on which the bank asks nothing: assessing those again for their segments or amounts does not look once more for the causes of each gap. */
export function* withoutClaims(result: AssessmentResult): Steps<AssessmentResult> {
  const loans: Loan[] = [];
  for (const [i, loan] of result.loans.entries()) {
    if (isPause(i)) yield;
    loans.push(loan.claim === undefined ? loan : unclaimed(loan));
  }
  return { ...result, loans };
}

function unclaimed(loan: Loan): Loan {
  const { claim, ...rest } = loan;
  return claim === undefined ? loan : rest;
}
