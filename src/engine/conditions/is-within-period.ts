import type { Condition } from './condition';

/**
 * Something of the loan falls into the period: its settlement (事后贴息), or days that bear subsidised interest.
 * A loan settled in another quarter of the year still uses the year's cap, so it is not refused.
 */
export const isWithinPeriod: Condition = ({ rules, loan, settled, from, to }) => {
  const { period } = rules;
  const days = from < to;
  if (rules.bySettlement) {
    if (settled === undefined) return undefined;
    if (days && settled >= period.from && settled <= period.to) return undefined;
    return {
      code: 'OUTSIDE_PERIOD',
      refuses: !days,
      facts: { period: period.label, settled },
      citation: rules.programme.payment.citation,
    };
  }
  if (days) return undefined;
  return {
    code: 'OUTSIDE_PERIOD',
    refuses: true,
    facts: { period: period.label, disbursed: loan.disbursed, settled },
    citation: rules.programme.payment.citation,
  };
};
