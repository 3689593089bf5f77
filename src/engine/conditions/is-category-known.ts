import { membershipIn } from '../line/category-of-loan';
import type { Condition } from './condition';

/**
 * The ledger's 人员类别 is a value the programme lists. One that names a listed value and something else besides (非脱贫户, 三类户) is held for the clerk;
 * one that names none is refused. A ledger without categories is taken as the programme says; a cell left blank in one that has them is held too.
 */
export const isCategoryKnown: Condition = ({ rules, loan, terms }) => {
  const { category = '' } = loan;
  const citation = rules.programme.eligibility;
  if (isBlank(category)) {
    const { blankCategory } = rules.choices;
    if (blankCategory === 'report') {
      const facts = { category: '', taken: terms.category.id };
      return { code: 'CATEGORY_UNKNOWN', severity: 'review', refuses: false, facts, citation };
    }
    if (blankCategory === 'accept' && loan.category === undefined) return undefined;
    return { code: 'CATEGORY_UNKNOWN', severity: 'review', refuses: true, facts: { category: '' }, citation };
  }
  const membership = membershipIn(rules, category);
  if (membership.kind === 'listed') return undefined;
  const facts = { category: category.trim(), ...(membership.near && { held: terms.category.id }) };
  return membership.near
    ? { code: 'CATEGORY_UNKNOWN', severity: 'review', refuses: true, facts, citation }
    : { code: 'CATEGORY_UNKNOWN', refuses: true, facts, citation };
};

function isBlank(category: string | undefined): boolean {
  if (category === undefined || category === '') return true;
  const first = category.charCodeAt(0);
  return (first < FIRST_HAN || first > LAST_HAN) && category.trim() === '';
}

/** A text that begins with a Chinese character is not blank; every loan is asked, and trimming makes a text. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
