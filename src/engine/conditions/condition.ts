import type { Citation } from '../citation';
import type { Day } from '../day';
import type { Facts, FindingCode, Severity } from '../finding';
import type { Loan } from '../loan';
import type { CategoryRules, Rules } from '../rules';

/** One loan under the rules of a run, before anything is refused or shared out. Built by case-of-loan.ts. */
export interface Case {
  readonly rules: Rules;
  readonly loan: Loan;
  /** Index into the loans given. */
  readonly index: number;
  /** Undefined where the category is unknown. */
  readonly terms: CategoryRules | undefined;
  /** The day the last principal was repaid; undefined while open. */
  readonly settled: Day | undefined;
  /** The day it is due, 展期 counted; undefined where the ledger does not say. */
  readonly due: Day | undefined;
  /** The subsidised days before any refusal: from the later of disbursement and period, to the earliest of all ends. `from` ≥ `to`: none. */
  readonly from: Day;
  readonly to: Day;
  /** Where interest would stop, were there no term limit. */
  readonly naturalEnd: Day;
  /** The end of the subsidised months; undefined where the programme has no limit or the loan ends before it. */
  readonly termEnd: Day | undefined;
}

/** Why a condition is not met. */
export interface Breach {
  readonly code: FindingCode;
  /** Where it differs from the code's own. */
  readonly severity?: Severity;
  /** The loan has nothing, takes no part in choosing a bank and uses no cap. */
  readonly refuses: boolean;
  readonly facts: Facts;
  readonly citation?: Citation;
}

/** A predicate with its reason: undefined where the condition holds. */
export type Condition = (c: Case) => Breach | undefined;
