import type { Case } from '../line/case-of-loan';
import type { Breach } from '../loan/breach';

/** A predicate with its reason: undefined where the condition holds. It reads the case and keeps nothing of it. */
export type Condition = (c: Readonly<Case>) => Breach | undefined;
