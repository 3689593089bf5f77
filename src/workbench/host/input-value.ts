import { parseBool, parseNumber, parseTime } from 'numfmt';
import type { StoredValue } from './workbook-data';

/** What Excel makes of a typed text: the value, and the number format a General cell takes on with it. */
interface ParsedInput {
  readonly value: StoredValue;
  readonly numberFormat?: string;
}

const errorTexts = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']);
/** A text that begins otherwise is text in every locale; this keeps the write of a column of names cheap. */
const maybeSpecial = /^[\s\d+\-.(（%¥￥$#tTfF]/;
const fullDate = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:\s+(\S.*))?$/;
const chineseDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const yearMonth = /^(\d{4})([-/])(\d{1,2})$/;
const monthDay = /^(\d{1,2})[-/](\d{1,2})$/;

/** Serial day of a calendar date, 1900 system (serial 60 is Excel's 1900-02-29); undefined where there is no such day. */
function serialDay(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round(time / 86_400_000) + 25_569;
  return days < 61 ? days - 1 : days;
}

/** Excel keeps 15 significant digits of a typed number and puts zeros for the rest. */
function fifteenDigits(value: number, text: string): number {
  const digits = text.replace(/[^\d.eE]/g, '');
  if (/[eE]/.test(digits) || digits.replace('.', '').replace(/^0+/, '').length <= 15) return value;
  const [whole = '', fraction = ''] = digits.split('.');
  let kept = 15;
  let started = false;
  const cut = (part: string): string =>
    part.replace(/\d/g, (digit) => {
      started ||= digit !== '0';
      if (!started) return digit;
      return kept-- > 0 ? digit : '0';
    });
  const magnitude = Number(`${cut(whole)}.${cut(fraction)}`);
  return value < 0 ? -magnitude : magnitude;
}

function parseDate(text: string): ParsedInput | undefined {
  const full = fullDate.exec(text);
  if (full) {
    const day = serialDay(Number(full[1]), Number(full[3]), Number(full[4]));
    if (day === undefined) return undefined;
    if (full[5] === undefined) return { value: day, numberFormat: 'yyyy/m/d' };
    const time = parseTime(full[5]);
    return time ? { value: day + Number(time.v), numberFormat: 'yyyy/m/d h:mm' } : undefined;
  }
  const chinese = chineseDate.exec(text);
  if (chinese) {
    const day = serialDay(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
    return day === undefined ? undefined : { value: day, numberFormat: 'yyyy"年"m"月"d"日"' };
  }
  const month = yearMonth.exec(text);
  if (month) {
    const day = serialDay(Number(month[1]), Number(month[3]), 1);
    return day === undefined ? undefined : { value: day, numberFormat: 'mmm-yy' };
  }
  const thisYear = monthDay.exec(text);
  if (thisYear) {
    const day = serialDay(new Date().getFullYear(), Number(thisYear[1]), Number(thisYear[2]));
    return day === undefined ? undefined : { value: day, numberFormat: 'm"月"d"日"' };
  }
  return undefined;
}

/**
 * Reads a text as Excel (zh-CN) reads what is typed into a General cell or given to `Range.values`: numbers, percents, amounts, dates,
 * times, logical values and errors become such; everything else stays text.
 */
export function parseInput(text: string): ParsedInput {
  if (text === '') return { value: null };
  if (!maybeSpecial.test(text)) return { value: text };
  const trimmed = text.trim();
  if (errorTexts.has(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  const logical = parseBool(trimmed);
  if (logical) return { value: Boolean(logical.v) };
  const number = parseNumber(trimmed.replace(/^￥/, '¥'));
  if (number && typeof number.v === 'number') {
    const value = fifteenDigits(number.v, trimmed);
    return number.z === undefined ? { value } : { value, numberFormat: number.z };
  }
  const date = parseDate(trimmed);
  if (date) return date;
  const time = /^\d{1,2}:\d{1,2}/.test(trimmed) ? parseTime(trimmed) : null;
  if (time && typeof time.v === 'number') return { value: time.v, numberFormat: 'h:mm' };
  return { value: text };
}
