import type { AssessmentResult } from '../../engine/run/assessment';
import { addDays, ymdFromDay, type Day } from '../../engine/ground/day';
import type { Loan } from '../../engine/loan/loan';
import { type Fen } from '../../engine/ground/money';
import { assessSingle, type SingleLoan } from '../../engine/run/single-loan';
import { columnLetters } from '../../ledger/column-letters';
import type { CellValue } from '../../ledger/grid';
import type { Field, Ledger } from '../../ledger/ledger';
import { parseAmount } from '../../ledger/values/amount';
import { parseDay } from '../../ledger/values/date';
import { parseRate } from '../../ledger/values/rate';
import { cleanText } from '../../ledger/values/text';

/** An argument as it is written, and what the function reads there. */
interface Argument<T> {
  readonly source: string;
  readonly value: T;
}

/** 万元 to 元. */
const WAN = 10_000;

/**
 * `=SUBSIDY(G4,MAX(H4,DATE(2024,3,21)),MIN(J4,DATE(2024,6,21)),K4,"hengnan-2021",D4)` over the cells of the loan's own row; undefined where no such
 * formula gives the amount the engine gave: part repayments, a contract that is overdue or too long, a rate ceiling, a forbidden use.
 * @param at 0-based row of the loan.
 * @param cell what stands in a column (0-based) of that row.
 */
export function loanFormula(
  ledger: Ledger,
  loan: Loan,
  at: number,
  cell: (column: number) => CellValue,
  subsidy: Fen,
  result: AssessmentResult,
): string | undefined {
  const { programme } = result;
  const place = (field: Field): Place | undefined => {
    const mapped = ledger.mapping.find((column) => column.field === field);
    return mapped && { source: `${columnLetters(mapped.column)}${at + 1}`, value: cell(mapped.column) };
  };
  const principal = principalOf(place('principal'), loan);
  const days = daysOf(place, result);
  if (!principal || !days || days.to.value < days.from.value) return undefined;
  const rate = rateOf(place('rate'));
  const category = place('category');
  const single: SingleLoan = {
    principal: principal.value,
    from: days.from.value,
    to: days.to.value,
    ...(rate && { rate: rate.value }),
    ...(category && cleanText(category.value) !== '' && { category: cleanText(category.value) }),
  };
  const alone = assessSingle(single, programme);
  // The function answers #N/A there, whatever the amount.
  if (alone.findings.some(({ code }) => code === 'RATE_MISSING')) return undefined;
  if (alone.assessment.subsidy !== subsidy) return undefined;
  const given = [
    principal.source,
    days.from.source,
    days.to.source,
    rate?.source ?? '',
    `"${programme.id}"`,
    ...(category ? [category.source] : []),
  ];
  return `=SUBSIDY(${given.join(',')})`;
}

type Place = Argument<CellValue>;

/** The cell, where it is read as 元; ten thousand times the cell, where the ledger is in 万元. */
function principalOf(place: Place | undefined, { principal }: Loan): Argument<Fen> | undefined {
  if (!place) return undefined;
  const { source, value } = place;
  if (parseAmount(value, '元') === principal) return { source, value: principal };
  if (typeof value !== 'number' || parseAmount(value * WAN, '元') !== principal) return undefined;
  return { source: `${source}*${WAN}`, value: principal };
}

/**
 * From which day to which, in the words of =SUBSIDY(): a settlement's own two days; in programmes paid by the day the stretch of the loan
 * within the period.
 */
function daysOf(
  place: (field: Field) => Place | undefined,
  { programme, period }: AssessmentResult,
): { readonly from: Argument<Day>; readonly to: Argument<Day> } | undefined {
  const disbursed = dayOf(place('disbursed'));
  const settled = dayOf(place('settled')) ?? dayOf(place('repaidOn'));
  if (!disbursed) return undefined;
  if (programme.schedule.kind === 'settlement-year') return settled && { from: disbursed, to: settled };
  const due = dayOf(place('extendedTo')) ?? dayOf(place('due'));
  const ends = [settled, due].filter((end) => end !== undefined);
  return {
    from: bound('MAX', [disbursed], period.from),
    to: bound('MIN', ends, addDays(period.to, 1)),
  };
}

function dayOf(place: Place | undefined): (Argument<Day> & { readonly isNumber: boolean }) | undefined {
  if (!place) return undefined;
  const day = parseDay(place.value);
  return typeof day === 'number'
    ? { source: place.source, value: day, isNumber: typeof place.value === 'number' }
    : undefined;
}

/** MAX and MIN pass over text, so a date typed as text stands by itself where it decides, and is left out where it does not. */
function bound(
  name: 'MAX' | 'MIN',
  days: readonly (Argument<Day> & { readonly isNumber: boolean })[],
  limit: Day,
): Argument<Day> {
  const pick = name === 'MAX' ? Math.max : Math.min;
  const value = pick(limit, ...days.map((day) => day.value)) as Day;
  const text = days.find((day) => !day.isNumber && day.value === value && value !== limit);
  if (text) return text;
  const numbers = days.filter(({ isNumber }) => isNumber).map(({ source }) => source);
  const { year, month, day } = ymdFromDay(limit);
  return { source: `${name}(${[...numbers, `DATE(${year},${month},${day})`].join(',')})`, value };
}

function rateOf(place: Place | undefined): Argument<NonNullable<SingleLoan['rate']>> | undefined {
  if (!place) return undefined;
  const rate = parseRate(place.value, 'percent');
  return typeof rate === 'number' ? { source: place.source, value: rate } : undefined;
}
