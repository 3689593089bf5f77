import type { Case } from './conditions/condition';
import { maskId } from './party-id';
import { isMatchable, plainName } from './people';
import type { Report } from './report';

/** One ID with two names. Interpuncts and blanks make no other name. */
export function reportNameConflicts(groups: readonly (readonly Case[])[], report: Report): void {
  for (const cases of groups) {
    if (cases.length < 2) continue;
    const { id, borrower } = cases[0]!.loan;
    if (!isMatchable(id) || cases.every(({ loan }) => loan.borrower === borrower)) continue;
    const names = new Map<string, string>();
    for (const { loan } of cases) if (loan.borrower !== '') names.set(plainName(loan.borrower), loan.borrower);
    if (names.size < 2) continue;
    report.add(
      cases,
      {
        code: 'NAME_ID_CONFLICT',
        refuses: false,
        facts: { id: maskId(id.text), names: [...names.values()].sort().join('、') },
      },
      0,
    );
  }
}

/** One 一卡通 account for several people. */
export function reportSharedAccounts(cases: readonly Case[], report: Report): void {
  const byAccount = new Map<string, Case[]>();
  for (const c of cases) {
    const { account } = c.loan;
    if (!account) continue;
    const known = byAccount.get(account);
    if (known) known.push(c);
    else byAccount.set(account, [c]);
  }
  for (const [account, sharing] of byAccount) {
    if (sharing.length < 2) continue;
    const people = new Map(
      sharing.map(({ loan }) => [personOf(loan.id.text, isMatchable(loan.id), loan.borrower), loan.borrower]),
    );
    if (people.size < 2) continue;
    report.add(
      sharing,
      {
        code: 'SHARED_ACCOUNT',
        refuses: false,
        facts: { account: maskId(account), people: String(people.size), names: [...people.values()].sort().join('、') },
      },
      0,
    );
  }
}

function personOf(id: string, matchable: boolean, name: string): string {
  return matchable ? id : `姓名:${plainName(name)}`;
}
