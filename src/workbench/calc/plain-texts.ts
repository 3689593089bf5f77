import { parseInput } from '../host/input-value';
import type { ErrorValue, StoredValue } from '../host/workbook-data';
import { roundTo } from './exact-arithmetic';
import { LEFT_TO_ENGINE } from './left-to-engine';

/** Numbers as texts and texts as numbers, where no host would see it otherwise; the rest is left to the engine. */

type Plain = Exclude<StoredValue, ErrorValue>;

const NO_NUMBER: ErrorValue = { error: '#VALUE!' };

/** As `&` joins it: a number with the 15 digits that Excel knows. Very large and very small ones are written with an exponent, each host its own way. */
export function textOf(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') throw LEFT_TO_ENGINE;
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (!(size >= 1e-4 && size < 1e11)) throw LEFT_TO_ENGINE;
  return String(Number(value.toPrecision(15)));
}

/** VALUE(): of a text that is digits. Dates, percents and amounts are the engine's. */
export function numberIn(value: Plain): StoredValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value !== 'string' || value.trim() === '') throw LEFT_TO_ENGINE;
  if (/^[+-]?\d{1,15}(?:\.\d+)?$/.test(value)) return Number(value);
  if (parseInput(value).value !== value) throw LEFT_TO_ENGINE;
  return NO_NUMBER;
}

/** A whole number or one of so many places, with or without thousands: `0`, `0.00`, `#,##0`, `#,##0.0`. */
const FIGURE = /^(#,##)?0(?:\.(0+))?$/;

/** TEXT() with such a format; undefined for every other one. */
export function formatter(format: string): ((value: Plain) => string) | undefined {
  const figure = FIGURE.exec(format);
  if (!figure) return undefined;
  const [, thousands, places = ''] = figure;
  return (value) => {
    if (typeof value === 'string' && value !== '' && parseInput(value).value === value) return value;
    if (typeof value !== 'number' && value !== null) throw LEFT_TO_ENGINE;
    const rounded = roundTo(value ?? 0, places.length);
    // How a loss too small to show is written is the host's.
    if (Math.abs(rounded) >= 1e15 || (rounded === 0 && value !== null && value < 0)) throw LEFT_TO_ENGINE;
    const [whole = '', ...fraction] = rounded.toFixed(places.length).split('.');
    return [thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole, ...fraction].join('.');
  };
}
