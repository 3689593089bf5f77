import { dayBy, type Case } from './case-of-loan';
import { addMonths, type Day } from '../ground/day';
import type { DayCount } from '../programmes/day-count';
import { divisor, lineInterest, roundedInterest, product, roundedQuotient, small } from '../ground/interest';
import type { Loan } from '../loan/loan';
import type { Fen } from '../ground/money';
import { payableRate } from './rate-of-loan';
import { formulaRate } from './formula';
import { limitOn, type CategoryRules } from './category-rules';
import type { Rules } from './rules';
import { clearLine, type Line } from './segments';
import type { Usage } from './usage';

/** Under what a line is built. Another reading of a rule is the same line built under other limits. */
export interface Limits {
  /** 分 allotted to the loan on every day; Infinity: none. */
  limit: number;
  /** The caps that are counted by the day, beside what other loans use of them. */
  dailyCaps: boolean;
  usage: Usage | undefined;
  to: Day;
  /** ppm; Infinity: none. */
  ceilingRate: number;
  dayCount: DayCount;
  /** Leave out days an earlier period paid. */
  skipPaid: boolean;
}

/** Filled again for every line. */
let shared: Limits | undefined;

/**
 * The limits of a loan by itself: its own days, ceiling and caps, beside what others use of a common cap. They hold until they are asked for again:
 * an object for each line of a million would cost as much as the line.
 */
export function aloneLimits(c: Case, limit: number, usage?: Usage): Limits {
  const { to, ceilingRate, rules } = c;
  const dailyCaps = !rules.bySettlement;
  const { dayCount } = rules;
  if (!shared) return (shared = { limit, dailyCaps, usage, to, ceilingRate, dayCount, skipPaid: true });
  shared.limit = limit;
  shared.dailyCaps = dailyCaps;
  shared.usage = usage;
  shared.to = to;
  shared.ceilingRate = ceilingRate;
  shared.dayCount = dayCount;
  return shared;
}

/** Fills `line`: the days of the loan, cut where its balance, rate, share, a cap or the use of it changes, then multiplied out. */
export function buildLine(line: Line, c: Case, limits: Limits): Line {
  clearLine(line);
  const { rules, from } = c;
  const { to, usage } = limits;
  if (from >= to) return line;
  if (c.plain && isConstant(c.terms) && (usage === undefined || usage.isEmpty)) {
    addStretch(line, c, limits, from, to, c.principal);
  } else {
    gatherCuts(c, to, usage);
    for (let i = 0; i + 1 < cutCount; i += 1) {
      addStretch(line, c, limits, cuts[i]!, cuts[i + 1]!, c.plain ? c.principal : balanceOn(c, cuts[i]!));
    }
  }
  line.subsidy = amountOf(rules, line, limits.dayCount.basis);
  return line;
}

/** Nothing in the terms changes during the loan. */
function isConstant({ changes, formula }: CategoryRules): boolean {
  return changes.length === 0 && (formula === undefined || formula.ages.length === 0);
}

function addStretch(line: Line, c: Case, limits: Limits, from: Day, to: Day, owed: Fen): void {
  const { rules } = c;
  const { terms } = c;
  let balance: number = owed > limits.limit ? limits.limit : owed;
  if (limits.dailyCaps) balance = underCaps(line, c, limits, from, balance);
  balance = small(balance);
  if (balance <= 0) return;
  let rate: number | undefined;
  let share: number;
  if (terms.formula === undefined) {
    rate = payableRate(rules, c.rate, terms, from, limits.ceilingRate);
    share = limitOn(terms.share, from);
  } else {
    const payable = formulaRate(c, from, limits.ceilingRate);
    rate = payable?.rate;
    share = payable?.share ?? 0;
  }
  if (rate === undefined) return;
  const units = limits.dayCount.units(c.disbursed, from, to);
  if (limits.skipPaid && !c.plain && isPaid(c, from)) {
    line.paidDays += to - from;
    line.paid.push({ from, to, balance: balance as Fen, owed, units, rate, share });
    return;
  }
  line.days += to - from;
  if (balance > line.base) line.base = balance as Fen;
  const last = line.count > 0 ? line.segments[line.count - 1]! : undefined;
  if (
    last &&
    last.to === from &&
    last.balance === balance &&
    last.owed === owed &&
    last.rate === rate &&
    last.share === share
  ) {
    last.to = to;
    last.units += units;
    return;
  }
  const segment = line.segments[line.count];
  if (segment) {
    segment.from = from;
    segment.to = to;
    segment.balance = balance as Fen;
    segment.owed = owed;
    segment.units = units;
    segment.rate = rate;
    segment.share = share;
  } else {
    line.segments.push({ from, to, balance: balance as Fen, owed, units, rate, share });
  }
  line.count += 1;
}

