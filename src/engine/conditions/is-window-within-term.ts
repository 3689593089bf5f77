import { isoFromDay } from '../ground/day';
import { stepOn } from '../line/rules';
import { NO_FACTS, type Condition } from './condition';

/** The loan ends within the months that are subsidised; otherwise the days after them are cut. */
export const isWindowWithinTerm: Condition = ({ rules, loan, terms, naturalEnd, termEnd, from }, brief) => {
  if (!terms || termEnd === undefined || naturalEnd <= termEnd) return undefined;
  // In a programme paid by the day, only where days of this period are lost.
  if (!rules.bySettlement && naturalEnd <= from) return undefined;
  const limit = stepOn(terms.termLimitMonths, loan.disbursed);
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
