import type { Loan } from '../../loan/loan';
import { Keys } from './partition';
import { borrowerKey, isMatchable, ownerKey } from '../../loan/people';
import { RowMarks } from './row-marks';
import type { Rules } from '../../line/rules';

/**
 * What loans are grouped and told apart by, read in one walk over them: a million rows do not lie in any cache, and to fetch them again for each kind of
 * group takes longer than the grouping.
 */
export class LoanKeys {
  readonly borrowers: Keys;
  /** The very `borrowers` where a cap belongs to the borrower. */
  readonly owners: Keys;
  readonly accounts: Keys;
  readonly marks: RowMarks;
  /** Rows with a contract number and no ID to match. */
  readonly nameless: number[] = [];

  constructor(
    private readonly rules: Rules,
    private readonly loans: readonly Loan[],
    /** Else only what bears on amounts is read: no accounts, no names. */
    private readonly forFindings: boolean,
  ) {
    this.borrowers = new Keys(loans.length);
    this.owners = rules.choices.capOwner === 'borrower' ? this.borrowers : new Keys(loans.length);
    this.accounts = new Keys(forFindings ? loans.length : 0);
    this.marks = new RowMarks(loans.length);
  }

  read(from: number, to: number): void {
    const { rules, loans, borrowers, owners, accounts, forFindings, marks, nameless } = this;
    for (let i = from; i < to; i += 1) {
      const loan = loans[i]!;
      borrowers.set(i, borrowerKey(loan));
      if (owners !== borrowers) owners.set(i, ownerKey(rules.choices.capOwner, loan));
      marks.setAmountAndDay(i, loan);
      if (forFindings) {
        accounts.set(i, loan.account || undefined);
        marks.setName(i, loan);
      }
      if (!isMatchable(loan.id) && loan.contract !== '') nameless.push(i);
    }
  }
}
