import type { Loan, PartyId } from './loan';
import type { CapOwner } from './finding';

/** An ID that can be matched. Damaged and masked ones stand for a person of their own; invalid ones are compared as text. */
export function isMatchable({ status }: PartyId): boolean {
  return status === 'ok' || status === 'invalid';
}

/** Whose loans are one borrower's; undefined: this loan's borrower can't be matched and counts as a person of its own. */
export function borrowerKey({ id }: Loan): string | undefined {
  return isMatchable(id) ? id.text : undefined;
}

/** Whom a cap belongs to; undefined: this loan stands alone. 户编号, else the head's ID, else the borrower's. */
export function ownerKey(capOwner: CapOwner, loan: Loan): string | undefined {
  if (capOwner === 'household') {
    // Some villages number households by the head's ID: such a code is the head's ID, and joins the rows that give only that.
    if (loan.householdCode) return loan.householdCode;
    if (loan.headId && isMatchable(loan.headId)) return loan.headId.text;
  }
  const borrower = borrowerKey(loan);
  return capOwner === 'borrower-bank' && borrower !== undefined ? `${borrower}/${loan.bank}` : borrower;
}

/** Names that differ only in blanks or interpuncts (阿卜杜拉·买买提, 阿卜杜拉.买买提) are one. */
export function plainName(name: string): string {
  return name.replace(/[\s·•・‧∙.．。]/g, '');
}
