import { formatFen, type Fen } from '../ground/money';
import { limitFor } from '../line/case-of-loan';
import { NO_FACTS, type Condition } from './condition';

/** One loan is not above the amount beyond which nothing is paid (万宁: 50万, cooperatives 100万; exactly 50万 is within). */
export const isWithinLoanLimit: Condition = (c, brief) => {
  const { loan } = c;
  const limit = c.isPlaced ? limitFor(c, 'loanLimit') : undefined;
  if (!limit || loan.principal <= limit.value) return undefined;
  return {
    code: 'LOAN_OVER_LIMIT',
    refuses: true,
    facts: brief ? NO_FACTS : { principal: formatFen(loan.principal), limit: formatFen(limit.value as Fen) },
    citation: limit.citation,
  };
};
