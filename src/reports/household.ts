import type { Loan } from '../engine/loan';
import { isMatchable } from '../engine/people';

/** The household a loan is counted in: 户编号, else the head's ID, else the borrower's; without any, the loan stands alone. */
export function householdOf(loan: Loan, index: number): string {
  if (loan.householdCode) return `code ${loan.householdCode}`;
  for (const id of [loan.headId, loan.id]) {
    if (id && isMatchable(id)) return `id ${id.text}`;
  }
  return `row ${index}`;
}

/** Keys met so far. */
export class Distinct {
  private readonly seen = new Set<string>();

  /** 1 the first time these parts come together, 0 after: adding up counts each once. */
  first(...parts: readonly string[]): 0 | 1 {
    const key = parts.join('\u0000');
    if (this.seen.has(key)) return 0;
    this.seen.add(key);
    return 1;
  }
}
