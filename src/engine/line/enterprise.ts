import type { Citation } from '../ground/citation';
import { addMonths, type Day } from '../ground/day';
import { ceilDivide } from '../ground/interest';
import type { Loan } from '../loan/loan';
import { fen, fenFromYuan, type Fen } from '../ground/money';
import { valueOn } from '../programmes/dated';
import type { Programme } from '../programmes/programme';
import { rollForward, WORKDAYS, type RolledDay, type WorkdayTable } from '../ground/tables/workdays';

/** One year's 分红. */
export interface DividendPayment {
  /** 放款日的次年同日, once a year; 29 February falls on the 28th (ambiguity 35). */
  readonly day: Day;
  /** What the programme promises a household on that day. */
  readonly perHousehold: Fen;
}

/** 分红 of one enterprise loan. */
export interface Dividend {
  /** 带动户数 of the ledger, or the fewest the loan needs. */
  readonly households: number;
  /** Households needed at 5万 each. */
  readonly needed: number;
  /** One for each whole year from disbursement to the end of the loan, at least one. */
  readonly payments: readonly DividendPayment[];
  readonly total: Fen;
  readonly citation: Citation;
}

/** Households a loan must carry, by what the programme allows each on the day of disbursement, when they are matched; undefined where it does not say. */
export interface HouseholdsNeeded {
  readonly needed: number;
  /** Loan that one household carries. */
  readonly each: Fen;
  readonly citation: Citation;
}

export function householdsNeeded({ enterprise }: Programme, loan: Loan): HouseholdsNeeded | undefined {
  const found = enterprise && valueOn(enterprise.perHousehold, loan.disbursed);
  if (!found) return undefined;
  const each = fenFromYuan(found.value);
  return { needed: ceilDivide(loan.principal, each), each, citation: found.citation };
}

/** Undefined where the programme knows no dividend on any anniversary of the loan. */
export function dividendOf(programme: Programme, loan: Loan): Dividend | undefined {
  const { enterprise } = programme;
  const matched = householdsNeeded(programme, loan);
  if (!enterprise || !matched) return undefined;
  const promised = anniversaries(loan).flatMap((day) => {
    const found = valueOn(enterprise.dividendPerHousehold, day);
    return found ? [{ day, perHousehold: fenFromYuan(found.value), citation: found.citation }] : [];
  });
  const last = promised[promised.length - 1];
  if (!last) return undefined;
  const { needed } = matched;
  const households = loan.households ?? needed;
  return {
    households,
    needed,
    payments: promised.map(({ day, perHousehold }) => ({ day, perHousehold })),
    total: fen(promised.reduce((sum, { perHousehold }) => sum + perHousehold * households, 0)),
    citation: last.citation,
  };
}

/** The first always: a loan settled within the year has carried its households through one. */
function anniversaries({ disbursed, settled, due }: Loan): readonly Day[] {
  const end = settled ?? due ?? disbursed;
  const days = [addMonths(disbursed, 12)];
  for (let next = addMonths(disbursed, 24); next <= end; next = addMonths(disbursed, (days.length + 1) * 12))
    days.push(next);
  return days;
}

/** The day a dividend is paid: the anniversary, or the workday after it. An error where the workday table does not reach it. */
export function dividendPayDay(anniversary: Day, workdays: WorkdayTable = WORKDAYS): RolledDay {
  return rollForward(workdays, anniversary);
}
