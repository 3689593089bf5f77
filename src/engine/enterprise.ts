import type { Assessment } from './assessment';
import type { Citation } from './citation';
import { addMonths, type Day } from './day';
import { DAY_COUNTS } from './day-count';
import { ceilDivide, lineInterest } from './interest';
import type { Loan } from './loan';
import { fen, fenFromYuan, type Fen } from './money';
import type { Dated, Programme } from './programmes/programme';
import { rollForward, WORKDAYS, type RolledDay, type WorkdayTable } from './tables/workdays';

/** 分红 of one enterprise loan. */
export interface Dividend {
  /** 带动户数 of the ledger, or the fewest the loan needs. */
  readonly households: number;
  /** Households needed at 5万 each. */
  readonly needed: number;
  readonly perHousehold: Fen;
  /** Years that are paid for: whole years from disbursement to the end of the loan, at least one. */
  readonly years: number;
  readonly total: Fen;
  /** 放款日的次年同日, once a year; 29 February falls on the 28th (ambiguity 35). */
  readonly days: readonly Day[];
  readonly citation: Citation;
}

/** Undefined where the programme knows no dividend. */
export function dividendOf(programme: Programme, loan: Loan): Dividend | undefined {
  const terms = programme.enterprise;
  const each = terms && inForce(terms.perHousehold);
  const dividend = terms && inForce(terms.dividendPerHousehold);
  if (!each || !dividend) return undefined;
  const needed = ceilDivide(loan.principal, fenFromYuan(each.value));
  const households = loan.households ?? needed;
  const perHousehold = fenFromYuan(dividend.value);
  const end = loan.settled ?? loan.due ?? loan.disbursed;
  const days: Day[] = [addMonths(loan.disbursed, 12)];
  for (let next = addMonths(loan.disbursed, 24); next <= end; next = addMonths(loan.disbursed, (days.length + 1) * 12))
    days.push(next);
  return {
    households,
    needed,
    perHousehold,
    years: days.length,
    total: fen(perHousehold * households * days.length),
    days,
    citation: dividend.citation,
  };
}

/** The value that holds from the beginning: these schemes ran one year and their terms never changed. */
function inForce<T>(values: readonly Dated<T>[]): Dated<T> | undefined {
  return values[values.length - 1];
}

/** The day a dividend is paid: the anniversary, or the workday after it. An error where the workday table does not reach it. */
export function dividendPayDay(anniversary: Day, workdays: WorkdayTable = WORKDAYS): RolledDay {
  return rollForward(workdays, anniversary);
}

/** What the bank charges on the subsidised days, and what of it the enterprise bears itself; undefined without a contract rate. */
export function interestSplit(
  programme: Programme,
  loan: Loan,
  { base, from, to, subsidy }: Assessment,
): { readonly interest: Fen; readonly subsidy: Fen; readonly own: Fen } | undefined {
  if (loan.rate === undefined || from === undefined || to === undefined) return undefined;
  const dayCount = DAY_COUNTS[programme.choices.dayCount.value];
  const units = dayCount.units(loan.disbursed, from, to);
  const interest = lineInterest([{ balance: base, units, rate: loan.rate, share: 1 }], dayCount.basis, 1);
  return { interest, subsidy, own: fen(interest - subsidy) };
}
