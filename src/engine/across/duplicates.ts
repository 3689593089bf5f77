import type { Case } from '../line/case-of-loan';
import { aloneAmount } from '../line/money-at-stake';
import { bySettlement, sortCases } from '../line/order';
import { isSameLoan } from '../loan/duplicates';
import type { Findings } from './findings';

/**
 * The same loan entered several times is paid once: the first by the written order stays, the others are copies. `cases`: of rows that may be one loan; they
 * are put in order.
 * @param copies takes the indices of the copies
 */
export function findDuplicates(cases: Case[], copies: Set<number>, findings: Findings | undefined): void {
  sortCases(cases, bySettlement);
  cases.forEach((first, i) => {
    if (copies.has(first.index)) return;
    const same = cases.slice(i + 1).filter((c) => !copies.has(c.index) && isSameLoan(first.loan, c.loan));
    if (same.length === 0) return;
    for (const { index } of same) copies.add(index);
    const doubled = same.reduce((sum, copy) => sum + aloneAmount(copy), 0);
    const { borrower, contract } = first.loan;
    const facts = { borrower, contract, times: same.length + 1 };
    findings?.ofSeveral([first, ...same], { code: 'DUPLICATE_LOAN', refuses: true, facts }, doubled);
  });
}
