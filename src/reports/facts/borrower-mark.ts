import type { Loan } from '../../engine/loan/loan';
import { isMatchable, plainName } from '../../engine/loan/people';

/**
 * What stands for a borrower in the workbook's settings, which anyone with the file can read. Twenty bits of the ID fit dozens of people of
 * one county, so the number cannot be tried out from them (a whole hash, salted or not, could: a county has some 36 million possible
 * numbers); twenty bits of the name beside them keep two borrowers of one ledger apart. No salt: two salts would give away forty bits.
 */
export function borrowerMark(loan: Loan): string {
  // Without a usable number a borrower is a person of its own: then the loan says who it is, wherever its row stands.
  const who = isMatchable(loan.id) ? loan.id.text : [loan.contract, loan.disbursed, loan.principal].join('|');
  return shortHash(who) + shortHash(plainName(loan.borrower));
}

/** Five hexadecimal digits of a text (FNV-1a, folded to twenty bits). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (((hash >>> 20) ^ hash) & 0xfffff).toString(16).padStart(5, '0');
}
