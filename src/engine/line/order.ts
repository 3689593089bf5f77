import type { Case } from './case-of-loan';
import type { RowRef } from '../loan/loan';

/**
 * The written tie-breaks of 万宁 (一、（二）1（3）④): settled first, then disbursed first, then the larger amount.
 * 0 where the documents decide nothing. Open loans come last.
 */
export function bySettlement(a: Case, b: Case): number {
  return (
    (a.settled ?? Infinity) - (b.settled ?? Infinity) || a.disbursed - b.disbursed || b.principal - a.principal || 0
  );
}

/**
 * Earliest disbursement first (ambiguity 25), then the larger amount. The settlement date has no say: a period already paid must
 * come out the same when it is run again after a loan was repaid.
 */
export function byDisbursement(a: Case, b: Case): number {
  return a.disbursed - b.disbursed || b.principal - a.principal;
}

/** What decides where the documents do not: contract number, then everything else a loan says, and for equal rows their place. */
export function byContent(a: Case, b: Case): number {
  const x = a.loan;
  const y = b.loan;
  return (
    compare(x.contract, y.contract) ||
    compare(x.bank, y.bank) ||
    compare(x.due ?? 0, y.due ?? 0) ||
    compare(x.rate ?? 0, y.rate ?? 0) ||
    compare(x.id.text, y.id.text) ||
    compare(x.borrower, y.borrower) ||
    compare(x.category ?? '', y.category ?? '') ||
    bySource(x.source, y.source)
  );
}

/** Where a row stands. */
export function bySource(a: RowRef, b: RowRef): number {
  return compare(a.file ?? '', b.file ?? '') || compare(a.sheet, b.sheet) || compare(a.row, b.row);
}

/** By code unit, not by locale: the same everywhere. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const FEW = 24;

/** Sorts in place by a written order, then by content, so that the order of rows never decides. */
export function sortCases(cases: Case[], written: (a: Case, b: Case) => number): void {
  if (cases.length > FEW) {
    cases.sort((a, b) => written(a, b) || byContent(a, b));
    return;
  }
  for (let i = 1; i < cases.length; i += 1) {
    const moved = cases[i]!;
    let j = i - 1;
    while (j >= 0 && (written(cases[j]!, moved) || byContent(cases[j]!, moved)) > 0) {
      cases[j + 1] = cases[j]!;
      j -= 1;
    }
    cases[j + 1] = moved;
  }
}
