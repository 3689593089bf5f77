import type { Breach, Case } from './conditions/condition';
import { isoFromDay, type Day } from './day';
import { buildLine, NO_USAGE, usedOn, type Line, type Segment } from './line';
import { formatFen, type Fen } from './money';
import { chooseBank } from './one-bank';
import { byDisbursement, bySettlement, total } from './order';
import type { Report } from './report';
import { limitOn, stepOn, type Step } from './rules';

/**
 * Loans that share a cap, assessed together: `settled` those of a borrower settled in one year, `daily` those of a household or
 * borrower in a programme paid by the day. Duplicates are left out by the caller.
 */
export interface Group {
  readonly cases: readonly Case[];
  /** Refused by a condition: has no line, chooses no bank, uses no cap. */
  readonly refused: (c: Case) => boolean;
}

/** What a loan would have by itself: under its own cap, beside no other loan. The measure of money at stake. */
export function lineAlone(c: Case): Line | undefined {
  if (!c.terms) return undefined;
  return buildLine(c.rules, { loan: c.loan, terms: c.terms, from: c.from, to: c.to, limit: ownCap(c), used: NO_USAGE });
}

function capStep(c: Case, of: 'loanCap' | 'groupCap'): Step | undefined {
  return c.terms && stepOn(c.terms[of], c.settled ?? c.loan.disbursed);
}

/** Under 结清年度 one loan counts at most so much, whatever its balance (万宁: 10万 of a loan up to 50万). */
function ownCap(c: Case): number {
  return c.rules.bySettlement ? Math.min(c.loan.principal, capStep(c, 'loanCap')?.value ?? Infinity) : Infinity;
}

/** 万宁: one institution a year, whose loans use the cap in the order they were settled. */
export function assessSettled({ cases, refused }: Group, report: Report): ReadonlyMap<Case, Line> {
  const lines = new Map<Case, Line>();
  const { rules } = cases[0]!;
  const eligible = cases.filter((c) => !refused(c));
  const choice =
    rules.choice('banks') === 'one'
      ? chooseBank(cases, (c) => !refused(c))
      : { banks: [...new Set(cases.map(({ loan }) => loan.bank))] };
  const touchesPeriod = cases.some((c) => isPaidNow(c));
  const chosen =
    choice.tied !== undefined
      ? []
      : rules.choice('banks') === 'one'
        ? eligible.filter(({ loan }) => loan.bank === choice.selected)
        : eligible;
  if (touchesPeriod && choice.banks.length > 1) {
    reportBanks(report, cases, eligible, chosen, choice);
  }
  shareCap(report, chosen, lines);
  return lines;
}

/** The settlement lies in the period that is paid now; other quarters of the year only use the cap. */
function isPaidNow({ rules, settled }: Case): boolean {
  return settled !== undefined && settled >= rules.period.from && settled <= rules.period.to;
}

function reportBanks(
  report: Report,
  cases: readonly Case[],
  eligible: readonly Case[],
  chosen: readonly Case[],
  choice: ReturnType<typeof chooseBank>,
): void {
  const { rules } = cases[0]!;
  const citation = rules.programme.payment.citation;
  const losing = eligible.filter((c) => !chosen.includes(c) && isPaidNow(c));
  const banks = choice.banks.join('、');
  const facts = { banks, ...(choice.selected === undefined ? {} : { selected: choice.selected }) };
  report.add(cases, { code: 'MULTI_BANK', refuses: false, facts, citation }, sumAlone(losing));
  if (choice.tied) {
    const first = eligible.find(({ loan }) => loan.bank === choice.tied![0])!;
    report.add(
      eligible,
      {
        code: 'TIE_UNRESOLVED',
        refuses: true,
        facts: {
          banks: choice.tied.join('、'),
          settled: isoFromDay(first.settled!),
          disbursed: isoFromDay(first.loan.disbursed),
          principal: formatFen(first.loan.principal),
        },
        citation,
      },
      sumAlone(losing),
    );
    return;
  }
  for (const c of losing) {
    report.add(
      [c],
      {
        code: 'BANK_NOT_SELECTED',
        refuses: true,
        facts: { bank: c.loan.bank, selected: choice.selected ?? '' },
        citation,
      },
      sumAlone([c]),
    );
  }
  if (choice.insteadOf !== undefined) {
    const concerned = cases.filter(({ loan }) => loan.bank === choice.insteadOf || loan.bank === choice.selected);
    report.add(
      concerned,
      {
        code: 'REVIEW_SELECTION',
        refuses: false,
        facts: { selected: choice.selected ?? '', instead: choice.insteadOf },
        citation,
      },
      sumAlone(chosen.filter((c) => isPaidNow(c))),
    );
  }
}

