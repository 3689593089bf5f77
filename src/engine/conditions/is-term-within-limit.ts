import { addMonths } from '../ground/day';
import { limitFor } from '../line/case-of-loan';
import { firstDueDay } from '../line/rules';
import type { Condition } from './condition';

/** The term signed is one of this product (5万 programmes: 3年期以内). A term that grows by 展期 is the window's business. */
export const isTermWithinLimit: Condition = (c) => {
  const { rules, loan } = c;
  if (!c.isPlaced || rules.choices.longTerm !== 'refuse') return undefined;
  const limit = limitFor(c, 'termLimitMonths');
  const due = firstDueDay(loan);
  if (!limit || due === undefined || due - loan.disbursed <= limit.value * 28) return undefined;
  if (due <= addMonths(loan.disbursed, limit.value)) return undefined;
  return {
    code: 'TERM_OVER_LIMIT',
    refuses: true,
    facts: { disbursed: loan.disbursed, due, months: limit.value },
    citation: limit.citation,
  };
};