/** What the loan's own cap and the rest of the common cap leave of a balance on a day. */
function underCaps(line: Line, c: Case, limits: Limits, day: Day, balance: number): number {
  const { terms } = c;
  const own = limitOn(terms.loanCap, dayBy(c, terms.by.loanCap, day));
  const alone = balance > own ? own : balance;
  if (alone < balance) line.cutByLoanCap = true;
  const left = limitOn(terms.groupCap, dayBy(c, terms.by.groupCap, day)) - (limits.usage?.on(day) ?? 0);
  if (left >= alone) return alone;
  line.cutByGroupCap = true;
  return left > 0 ? left : 0;
}

/** Notes what a line, and the days of it that an earlier period paid, use of the common cap. */
export function noteUsage(usage: Usage, line: Line): void {
  for (let i = 0; i < line.count; i += 1) {
    const { from, to, balance } = line.segments[i]!;
    usage.add(from, to, balance);
  }
  for (const { from, to, balance } of line.paid) usage.add(from, to, balance);
}

function amountOf(rules: Rules, line: Line, basis: number): Fen {
  const { roundUnit, roundsDown } = rules;
  const by = divisor(basis, rules.shareParts) * roundUnit;
  if (roundUnit > 1 || roundsDown) {
    const units = roundedInterest(line.segments.slice(0, line.count), by, roundsDown);
    return (units * roundUnit) as Fen;
  }
  if (rules.choices.rounding === 'segment') {
    let sum = 0;
    for (let i = 0; i < line.count; i += 1) sum += lineInterest([line.segments[i]!], basis, rules.shareParts);
    return sum as Fen;
  }
  let sum = 0;
  for (let i = 0; i < line.count; i += 1) sum += product(line.segments[i]!);
  return roundedQuotient(sum, by) ?? lineInterest(line.segments.slice(0, line.count), basis, rules.shareParts);
}

/** 余额: the principal less what was repaid on or before the day (the repayment day already bears the lower balance). */
export function balanceOn({ principal, repayments }: Pick<Loan, 'principal' | 'repayments'>, day: Day): Fen {
  let balance: number = principal;
  for (const repayment of repayments) if (repayment.day <= day) balance -= repayment.principal;
  return Math.max(balance, 0) as Fen;
}

function isPaid({ paid }: Case, day: Day): boolean {
  for (const { from, to } of paid) if (from <= day && day < to) return true;
  return false;
}

/** The days on which a line is cut, ascending; filled again for every line. Only the first `cutCount` hold. */
const cuts: Day[] = [];
let cutCount = 0;

/** Sets `cuts` to `from`, `to` and every day between on which something changes. */
function gatherCuts(c: Case, to: Day, usage: Usage | undefined): void {
  const { from, plain } = c;
  cuts[0] = from;
  cuts[1] = to;
  cutCount = 2;
  if (!plain) {
    for (const { day } of c.repayments) cut(day);
    for (const span of c.paid) {
      cut(span.from);
      cut(span.to);
    }
  }
  const { changes, formula } = c.terms;
  for (const day of changes) cut(day);
  if (formula) for (const months of formula.ages) cut(addMonths(c.disbursed, months));
  if (usage) for (let i = usage.firstAfter(from); i < usage.count && usage.dayAt(i) < to; i += 1) cut(usage.dayAt(i));
}

/** Puts a day among the cuts, where it lies between the first and the last and is not one of them. */
function cut(day: Day): void {
  if (day <= cuts[0]! || day >= cuts[cutCount - 1]!) return;
  let i = cutCount - 1;
  while (cuts[i - 1]! > day) i -= 1;
  if (cuts[i - 1] === day) return;
  for (let j = cutCount; j > i; j -= 1) cuts[j] = cuts[j - 1]!;
  cuts[i] = day;
  cutCount += 1;
}
