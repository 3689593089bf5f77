import { limitFor } from '../line/case-of-loan';
import { formatFen, type Fen } from '../ground/money';
import { NO_FACTS, type Condition } from './condition';

/** One loan is not below the amount from which on the policy pays. */
export const isAboveMinimum: Condition = (c, brief) => {
  const limit = c.isPlaced ? limitFor(c, 'loanMinimum') : undefined;
  if (!limit || c.principal >= limit.value) return undefined;
  return {
    code: 'LOAN_UNDER_MINIMUM',
    refuses: true,
    facts: brief ? NO_FACTS : { principal: formatFen(c.principal), minimum: formatFen(limit.value as Fen) },
    citation: limit.citation,
  };
};
