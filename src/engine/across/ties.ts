import { namelessKey } from '../loan/duplicates';
import type { Loan } from '../loan/loan';
import { borrowerKey, isMatchable, ownerKey } from '../loan/people';
import { compileRules, type AssessOptions, type Rules } from '../line/rules';
import type { Period } from '../programmes/period';
import type { Programme } from '../programmes/programme';

/** Everything by which the rules tie loans together: person, owner of the cap, account, and for people without a usable ID the loan itself. */
export function tiesOf(rules: Rules, loan: Loan): string[] {
  const ties: string[] = [];
  const borrower = borrowerKey(loan);
  const owner = ownerKey(rules.choices.capOwner, loan);
  if (borrower !== undefined) ties.push(`person ${borrower}`);
  if (owner !== undefined) ties.push(`owner ${owner}`);
  if (loan.account) ties.push(`account ${loan.account}`);
  if (!isMatchable(loan.id) && loan.contract !== '') ties.push(`loan ${namelessKey(loan)}`);
  return ties;
}

/** Of a result, what ties its loans. */
interface Assessed {
  readonly programme: Programme;
  readonly period: Period;
  readonly options?: AssessOptions;
  readonly loans: readonly Loan[];
}

/** Tells of each loan of a result whether it is tied to another: then its own facts do not settle what it is paid. */
export function sharedTies({ programme, period, options, loans }: Assessed): (loan: number) => boolean {
  const rules = compileRules(programme, period, options);
  const seen = new Map<string, number>();
  for (const loan of loans) for (const tie of tiesOf(rules, loan)) seen.set(tie, (seen.get(tie) ?? 0) + 1);
  return (loan) => tiesOf(rules, loans[loan]!).some((tie) => seen.get(tie)! > 1);
}
