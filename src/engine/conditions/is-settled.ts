import { isoFromDay } from '../ground/day';
import { NO_FACTS, type Condition } from './condition';

/** 事后贴息: nothing is due before the loan is repaid in full. */
export const isSettled: Condition = ({ rules, settled, due }, brief) => {
  if (!rules.bySettlement || settled !== undefined) return undefined;
  return {
    code: 'NOT_SETTLED',
    refuses: true,
    facts: brief || due === undefined ? NO_FACTS : { due: isoFromDay(due) },
    citation: rules.programme.payment.citation,
  };
};
