import { type Period, periodsOfYear } from '../../engine/programmes/period';
import type { Programme, Schedule } from '../../engine/programmes/programme';

const OWN: Readonly<Record<Schedule['kind'], RegExp>> = {
  'settlement-year': /^\d{4}$/,
  quarter: /^\d{4}Q\d$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
};

/** The periods of a year in which the programme pays, and the other ways to cut the year. */
export function splitPeriods(
  programme: Programme,
  year: number,
): { readonly own: readonly Period[]; readonly others: readonly Period[] } {
  const pattern = OWN[programme.schedule.kind];
  const periods = periodsOfYear(programme, year);
  return {
    own: periods.filter(({ label }) => pattern.test(label)),
    others: periods.filter(({ label }) => !pattern.test(label)),
  };
}
