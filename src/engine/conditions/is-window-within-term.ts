import { isoFromDay } from '../ground/day';
import { limitFor } from '../line/case-of-loan';
import { NO_FACTS, type Condition } from './condition';

/** The loan ends within the months that are subsidised; otherwise the days after them are cut. */
export const isWindowWithinTerm: Condition = (c, brief) => {
  const { rules, loan, naturalEnd, termEnd, from } = c;
  if (!c.isPlaced || termEnd === undefined || naturalEnd <= termEnd) return undefined;
  // In a programme paid by the day, only where days of this period are lost.
  if (!rules.bySettlement && naturalEnd <= from) return undefined;
  const limit = limitFor(c, 'termLimitMonths');
  return {
    code: 'TERM_CAPPED',
    refuses: false,
    facts: brief
      ? NO_FACTS
      : {
          months: String(limit?.value ?? ''),
          disbursed: isoFromDay(loan.disbursed),
          until: isoFromDay(termEnd),
          end: isoFromDay(naturalEnd),
          days: String(naturalEnd - Math.max(termEnd, from)),
        },
    ...(limit ? { citation: limit.citation } : {}),
  };
};
