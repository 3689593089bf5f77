import type { Fen } from '../ground/money';
import type { Condition } from './condition';

/**
 * 贷款余额 of an open loan is the principal less the repayments listed. Where it is less, something was repaid on a day the ledger does not
 * give: the loan is computed on what is listed (ambiguity 26) and reported. Not of interest under 结清年度, where an open loan has nothing yet.
 */
export const isBalanceExplained: Condition = ({ rules, loan, settled }) => {
  const { balance, repayments, principal } = loan;
  if (balance === undefined || settled !== undefined || rules.bySettlement) return undefined;
  const owed = repayments.reduce((left, repayment) => left - repayment.principal, principal as number);
  // More than is owed was not repaid: a wrong unit, which the reading of the ledger reports.
  if (balance >= owed) return undefined;
  return {
    code: 'TOTAL_MISMATCH',
    severity: 'review',
    refuses: false,
    facts: { balance, owed: owed as Fen, unexplained: (owed - balance) as Fen },
  };
};
