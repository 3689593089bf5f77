import { dayFromIso, isoFromDay, type Day } from '../engine/ground/day';
import { maskId, normalisePartyId } from '../engine/loan/party-id';
import type { DateSystem } from '../ledger/date-system';
import { parseAmount } from '../ledger/values/amount';
import { parseDay } from '../ledger/values/date';
import { parseRate } from '../ledger/values/rate';
import { parseTerm } from '../ledger/values/term';
import { cleanText, saysNothing } from '../ledger/values/text';
import type { Call } from './call';
import type { Kind, KindValues } from './declaration';
import { FunctionFailure, malformed, unavailable } from './failure';

/** A workbook that could not be read answers nothing that hangs on it; a day is read as nearly every workbook counts them. */
export function dateSystemOf(choice: Call['choice']): DateSystem | undefined {
  return choice instanceof FunctionFailure ? undefined : choice.dateSystem;
}

type PlainCell = string | number | boolean | null;

/**
 * A cell as the value a parameter wants: `undefined` where it is blank (null is an argument left out), a failure where it is
 * something else. The forms are those of the ledger reader, so that a formula and a run of the ledger read a cell alike.
 */
type Coerce<K extends Kind> = (
  cell: PlainCell,
  parameter: () => string,
  call: Call,
) => KindValues[K] | undefined | FunctionFailure;

export const COERCE: { readonly [K in Kind]: Coerce<K> } = {
  amount(cell, parameter, { texts }) {
    if (cell === null) return undefined;
    const amount = typeof cell === 'boolean' ? 'unreadable' : parseAmount(cell, '元');
    if (amount === 'empty') return undefined;
    if (amount === 'unreadable') return malformed(texts.failures.amount(parameter(), shown(cell)));
    return amount < 0 ? malformed(texts.failures.negative(parameter(), shown(cell))) : amount;
  },
  day(cell, parameter, { texts, choice }) {
    // Excel hands an empty cell of a range over as 0, which is no serial day.
    if (cell === null || cell === 0) return undefined;
    const day = typeof cell === 'boolean' ? 'unreadable' : parseDay(cell, dateSystemOf(choice));
    if (day === 'empty') return undefined;
    return typeof day === 'number' ? day : malformed(texts.failures.date(parameter(), shown(cell)));
  },
  rate(cell, parameter, { texts }) {
    // Likewise: no loan bears 0 %, and an empty rate cell must not turn into a subsidy of nothing.
    if (cell === null || cell === 0) return undefined;
    const rate = typeof cell === 'boolean' ? 'unreadable' : parseRate(cell, 'percent');
    if (rate === 'empty') return undefined;
    return rate === 'unreadable' ? malformed(texts.failures.rate(parameter(), shown(cell))) : rate;
  },
  months(cell, parameter, { texts }) {
    if (cell === null || cell === 0) return undefined;
    const term = typeof cell === 'boolean' ? 'unreadable' : parseTerm(cell, '月');
    if (term === 'empty') return undefined;
    return term === 'unreadable' || term.months === undefined
      ? malformed(texts.failures.months(parameter(), shown(cell)))
      : term.months;
  },
  text(cell) {
    return textOf(cell);
  },
  id(cell) {
    if (cell === null || cell === 0) return undefined;
    const id = normalisePartyId(typeof cell === 'boolean' ? String(cell) : cell);
    return id.status === 'missing' ? undefined : id;
  },
  programme(cell, _parameter, call) {
    return call.programme(textOf(cell) ?? '');
  },
  period(cell, _parameter, { choice, texts }) {
    if (choice instanceof FunctionFailure) return choice;
    return monthOf(cell) ?? textOf(cell) ?? choice.period ?? unavailable(texts.failures.noPeriod);
  },
};

/** Blank cells arrive as '' or, out of a range, as 0. */
function textOf(cell: PlainCell): string | undefined {
  if (cell === null || cell === 0) return undefined;
  const text = cleanText(cell);
  return saysNothing(text) ? undefined : text;
}

const FIRST_MONTH = dayFromIso('2000-01-01');
const LAST_MONTH = dayFromIso('2099-12-01');

/** Excel makes a date of 2024-05 typed into a cell: the first day of that month. A year is a number far below any such day. */
function monthOf(cell: PlainCell): string | undefined {
  if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < FIRST_MONTH || cell > LAST_MONTH) return undefined;
  const [year, month, day] = isoFromDay(cell as Day).split('-');
  return day === '01' ? `${year}-${month}` : undefined;
}

const LONGEST_SHOWN = 30;

/** A value as a sentence quotes it. What is long enough to be an ID number is masked: sentences end up in screenshots. */
function shown(cell: PlainCell): string {
  const text = cleanText(cell ?? '');
  return /\d{12}/.test(text) ? maskId(text) : text.slice(0, LONGEST_SHOWN);
}
