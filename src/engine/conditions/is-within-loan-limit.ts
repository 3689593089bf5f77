import type { Fen } from '../ground/money';
import { limitFor } from '../line/case-of-loan';
import type { Condition } from './condition';

/** One loan is not above the amount beyond which nothing is paid (万宁: 50万, cooperatives 100万; exactly 50万 is within). */
export const isWithinLoanLimit: Condition = (c) => {
  const { loan } = c;
  const limit = c.isPlaced ? limitFor(c, 'loanLimit') : undefined;
  if (!limit || loan.principal <= limit.value) return undefined;
  return {
    code: 'LOAN_OVER_LIMIT',
    refuses: true,
    facts: { principal: loan.principal, limit: limit.value as Fen },
    citation: limit.citation,
  };
};
