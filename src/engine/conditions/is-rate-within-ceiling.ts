import type { Condition } from './condition';

/** The contract rate is not above the reference rate of its term on the day of signing. */
export const isRateWithinCeiling: Condition = (c) => {
  const { rules, rate, isPlaced, ceilingRate } = c;
  if (!isPlaced || rate === undefined || rate <= ceilingRate) return undefined;
  const { ceiling } = c;
  if (ceiling.kind !== 'limit') return undefined;
  const paidAtContract = rules.choices.rateOverCeiling === 'contract';
  return {
    code: 'RATE_OVER_CEILING',
    ...(paidAtContract ? { severity: 'review' as const } : {}),
    refuses: false,
    facts: {
      rate,
      ceiling: ceiling.rate,
      reference: ceiling.reference,
      day: ceiling.day,
      published: ceiling.published,
    },
    citation: rules.programme.eligibility,
  };
};
