import { maskId } from '../loan/party-id';
import type { Loan } from '../loan/loan';
import { plainName } from '../loan/people';
import type { Findings } from './findings';

/**
 * One ID with two names. Interpuncts and blanks make no other name.
 * @param mine indices of the loans under one ID, @param paid 分 of each loan
 */
export function findNameConflict(
  loans: readonly Loan[],
  mine: readonly number[],
  paid: (loan: number) => number,
  findings: Findings,
): void {
  const names = new Map<string, string>();
  for (const i of mine) {
    const { borrower } = loans[i]!;
    if (borrower !== '') names.set(plainName(borrower), borrower);
  }
  if (names.size < 2) return;
  const facts = { id: maskId(loans[mine[0]!]!.id.text), names: [...names.values()].sort() };
  const atStake = mine.reduce((sum, i) => sum + paid(i), 0);
  findings.ofLoans(mine, { code: 'NAME_ID_CONFLICT', refuses: false, facts }, atStake);
}
