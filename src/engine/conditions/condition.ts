import type { Case } from '../line/case-of-loan';
import type { Citation } from '../ground/citation';
import type { Facts, FindingCode, Severity } from '../loan/finding';

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

/**
 * A predicate with its reason: undefined where the condition holds. It reads the case and keeps nothing of it.
 * @param brief only whether and how it is breached is asked: the facts are left out, which take longer to word than all else and are hardly ever read.
 */
export type Condition = (c: Readonly<Case>, brief?: boolean) => Breach | undefined;

/** Of a breach told briefly. */
export const NO_FACTS: Facts = {};
