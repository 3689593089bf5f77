import { dayFromYmd } from '../ground/day';

/** How the dated values of a programme are written. The schema of programme files and the changes made to a programme take the same. */
export const PERCENT_FORM = /^\d{1,3}(\.\d{1,4})?$/;
export const MOST_PERCENT = 100;
export const YUAN_FORM = /^\d{1,12}(\.\d{1,2})?$/;
export const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/;
export const LEAST_MONTHS = 1;
export const MOST_MONTHS = 600;
/** The days of a month on which periods begin: the calendar's, or the one after the banks' 结息日. */
export const START_DAYS = [1, 21] as const;

export function isPercent(text: string): boolean {
  return PERCENT_FORM.test(text) && Number(text) <= MOST_PERCENT;
}

export function isYuan(text: string): boolean {
  return YUAN_FORM.test(text);
}

export function isMonths(text: string): boolean {
  const months = Number(text);
  return text !== '' && Number.isInteger(months) && months >= LEAST_MONTHS && months <= MOST_MONTHS;
}

export function isCount(text: string): boolean {
  const count = Number(text);
  return text !== '' && Number.isInteger(count) && count >= 1 && count <= 99;
}

/** `2024-02-29`, a day there is. */
export function isDate(text: string): boolean {
  return DATE_FORM.test(text) && isDayThereIs(text);
}

/** Whether a date of the right form names a day. */
export function isDayThereIs(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayFromYmd(year, month, day) !== undefined;
}
