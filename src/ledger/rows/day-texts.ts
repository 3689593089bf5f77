import type { Day } from '../../engine/ground/day';
import type { DateSystem } from '../date-system';
import type { CellValue } from '../grid';
import { EARLIEST_LOAN_DAY, LATEST_LOAN_DAY } from '../header/profile';
import { type DayReading, parseDay } from '../values/date';

/** The days of a ledger: the same texts come again and again, each is read once. */
export class DayTexts {
  private readonly known = new Map<string, DayReading>();

  constructor(private readonly system?: DateSystem) {}

  read(value: CellValue): DayReading {
    if (typeof value === 'number') return parseDay(value, this.system);
    const text = String(value);
    let reading = this.known.get(text);
    if (reading === undefined) this.known.set(text, (reading = parseDay(text, this.system)));
    return reading;
  }
}

/** A day a loan can have: a count of 笔 under the dates of a total row is none. */
export function isLoanDay(reading: DayReading): reading is Day {
  return typeof reading === 'number' && reading >= EARLIEST_LOAN_DAY && reading <= LATEST_LOAN_DAY;
}
