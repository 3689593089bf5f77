import type { Case } from './conditions/condition';
import type { RowRef } from './loan';

/**
 * The written tie-breaks of 万宁 (一、（二）1（3）④): settled first, then disbursed first, then the larger amount.
 * 0 where the documents decide nothing.
 */
export function bySettlement(a: Case, b: Case): number {
  return (
    compare(a.settled ?? Infinity, b.settled ?? Infinity) ||
    compare(a.loan.disbursed, b.loan.disbursed) ||
    compare(b.loan.principal, a.loan.principal)
  );
}

/** Earliest disbursement first, then as above. */
export function byDisbursement(a: Case, b: Case): number {
  return compare(a.loan.disbursed, b.loan.disbursed) || bySettlement(a, b);
}

/** An order by `first` that the order of rows never decides: then contract number, then everything else a loan says, then its place. */
export function total(first: (a: Case, b: Case) => number): (a: Case, b: Case) => number {
  return (a, b) =>
    first(a, b) ||
    compare(a.loan.contract, b.loan.contract) ||
    compare(a.loan.bank, b.loan.bank) ||
    compare(a.loan.due ?? Infinity, b.loan.due ?? Infinity) ||
    compare(a.loan.rate ?? Infinity, b.loan.rate ?? Infinity) ||
    compare(a.loan.id.text, b.loan.id.text) ||
    compare(a.loan.borrower, b.loan.borrower) ||
    compare(a.loan.category ?? '', b.loan.category ?? '') ||
    bySource(a.loan.source, b.loan.source);
}

export function bySource(a: RowRef, b: RowRef): number {
  return compare(a.file ?? '', b.file ?? '') || compare(a.sheet, b.sheet) || compare(a.row, b.row);
}

/** By code unit, not by locale: the same everywhere. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
