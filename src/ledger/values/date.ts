import { as1900, type DateSystem } from '../date-system';
import { type Day, dayFromYmd, FIRST_DAY, LAST_DAY } from '../../engine/ground/day';
import type { CellValue } from '../grid';
import { cleanText, saysNothing } from './text';

/** `impossible`: written as a date that does not exist (20210229). */
export type DayReading = Day | 'empty' | 'unreadable' | 'impossible';

const TIME = '(?:\\s*(?:T|\\s)\\s*\\d{1,2}[:：时]\\d{1,2}(?:[:：分]\\d{1,2}(?:\\.\\d+)?秒?|分)?\\s*(?:AM|PM|Z)?)?';
const WEEKDAY = '\\s*(?:[(]?(?:星期|周)[一二三四五六日天][)]?)?';
const SEPARATED = new RegExp(
  `^(\\d{4}|\\d{2})\\s*[.\\-/年、,，·_—–~]\\s*(\\d{1,2})\\s*[.\\-/月、,，·_—–~]\\s*(\\d{1,2})\\s*[日号.]?${WEEKDAY}${TIME}$`,
  'i',
);
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`, 'i');
const COMPACT_SHORT = /^(\d{2})(\d{2})(\d{2})$/;
const SERIAL_TEXT = /^(\d{5})(?:\.\d+)?$/;
const CHINESE =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十元]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
const DIGITS = '零一二三四五六七八九';

/**
 * Two-digit years are 1950–2049: 00–49 are 20xx, 50–99 are 19xx. Excel's own window ends at 2029, which would read the
 * due date `30.3.5` as 1930; no 小额贷款 ledger reaches back before 1950 or on beyond 2049.
 */
export function fullYear(year: number): number {
  return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function reading(year: number, month: number, dayOfMonth: number): DayReading {
  return dayFromYmd(fullYear(year), month, dayOfMonth) ?? 'impossible';
}

/** 一 … 三十一 as a number; 元 (正月, 元年) is not written in loan dates except as 元月. */
function chineseNumber(text: string): number {
  if (text === '元') return 1;
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? DIGITS.indexOf(text) : NaN;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(0));
  const ones = ten === text.length - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
  return ten > 1 || text.length > ten + 2 ? NaN : tens * 10 + ones;
}

function dayFromText(text: string): DayReading {
  const separated = SEPARATED.exec(text);
  if (separated) return reading(Number(separated[1]), Number(separated[2]), Number(separated[3]));
  const compact = COMPACT.exec(text) ?? COMPACT_SHORT.exec(text);
  if (compact) return reading(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const serial = SERIAL_TEXT.exec(text);
  if (serial) return Number(serial[1]) as Day;
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const year = [...(chinese[1] ?? '')].reduce(
      (sum, c) => sum * 10 + (c === '〇' || c === '○' ? 0 : DIGITS.indexOf(c)),
      0,
    );
    return reading(year, chineseNumber(chinese[2] ?? ''), chineseNumber(chinese[3] ?? ''));
  }
  return 'unreadable';
}

/**
 * A date cell as a serial day. Forms: a serial number (time of day dropped), 20210305 as number or text, `2021.3.5`, `2021-03-05`,
 * `2021/3/5`, `2021年3月5日`, `21.3.5`, `二〇二一年三月五日`, each with full-width digits, blanks or a time behind it; a five-digit serial as text.
 * A number cell is a serial wherever it can be one; whether the year is plausible for a loan is not decided here.
 * @param system which day the workbook's serials count from; absent: 1900
 */
export function parseDay(value: CellValue, system?: DateSystem): DayReading {
  if (typeof value === 'number') {
    const serial = as1900(value, system);
    if (serial >= FIRST_DAY && serial < LAST_DAY + 1) return Math.floor(serial) as Day;
    return Number.isInteger(value) && value >= 19_000_101 && value <= 99_991_231
      ? dayFromText(String(value))
      : 'unreadable';
  }
  const text = cleanText(value);
  if (saysNothing(text)) return 'empty';
  const serial = SERIAL_TEXT.exec(text);
  return serial ? (as1900(Number(serial[1]), system) as Day) : dayFromText(text);
}

export interface SpanReading {
  readonly from: Day;
  readonly to: Day;
}

const SPAN_SEPARATORS = /\s*(?:--+|[—–~～－至到]+|-)\s*/;
const YEARLESS = /^(\d{1,2})\s*[.\-/月]\s*(\d{1,2})\s*[日号.]?$/;

/**
 * Two dates in one cell: `2021.3.5-2022.3.5`, `2021年3月5日至2022年3月5日`, `20210305—20220305`, `2021-03-05至2022-03-05`.
 * The second may leave out the year (`2021.3.5-9.5`): it is then the first's.
 */
export function parseSpan(value: CellValue): SpanReading | 'empty' | 'unreadable' | 'impossible' {
  if (typeof value === 'number') return 'unreadable';
  const text = cleanText(value);
  if (saysNothing(text)) return 'empty';
  const parts = splitSpan(text.replace(AROUND_SPAN, '').replace(/(?<=[日号\d])\s*起(?=\s*[至到])/, ''));
  if (!parts) return 'unreadable';
  const from = dayFromText(parts[0]);
  let to = dayFromText(parts[1]);
  if (to === 'unreadable' && typeof from === 'number') {
    const short = YEARLESS.exec(parts[1]);
    const year = /^\d{4}|^\d{2}(?!\d)/.exec(parts[0]);
    if (short && year) to = reading(Number(year[0]), Number(short[1]), Number(short[2]));
  }
  if (from === 'impossible' || to === 'impossible') return 'impossible';
  if (typeof from !== 'number' || typeof to !== 'number') return 'unreadable';
  return { from, to };
}

const AROUND_SPAN = /^(?:自|从|由)\s*|\s*(?:止|为止|截止)$/g;

/** Cuts in the middle: where the dates themselves use `-`, the middle one of five separators is the cut. */
function splitSpan(text: string): readonly [string, string] | undefined {
  const strong = /^(.+?)\s*(?:[至到~～]|--+|[—–]+)\s*(.+)$/.exec(text);
  if (strong) return [strong[1] ?? '', strong[2] ?? ''];
  // One below the other.
  const below = /^(\d{4}\S*\d\S*) (\d{4}\S*)$/.exec(text);
  if (below) return [below[1] ?? '', below[2] ?? ''];
  const pieces = text.split(SPAN_SEPARATORS);
  if (pieces.length === 2) return [pieces[0] ?? '', pieces[1] ?? ''];
  if (pieces.length === 6) return [pieces.slice(0, 3).join('-'), pieces.slice(3).join('-')];
  return undefined;
}
