import { addDays, addMonths, dayFromYmd, isoFromDay, ymdFromDay, type Day } from '../ground/day';
import type { Programme } from './programme';

/** What is being paid. Both ends count: `2021Q3` on the calendar is 2021-07-01 … 2021-09-30. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** As the clerk names it: `2021`, `2021Q3`, `2024-05`, `2024-03-21..2024-06-20`. */
  readonly label: string;
}

/** Unreadable · a day that does not exist · the end before the beginning · a year outside 1901…9998. */
export type PeriodError = 'PERIOD_UNREADABLE' | 'PERIOD_NO_SUCH_DAY' | 'PERIOD_REVERSED' | 'PERIOD_YEAR_OUT_OF_RANGE';

/**
 * A period as a clerk types it: `2021`, `2021Q3`, `2024-05`, `2024-03-21..2024-06-20`. In a programme that follows the 结息日 years,
 * quarters and months run from the 21st to the 20th (`2024Q2` is 2024-03-21 … 2024-06-20); otherwise they are those of the calendar.
 */
export function parsePeriod(text: string, programme: Programme): Period | PeriodError {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  const range = /^(\d{4})-(\d{2})-(\d{2})\s*(?:\.\.|~|至)\s*(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (range) {
    const [from, to] = [dayOf(range.slice(1, 4)), dayOf(range.slice(4, 7))];
    if (from === undefined || to === undefined) return 'PERIOD_NO_SUCH_DAY';
    if (from > to) return 'PERIOD_REVERSED';
    return { from, to, label: `${isoFromDay(from)}..${isoFromDay(to)}` };
  }
  const year = /^(\d{4})年?$/.exec(plain);
  if (year) return months(programme, Number(year[1]), yearFrom(programme), 12, year[1]!);
  const quarter = /^(\d{4})\s*-?\s*Q([1-4])$/.exec(plain);
  if (quarter) {
    return months(programme, Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3, `${quarter[1]!}Q${quarter[2]!}`);
  }
  const month = /^(\d{4})-(\d{2})$/.exec(plain);
  if (month) {
    const number = Number(month[2]);
    return number < 1 || number > 12 ? 'PERIOD_NO_SUCH_DAY' : months(programme, Number(month[1]), number, 1, plain);
  }
  return 'PERIOD_UNREADABLE';
}

/** Every period of a year a picker offers: the year, its quarters, its months. The programme's own kind comes first. */
export function periodsOfYear(programme: Programme, year: number): readonly Period[] {
  const labels = [
    String(year),
    ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`),
    ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  ];
  const first = programme.schedule.kind === 'quarter' ? [1, 5] : programme.schedule.kind === 'month' ? [5, 17] : [0, 1];
  const own = labels.slice(first[0], first[1]);
  return [...own, ...labels.filter((label) => !own.includes(label))]
    .map((label) => parsePeriod(label, programme))
    .filter((period): period is Period => typeof period !== 'string');
}

function months(programme: Programme, year: number, month: number, count: number, label: string): Period | PeriodError {
  if (year < 1901 || year > 9998) return 'PERIOD_YEAR_OUT_OF_RANGE';
  const { schedule } = programme;
  const startsOn = schedule.kind === 'settlement-year' ? 1 : schedule.startsOn;
  const first = dayFromYmd(year, month, startsOn)!;
  // 结息日 is the 20th: the period named after a month began on the 21st of the month before.
  const from = startsOn === 1 ? first : addMonths(first, -1);
  return { from, to: addDays(addMonths(from, count), -1), label };
}

function yearFrom({ schedule }: Programme): number {
  return schedule.kind === 'settlement-year' ? 1 : (schedule.yearFrom ?? 1);
}

/** The programme's year a day lies in: `2025` of one that begins in April is 2025-04 … 2026-03. */
export function programmeYear(programme: Programme, day: Day): number {
  const { schedule } = programme;
  const { year, month, day: date } = ymdFromDay(day);
  const own = schedule.kind !== 'settlement-year' && schedule.startsOn === 21 && date >= 21 ? month + 1 : month;
  return year + (own > 12 ? 1 : 0) - ((own > 12 ? own - 12 : own) < yearFrom(programme) ? 1 : 0);
}

const MONTHS_OF = { 'settlement-year': 12, year: 12, quarter: 3, month: 1 } as const;

/** The periods in which the programme pays, from the year in which a day lies up to the day before another. */
export function periodsBetween(programme: Programme, first: Day, end: Day): readonly Period[] {
  const step = MONTHS_OF[programme.schedule.kind];
  const start = months(programme, programmeYear(programme, first), yearFrom(programme), step, '');
  const found: Period[] = [];
  if (typeof start === 'string') return found;
  for (let from = start.from; from < end;) {
    const next = addMonths(from, step);
    found.push({ from, to: addDays(next < end ? next : end, -1), label: '' });
    from = next;
  }
  return found;
}

function dayOf(parts: string[]): Day | undefined {
  return dayFromYmd(Number(parts[0]), Number(parts[1]), Number(parts[2]));
}

/** Up to 2091: of every loan of a ledger the year is asked. */
const years = new Uint16Array(70_000);

/** The calendar year a day lies in. */
export function yearOf(day: Day): number {
  return day < years.length ? (years[day] ||= ymdFromDay(day).year) : ymdFromDay(day).year;
}
