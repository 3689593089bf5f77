import { isoFromDay } from '../engine/day';
import type { Period } from '../engine/period';
import type { ReportTexts } from './texts';

/** A period as a person says it: `2021 年度`, `2024 年第二季度`. */
export function periodName(period: Period, { periods }: ReportTexts): string {
  const [, year, quarter, month] = /^(\d{4})(?:Q([1-4])|-(\d{2}))?$/.exec(period.label) ?? [];
  if (year === undefined) return periods.span(isoFromDay(period.from), isoFromDay(period.to));
  if (quarter !== undefined) return periods.quarter(year, quarter);
  return month === undefined ? periods.year(year) : periods.month(year, month);
}
