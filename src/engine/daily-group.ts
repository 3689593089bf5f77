import { withoutRefused, type Case } from './case-of-loan';
import { isoFromDay, type Day } from './day';
import type { Facts } from './finding';
import { listed, type FactMaker, type Notes } from './late-facts';
import { aloneLimits, buildLine, noteUsage } from './line';
import { aloneAmount, amountUnder, groupCapOf, loanCapOf } from './money-at-stake';
import { formatFen, formatYuan, type Fen } from './money';
import { byDisbursement, sortCases } from './order';
import type { LateKind, Report } from './report';
import { limitOn, stepOn } from './rules';
import { nameOf } from './settled-group';
import { Usage } from './usage';

const usage = new Usage();

/**
 * Programmes paid by the day (5万): on each day the loans of a household (or borrower) share the cap, the loan disbursed first before the others,
 * at whatever banks. Fills the lines. `cases`: one owner's, duplicates left out; they are put in order.
 */
export function assessDailyGroup(cases: Case[], report: Report): void {
  const order = withoutRefused(cases);
  if (order.length === 0) return;
  const shares = order.length > 1;
  if (shares) {
    sortCases(order, byDisbursement);
    usage.clear();
  }
  for (const c of order) {
    buildLine(c.line, c, aloneLimits(c, Infinity, shares ? usage : undefined));
    if (shares) noteUsage(usage, c.line);
    if (c.line.cutByLoanCap && !report.silent) reportOwnCap(c, report);
  }
  if (report.silent) return;
  if (shares) reportTogether(order, report);
  else reportAboveReview(order, report);
}

function reportOwnCap(c: Case, report: Report): void {
  const cap = loanCapOf(c);
  if (!cap) return;
  report.one(
    c,
    {
      code: 'LOAN_CAPPED',
      refuses: false,
      facts: { principal: formatFen(c.principal), cap: formatFen(cap.value as Fen) },
      citation: cap.citation,
    },
    amountUnder(c, { dailyCaps: false }) - aloneAmount(c),
  );
}

function reportTogether(order: readonly Case[], report: Report): void {
  reportSeveralBanks(order, report);
  let firstCut: Case | undefined;
  let lost = 0;
  for (const c of order) {
    if (!c.line.cutByGroupCap) continue;
    firstCut ??= c;
    lost += aloneAmount(c) - c.line.subsidy;
  }
  if (firstCut) reportSharedCap(order, firstCut, lost, report);
  else reportAboveReview(order, report);
  if (order[0]!.rules.choices.overlap === 'report') reportOverlaps(order, report);
}

function reportSharedCap(order: readonly Case[], firstCut: Case, lost: number, report: Report): void {
  const cap = groupCapOf(firstCut)!;
  const { notes } = report;
  const at = notes.length;
  notes.add(cap.value);
  noteTogether(order, notes);
  notes.add(order.length);
  for (const { index, line } of order) {
    notes.add(index);
    notes.add(line.base);
  }
  for (const c of order) report.concern(c);
  report.tie(SHARED_CAP, at, lost, cap.citation);
}

const sharedCapFacts: FactMaker = ({ rules, loans }, next) => {
  const cap = next();
  const together = togetherFacts(next(), next());
  const uses = listed(next(), () => `${nameOf(loans[next()]!)} ${formatYuan(next() as Fen)}`);
  return { cap: formatFen(cap as Fen), uses: uses.join('；'), owner: rules.choices.capOwner, ...together };
};

const SHARED_CAP: LateKind = { code: 'CUMULATIVE_CAPPED', make: sharedCapFacts };

/** Two banks on the same days: not forbidden, but they must share one cap. */
function reportSeveralBanks(order: readonly Case[], report: Report): void {
  const { notes } = report;
  const at = notes.length;
  let count = 0;
  for (const c of order) {
    if (!isAtTwoBanks(c, order)) continue;
    if (count === 0) notes.add(0);
    count += 1;
    notes.add(c.bank);
    report.concern(c);
  }
  if (count === 0) return;
  notes.change(at, count);
  report.tie(SEVERAL_BANKS, at, 0, order[0]!.rules.programme.eligibility);
}

const banksFacts: FactMaker = ({ rules }, next) => {
  const banks = listed(next(), () => rules.banks[next()]!);
  return { banks: [...new Set(banks)].join('、') };
};

