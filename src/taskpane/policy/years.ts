import { type Day, ymdFromDay } from '../../engine/ground/day';
import type { Loan } from '../../engine/loan/loan';
import type { Schedule } from '../../engine/programmes/programme';

export interface YearRange {
  readonly first: number;
  readonly last: number;
  /** The year the clerk most likely means. */
  readonly likely: number;
}

function lastDay(loan: Loan): Day {
  return Math.max(loan.disbursed, loan.settled ?? loan.extendedTo ?? loan.due ?? loan.disbursed) as Day;
}

/**
 * The years the ledgers speak of. Likely is the year in which most loans were settled where that is what is paid, else the
 * last year most loans reach. undefined without loans.
 */
export function yearsOf(loans: readonly Loan[], schedule: Schedule): YearRange | undefined {
  let first = Infinity;
  let last = -Infinity;
  const votes = new Map<number, number>();
  for (const loan of loans) {
    const end = ymdFromDay(lastDay(loan)).year;
    first = Math.min(first, ymdFromDay(loan.disbursed).year);
    last = Math.max(last, end);
    const vote = schedule.kind === 'settlement-year' ? loan.settled && ymdFromDay(loan.settled).year : end;
    if (vote !== undefined) votes.set(vote, (votes.get(vote) ?? 0) + 1);
  }
  if (first > last) return undefined;
  const [likely = last] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { first, last, likely };
}
