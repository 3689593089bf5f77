import { isMan } from '../loan/party-id';
import type { Condition } from './condition';

/** A product for women is held by a woman, as digit 17 of the ID says. The product decides the money; this is reported. */
export const isSexMatchingCategory: Condition = ({ rules, loan, terms, isPlaced }) => {
  if (!isPlaced || terms.category.sex !== 'female' || !isMan(loan.id)) return undefined;
  return {
    code: 'CATEGORY_SEX_MISMATCH',
    refuses: false,
    facts: { category: loan.category ?? '', borrower: loan.borrower },
    citation: terms.rate[0]?.citation ?? rules.programme.eligibility,
  };
};