function sumAlone(cases: readonly Case[]): number {
  return cases.reduce((sum, c) => sum + (lineAlone(c)?.subsidy ?? 0), 0);
}

/** Settlement order uses the common cap up, principal by principal. */
function shareCap(report: Report, chosen: readonly Case[], lines: Map<Case, Line>): void {
  let used = 0;
  let lost = 0;
  const uses: string[] = [];
  const order = chosen.length > 1 ? [...chosen].sort(total(bySettlement)) : chosen;
  for (const c of order) {
    const own = ownCap(c);
    const left = Math.max((capStep(c, 'groupCap')?.value ?? Infinity) - used, 0);
    const base = Math.min(own, left);
    used += base;
    const line = buildLine(c.rules, {
      loan: c.loan,
      terms: c.terms!,
      from: c.from,
      to: c.to,
      limit: base,
      used: NO_USAGE,
    });
    uses.push(`${nameOf(c)} ${formatFen(base as Fen)}`);
    if (base < own && isPaidNow(c)) lost += (lineAlone(c)?.subsidy ?? 0) - line.subsidy;
    else if (base < own) lost += 0;
    if (isPaidNow(c)) {
      lines.set(c, line);
      reportOwnCap(report, c);
    }
  }
  const cap = order[0] && capStep(order[0], 'groupCap');
  const cut = order.some((c) => isPaidNow(c) && (lines.get(c)?.base ?? 0) < ownCap(c) && order.length > 1);
  if (cap && cut && used >= cap.value) {
    report.add(
      order,
      {
        code: 'CUMULATIVE_CAPPED',
        refuses: false,
        facts: { cap: formatFen(cap.value as Fen), uses: uses.join('；'), owner: 'borrower' },
        citation: cap.citation,
      },
      lost,
    );
  }
}

function nameOf({ loan }: Case): string {
  return loan.contract || `${loan.source.sheet}!${loan.source.row}`;
}

function reportOwnCap(report: Report, c: Case): void {
  const cap = capStep(c, 'loanCap');
  if (!cap || c.loan.principal <= cap.value) return;
  const whole = buildLine(c.rules, {
    loan: c.loan,
    terms: c.terms!,
    from: c.from,
    to: c.to,
    limit: Infinity,
    used: NO_USAGE,
  });
  report.add([c], ownCapBreach(c, cap), whole.subsidy - (lineAlone(c)?.subsidy ?? 0));
}

function ownCapBreach(c: Case, cap: Step): Breach {
  return {
    code: 'LOAN_CAPPED',
    refuses: false,
    facts: { principal: formatFen(c.loan.principal), cap: formatFen(cap.value as Fen) },
    citation: cap.citation,
  };
}

/** The 5万 programmes: on each day the loans of the owner share the cap, the one disbursed first before the others. */
export function assessDaily({ cases, refused }: Group, report: Report): ReadonlyMap<Case, Line> {
  const lines = new Map<Case, Line>();
  const eligible = cases.filter((c) => !refused(c));
  const order = eligible.length > 1 ? [...eligible].sort(total(byDisbursement)) : eligible;
  let used: Segment[] = [];
  for (const c of order) {
    const line = buildLine(c.rules, { loan: c.loan, terms: c.terms!, from: c.from, to: c.to, limit: Infinity, used });
    lines.set(c, line);
    if (order.length > 1) used = [...used, ...line.segments, ...alreadyPaid(c, used)];
    if (line.cutByLoanCap) reportDailyCap(report, c);
  }
  if (order.length > 1) reportTogether(report, order, lines);
  else if (order[0]) reportAboveReview(report, order);
  return lines;
}

/** Days subsidised in an earlier period used the cap on those days. */
function alreadyPaid(c: Case, used: readonly Segment[]): Segment[] {
  if (!c.loan.paid || c.loan.paid.length === 0) return [];
  const whole = buildLine(c.rules, {
    loan: { ...c.loan, paid: [] },
    terms: c.terms!,
    from: c.from,
    to: c.to,
    limit: Infinity,
    used,
  });
  return whole.segments.flatMap((segment) =>
    c.loan.paid!.flatMap(({ from, to }) => {
      const start = Math.max(from, segment.from) as Day;
      const end = Math.min(to, segment.to) as Day;
      return start < end ? [{ ...segment, from: start, to: end }] : [];
    }),
  );
}

