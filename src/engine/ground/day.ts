/**
 * A calendar day as Excel's serial number (1900 date system): 1 is 1900-01-01, 44260 is 2021-03-05.
 * Serial 60 is the 1900-02-29 that never was and that Excel shows all the same.
 */
export type Day = number & { readonly __unit: 'Day' };

export const FIRST_DAY = 1 as Day;
/** 9999-12-31. */
export const LAST_DAY = 2_958_465 as Day;
const GHOST = 60;

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Brands a serial. Throws RangeError outside 1…2958465 or on a fraction. */
export function day(serial: number): Day {
  if (!Number.isInteger(serial) || serial < FIRST_DAY || serial > LAST_DAY) {
    throw new RangeError(`not a serial day: ${serial}`);
  }
  return serial as Day;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 0000-03-01 (proleptic Gregorian), by the years-start-in-March method. */
function daysFromMarchZero(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    Math.floor((153 * m + 2) / 5) +
    (dayOfMonth - 1)
  );
}

/** So that 1900-03-01 is serial 61. */
const EPOCH = daysFromMarchZero(1900, 3, 1) - 61;

/** The serial of a civil date, or undefined where there is no such date (2021-02-29) or it lies outside 1900…9999. */
export function dayFromYmd(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1) return undefined;
  if (year === 1900 && month === 2 && dayOfMonth === 29) return GHOST as Day;
  if (dayOfMonth > daysInMonth(year, month)) return undefined;
  const serial = daysFromMarchZero(year, month, dayOfMonth) - EPOCH;
  return (serial > GHOST ? serial : serial - 1) as Day;
}

export function ymdFromDay(serial: Day): Ymd {
  if (serial < FIRST_KEPT || serial > LAST_KEPT) return civilOf(serial);
  const packed = (civils[serial - FIRST_KEPT] ||= packedCivil(serial));
  return { year: packed >> 9, month: (packed >> 5) & 15, day: packed & 31 };
}

function packedCivil(serial: Day): number {
  const { year, month, day: dayOfMonth } = civilOf(serial);
  return (year << 9) | (month << 5) | dayOfMonth;
}

function civilOf(serial: Day): Ymd {
  if (serial === GHOST) return { year: 1900, month: 2, day: 29 };
  const z = (serial > GHOST ? serial : serial + 1) + EPOCH;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** 1990-01-01 … 2059-12-31, where nearly every loan lies: a ledger names the same days over and over. */
const FIRST_KEPT = 32_874;
const LAST_KEPT = 58_440;
/** Year, month and day in one number, 0 where not asked yet. */
const civils = new Int32Array(LAST_KEPT - FIRST_KEPT + 1);
const kept: (string | undefined)[] = new Array<string | undefined>(LAST_KEPT - FIRST_KEPT + 1).fill(undefined);

/** `YYYY-MM-DD` to a serial. Throws RangeError where the text is no such date: it is for our own data, not for ledgers. */
export function dayFromIso(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const found = match && dayFromYmd(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!found) throw new RangeError(`not a date: ${iso}`);
  return found;
}

export function isoFromDay(serial: Day): string {
  if (serial < FIRST_KEPT || serial > LAST_KEPT) return isoText(serial);
  return (kept[serial - FIRST_KEPT] ??= isoText(serial));
}

function isoText(serial: Day): string {
  const { year, month, day: dayOfMonth } = ymdFromDay(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The same day of a later (or earlier) month; where that month is shorter, its last day: 01-31 + 1 month is 02-28 or 02-29. */
export function addMonths(serial: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = ymdFromDay(serial);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  const found = dayFromYmd(y, m, Math.min(dayOfMonth, daysInMonth(y, m)));
  if (!found) throw new RangeError(`${isoFromDay(serial)} plus ${months} months leaves the calendar`);
  return found;
}

export function addDays(serial: Day, days: number): Day {
  return day(serial + days);
}
