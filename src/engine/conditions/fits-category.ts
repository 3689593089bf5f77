import { misfitOf } from '../line/category-of-loan';
import type { Condition } from './condition';

/** The loan is one of those for which the policy was made: signed, lent, as large and as long as it says. */
export const fitsCategory: Condition = ({ terms, loans, index, loan, isPlaced }) => {
  const misfit = isPlaced ? misfitOf(terms, loans, index) : undefined;
  if (!misfit) return undefined;
  return {
    code: 'OUTSIDE_POLICY',
    ...(misfit === 'unknown' && { severity: 'review' as const }),
    refuses: true,
    facts: {
      misfit,
      category: terms.category.id,
      disbursed: loan.disbursed,
      principal: loan.principal,
      signed: loan.signed,
    },
    citation: terms.fit!.citation,
  };
};
