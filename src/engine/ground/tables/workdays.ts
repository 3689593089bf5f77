import { addDays, dayFromYmd, type Day } from '../day';
import type { WorkdayYear } from './workday-year';
import { WORKDAY_YEARS } from './workdays-years';

export interface WorkdayTable {
  readonly years: readonly WorkdayYear[];
  readonly coveredFrom: Day;
  /** 31 December of the last year whose arrangement is known. */
  readonly coveredTo: Day;
  /** Weekdays off and weekend days worked: the days on which the weekend rule is wrong. */
  readonly exceptions: ReadonlySet<Day>;
}

export type OutsideWorkdays =
  | { readonly ok: false; readonly code: 'BEYOND_TABLE'; readonly coveredTo: Day }
  | { readonly ok: false; readonly code: 'BEFORE_TABLE'; readonly coveredFrom: Day };
export type WorkdayAnswer = { readonly ok: true; readonly workday: boolean } | OutsideWorkdays;
export type RolledDay = { readonly ok: true; readonly day: Day } | OutsideWorkdays;

/** Whether a day is worked, 调休 counted. A day outside the covered years is an error result, never the plain weekend rule. */
export function isWorkday(table: WorkdayTable, day: Day): WorkdayAnswer {
  if (day > table.coveredTo) return { ok: false, code: 'BEYOND_TABLE', coveredTo: table.coveredTo };
  if (day < table.coveredFrom) return { ok: false, code: 'BEFORE_TABLE', coveredFrom: table.coveredFrom };
  return { ok: true, workday: isWeekend(day) === table.exceptions.has(day) };
}

/** The day itself if it is worked, else the next that is (遇法定节假日顺延; weekends roll too, make-up workdays do not). */
export function rollForward(table: WorkdayTable, day: Day): RolledDay {
  for (let candidate = day; ; candidate = addDays(candidate, 1)) {
    const answer = isWorkday(table, candidate);
    if (!answer.ok) return answer;
    if (answer.workday) return { ok: true, day: candidate };
  }
}

export type WithYears =
  | { readonly ok: true; readonly table: WorkdayTable }
  /** Years must follow one another and come once. */
  | { readonly ok: false; readonly code: 'YEAR_MISSING' | 'YEAR_TWICE'; readonly year: number }
  /** No such day, a make-up workday that is no weekend day, or a day both off and worked: `text` as entered. */
  | { readonly ok: false; readonly code: 'BAD_DAYS'; readonly year: number; readonly text: string };

/** The table with further years, as a clerk copies them from the notice. */
export function withYears(table: WorkdayTable, added: readonly WorkdayYear[]): WithYears {
  return workdayTable([...table.years, ...added]);
}

/** A table of the years given, in any order. */
export function workdayTable(given: readonly WorkdayYear[]): WithYears {
  const years = [...given].sort((a, b) => a.year - b.year);
  const exceptions = new Set<Day>();
  for (const [i, { year, daysOff, daysWorked }] of years.entries()) {
    const before = years[i - 1]?.year;
    if (before === year) return { ok: false, code: 'YEAR_TWICE', year };
    if (before !== undefined && before !== year - 1) return { ok: false, code: 'YEAR_MISSING', year: before + 1 };
    const off = daysOf(year, daysOff);
    if (!off.ok) return off;
    const worked = daysOf(year, daysWorked);
    if (!worked.ok) return worked;
    // A notice gives holidays with the weekend days among them, which the weekend rule has already.
    off.days.filter((day) => !isWeekend(day)).forEach((day) => exceptions.add(day));
    for (const day of worked.days) {
      if (!isWeekend(day)) return { ok: false, code: 'BAD_DAYS', year, text: daysWorked };
      if (off.days.includes(day)) return { ok: false, code: 'BAD_DAYS', year, text: daysOff };
      exceptions.add(day);
    }
  }
  const coveredFrom = dayFromYmd(years[0]?.year ?? NaN, 1, 1);
  const coveredTo = dayFromYmd(years[years.length - 1]?.year ?? NaN, 12, 31);
  if (!coveredFrom || !coveredTo) throw new RangeError('a workday table has at least one year between 1900 and 9999');
  return { ok: true, table: { years, coveredFrom, coveredTo, exceptions } };
}

function isWeekend(day: Day): boolean {
  // Serial 7 is the Saturday 1900-01-07 of Excel's calendar, right from 1900-03-01 on.
  return day % 7 < 2;
}

type Days = { readonly ok: true; readonly days: readonly Day[] } | Extract<WithYears, { code: 'BAD_DAYS' }>;

function daysOf(year: number, text: string): Days {
  const days: Day[] = [];
  for (const part of text.split(' ').filter((piece) => piece !== '')) {
    const match = /^(\d\d)(\d\d)(?:-(\d\d)(\d\d))?$/.exec(part);
    const from = match && dayFromYmd(year, Number(match[1]), Number(match[2]));
    const to = match?.[3] === undefined ? from : dayFromYmd(year, Number(match[3]), Number(match[4]));
    if (!from || !to || to < from) return { ok: false, code: 'BAD_DAYS', year, text: part };
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  }
  return { ok: true, days };
}

function builtIn(): WorkdayTable {
  const made = workdayTable(WORKDAY_YEARS);
  if (!made.ok) throw new Error(`workdays-years.ts: ${made.code} ${made.year}`);
  return made.table;
}

/** Weekends, public holidays and make-up workdays 2004–2026. */
export const WORKDAYS: WorkdayTable = builtIn();
