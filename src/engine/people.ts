import type { Case } from './conditions/condition';
import type { Loan, PartyId } from './loan';
import { bySettlement, bySource, total } from './order';
import type { Rules } from './rules';

/** An ID that can be matched. Damaged and masked ones stand for a person of their own; invalid ones are compared as text. */
export function isMatchable({ status }: PartyId): boolean {
  return status === 'ok' || status === 'invalid';
}

/** Whom a cap belongs to; undefined: this loan stands alone. 户编号, else the head's ID, else the borrower's (design: household key). */
export function ownerKey(rules: Rules, loan: Loan): string | undefined {
  if (rules.choice('capOwner') === 'household') {
    if (loan.householdCode) return `户${loan.householdCode}`;
    if (loan.headId && isMatchable(loan.headId)) return loan.headId.text;
  }
  return isMatchable(loan.id) ? loan.id.text : undefined;
}

/** Puts cases under their keys; those without one each stand alone. */
export function groupBy(cases: readonly Case[], keyOf: (c: Case) => string | undefined): Case[][] {
  const groups: Case[][] = [];
  const byKey = new Map<string, Case[]>();
  for (const c of cases) {
    const key = keyOf(c);
    const known = key === undefined ? undefined : byKey.get(key);
    if (known) {
      known.push(c);
      continue;
    }
    const fresh = [c];
    groups.push(fresh);
    if (key !== undefined) byKey.set(key, fresh);
  }
  return groups;
}

/** Names that differ only in blanks or interpuncts (阿卜杜拉·买买提, 阿卜杜拉.买买提) are one. */
export function plainName(name: string): string {
  return name.replace(/[\s·•・‧∙.．。]/g, '');
}

/**
 * The same loan entered twice: same borrower, bank, contract number, amount and disbursement; without a contract number the due and settlement
 * dates and the rate must agree as well. A borrower without a usable ID is compared by name and whatever the ID cell holds.
 */
export function duplicatesAmong(cases: readonly Case[]): { first: Case; copies: Case[] }[] {
  if (cases.length < 2) return [];
  const found = new Map<string, { first: Case; copies: Case[] }>();
  const order = [...cases].sort(total(bySettlement));
  for (const c of order) {
    const { loan } = c;
    const who = isMatchable(loan.id) ? loan.id.text : `${loan.id.text}/${plainName(loan.borrower)}`;
    const what: (string | number)[] = [who, loan.bank, loan.contract, loan.principal, loan.disbursed];
    if (!loan.contract) what.push(loan.due ?? '', loan.settled ?? '', loan.rate ?? '');
    const key = what.join('|');
    const known = found.get(key);
    if (known) known.copies.push(c);
    else found.set(key, { first: c, copies: [] });
  }
  return [...found.values()].filter(({ copies }) => copies.length > 0);
}

export function sortedBySource(cases: readonly Case[]): Case[] {
  return [...cases].sort((a, b) => bySource(a.loan.source, b.loan.source));
}
