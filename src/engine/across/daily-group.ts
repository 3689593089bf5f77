import { bankOf, withoutRefused, type Case } from '../line/case-of-loan';
import { nameOfLoan, type AboveReview } from '../loan/finding';
import { aloneLimits, buildLine, noteUsage } from '../line/line';
import { aloneAmount, amountUnder, groupCapOf, loanCapOf } from '../line/money-at-stake';
import type { Fen } from '../ground/money';
import type { Findings } from './findings';
import { byDisbursement, sortCases } from '../line/order';
import { limitOn, stepOn } from '../line/category-rules';
import { Usage } from '../line/usage';
import { cutToSubsidyCaps } from './subsidy-caps';

/**
 * Programmes paid by the day (5万): on each day the loans of a household (or borrower) share the cap, the loan disbursed first before the others,
 * at whatever banks. Fills the lines. `cases`: one owner's, duplicates left out; they are put in order.
 * @param findings where only amounts are asked for there are none
 */
export function assessDailyGroup(cases: Case[], findings: Findings | undefined): void {
  const order = withoutRefused(cases);
  if (order.length > 1) sortCases(order, byDisbursement);
  payInOrder(order);
  if (findings) {
    findOwnCaps(order, findings);
    if (order.length > 1) findSeveralBanks(order, findings);
    findTogether(order, findings);
    if (order.length > 1) findOverlaps(order, findings);
  }
  cutToSubsidyCaps(order, findings);
}

/** Each loan has what those before it, of the same pool, leave of the cap on each of its days. */
function payInOrder(order: readonly Case[]): void {
  const usages = new Map<number, Usage>();
  for (const c of order) {
    let usage = usages.get(c.terms.pool);
    if (!usage && order.length > 1) usages.set(c.terms.pool, (usage = new Usage()));
    buildLine(c.line, c, aloneLimits(c, Infinity, usage));
    if (usage) noteUsage(usage, c.line);
  }
}

/** What a loan loses by itself; an only one loses by the common cap too, where a county sets that below the cap on one loan. */
function findOwnCaps(order: readonly Case[], findings: Findings): void {
  for (const c of order) {
    const byCommonCap = order.length === 1 && c.line.cutByGroupCap;
    if (!byCommonCap && !c.line.cutByLoanCap) continue;
    const cap = (byCommonCap ? groupCapOf(c) : loanCapOf(c))!;
    const facts = { principal: c.principal, cap: cap.value as Fen };
    const lost = amountUnder(c, { dailyCaps: false }) - aloneAmount(c);
    findings.of(c, { code: 'LOAN_CAPPED', refuses: false, facts, citation: cap.citation }, lost);
  }
}

/** Two banks on the same days: not forbidden, but they must share one cap. */
function findSeveralBanks(order: readonly Case[], findings: Findings): void {
  if (order.every(({ bank }) => bank === order[0]!.bank)) return;
  const there = order.filter((a) => order.some((b) => a.bank !== b.bank && runTogether(a, b)));
  if (there.length === 0) return;
  const facts = { banks: [...new Set(there.map(bankOf))] };
  const citation = there[0]!.rules.programme.eligibility;
  findings.ofSeveral(there, { code: 'MULTI_BANK', refuses: false, facts, citation }, 0);
}

/** The loans exceed the cap together, or run to more than the policy allows at all. */
function findTogether(order: readonly Case[], findings: Findings): void {
  const cut = order.length > 1 ? order.find(({ line }) => line.cutByGroupCap) : undefined;
  const review = aboveReview(order);
  if (cut) {
    const cap = groupCapOf(cut)!;
    let lost = 0;
    for (const c of order) if (c.line.cutByGroupCap) lost += aloneAmount(c) - c.line.subsidy;
    const uses = order.map(({ loan, line }) => ({ loan: nameOfLoan(loan), base: line.base }));
    const facts = { cap: cap.value as Fen, owner: cut.rules.choices.capOwner, uses, review };
    findings.ofSeveral(order, { code: 'CUMULATIVE_CAPPED', refuses: false, facts, citation: cap.citation }, lost);
  } else if (review) {
    const first = order[0]!;
    const { groupCap, groupReview } = first.terms;
    const facts = { cap: limitOn(groupCap, first.from) as Fen, owner: first.rules.choices.capOwner, review };
    const citation = stepOn(groupReview, first.from)?.citation;
    findings.ofSeveral(order, { code: 'CUMULATIVE_CAPPED', severity: 'review', refuses: false, facts, citation }, 0);
  }
}

/** Loans of the owner that run together above what the policy allows at all (追加 to 10万): the most of any day, and the limit of that day. */
function aboveReview(order: readonly Case[]): AboveReview | undefined {
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
  return most > limit ? { together: most as Fen, above: limit as Fen } : undefined;
}

/** One borrower, two loans, the same subsidised days. */
function findOverlaps(order: readonly Case[], findings: Findings): void {
  if (order[0]!.rules.choices.overlap !== 'report') return;
  const paid = order.filter(({ line }) => line.count > 0);
  for (const borrower of new Set(paid.map((c) => c.borrower))) {
    const own = paid.filter((c) => c.borrower === borrower);
    const overlapping = own.filter((a) => own.some((b) => b !== a && runTogether(a, b)));
    if (overlapping.length > 0) findOverlap(overlapping, findings);
  }
}

function findOverlap(overlapping: readonly Case[], findings: Findings): void {
  const { loan, rules } = overlapping[0]!;
  const from = overlapping.reduce((latest, c) => (c.from > latest ? c.from : latest), overlapping[0]!.from);
  const to = overlapping.reduce((earliest, c) => (c.to < earliest ? c.to : earliest), overlapping[0]!.to);
  const facts = {
    borrower: loan.borrower,
    loans: overlapping.map((c) => nameOfLoan(c.loan)),
    common: from < to ? { from, to } : undefined,
  };
  const least = Math.min(...overlapping.map(({ line }) => line.subsidy));
  const citation = rules.programme.eligibility;
  findings.ofSeveral(overlapping, { code: 'OVERLAPPING_LOANS', refuses: false, facts, citation }, least);
}

function runTogether(a: Case, b: Case): boolean {
  return a.from < b.to && b.from < a.to;
}
