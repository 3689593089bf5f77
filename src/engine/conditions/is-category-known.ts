import type { Condition } from './condition';

/** The ledger's 人员类别 is one the programme knows; a blank one is taken as the programme says. */
export const isCategoryKnown: Condition = ({ rules, loan, terms }) => {
  if (terms && (rules.choices.blankCategory !== 'report' || !isBlank(loan.category))) return undefined;
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

function isBlank(category: string | undefined): boolean {
  return category === undefined || category.trim() === '';
}