const SEVERAL_BANKS: LateKind = { code: 'MULTI_BANK', make: banksFacts };

function isAtTwoBanks(a: Case, order: readonly Case[]): boolean {
  for (const b of order) if (a.bank !== b.bank && runTogether(a, b)) return true;
  return false;
}

function runTogether(a: Case, b: Case): boolean {
  return a.from < b.to && b.from < a.to;
}

function reportAboveReview(order: readonly Case[], report: Report): void {
  if (!isAboveReview(order)) return;
  const first = order[0]!;
  const limit = stepOn(first.terms!.groupReview, first.from);
  const { notes } = report;
  const at = notes.length;
  notes.add(limitOn(first.terms!.groupCap, first.from));
  noteTogether(order, notes);
  for (const c of order) report.concern(c);
  report.tie(ABOVE_REVIEW, at, 0, limit?.citation);
}

const aboveReviewFacts: FactMaker = ({ rules }, next) => ({
  cap: formatFen(next() as Fen),
  owner: rules.choices.capOwner,
  ...togetherFacts(next(), next()),
});

const ABOVE_REVIEW: LateKind = { code: 'CUMULATIVE_CAPPED', severity: 'review', make: aboveReviewFacts };

/** Loans of the owner that run together above what the policy allows at all (追加 to 10万): the most of any day, and the limit of that day. */
function mostTogether(order: readonly Case[]): { readonly most: number; readonly limit: number } {
  let most = 0;
  let limit = Infinity;
  for (const c of order) {
    let together = 0;
    for (const other of order) if (other.from <= c.from && c.from < other.to) together += other.principal;
    if (together > most) {
      most = together;
      limit = limitOn(c.terms!.groupReview, c.from);
    }
  }
  return { most, limit };
}

function isAboveReview(order: readonly Case[]): boolean {
  const { most, limit } = mostTogether(order);
  return most > limit;
}

function noteTogether(order: readonly Case[], notes: Notes): void {
  const { most, limit } = mostTogether(order);
  notes.add(most);
  notes.add(limit);
}

function togetherFacts(most: number, limit: number): Facts {
  return most > limit ? { together: formatFen(most as Fen), above: formatFen(limit as Fen) } : {};
}

/** One borrower, two loans, the same subsidised days. */
function reportOverlaps(order: readonly Case[], report: Report): void {
  for (let i = 0; i < order.length; i += 1) {
    const first = order[i]!;
    if (first.line.count === 0 || isOfEarlierBorrower(order, i)) continue;
    reportOverlap(first, order, report);
  }
}

function isOfEarlierBorrower(order: readonly Case[], i: number): boolean {
  for (let j = 0; j < i; j += 1) if (order[j]!.borrower === order[i]!.borrower && order[j]!.line.count > 0) return true;
  return false;
}

function overlapsOwn(a: Case, order: readonly Case[]): boolean {
  if (a.line.count === 0) return false;
  for (const b of order) if (b !== a && b.borrower === a.borrower && b.line.count > 0 && runTogether(a, b)) return true;
  return false;
}

function reportOverlap({ borrower, index, rules }: Case, order: readonly Case[], report: Report): void {
  let from = 0;
  let to = Infinity;
  let least = Infinity;
  let count = 0;
  const { notes } = report;
  const at = notes.length;
  for (const c of order) {
    if (c.borrower !== borrower || !overlapsOwn(c, order)) continue;
    if (count === 0) {
      notes.add(index);
      notes.add(0);
    }
    count += 1;
    notes.add(c.index);
    report.concern(c);
    if (c.from > from) from = c.from;
    if (c.to < to) to = c.to;
    if (c.line.subsidy < least) least = c.line.subsidy;
  }
  if (count === 0) return;
  notes.change(at + 1, count);
  notes.add(from);
  notes.add(to);
  report.tie(OVERLAP, at, least, rules.programme.eligibility);
}

const overlapFacts: FactMaker = ({ loans }, next) => {
  const { borrower } = loans[next()]!;
  const names = listed(next(), () => nameOf(loans[next()]!));
  const from = next() as Day;
  const to = next() as Day;
  // Of three loans each may overlap another on days of its own.
  const days = from < to ? { from: isoFromDay(from), to: isoFromDay(to) } : {};
  return { borrower, loans: names.join('、'), ...days };
};

const OVERLAP: LateKind = { code: 'OVERLAPPING_LOANS', make: overlapFacts };
