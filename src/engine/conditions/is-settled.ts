import type { Condition } from './condition';

/** 事后贴息: nothing is due before the loan is repaid in full. */
export const isSettled: Condition = ({ rules, settled, due }) => {
  if (!rules.bySettlement || settled !== undefined) return undefined;
  return {
    code: 'NOT_SETTLED',
    refuses: true,
    facts: { due },
    citation: rules.programme.payment.citation,
  };
};
