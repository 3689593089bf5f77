import type { Loan } from '../../engine/loan/loan';
import { isMatchable } from '../../engine/loan/people';
import type { TieDecision } from '../../engine/line/rules';
import { borrowerMark } from '../../reports/facts/borrower-mark';
import type { KeptDecision } from '../office/contract';

/** The decisions kept in the workbook, with the ID each borrower's loans have: what the engine takes. Those of nobody here are left out. */
export function tieDecisions(kept: readonly KeptDecision[], loans: readonly Loan[]): readonly TieDecision[] {
  if (kept.length === 0) return [];
  const ids = new Map<string, Set<string>>();
  for (const loan of loans) {
    if (!isMatchable(loan.id)) continue;
    const mark = borrowerMark(loan);
    ids.set(mark, (ids.get(mark) ?? new Set()).add(loan.id.text));
  }
  return kept.flatMap(({ borrower, year, bank }) => [...(ids.get(borrower) ?? [])].map((id) => ({ id, year, bank })));
}
