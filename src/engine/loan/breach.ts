import type { Citation } from '../ground/citation';
import type { FactsOf, FindingCode, Severity } from './finding';

/** What of a rule is not kept, before it is known which loans it ties together and how much money hangs on it. */
export interface BreachOf<Code extends FindingCode> {
  readonly code: Code;
  /** Where it differs from the code's own. */
  readonly severity?: Severity;
  /** The loan has nothing, takes no part in choosing a bank and uses no cap. */
  readonly refuses: boolean;
  readonly facts: FactsOf[Code];
  readonly citation?: Citation | undefined;
}

export type Breach = { readonly [Code in FindingCode]: BreachOf<Code> }[FindingCode];
