import type { Day } from '../ground/day';
import type { Case } from './case-of-loan';

/** Where interest would stop, were it paid after the due date too: on repayment, or with the period. */
export function lateDaysEnd({ rules, settled, to }: Readonly<Case>): Day {
  if (rules.bySettlement) return settled ?? to;
  return settled !== undefined && settled < rules.periodEnd ? settled : rules.periodEnd;
}
