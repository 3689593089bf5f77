import { isoFromDay } from '../../engine/ground/day';
import type { Period } from '../../engine/programmes/period';

/** The words for periods, of the sheets or of the pane. */
export interface PeriodWords {
  readonly periods: {
    year(year: string): string;
    quarter(year: string, quarter: string): string;
    month(year: string, month: string): string;
    span(from: string, to: string): string;
  };
}

/** A period as a person says it: `2021 年度`, `2024 年第二季度`. */
export function periodName(period: Period, { periods }: PeriodWords): string {
  const [, year, quarter, month] = /^(\d{4})(?:Q([1-4])|-(\d{2}))?$/.exec(period.label) ?? [];
  if (year === undefined) return periods.span(isoFromDay(period.from), isoFromDay(period.to));
  if (quarter !== undefined) return periods.quarter(year, quarter);
  return month === undefined ? periods.year(year) : periods.month(year, month);
}
