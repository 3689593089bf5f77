import type { Case } from '../case-of-loan';
import type { Citation } from '../citation';
import type { Facts, FindingCode, Severity } from '../finding';

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

/** A predicate with its reason: undefined where the condition holds. It reads the case and keeps nothing of it. */
export type Condition = (c: Readonly<Case>) => Breach | undefined;
