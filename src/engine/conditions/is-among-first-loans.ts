import { limitFor } from '../line/case-of-loan';
import { ordinalOf } from '../line/category-of-loan';
import type { Condition } from './condition';

/** 累计不超过三次: of a borrower's loans in the ledger, whatever became of them, those disbursed first. */
export const isAmongFirstLoans: Condition = (c) => {
  const limit = c.isPlaced ? limitFor(c, 'loansAtMost') : undefined;
  if (!limit) return undefined;
  const ordinal = ordinalOf(c.loans, c.index);
  if (ordinal <= limit.value) return undefined;
  return {
    code: 'LOANS_TOO_MANY',
    refuses: true,
    facts: { ordinal, most: limit.value },
    citation: limit.citation,
  };
};
