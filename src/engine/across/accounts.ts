import type { Loan } from '../loan/loan';
import { maskId } from '../loan/party-id';
import { isMatchable, plainName } from '../loan/people';
import type { Findings } from './findings';

/**
 * One 一卡通 account for several people: by ID, or where IDs are damaged or missing by name.
 * @param mine indices of the loans paid to one account, @param paid 分 of each loan
 */
export function findSharedAccount(
  loans: readonly Loan[],
  mine: readonly number[],
  paid: (loan: number) => number,
  findings: Findings,
): void {
  const people = new Map(mine.map((i) => [personOf(loans[i]!), loans[i]!.borrower]));
  if (people.size < 2) return;
  const names = [...people.values()].sort();
  const facts = { account: maskId(loans[mine[0]!]!.account!), people: people.size, names };
  const atStake = mine.reduce((sum, i) => sum + paid(i), 0);
  findings.ofLoans(mine, { code: 'SHARED_ACCOUNT', refuses: false, facts }, atStake);
}

function personOf(loan: Loan): string {
  return isMatchable(loan.id) ? loan.id.text : plainName(loan.borrower);
}