function reportDailyCap(report: Report, c: Case): void {
  const cap = stepOn(c.terms!.loanCap, c.from);
  if (!cap) return;
  const whole = buildLine(c.rules, {
    loan: c.loan,
    terms: { ...c.terms!, loanCap: [], groupCap: [] },
    from: c.from,
    to: c.to,
    limit: Infinity,
    used: NO_USAGE,
  });
  report.add([c], ownCapBreach(c, cap), whole.subsidy - (lineAlone(c)?.subsidy ?? 0));
}

function reportTogether(report: Report, order: readonly Case[], lines: ReadonlyMap<Case, Line>): void {
  const { rules } = order[0]!;
  const cut = order.filter((c) => lines.get(c)!.cutByGroupCap);
  const banks = [...new Set(order.map(({ loan }) => loan.bank))].filter((bank) => bank !== '');
  if (banks.length > 1 && overlap(order)) {
    report.add(
      order,
      {
        code: 'MULTI_BANK',
        refuses: false,
        facts: { banks: banks.join('、') },
        citation: rules.programme.payment.citation,
      },
      0,
    );
  }
  if (cut.length > 0) {
    const cap = stepOn(cut[0]!.terms!.groupCap, cut[0]!.from)!;
    report.add(
      order,
      {
        code: 'CUMULATIVE_CAPPED',
        refuses: false,
        facts: {
          cap: formatFen(cap.value as Fen),
          uses: order.map((c) => `${nameOf(c)} ${formatFen(lines.get(c)!.base)}`).join('；'),
          owner: rules.choice('capOwner'),
          ...aboveReview(order),
        },
        citation: cap.citation,
      },
      cut.reduce((sum, c) => sum + (lineAlone(c)?.subsidy ?? 0) - lines.get(c)!.subsidy, 0),
    );
  } else {
    reportAboveReview(report, order);
  }
  if (rules.choice('overlap') === 'report') reportOverlaps(report, order, lines);
}

function reportAboveReview(report: Report, order: readonly Case[]): void {
  const above = aboveReview(order);
  if (above.above === undefined) return;
  const first = order[0]!;
  const cap = stepOn(first.terms!.groupReview, first.from);
  report.add(
    order,
    {
      code: 'CUMULATIVE_CAPPED',
      severity: 'review',
      refuses: false,
      facts: {
        cap: formatFen(limitOn(first.terms!.groupCap, first.from) as Fen),
        owner: first.rules.choice('capOwner'),
        ...above,
      },
      ...(cap ? { citation: cap.citation } : {}),
    },
    0,
  );
}

/** Loans of the owner that run together above what the policy allows at all (追加 to 10万). */
function aboveReview(order: readonly Case[]): { together?: string; above?: string } {
  let most = 0;
  let limit = Infinity;
  const running = order.map(({ loan, from, to }) => ({ from, to, balance: loan.principal }));
  for (const c of order) {
    const together = usedOn(running, c.from);
    if (together > most) {
      most = together;
      limit = limitOn(c.terms!.groupReview, c.from);
    }
  }
  return most > limit ? { together: formatFen(most as Fen), above: formatFen(limit as Fen) } : {};
}

function overlap(cases: readonly { readonly from: Day; readonly to: Day }[]): boolean {
  return cases.some((a, i) => cases.some((b, j) => i < j && a.from < b.to && b.from < a.to));
}

/** One borrower, two loans, the same subsidised days. */
function reportOverlaps(report: Report, order: readonly Case[], lines: ReadonlyMap<Case, Line>): void {
  const subsidised = order.filter((c) => lines.get(c)!.segments.length > 0);
  const byBorrower = new Map<string, Case[]>();
  for (const c of subsidised) {
    const { text, status } = c.loan.id;
    if (status !== 'ok' && status !== 'invalid') continue;
    const mine = byBorrower.get(text);
    if (mine) mine.push(c);
    else byBorrower.set(text, [c]);
  }
  for (const mine of byBorrower.values()) {
    const clashing = mine.filter((a) => mine.some((b) => a !== b && a.from < b.to && b.from < a.to));
    if (clashing.length < 2) continue;
    const from = Math.max(...clashing.map((c) => c.from)) as Day;
    const to = Math.min(...clashing.map((c) => c.to)) as Day;
    const smaller = Math.min(...clashing.map((c) => lines.get(c)!.subsidy));
    report.add(
      clashing,
      {
        code: 'OVERLAPPING_LOANS',
        refuses: false,
        facts: {
          borrower: mine[0]!.loan.borrower,
          loans: clashing.map(nameOf).join('、'),
          ...(from < to ? { from: isoFromDay(from), to: isoFromDay(to) } : {}),
        },
        citation: mine[0]!.rules.programme.eligibility,
      },
      smaller,
    );
  }
}
