import type { Case } from './case-of-loan';
import { stepOn, type Step } from './rules';
import { aloneLimits, buildLine, emptyLine, type Limits, type Line } from './line';

/** A line for a moment's use; its caller reads it before anyone builds the next. */
const scratch: Line = emptyLine();

/** The dated cap a loan falls under; under 结清年度 that of the day of settlement, elsewhere of its first subsidised day. */
export function capOf(c: Case, of: 'loanCap' | 'groupCap'): Step | undefined {
  return c.terms && stepOn(c.terms[of], c.rules.bySettlement ? (c.settled ?? c.disbursed) : c.from);
}

/** Under 结清年度 one loan counts at most so much, whatever its balance (万宁: 10万 of a loan up to 50万). */
export function ownCap(c: Case): number {
  if (!c.rules.bySettlement) return Infinity;
  const cap = capOf(c, 'loanCap')?.value ?? Infinity;
  return c.principal < cap ? c.principal : cap;
}

/** 分 the loan would have by itself: under its own cap, beside no other loan. */
export function aloneAmount(c: Case): number {
  return c.terms ? buildLine(scratch, c, aloneLimits(c, ownCap(c))).subsidy : 0;
}

/** 分 the loan would have under other limits. */
export function amountUnder(c: Case, change: Partial<Limits>): number {
  return c.terms ? buildLine(scratch, c, { ...aloneLimits(c, ownCap(c)), ...change }).subsidy : 0;
}
