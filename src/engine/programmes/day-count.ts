import { addMonths, ymdFromDay, type Day } from '../ground/day';
import type { DayCountName } from './programme';

/**
 * A day-count convention: time between two days as units ÷ basis of a year.
 *
 * `units` counts from an anchor (the loan's disbursement), so that a stretch cut in two has the units of the whole:
 * units(a, x, z) = units(a, x, y) + units(a, y, z) for every convention.
 */
export interface DayCount {
  readonly name: DayCountName;
  readonly basis: 360 | 365;
  /** Whole number ≥ 0; `from` ≤ `to`, the first day counts, the last does not. */
  units(anchor: Day, from: Day, to: Day): number;
}

/**
 * Numerator: actual days. Denominator: 360.
 * First day counts, last does not (算头不算尾).
 * Also known as 日利率 = 年利率 ÷ 360, 积数计息法.
 * Source: 银发〔2005〕129号 annex, 人民币业务的利率换算公式. A full year of 6 % on 100 000 元 gives 6083.33 元, not 6000.
 */
const ACT_360: DayCount = { name: 'ACT/360', basis: 360, units: (_anchor, from, to) => to - from };

/**
 * Numerator: actual days. Denominator: 365, in leap years too.
 * First day counts, last does not.
 * Also known as 年利率 ÷ 365.
 * Source: none of the programme documents; offered because an auditor may read 年贴息率 6 % as 6000 元 a year at most.
 */
const ACT_365: DayCount = { name: 'ACT/365', basis: 365, units: (_anchor, from, to) => to - from };

/**
 * Numerator: whole months × 30 plus odd actual days. Denominator: 360.
 * First day counts, last does not; a month is complete on the same day of the next month, in shorter months on their last day.
 * Also known as 逐笔计息法: 本金 × 年(月)数 × 年(月)利率 + 本金 × 零头天数 × 日利率.
 * Source: 银发〔2005〕129号 annex. Months are counted from the disbursement even in a later period, where the source knows only
 * whole loans: 2021-01-31 → 2021-03-31 is two months, also when paid in two parts cut on 2021-02-28.
 */
const BY_MONTHS: DayCount = {
  name: '对年对月对日',
  basis: 360,
  units: (anchor, from, to) => monthUnits(anchor, to) - monthUnits(anchor, from),
};

function monthUnits(anchor: Day, to: Day): number {
  const start = ymdFromDay(anchor);
  const end = ymdFromDay(to);
  let months = (end.year - start.year) * 12 + end.month - start.month;
  if (addMonths(anchor, months) > to) months -= 1;
  return months * 30 + (to - addMonths(anchor, months));
}

export const DAY_COUNTS: Readonly<Record<DayCountName, DayCount>> = {
  'ACT/360': ACT_360,
  'ACT/365': ACT_365,
  对年对月对日: BY_MONTHS,
};
