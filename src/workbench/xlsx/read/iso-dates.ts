import { inSystem, type DateSystem } from '../../../ledger/date-system';

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/**
 * The serial number of an ISO date cell (`t="d"`, which strict files write) as Excel gives it in this workbook; a time alone is a part of a day. A zone is
 * passed over: the clock's reading is what was meant. Undefined where it is no date, or one before the first.
 */
export function isoSerial(text: string, system: DateSystem): number | undefined {
  const time = TIME.exec(text.trim());
  if (time) return partOfDay(time.slice(1));
  const [, year, month, day, ...clock] = DATE.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(at).getUTCDate() !== Number(day) || new Date(at).getUTCMonth() !== Number(month) - 1) return undefined;
  const rest = partOfDay(clock);
  if (rest === undefined) return undefined;
  const since1900 = at / DAY + 25569;
  // Excel counts a 1900-02-29 that never was; before it the count is one less.
  const serial = system === 1904 ? inSystem(since1900, system) : since1900 < 61 ? since1900 - 1 : since1900;
  return serial < 0 ? undefined : serial + rest;
}

function partOfDay([hours = '0', minutes = '0', seconds = '0']: readonly (string | undefined)[]): number | undefined {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  return h > 24 || m > 59 || s >= 60 ? undefined : (h * 3600 + m * 60 + s) / 86_400;
}
