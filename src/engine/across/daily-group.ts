import { bankOf, withoutRefused, type Case } from '../line/case-of-loan';
import { isoFromDay } from '../ground/day';
import type { Facts } from '../loan/finding';
import { aloneLimits, buildLine, noteUsage } from '../line/line';
import { aloneAmount, amountUnder, groupCapOf } from '../line/money-at-stake';
import { formatFen, formatYuan, type Fen } from '../ground/money';
import { byDisbursement, sortCases } from '../line/order';
import { commonCapAgain, ownCapAgain } from './own-cap';
import type { Report, Retelling } from './report';
import { cutToSubsidyCaps } from './subsidy-caps';
import { limitOn, stepOn } from '../line/category-rules';
import { nameOf } from './settled-group';
import { Usage } from '../line/usage';

/** What is used of each pool; filled again for every group. */
const usages: (Usage | undefined)[] = [];

/**
 * Programmes paid by the day (5万): on each day the loans of a household (or borrower) share the cap, the loan disbursed first before the others,
 * at whatever banks. Fills the lines. `cases`: one owner's, duplicates left out; they are put in order.
 */
export function assessDailyGroup(cases: Case[], report: Report): void {
  const order = withoutRefused(cases);
  if (order.length === 0) return;
  fillLines(order);
  if (!report.silent) {
    for (const c of order) reportOwnCap(c, order.length === 1, report);
    if (order.length > 1) reportTogether(order, report);
    else reportAboveReview(order, report);
  }
  cutToSubsidyCaps(order, report);
}

/** Puts the loans in the order in which they use the cap, and gives each what is left of it. */
function fillLines(order: Case[]): void {
  const shares = order.length > 1;
  if (shares) {
    sortCases(order, byDisbursement);
    for (const usage of usages) usage?.clear();
  }
  for (const c of order) {
    const usage = shares ? (usages[c.terms.pool] ??= new Usage()) : undefined;
    buildLine(c.line, c, aloneLimits(c, Infinity, usage));
    if (usage) noteUsage(usage, c.line);
  }
}

/** What a loan loses by itself; an only one loses by the common cap too, where a county sets that below the cap on one loan. */
function reportOwnCap(c: Case, isOnly: boolean, report: Report): void {
  const byCommonCap = isOnly && c.line.cutByGroupCap;
  if (!byCommonCap && !c.line.cutByLoanCap) return;
  const again = byCommonCap ? commonCapAgain : ownCapAgain;
  report.oneRetold(c, 'LOAN_CAPPED', again, amountUnder(c, { dailyCaps: false }) - aloneAmount(c));
}

function reportTogether(order: readonly Case[], report: Report): void {
  reportSeveralBanks(order, report);
  let isCut = false;
  let lost = 0;
  for (const c of order) {
    if (!c.line.cutByGroupCap) continue;
    isCut = true;
    lost += aloneAmount(c) - c.line.subsidy;
  }
  if (isCut) {
    for (const c of order) report.concern(c);
    report.tie('CUMULATIVE_CAPPED', sharedCapAgain, lost);
  } else reportAboveReview(order, report);
  if (order[0]!.rules.choices.overlap === 'report') reportOverlaps(order, report);
}

const sharedCapAgain: Retelling = (cases) => {
  const order = [...cases];
  fillLines(order);
  const first = order.find(({ line }) => line.cutByGroupCap)!;
  const cap = groupCapOf(first)!;
  const uses = order.map(({ loan, line }) => `${nameOf(loan)} ${formatYuan(line.base)}`);
  return {
    facts: {
      cap: formatFen(cap.value as Fen),
      uses: uses.join('；'),
      owner: first.rules.choices.capOwner,
      ...togetherFacts(order),
    },
    citation: cap.citation,
  };
};

/** Two banks on the same days: not forbidden, but they must share one cap. */
function reportSeveralBanks(order: readonly Case[], report: Report): void {
  if (isOneBank(order)) return;
  let some = false;
  for (const c of order) {
    if (!isAtTwoBanks(c, order)) continue;
    some = true;
    report.concern(c);
  }
  if (some) report.tie('MULTI_BANK', severalBanksAgain, 0);
}

const severalBanksAgain: Retelling = (cases) => {
  const order = [...cases];
  sortCases(order, byDisbursement);
  return {
    facts: { banks: [...new Set(order.map(bankOf))].join('、') },
    citation: order[0]!.rules.programme.eligibility,
  };
};

function isOneBank(order: readonly Case[]): boolean {
  for (const { bank } of order) if (bank !== order[0]!.bank) return false;
  return true;
}

function isAtTwoBanks(a: Case, order: readonly Case[]): boolean {
  for (const b of order) if (a.bank !== b.bank && runTogether(a, b)) return true;
  return false;
}

function runTogether(a: Case, b: Case): boolean {
  return a.from < b.to && b.from < a.to;
}

function reportAboveReview(order: readonly Case[], report: Report): void {
  if (!isAboveReview(order)) return;
  for (const c of order) report.concern(c);
  report.tie('CUMULATIVE_CAPPED', aboveReviewAgain, 0);
}

const aboveReviewAgain: Retelling = (cases) => {
  const order = [...cases];
  sortCases(order, byDisbursement);
  const first = order[0]!;
  const { groupCap, groupReview } = first.terms;
  const citation = stepOn(groupReview, first.from)?.citation;
  return {
    severity: 'review',
    facts: {
      cap: formatFen(limitOn(groupCap, first.from) as Fen),
      owner: first.rules.choices.capOwner,
      ...togetherFacts(order),
    },
    ...(citation && { citation }),
  };
};

/** Loans of the owner that run together above what the policy allows at all (追加 to 10万): the most of any day, and the limit of that day. */
function mostTogether(order: readonly Case[]): { readonly most: number; readonly limit: number } {
  let most = 0;
  let limit = Infinity;
  for (const c of order) {
    let together = 0;
    for (const other of order) if (other.from <= c.from && c.from < other.to) together += other.principal;
    if (together > most) {
      most = together;
      limit = limitOn(c.terms.groupReview, c.from);
    }
  }
  return { most, limit };
}

function isAboveReview(order: readonly Case[]): boolean {
  const { most, limit } = mostTogether(order);
  return most > limit;
}

function togetherFacts(order: readonly Case[]): Facts {
  const { most, limit } = mostTogether(order);
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

function reportOverlap({ borrower }: Case, order: readonly Case[], report: Report): void {
  let least = Infinity;
  for (const c of order) {
    if (c.borrower !== borrower || !overlapsOwn(c, order)) continue;
    report.concern(c);
    if (c.line.subsidy < least) least = c.line.subsidy;
  }
  if (least < Infinity) report.tie('OVERLAPPING_LOANS', overlapAgain, least);
}

const overlapAgain: Retelling = (cases) => {
  const order = [...cases];
  sortCases(order, byDisbursement);
  const { loan, rules } = order[0]!;
  const from = order.reduce((latest, c) => (c.from > latest ? c.from : latest), order[0]!.from);
  const to = order.reduce((earliest, c) => (c.to < earliest ? c.to : earliest), order[0]!.to);
  return {
    facts: {
      borrower: loan.borrower,
      loans: order.map((c) => nameOf(c.loan)).join('、'),
      // Of three loans each may overlap another on days of its own.
      ...(from < to && { from: isoFromDay(from), to: isoFromDay(to) }),
    },
    citation: rules.programme.eligibility,
  };
};
