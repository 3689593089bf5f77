import { addDays, addMonths, dayFromIso, dayFromYmd, ymdFromDay, type Day } from '../day';
import { rateFromPercent, type RatePpm } from '../rate';
import { BENCHMARK_ROWS, LPR_ROWS } from './lpr-rows';

/**
 * Length of the contract, as the reference rates are tiered: up to and with one year, over one to five years, over five years.
 * The LPR knows only 1Y and 5Y+; a contract over one year refers to 5Y+ (银保监发〔2021〕6号 as applied: ≤1年 LPR1Y, 1–3年 LPR5Y+).
 * A county that applies 1Y plus points to longer contracts looks up `1Y` and adds them.
 */
export type TermTier = '1Y' | '1-5Y' | '5Y+';

/** `ENTERED` rows were added by a clerk and are shown as such. */
export type Confidence = 'CONFIRMED' | 'DATE_COMPUTED' | 'UNCERTAIN' | 'ENTERED';

export interface RateRow {
  /** BENCHMARK: 贷款基准利率, until 2019-08-19. LPR: 贷款市场报价利率, monthly from 2019-08-20. */
  readonly series: 'BENCHMARK' | 'LPR';
  /** The first day the rate holds: the day of publication. */
  readonly effective: Day;
  readonly rates: Readonly<Record<TermTier, RatePpm>>;
  readonly confidence: Confidence;
}

export interface RateTable {
  /** Ascending by day; the LPR rows without a missing month. */
  readonly rows: readonly RateRow[];
  readonly coveredFrom: Day;
  /** Last day for which a rate is known: the day before the next announcement can come. */
  readonly coveredTo: Day;
}

export type RateLookUp =
  | { readonly ok: true; readonly rate: RatePpm; readonly row: RateRow }
  | { readonly ok: false; readonly code: 'BEYOND_TABLE'; readonly coveredTo: Day }
  | { readonly ok: false; readonly code: 'BEFORE_TABLE'; readonly coveredFrom: Day };

/** The tier of a contract of so many months. */
export function tierOfTerm(months: number): TermTier {
  if (months <= 12) return '1Y';
  return months <= 60 ? '1-5Y' : '5Y+';
}

/**
 * The rate of a tier in force on a day: the last published on or before it.
 * A day outside the table is an error result with the day the table reaches, never the nearest rate.
 */
export function rateOn(table: RateTable, tier: TermTier, day: Day): RateLookUp {
  if (day > table.coveredTo) return { ok: false, code: 'BEYOND_TABLE', coveredTo: table.coveredTo };
  if (day < table.coveredFrom) return { ok: false, code: 'BEFORE_TABLE', coveredFrom: table.coveredFrom };
  let low = 0;
  let high = table.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.rows[middle]!.effective <= day) low = middle;
    else high = middle - 1;
  }
  const row = table.rows[low]!;
  return { ok: true, rate: row.rates[tier], row };
}

/** A row as a clerk enters it. */
export interface NewLprRow {
  readonly effective: Day;
  readonly lpr1y: RatePpm;
  readonly lpr5y: RatePpm;
}

export type WithRows =
  | { readonly ok: true; readonly table: RateTable }
  /** The table has other rates for that month (or that day lies before the LPR): which is right is not ours to settle. */
  | { readonly ok: false; readonly code: 'CONFLICTING_ROW'; readonly day: Day }
  /** Between the rows nothing is known of this month: `YYYY-MM`. */
  | { readonly ok: false; readonly code: 'MONTH_MISSING'; readonly month: string };

/**
 * The table with further months, in any order; a row already there is taken once.
 * Fails as a whole where a row contradicts the table or leaves a month out.
 */
export function withRows(table: RateTable, added: readonly NewLprRow[]): WithRows {
  const rows = [...table.rows];
  for (const { effective, lpr1y, lpr5y } of [...added].sort((a, b) => a.effective - b.effective)) {
    const known = rows.find((row) => monthOf(row.effective) === monthOf(effective));
    if (known) {
      const same = known.effective === effective && known.rates['1Y'] === lpr1y && known.rates['5Y+'] === lpr5y;
      if (!same) return { ok: false, code: 'CONFLICTING_ROW', day: effective };
      continue;
    }
    const last = rows[rows.length - 1]!;
    if (effective < last.effective) return { ok: false, code: 'CONFLICTING_ROW', day: effective };
    const expected = monthOf(last.effective) + 1;
    if (monthOf(effective) !== expected) return { ok: false, code: 'MONTH_MISSING', month: monthText(expected) };
    rows.push(lprRow(effective, lpr1y, lpr5y, 'ENTERED'));
  }
  return { ok: true, table: tableOf(rows) };
}

function lprRow(effective: Day, lpr1y: RatePpm, lpr5y: RatePpm, confidence: Confidence): RateRow {
  return { series: 'LPR', effective, rates: { '1Y': lpr1y, '1-5Y': lpr5y, '5Y+': lpr5y }, confidence };
}

/** Months since year 0. */
function monthOf(day: Day): number {
  const { year, month } = ymdFromDay(day);
  return year * 12 + month - 1;
}

function monthText(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The LPR is announced on the 20th, rolled forward to a workday and never back, so a row holds at least to the next 19th. */
function tableOf(rows: readonly RateRow[]): RateTable {
  const { year, month } = ymdFromDay(rows[rows.length - 1]!.effective);
  const announced = dayFromYmd(year, month, 20)!;
  return { rows, coveredFrom: rows[0]!.effective, coveredTo: addDays(addMonths(announced, 1), -1) };
}

/** The reviewed table of the product: 2012-07-06 to 2026-10-19. */
export const REFERENCE_RATES: RateTable = tableOf([
  ...BENCHMARK_ROWS.map(([iso, upTo1y, to5y, over5y, mark]): RateRow => ({
    series: 'BENCHMARK',
    effective: dayFromIso(iso),
    rates: { '1Y': rateFromPercent(upTo1y), '1-5Y': rateFromPercent(to5y), '5Y+': rateFromPercent(over5y) },
    confidence: mark ?? 'CONFIRMED',
  })),
  ...LPR_ROWS.map(([iso, lpr1y, lpr5y, mark]): RateRow =>
    lprRow(dayFromIso(iso), rateFromPercent(lpr1y), rateFromPercent(lpr5y), mark ?? 'CONFIRMED'),
  ),
]);
