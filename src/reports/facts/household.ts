import type { Loan } from '../../engine/loan/loan';
import { isMatchable } from '../../engine/loan/people';

/** The household a loan is counted in: 户编号, else the head's ID, else the borrower's; without any, the loan stands alone. */
export function householdOf(loan: Loan, index: number): string {
  if (loan.householdCode) return `code ${loan.householdCode}`;
  for (const id of [loan.headId, loan.id]) {
    if (id && isMatchable(id)) return `id ${id.text}`;
  }
  return `row ${index}`;
}

/** Pairs of texts met so far, the first of each pair one of few. */
export class Distinct {
  private readonly seen = new Map<string, Set<string>>();

  /** 1 the first time these two come together, 0 after: adding up counts each once. */
  first(few: string, many: string): 0 | 1 {
    let seen = this.seen.get(few);
    if (!seen) this.seen.set(few, (seen = new Set()));
    const known = seen.size;
    seen.add(many);
    return seen.size > known ? 1 : 0;
  }
}
