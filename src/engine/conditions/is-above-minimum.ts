import { limitFor } from '../line/case-of-loan';
import type { Fen } from '../ground/money';
import type { Condition } from './condition';

/** One loan is not below the amount from which on the policy pays. */
export const isAboveMinimum: Condition = (c) => {
  const limit = c.isPlaced ? limitFor(c, 'loanMinimum') : undefined;
  if (!limit || c.principal >= limit.value) return undefined;
  return {
    code: 'LOAN_UNDER_MINIMUM',
    refuses: true,
    facts: { principal: c.principal, minimum: limit.value as Fen },
    citation: limit.citation,
  };
};
