import type { Condition } from './condition';

/** The ledger's 人员类别 is one the programme knows; a blank one is taken as the programme says. */
export const isCategoryKnown: Condition = ({ rules, loan, terms }) => {
  const blank = loan.category === undefined || loan.category.trim() === '';
  if (terms && !(blank && rules.choices.blankCategory === 'report')) return undefined;
  const citation = rules.programme.eligibility;
  return terms
    ? {
        code: 'CATEGORY_UNKNOWN',
        severity: 'review',
        refuses: false,
        facts: { category: '', taken: terms.category.id },
        citation,
      }
    : { code: 'CATEGORY_UNKNOWN', refuses: true, facts: { category: loan.category?.trim() ?? '' }, citation };
};
