import { dayBy, type Case } from './case-of-loan';
import { stepOn, type Step } from './category-rules';
import { aloneLimits, buildLine, type Limits } from './line';
import { emptyLine, type Line } from './segments';

/** What another reading of a rule changes. */
export type OtherLimits = Partial<Pick<Limits, 'limit' | 'dailyCaps' | 'to' | 'ceilingRate'>>;

/** A line for a moment's use; its caller reads it before anyone builds the next. */
const scratch: Line = emptyLine();

/** The dated cap on one loan; under 结清年度 that of the day of settlement, elsewhere the lowest of its subsidised days. */
export function loanCapOf(c: Case): Step | undefined {
  return capOf(c, 'loanCap');
}

/** The dated cap that the owner's loans share, of the same day. */
export function groupCapOf(c: Case): Step | undefined {
  return capOf(c, 'groupCap');
}

function capOf(c: Case, field: 'loanCap' | 'groupCap'): Step | undefined {
  const { rules, settled, disbursed, from, to, terms } = c;
  const caps = terms[field];
  const by = terms.by[field];
  if (by !== 'interest') return stepOn(caps, dayBy(c, by, from));
  if (rules.bySettlement) return stepOn(caps, settled ?? disbursed);
  const during = caps.filter((cap, i) => cap.from < to && (caps[i + 1]?.from ?? Infinity) > from);
  return during.reduce<Step | undefined>((least, cap) => (least && least.value <= cap.value ? least : cap), undefined);
}

/** Under 结清年度 one loan counts at most so much, whatever its balance (万宁: 10万 of a loan up to 50万). */
export function ownCap(c: Case): number {
  if (!c.rules.bySettlement) return Infinity;
  const cap = loanCapOf(c)?.value ?? Infinity;
  return c.principal < cap ? c.principal : cap;
}

/** 分 the loan would have by itself: under its own cap, beside no other loan. */
export function aloneAmount(c: Case): number {
  return buildLine(scratch, c, aloneLimits(c, ownCap(c))).subsidy;
}

/** 分 the loan would have under other limits. */
export function amountUnder(c: Case, { limit, dailyCaps, to, ceilingRate }: OtherLimits): number {
  const limits = aloneLimits(c, limit ?? ownCap(c));
  if (dailyCaps !== undefined) limits.dailyCaps = dailyCaps;
  if (to !== undefined) limits.to = to;
  if (ceilingRate !== undefined) limits.ceilingRate = ceilingRate;
  return buildLine(scratch, c, limits).subsidy;
}
