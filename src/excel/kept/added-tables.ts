import { dayFromIso } from '../../engine/ground/day';
import { rateFromPercent } from '../../engine/ground/rate';
import type { AssessOptions } from '../../engine/line/rules';
import { REFERENCE_RATES, withRows, type WithRows } from '../../engine/ground/tables/lpr';
import type { WorkdayYear } from '../../engine/ground/tables/workday-year';
import { WORKDAYS, withYears, type WithYears } from '../../engine/ground/tables/workdays';
import type { AddedTables } from '../office/contract';

/** What the product's tables do not take of them. */
export type TableError = Exclude<WithRows | WithYears, { readonly ok: true }>;

export type TablesOf =
  | { readonly ok: true; readonly options: Pick<AssessOptions, 'rates' | 'workdays'> }
  | { readonly ok: false; readonly error: TableError };

/** The product's tables with the clerk's rows. A year the product has learned since is taken from the product; a row given twice counts once. */
export function tablesWith(...given: readonly AddedTables[]): TablesOf {
  const lpr = given.flatMap((tables) => tables.lpr ?? []);
  const workdays = onceEach(given.flatMap((tables) => tables.workdays ?? []));
  const rates = withRows(
    REFERENCE_RATES,
    lpr.map(({ effective, lpr1y, lpr5y }) => ({
      effective: dayFromIso(effective),
      lpr1y: rateFromPercent(lpr1y),
      lpr5y: rateFromPercent(lpr5y),
    })),
  );
  if (!rates.ok) return { ok: false, error: rates };
  const known = new Set(WORKDAYS.years.map(({ year }) => year));
  const years = withYears(
    WORKDAYS,
    workdays.filter(({ year }) => !known.has(year)),
  );
  if (!years.ok) return { ok: false, error: years };
  return {
    ok: true,
    options: {
      ...(lpr.length > 0 && { rates: rates.table }),
      ...(years.table.years.length > WORKDAYS.years.length && { workdays: years.table }),
    },
  };
}

function onceEach(years: readonly WorkdayYear[]): readonly WorkdayYear[] {
  return [...new Map(years.map((year) => [JSON.stringify(year), year])).values()];
}
