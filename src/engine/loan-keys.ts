import type { Loan } from './loan';
import { Keys } from './partition';
import { borrowerKey, isMatchable, ownerKey } from './people';
import type { Rules } from './rules';
import { float64s } from './scratch';

/** More than there are serial days. */
const DAYS = 4_194_304;

/**
 * What loans are grouped and told apart by, read in one walk over them: a million rows do not lie in any cache, and to fetch them again for each kind of
 * group takes longer than the grouping.
 */
export class LoanKeys {
  readonly borrowers: Keys;
  /** The very `borrowers` where a cap belongs to the borrower. */
  readonly owners: Keys;
  readonly accounts: Keys;
  /** The same for two rows only where amount and disbursement agree: rows that can't repeat each other are told apart by it. */
  readonly amountAndDay: Float64Array;
  /** Rows with a contract number and no ID to match. */
  readonly nameless: number[] = [];

  constructor(
    private readonly rules: Rules,
    private readonly loans: readonly Loan[],
    private readonly withAccounts: boolean,
  ) {
    this.borrowers = new Keys(loans.length);
    this.owners = rules.choices.capOwner === 'borrower' ? this.borrowers : new Keys(loans.length);
    this.accounts = new Keys(withAccounts ? loans.length : 0);
    this.amountAndDay = float64s(loans.length);
  }

  read(from: number, to: number): void {
    const { rules, loans, borrowers, owners, accounts, withAccounts, amountAndDay, nameless } = this;
    for (let i = from; i < to; i += 1) {
      const loan = loans[i]!;
      borrowers.set(i, borrowerKey(loan));
      if (owners !== borrowers) owners.set(i, ownerKey(rules, loan));
      if (withAccounts) accounts.set(i, loan.account || undefined);
      amountAndDay[i] = loan.principal * DAYS + loan.disbursed;
      if (!isMatchable(loan.id) && loan.contract !== '') nameless.push(i);
    }
  }
}
