import { isoFromDay } from '../day';
import { ageOn } from '../party-id';
import type { Condition } from './condition';

/** 18(含)–65(含) 周岁 at disbursement, in principle: reported, never refused. */
export const isAgeInRange: Condition = ({ loan, terms }) => {
  const range = terms?.category.age;
  if (!range || terms.category.party !== 'person') return undefined;
  const age = ageOn(loan.id, loan.disbursed);
  if (age === undefined || (age >= range.from && age <= range.to)) return undefined;
  return {
    code: 'AGE_OUT_OF_RANGE',
    refuses: false,
    facts: { age: String(age), from: String(range.from), to: String(range.to), disbursed: isoFromDay(loan.disbursed) },
    citation: range.citation,
  };
};
