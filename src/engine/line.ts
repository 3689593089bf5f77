import type { Day } from './day';
import { lineInterest, type Accrual } from './interest';
import type { Loan } from './loan';
import type { Fen } from './money';
import { ceilingOf, payableRate } from './rate-of-loan';
import { limitOn, type CategoryRules, type Rules } from './rules';

/** A stretch of days of one loan with one subsidised balance, rate and share. `to` does not count. */
export interface Segment {
  from: Day;
  to: Day;
  /** Subsidised balance, > 0. */
  balance: Fen;
  /** The loan's own balance on these days. */
  owed: Fen;
  units: number;
  rate: number;
  share: number;
}

/** One loan's subsidised days under one limit: the line that is rounded once. */
export interface Line {
  segments: Segment[];
  subsidy: Fen;
  /** Largest subsidised balance of any day. */
  base: Fen;
  days: number;
  /** Somewhere the loan's own cap held it down … */
  cutByLoanCap: boolean;
  /** … or what other loans of the group left of the common cap. */
  cutByGroupCap: boolean;
  /** Days left out because they were subsidised in an earlier period. */
  paidDays: number;
}

/** Stretches of days on which loans of a group use the common cap. */
export type Usage = readonly Pick<Segment, 'from' | 'to' | 'balance'>[];

export const NO_USAGE: Usage = [];

/** What a line is made of. `limit`: 分 allotted to the loan for the whole line (Infinity: only the caps by day). */
export interface LineRequest {
  readonly loan: Loan;
  readonly terms: CategoryRules;
  readonly from: Day;
  readonly to: Day;
  readonly limit: number;
  /** Caps are counted by the day, beside what others use; with `bySettlement` only `limit` counts. */
  readonly used: Usage;
}

/** The line of one loan: its days cut where the balance, the rate, the share, a cap or the use of it changes, then multiplied out. */
export function buildLine(rules: Rules, request: LineRequest): Line {
  const { loan, terms, from, to, limit, used } = request;
  const line: Line = {
    segments: [],
    subsidy: 0 as Fen,
    base: 0 as Fen,
    days: 0,
    cutByLoanCap: false,
    cutByGroupCap: false,
    paidDays: 0,
  };
  if (from >= to) return line;
  const ceiling = ceilingOf(rules, loan, terms);
  const bounds = cuts(request);
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    if (isPaid(loan, start)) {
      line.paidDays += end - start;
      continue;
    }
    const owed = balanceOn(loan, start);
    const balance = rules.bySettlement
      ? Math.min(owed, limit)
      : balanceUnderCaps(line, terms, start, owed, used, limit);
    const rate = payableRate(rules, loan, terms, start, ceiling);
    if (balance <= 0 || rate === undefined) continue;
    const share = limitOn(terms.share, start);
    const units = rules.dayCount.units(loan.disbursed, start, end);
    line.days += end - start;
    if (balance > line.base) line.base = balance as Fen;
    const last = line.segments[line.segments.length - 1];
    if (
      last &&
      last.to === start &&
      last.balance === balance &&
      last.owed === owed &&
      last.rate === rate &&
      last.share === share
    ) {
      last.to = end;
      last.units += units;
    } else {
      line.segments.push({ from: start, to: end, balance: balance as Fen, owed, units, rate, share });
    }
  }
  line.subsidy = total(rules, line.segments);
  return line;
}

function total(rules: Rules, segments: readonly Accrual[]): Fen {
  if (rules.choice('rounding') === 'segment') {
    return segments.reduce(
      (sum, segment) => sum + lineInterest([segment], rules.dayCount.basis, rules.shareParts),
      0,
    ) as Fen;
  }
  return lineInterest(segments, rules.dayCount.basis, rules.shareParts);
}

function balanceUnderCaps(
  line: Line,
  terms: CategoryRules,
  day: Day,
  owed: number,
  used: Usage,
  limit: number,
): number {
  const cap = Math.min(limitOn(terms.loanCap, day), limit);
  const alone = Math.min(owed, cap);
  if (alone < owed) line.cutByLoanCap = true;
  const left = limitOn(terms.groupCap, day) - usedOn(used, day);
  if (left >= alone) return alone;
  line.cutByGroupCap = true;
  return Math.max(left, 0);
}

export function usedOn(used: Usage, day: Day): number {
  let sum = 0;
  for (const { from, to, balance } of used) if (from <= day && day < to) sum += balance;
  return sum;
}

/** 余额: the principal less what was repaid on or before the day (the repayment day already bears the lower balance). */
export function balanceOn(loan: Loan, day: Day): Fen {
  let balance: number = loan.principal;
  for (const repayment of loan.repayments) if (repayment.day <= day) balance -= repayment.principal;
  return Math.max(balance, 0) as Fen;
}

function isPaid(loan: Loan, day: Day): boolean {
  return loan.paid !== undefined && loan.paid.some(({ from, to }) => from <= day && day < to);
}

/** `from`, `to` and every day between on which something changes, ascending. */
function cuts({ loan, terms, from, to, used }: LineRequest): Day[] {
  if (loan.repayments.length === 0 && !loan.paid?.length && terms.changes.length === 0 && used.length === 0)
    return [from, to];
  const days = new Set<Day>([from, to]);
  const add = (day: Day): void => {
    if (from < day && day < to) days.add(day);
  };
  for (const { day } of loan.repayments) add(day);
  for (const span of loan.paid ?? []) {
    add(span.from);
    add(span.to);
  }
  for (const day of terms.changes) add(day);
  for (const span of used) {
    add(span.from);
    add(span.to);
  }
  return [...days].sort((a, b) => a - b);
}
