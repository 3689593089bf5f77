import { limitFor } from '../line/case-of-loan';
import type { Condition } from './condition';

/** The loan ends within the months that are subsidised; otherwise the days after them are cut. */
export const isWindowWithinTerm: Condition = (c) => {
  const { rules, loan, naturalEnd, termEnd, from } = c;
  if (!c.isPlaced || termEnd === undefined || naturalEnd <= termEnd) return undefined;
  // In a programme paid by the day, only where days of this period are lost.
  if (!rules.bySettlement && naturalEnd <= from) return undefined;
  const limit = limitFor(c, 'termLimitMonths');
  return {
    code: 'TERM_CAPPED',
    refuses: false,
    facts: {
      months: limit?.value,
      disbursed: loan.disbursed,
      until: termEnd,
      end: naturalEnd,
      days: naturalEnd - Math.max(termEnd, from),
    },
    citation: limit?.citation,
  };
};
