import type { Field } from '../fields';
import type { Candidate } from './candidate';

/** The columns of one repayment; -1 where the ledger has none for its amount or its day. */
export interface RepaymentColumns {
  readonly amount: number;
  readonly day: number;
}

interface Pair {
  readonly amount?: Candidate;
  readonly day?: Candidate;
}

/** A header that may as well speak of a part: 还款日期 is of any repayment, 结清日期 of the last. */
const MAY_BE_PARTIAL = 0.9;

/**
 * Partial repayments: the n-th amount column goes with the n-th day column. 还款日期 or 收回日期 beside an amount is the day of that repayment, and of the
 * settlement where it repays all (the 76-column export); without an amount column it is the day of settlement.
 */
export function pairRepayments(candidates: readonly Candidate[], chosen: Map<Field, Candidate>): readonly Pair[] {
  const inOrder = (field: Field): Candidate[] =>
    candidates.filter((c) => c.field === field).sort((a, b) => a.column - b.column);
  const amounts = inOrder('repaidAmount');
  const days = inOrder('repaidOn');
  const settled = chosen.get('settled');
  if (amounts.length > 0 && days.length === 0 && settled && settled.words !== '' && settled.weight < MAY_BE_PARTIAL) {
    chosen.delete('settled');
    days.push({ ...settled, field: 'repaidOn' });
  }
  const [only] = days;
  if (amounts.length === 0 && days.length === 1 && only && !settled) {
    chosen.set('settled', { ...only, field: 'settled' });
    return [];
  }
  const longer = Math.max(amounts.length, days.length);
  return Array.from({ length: longer }, (_, i): Pair => {
    const [amount, day] = [amounts[i], days[i]];
    return { ...(amount && { amount }), ...(day && { day }) };
  });
}
