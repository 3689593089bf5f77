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

/** 1 on the first counted row of each key, 0 elsewhere: summing them counts every key once. */
export function distinctFlags(counted: readonly boolean[], keyOf: (index: number) => string): number[] {
  const seen = new Set<string>();
  return counted.map((isCounted, i) => {
    if (!isCounted) return 0;
    const key = keyOf(i);
    if (seen.has(key)) return 0;
    seen.add(key);
    return 1;
  });
}
