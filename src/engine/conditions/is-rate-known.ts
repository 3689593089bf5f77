import { formulaRate, unknownReference } from '../line/formula';
import { payableRate } from '../line/rate-of-loan';
import type { Case } from '../line/case-of-loan';
import type { Condition } from './condition';
import { lacksLoanValue } from './is-value-in-force';

/** There is a rate to pay: the programme's, or the contract's with the reference rate that limits it. Never assumed. */
export const isRateKnown: Condition = (c) => {
  const { rules, terms } = c;
  if (!c.isPlaced) return undefined;
  const unknown = unknownRate(c);
  if (unknown !== undefined) {
    return {
      code: 'RATE_MISSING',
      refuses: true,
      facts: { missing: 'reference-rate', day: unknown },
      citation: rules.programme.eligibility,
    };
  }
  if (hasRate(c) || lacksLoanValue(c)) return undefined;
  return {
    code: 'RATE_MISSING',
    refuses: true,
    facts: {
      missing: terms.category.rateSource === 'contract' ? 'contract-rate' : 'programme-rate',
      category: terms.category.id,
      path: `categories.${terms.category.id}.rate`,
    },
    citation: rules.programme.eligibility,
  };
};

function unknownRate(c: Readonly<Case>) {
  if (c.ceilingRate === Infinity && c.ceiling.kind === 'unknown') return c.ceiling.day;
  return c.terms.formula === undefined ? undefined : unknownReference(c);
}

function hasRate(c: Readonly<Case>): boolean {
  const { rules, rate, terms, from, ceilingRate } = c;
  if (terms.formula !== undefined) return formulaRate(c, from, ceilingRate) !== undefined;
  return payableRate(rules, rate, terms, from, ceilingRate) !== undefined;
}
