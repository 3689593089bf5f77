import { as1900 } from '../date-system';
import type { Grid } from '../grid';
import { EARLIEST_LOAN_DAY, ID_LIKE, LATEST_LOAN_DAY, NAME_LIKE } from '../header/profile';
import { parseAmount } from '../values/amount';
import { parseDay, parseSpan } from '../values/date';
import { cleanText, isBlankCell, withoutBlanks } from '../values/text';
import { isTotalLabel } from './row-kind';

/** No loan is smaller, in 分. */
const LEAST_AMOUNT = 10_000;
const YEARS = { from: 1980, to: 2099 };

/**
 * True for a row outside every ledger that is one nevertheless, by its looks: somebody's ID or name, an amount and a day. Days as plain numbers count only beside
 * an ID or where the cell is formatted as a date, since an amount looks the same.
 */
export function looksLikeLoan(grid: Grid, row: number): boolean {
  const values = grid.values[row] ?? [];
  let ids = 0;
  let names = 0;
  let days = 0;
  let serials = 0;
  let amounts = 0;
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? '';
    if (isBlankCell(value) || typeof value === 'boolean') continue;
    if (typeof value === 'number') {
      if (value >= 1e14) ids++;
      else if (isSerial(as1900(value, grid.dateSystem))) {
        if (/[yY年]/.test(grid.formats?.[row]?.[column] ?? '')) days++;
        else serials++;
      } else if (isCompactDay(value)) days++;
      else if (value * 100 >= LEAST_AMOUNT && !(value >= YEARS.from && value <= YEARS.to)) amounts++;
      continue;
    }
    const text = cleanText(value);
    if (ID_LIKE.test(text.replace(/ /g, ''))) ids++;
    else if (isDayText(text)) days++;
    else if (isAmountText(text)) amounts++;
    else if (NAME_LIKE.test(text.replace(/ /g, '')) && !isNoPerson(text)) names++;
  }
  if (ids > 0) return (days > 0 && amounts + serials > 0) || (serials > 0 && amounts + serials > 1);
  return names > 0 && days > 0 && amounts > 0;
}

/** Places, banks and the labels of totals look like names too. */
function isNoPerson(text: string): boolean {
  return /[镇乡村社行部]$/.test(text) || isTotalLabel(withoutBlanks(text));
}

function isSerial(value: number): boolean {
  return Number.isInteger(value) && value >= EARLIEST_LOAN_DAY && value <= LATEST_LOAN_DAY;
}

function isCompactDay(value: number): boolean {
  return value >= 19_800_101 && value <= 20_991_231 && typeof parseDay(value) === 'number';
}

function isDayText(text: string): boolean {
  const day = parseDay(text);
  if (typeof day === 'number') return day >= EARLIEST_LOAN_DAY && day <= LATEST_LOAN_DAY && !/^\d{1,6}$/.test(text);
  return typeof parseSpan(text) === 'object';
}

function isAmountText(text: string): boolean {
  const amount = parseAmount(text, '元');
  return typeof amount === 'number' && amount >= LEAST_AMOUNT && /\d{3}|[万千元,]/.test(text) && !/^\d{7,}$/.test(text);
}
