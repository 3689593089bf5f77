import { groupDigits } from '../engine/ground/money';
import { columnLetters } from '../ledger/column-letters';
import type { Rectangle } from '../ledger/grid';

export function formatCount(count: number): string {
  return groupDigits(String(count));
}

/** `A4:K287`. */
export function formatRange(range: Rectangle): string {
  return `${columnLetters(range.left)}${range.top + 1}:${columnLetters(range.right)}${range.bottom + 1}`;
}
