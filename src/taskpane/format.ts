import type { Fen } from '../engine/money';
import { formatFen } from '../engine/money';
import type { Period } from '../engine/period';
import { isoFromDay } from '../engine/day';
import { columnLetters } from '../ledger/column-letters';
import type { Rectangle } from '../ledger/grid';
import type { PaneTexts } from './texts';

/** Digits in threes: `-1234567.50` → `-1,234,567.50`. Works on text, so no figure passes through a float. */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 元 with thousands and always two decimals. */
export function formatYuan(amount: Fen): string {
  return groupDigits(formatFen(amount));
}

export function formatCount(count: number): string {
  return groupDigits(String(count));
}

/** Letters to a 0-based column: `AB` → 27. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** `A4:K287`. */
export function formatRange(range: Rectangle): string {
  return `${columnLetters(range.left)}${range.top + 1}:${columnLetters(range.right)}${range.bottom + 1}`;
}

/** A period as a person says it: `2021 年`, `2024 年第二季度`. */
export function nameOfPeriod(period: Pick<Period, 'label' | 'from' | 'to'>, texts: PaneTexts): string {
  const year = /^(\d{4})$/.exec(period.label);
  if (year) return texts.periods.year(period.label);
  const quarter = /^(\d{4})Q([1-4])$/.exec(period.label);
  if (quarter) return texts.periods.quarter(quarter[1] ?? '', quarter[2] ?? '');
  const month = /^(\d{4})-(\d{2})$/.exec(period.label);
  if (month) return texts.periods.month(month[1] ?? '', month[2] ?? '');
  return texts.periods.span(isoFromDay(period.from), isoFromDay(period.to));
}
