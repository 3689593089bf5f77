import type { PartyId } from '../loan/loan';
import { ageOn, yearDigitsOf } from '../loan/party-id';
import { yearOf } from '../programmes/period';
import type { Condition } from './condition';

/** 18(含)–65(含) 周岁 at disbursement, in principle: reported, never refused. */
export const isAgeInRange: Condition = ({ loan, terms, isPlaced }) => {
  const range = terms.category.age;
  if (!range || !isPlaced || terms.category.party !== 'person') return undefined;
  if (isSurelyWithin(loan.id, yearOf(loan.disbursed), range.from, range.to)) return undefined;
  const age = ageOn(loan.id, loan.disbursed);
  if (age === undefined || (age >= range.from && age <= range.to)) return undefined;
  return {
    code: 'AGE_OUT_OF_RANGE',
    refuses: false,
    facts: { age, from: range.from, to: range.to, disbursed: loan.disbursed },
    citation: range.citation,
  };
};

/** By the year alone, whatever the birthday; of most borrowers that is enough. */
function isSurelyWithin(id: PartyId, year: number, from: number, to: number): boolean {
  const years = year - yearDigitsOf(id);
  return years > from && years <= to;
}
