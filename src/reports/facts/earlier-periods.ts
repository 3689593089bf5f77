import { amountSteps } from '../../engine/run/amounts';
import type { AssessmentResult } from '../../engine/run/assessment';
import type { Loan } from '../../engine/loan/loan';
import { fen, type Fen } from '../../engine/ground/money';
import { parsePeriod, type Period } from '../../engine/programmes/period';
import type { Programme } from '../../engine/programmes/programme';
import { silently, type Steps } from '../model/steps';

/** The quarters (or months) of the year before this one; none for a year or for two dates, which have no 本年累计 of their own. */
export function earlierPeriods({ label }: Period, programme: Programme): readonly Period[] {
  const [, year, quarter, month] = /^(\d{4})(?:Q([1-4])|-(\d{2}))$/.exec(label) ?? [];
  if (year === undefined) return [];
  const labels =
    quarter !== undefined
      ? Array.from({ length: Number(quarter) - 1 }, (_, i) => `${year}Q${i + 1}`)
      : Array.from({ length: Number(month) - 1 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  return labels.map((earlier) => {
    const period = parsePeriod(earlier, programme);
    if (typeof period === 'string') throw new Error(`${earlier}: ${period}`);
    return period;
  });
}

/** Whether a summary of this period has a 本年累计. */
export function hasYearToDate({ label }: Period): boolean {
  return /^\d{4}(?:Q[1-4]|-\d{2})$/.test(label);
}

/**
 * What each loan of the ledger comes to in the earlier periods of the year, each rounded by itself as it was paid. Undefined where
 * the period has no year to date.
 */
export function* earlierSubsidies(result: AssessmentResult): Steps<readonly Fen[] | undefined> {
  const { programme, period, options, loans } = result;
  if (!hasYearToDate(period)) return undefined;
  const sums = new Float64Array(loans.length);
  // What an earlier period itself paid is not to be deducted from it.
  const unpaid = loans.map(withoutPaid);
  yield;
  for (const earlier of earlierPeriods(period, programme)) {
    const { subsidies } = yield* silently(amountSteps(unpaid, programme, earlier, options));
    for (let loan = 0; loan < sums.length; loan += 1) sums[loan]! += subsidies[loan]!;
    yield;
  }
  return Array.from(sums, fen);
}

function withoutPaid(loan: Loan): Loan {
  if (!loan.paid) return loan;
  const { paid, ...rest } = loan;
  return paid.length === 0 ? loan : rest;
}
