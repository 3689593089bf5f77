import { assessSteps } from './assess';
import type { Assessment, AssessmentResult } from './assessment';
import type { Finding } from '../loan/finding';
import type { Loan } from '../loan/loan';
import { fen } from '../ground/money';
import { borrowerKey } from '../loan/people';
import { inOrderOfLoans } from '../across/findings';
import { compileRules, type AssessOptions } from '../line/rules';
import { tiesOf } from '../across/ties';

export interface Reassessed {
  readonly result: AssessmentResult;
  /** Loans assessed again, as indices into the new loans, ascending: the changed ones and all that share a person, a cap or an account with them. */
  readonly affected: readonly number[];
}

const LOANS_A_STEP = 4096;

/**
 * A result brought up to date after some loans changed: the same as assessing all loans anew, but only the changed loans and those they hang
 * together with are assessed. Throws ProgrammeIncomplete as `assess` does.
 * @param previous of the engine alone: its findings are those of `assess`.
 * @param before for each of `loans`, its index in the previous result where it is the very same loan; -1 where it is new or changed.
 */
export function* reassessSteps(
  previous: AssessmentResult,
  loans: readonly Loan[],
  before: readonly number[],
  options: AssessOptions,
): Generator<void, Reassessed> {
  const { programme, period } = previous;
  const rules = compileRules(programme, period, options);
  const kept = new Int32Array(previous.loans.length).fill(-1);
  const isAffected = new Uint8Array(loans.length);
  const keys = new Set<string>();
  const take = (loan: Loan): void => tiesOf(rules, loan).forEach((key) => keys.add(key));
  before.forEach((index, i) => {
    if (index >= 0) {
      kept[index] = i;
      return;
    }
    isAffected[i] = 1;
    take(loans[i]!);
  });
  for (const [index, now] of kept.entries()) if (now < 0) take(previous.loans[index]!);

  // Whoever shares a key brings its own keys along: round by round until nobody new comes.
  for (let grew = keys.size > 0; grew;) {
    grew = false;
    for (let i = 0; i < loans.length; i += 1) {
      if (i % LOANS_A_STEP === LOANS_A_STEP - 1) yield;
      if (isAffected[i] === 1) continue;
      const mine = tiesOf(rules, loans[i]!);
      if (!mine.some((key) => keys.has(key))) continue;
      isAffected[i] = 1;
      const known = keys.size;
      mine.forEach((key) => keys.add(key));
      grew ||= keys.size > known;
    }
  }
  const affected = Array.from(isAffected.keys()).filter((i) => isAffected[i] === 1);
  const steps = assessSteps(
    affected.map((i) => loans[i]!),
    programme,
    period,
    options,
  );
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield;
  const again = step.value;

  const assessments = new Array<Assessment>(loans.length);
  for (let i = 0; i < loans.length; i += 1) {
    if (isAffected[i] === 0) assessments[i] = { ...previous.assessments[before[i]!]!, loan: i };
  }
  affected.forEach((i, at) => (assessments[i] = { ...again.assessments[at]!, loan: i }));
  const untouched = previous.findings.flatMap((finding): Finding[] => {
    const now = finding.loans.map((loan) => kept[loan]!);
    return now.every((i) => i >= 0 && isAffected[i] === 0) ? [{ ...finding, loans: now }] : [];
  });
  const anew = again.findings.map((finding) => ({ ...finding, loans: finding.loans.map((at) => affected[at]!) }));
  return {
    affected,
    result: {
      programme,
      period,
      loans,
      options,
      assessments,
      findings: inOrderOfLoans([...untouched, ...anew], loans.length),
      totals: totalsOf(loans, assessments),
    },
  };
}

function totalsOf(loans: readonly Loan[], assessments: readonly Assessment[]): AssessmentResult['totals'] {
  const people = new Set<string>();
  let alone = 0;
  let eligible = 0;
  let principal = 0;
  let subsidy = 0;
  loans.forEach((loan, i) => {
    const key = borrowerKey(loan);
    if (key === undefined) alone += 1;
    else people.add(key);
    if (assessments[i]!.eligible) eligible += 1;
    principal += loan.principal;
    subsidy += assessments[i]!.subsidy;
  });
  return {
    loans: loans.length,
    borrowers: people.size + alone,
    eligible,
    principal: fen(principal),
    subsidy: fen(subsidy),
  };
}
