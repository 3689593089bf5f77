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
  if (category === undefined || category === '') return true;
  const first = category.charCodeAt(0);
  return (first < FIRST_HAN || first > LAST_HAN) && category.trim() === '';
}

/** A text that begins with a Chinese character is not blank; every loan is asked, and trimming makes a text. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
