import type { Day } from '../ground/day';
import { addMonths } from '../ground/day';
import { DayTable } from '../ground/day-table';
import type { Loan } from '../loan/loan';
import type { RatePpm } from '../ground/rate';
import { stepOn, type CategoryRules } from './category-rules';
import { NO_CEILING_NUMBER, type Ceiling } from './ceiling';
import { firstDueDay, type Rules } from './rules';
import { rateOn } from '../ground/tables/lpr';

const FIFTY_BASIS_POINTS = 5000;

/**
 * Which of `rules.ceilings` is the loan's. Fixed for the contract: the reference rate last published on or before signing, by the contract's term
 * (ambiguities 28, 29). Looked up once a run for each day and term.
 */
export function ceilingNumber(rules: Rules, loan: Loan, terms: CategoryRules): number {
  const kind = rules.choices.ceiling;
  if (kind === 'none' || !terms.byContract) return NO_CEILING_NUMBER;
  const day = rules.choices.ceilingDate === 'signed' ? (loan.signed ?? loan.disbursed) : loan.disbursed;
  const isLong = isOverOneYear(loan);
  const known = isLong ? rules.ceilingsOverOneYear : rules.ceilingsUpToOneYear;
  return known.get(day) || known.set(day, addCeiling(rules, lookUp(rules, kind, day, isLong)));
}

function addCeiling({ ceilings, ceilingRates }: Rules, ceiling: Ceiling): number {
  ceilingRates.push(ceiling.kind === 'limit' ? ceiling.rate : Infinity);
  return ceilings.push(ceiling) - 1;
}

/** By the contract's term; one of exactly a year is not. */
export function isOverOneYear(loan: Loan): boolean {
  const due = firstDueDay(loan);
  if (due === undefined) return false;
  const days = due - loan.disbursed;
  return days > 366 || (days >= 365 && days > daysOfYearFrom(loan.disbursed));
}

const yearLengths = new DayTable();

/** Days from a day to the same day of the next year. */
function daysOfYearFrom(day: Day): number {
  return yearLengths.get(day) || yearLengths.set(day, addMonths(day, 12) - day);
}

function lookUp(rules: Rules, kind: 'lpr' | 'lpr-1y-plus-50bp', day: Day, long: boolean): Ceiling {
  const plus = long && kind === 'lpr-1y-plus-50bp';
  const found = rateOn(rules.rates, long && !plus ? '1-5Y' : '1Y', day);
  if (!found.ok) return { kind: 'unknown', day };
  const benchmark = found.row.series === 'BENCHMARK';
  // Before the LPR the product was lent at the benchmark rate of its own term (银监发〔2017〕42号), without points.
  const rate = plus ? (benchmark ? found.row.rates['1-5Y'] : found.rate + FIFTY_BASIS_POINTS) : found.rate;
  return {
    kind: 'limit',
    rate: rate as RatePpm,
    reference: benchmark ? 'BENCHMARK' : plus ? 'LPR1Y+0.5%' : long ? 'LPR5Y+' : 'LPR1Y',
    day,
    published: found.row.effective,
  };
}

/**
 * The yearly rate paid for a day, in ppm; undefined where there is none to pay.
 * @param ceilingRate ppm, Infinity where nothing limits the contract
 */
export function payableRate(
  rules: Rules,
  contractRate: RatePpm | undefined,
  terms: CategoryRules,
  day: Day,
  ceilingRate: number,
): number | undefined {
  const programmeRate = stepOn(terms.rate, day)?.value;
  if (!terms.byContract) {
    if (programmeRate === undefined || contractRate === undefined) return programmeRate;
    return rules.paysLowerContract && contractRate < programmeRate ? contractRate : programmeRate;
  }
  if (contractRate === undefined) return undefined;
  const atMost = programmeRate === undefined || contractRate < programmeRate ? contractRate : programmeRate;
  return atMost <= ceilingRate || rules.paysAboveCeiling ? atMost : ceilingRate;
}
