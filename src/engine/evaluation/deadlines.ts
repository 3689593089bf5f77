import { addMonths, dayFromYmd, ymdFromDay, type Day } from '../ground/day';
import { rollForward, type OutsideWorkdays, type WorkdayTable } from '../ground/tables/workdays';

/** Days of the month by which a bank files for the subsidy and finance pays it (交城: 每月10日前报送, 20日前拨付, 遇法定节假日顺延). */
export interface MonthlyDeadlineRule {
  readonly filingDay: number;
  readonly paymentDay: number;
}

export interface Deadline {
  /** As the rule states it. */
  readonly stated: Day;
  /** Rolled to the next workday. */
  readonly rolled: Day;
}

export interface Deadlines {
  readonly filing: Deadline;
  readonly payment: Deadline;
}

export type DeadlineAnswer =
  | {
      readonly ok: true;
      /** In the month in which the paid period ends: the default reading. */
      readonly sameMonth: Deadlines;
      /**
       * A month later. The rule gives days only, not which month they pay for, so both are shown; absent where that month's days off are not
       * known yet, as in December those of January.
       */
      readonly nextMonth?: Deadlines;
    }
  | OutsideWorkdays;

/**
 * The filing and payment days for a period that ends on `periodEnd` (its last counted day). An error result where a day
 * of the month itself lies outside the workday table. Throws RangeError where the rule names a day that not every month has.
 */
export function deadlinesFor(table: WorkdayTable, rule: MonthlyDeadlineRule, periodEnd: Day): DeadlineAnswer {
  const sameMonth = deadlinesIn(table, rule, periodEnd);
  if (!sameMonth.ok) return sameMonth;
  const nextMonth = deadlinesIn(table, rule, addMonths(periodEnd, 1));
  return {
    ok: true,
    sameMonth: sameMonth.deadlines,
    ...(nextMonth.ok ? { nextMonth: nextMonth.deadlines } : {}),
  };
}

function deadlinesIn(table: WorkdayTable, rule: MonthlyDeadlineRule, monthOf: Day) {
  const filing = deadline(table, monthOf, rule.filingDay);
  if (!filing.ok) return filing;
  const payment = deadline(table, monthOf, rule.paymentDay);
  if (!payment.ok) return payment;
  return { ok: true as const, deadlines: { filing: filing.deadline, payment: payment.deadline } };
}

function deadline(table: WorkdayTable, monthOf: Day, dayOfMonth: number) {
  const { year, month } = ymdFromDay(monthOf);
  const stated = dayOfMonth <= 28 ? dayFromYmd(year, month, dayOfMonth) : undefined;
  if (!stated) throw new RangeError(`not a day of every month: ${dayOfMonth}`);
  const rolled = rollForward(table, stated);
  return rolled.ok ? { ok: true as const, deadline: { stated, rolled: rolled.day } } : rolled;
}
