import { DATED_BY, type DatedBy, type IsoDate } from './programme';
import { isDate, isPercent } from './value-forms';

/**
 * The published series: LPR 1Y, LPR 5Y+, the LPR of the contract's term (1Y up to one year, 5Y+ above), 贷款基准利率 of the term. Any other name is one of the
 * programme's own series.
 */
export const PUBLISHED_SERIES = ['LPR1Y', 'LPR5Y', 'LPR', 'benchmark'] as const;

/** A rate looked up: of a series, on a day, with points. */
export interface ReferenceRate {
  readonly series: string;
  /** Percentage points on it: `+0.5`, `-1.5`; '' for none. */
  readonly plus: string;
  /** The day whose rate it is; a date: one rate for all loans and days. */
  readonly on: DatedBy | IsoDate;
}

export const REFERENCE_FORM =
  /^(LPR1Y|LPR5Y|LPR|benchmark|[a-z][a-z0-9]*)([+-]\d{1,2}(?:\.\d{1,4})?)?@([a-z]+|\d{4}-\d{2}-\d{2})$/;

/** `LPR1Y-1.5@signed`, `LPR@interest`, `LPR1Y@2021-12-20`; undefined where the text is none. */
export function referenceOf(text: string): ReferenceRate | undefined {
  const [, series, plus = '', on] = REFERENCE_FORM.exec(text) ?? [];
  if (series === undefined || on === undefined) return undefined;
  return isDatedBy(on) || isDate(on) ? { series, plus, on } : undefined;
}

export function isDatedBy(on: string): on is DatedBy {
  return (DATED_BY as readonly string[]).includes(on);
}

/** A percent or a reference. */
export function isRateValue(text: string): boolean {
  return isPercent(text) || referenceOf(text) !== undefined;
}
