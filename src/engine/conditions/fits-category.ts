import { misfitOf } from '../line/category-of-loan';
import { isoFromDay } from '../ground/day';
import { formatFen } from '../ground/money';
import { NO_FACTS, type Condition } from './condition';

/** The loan is one of those for which the policy was made: signed, lent, as large and as long as it says. */
export const fitsCategory: Condition = ({ terms, loans, index, loan, isPlaced }, brief) => {
  const misfit = isPlaced ? misfitOf(terms, loans, index) : undefined;
  if (!misfit) return undefined;
  return {
    code: 'OUTSIDE_POLICY',
    ...(misfit === 'unknown' && { severity: 'review' as const }),
    refuses: true,
    facts: brief
      ? NO_FACTS
      : {
          misfit,
          category: terms.category.id,
          disbursed: isoFromDay(loan.disbursed),
          principal: formatFen(loan.principal),
          ...(loan.signed !== undefined && { signed: isoFromDay(loan.signed) }),
        },
    citation: terms.fit!.citation,
  };
};
