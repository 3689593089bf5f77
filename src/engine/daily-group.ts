import { bankOf, indicesOf, type Case } from './case-of-loan';
import { isoFromDay, type Day } from './day';
import { aloneLimits, buildLine, noteUsage } from './line';
import { aloneAmount, amountUnder, capOf } from './money-at-stake';
import { formatFen, formatYuan, type Fen } from './money';
import { byDisbursement, sortCases } from './order';
import type { Report } from './report';
import { limitOn, stepOn } from './rules';
import { nameOf } from './settled-group';
import { Usage } from './usage';

const usage = new Usage();

/**
 * Programmes paid by the day (5万): on each day the loans of a household (or borrower) share the cap, the loan disbursed first before the others,
 * at whatever banks. Fills the lines. `cases`: one owner's, duplicates left out; they are put in order.
 */
export function assessDailyGroup(cases: Case[], report: Report): void {
  if (cases.length === 1 && cases[0]!.refused) return;
  const order = cases.length === 1 ? cases : cases.filter(({ refused }) => !refused);
  if (order.length > 1) {
    sortCases(order, byDisbursement);
    usage.clear();
  }
  for (const c of order) {
    if (order.length === 1) buildLine(c.line, c, aloneLimits(c, Infinity));
    else {
      buildLine(c.line, c, aloneLimits(c, Infinity, usage));
      noteUsage(usage, c.line);
    }
    if (c.line.cutByLoanCap) reportOwnCap(c, report);
  }
  if (order.length > 1) reportTogether(order, report);
  else if (order.length === 1) reportAboveReview(order, report);
}

function reportOwnCap(c: Case, report: Report): void {
  const cap = capOf(c, 'loanCap');
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
  const cut = order.filter(({ line }) => line.cutByGroupCap);
  if (cut.length > 0) {
    const cap = capOf(cut[0]!, 'groupCap')!;
    let lost = 0;
    for (const c of cut) lost += aloneAmount(c) - c.line.subsidy;
    report.several(
      indicesOf(order),
      {
        code: 'CUMULATIVE_CAPPED',
        refuses: false,
        facts: {
          cap: formatFen(cap.value as Fen),
          uses: order.map((c) => `${nameOf(c)} ${formatYuan(c.line.base)}`).join('；'),
          owner: order[0]!.rules.choices.capOwner,
          ...aboveReview(order),
        },
        citation: cap.citation,
      },
      lost,
    );
  } else {
    reportAboveReview(order, report);
  }
  if (order[0]!.rules.choices.overlap === 'report') reportOverlaps(order, report);
}

/** Two banks on the same days: not forbidden, but they must share one cap. */
function reportSeveralBanks(order: readonly Case[], report: Report): void {
  if (order.every(({ bank }) => bank === order[0]!.bank)) return;
  const clashing = order.filter((a) => order.some((b) => a.bank !== b.bank && runTogether(a, b)));
  if (clashing.length === 0) return;
  const banks = new Set(clashing.map(bankOf));
  report.several(
    indicesOf(clashing),
    {
      code: 'MULTI_BANK',
      refuses: false,
      facts: { banks: [...banks].join('、') },
      citation: order[0]!.rules.programme.eligibility,
    },
    0,
  );
}

function runTogether(a: Case, b: Case): boolean {
  return a.from < b.to && b.from < a.to;
}

function reportAboveReview(order: readonly Case[], report: Report): void {
  const above = aboveReview(order);
  if (above.above === undefined) return;
  const first = order[0]!;
  const limit = stepOn(first.terms!.groupReview, first.from);
  report.several(
    indicesOf(order),
    {
      code: 'CUMULATIVE_CAPPED',
      severity: 'review',
      refuses: false,
      facts: {
        cap: formatFen(limitOn(first.terms!.groupCap, first.from) as Fen),
        owner: first.rules.choices.capOwner,
        ...above,
      },
      ...(limit ? { citation: limit.citation } : {}),
    },
    0,
  );
}

/** Loans of the owner that run together above what the policy allows at all (追加 to 10万). */
function aboveReview(order: readonly Case[]): { together?: string; above?: string } {
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
  return most > limit ? { together: formatFen(most as Fen), above: formatFen(limit as Fen) } : {};
}

/** One borrower, two loans, the same subsidised days. */
function reportOverlaps(order: readonly Case[], report: Report): void {
  const seen: Case[] = [];
  for (const c of order) {
    if (c.line.count === 0 || seen.includes(c)) continue;
    const mine = order.filter((other) => other.line.count > 0 && other.borrower === c.borrower);
    seen.push(...mine);
    const clashing = mine.filter((a) => mine.some((b) => a !== b && runTogether(a, b)));
    if (clashing.length < 2) continue;
    const from = Math.max(...clashing.map((one) => one.from)) as Day;
    const to = Math.min(...clashing.map((one) => one.to)) as Day;
    report.several(
      indicesOf(clashing),
      {
        code: 'OVERLAPPING_LOANS',
        refuses: false,
        facts: {
          borrower: c.loan.borrower,
          loans: clashing.map(nameOf).join('、'),
          ...(from < to ? { from: isoFromDay(from), to: isoFromDay(to) } : {}),
        },
        citation: c.rules.programme.eligibility,
      },
      Math.min(...clashing.map(({ line }) => line.subsidy)),
    );
  }
}
