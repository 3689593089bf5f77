import { isoFromDay } from '../ground/day';
import { payableRate } from '../line/rate-of-loan';
import type { Condition } from './condition';

/** There is a rate to pay: the programme's, or the contract's with the reference rate that limits it. Never assumed. */
export const isRateKnown: Condition = (c) => {
  const { rules, rate, terms, from, ceilingRate } = c;
  if (!terms) return undefined;
  if (ceilingRate === Infinity && c.ceiling.kind === 'unknown') {
    return {
      code: 'RATE_MISSING',
      refuses: true,
      facts: { missing: 'reference-rate', day: isoFromDay(c.ceiling.day) },
      citation: rules.programme.eligibility,
    };
  }
  if (payableRate(rules, rate, terms, from, ceilingRate) !== undefined) return undefined;
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
