import type { Loan } from './loan';
import { isMatchable, plainName } from './people';

/**
 * The same loan entered twice: same borrower, bank, contract number, amount and disbursement; without a contract number the due and settlement
 * dates and the rate must agree as well, and the ID must be one that matches: two people of one name may borrow the same amount on the same
 * day. (One contract may be drawn several times: those differ in day or amount.)
 */
export function isSameLoan(a: Loan, b: Loan): boolean {
  if (a.principal !== b.principal || a.disbursed !== b.disbursed || a.bank !== b.bank || a.contract !== b.contract)
    return false;
  if (!isSamePerson(a, b)) return false;
  if (a.contract !== '') return true;
  return isMatchable(a.id) && a.due === b.due && a.settled === b.settled && a.rate === b.rate;
}

/** By ID; where there is none to match, by name and whatever the ID cell holds. */
function isSamePerson(a: Loan, b: Loan): boolean {
  if (a.id.text !== b.id.text || a.id.status !== b.id.status) return false;
  return isMatchable(a.id) || plainName(a.borrower) === plainName(b.borrower);
}

/** A key under which rows that may be one loan come together, for borrowers without an ID to match. */
export function namelessKey({ id, borrower, contract, principal, disbursed }: Loan): string {
  return `${id.text}/${plainName(borrower)}/${contract}/${principal}/${disbursed}`;
}
