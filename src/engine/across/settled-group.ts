import { bankOf, withoutRefused, type Case } from '../line/case-of-loan';
import type { Citation } from '../ground/citation';
import { isoFromDay } from '../ground/day';
import { aloneLimits, buildLine } from '../line/line';
import type { Loan } from '../loan/loan';
import { aloneAmount, amountUnder, groupCapOf, loanCapOf, ownCap } from '../line/money-at-stake';
import { formatFen, formatYuan, type Fen } from '../ground/money';
import { chooseBank, type BankChoice } from './one-bank';
import { byDisbursement, bySettlement, sortCases } from '../line/order';
import { yearOf } from '../programmes/period';
import { commonCapAgain, ownCapAgain } from './own-cap';
import type { Report, Retelling } from './report';
import { cutToSubsidyCaps } from './subsidy-caps';

/**
 * 事后贴息 by 结清年度 (万宁): of each year's settled loans of a borrower one institution's are paid, and they use the cap in the order in which they
 * were settled. Fills the lines of the loans settled in the period. `cases`: one borrower's, duplicates left out; they are put in order.
 */
export function assessSettledGroup(cases: Case[], report: Report): void {
  if (cases.length === 1) {
    const only = cases[0]!;
    if (isPaidNow(only)) assessAlone(only, report);
    return;
  }
  sortCases(cases, bySettlement);
  let start = 0;
  while (start < cases.length && cases[start]!.settled !== undefined) {
    const year = yearOf(cases[start]!.settled!);
    let end = start + 1;
    while (end < cases.length && cases[end]!.settled !== undefined && yearOf(cases[end]!.settled!) === year) end += 1;
    const settled = start === 0 && end === cases.length ? cases : cases.slice(start, end);
    if (settled.some(isPaidNow)) assessYear(settled, report);
    start = end;
  }
}

/** The settlement lies in the period that is paid now; other quarters of the year only use the cap. */
function isPaidNow({ rules, settled }: Case): boolean {
  return settled !== undefined && settled >= rules.period.from && settled <= rules.period.to;
}

function assessAlone(c: Case, report: Report): void {
  if (c.refused) return;
  const own = ownCap(c);
  const cap = groupCapOf(c)?.value ?? Infinity;
  buildLine(c.line, c, aloneLimits(c, own < cap ? own : cap));
  c.line.cutByGroupCap = cap < own;
  reportOwnCap(c, cap < own, report);
  cutToSubsidyCaps([c], report);
}

function assessYear(year: Case[], report: Report): void {
  const { rules } = year[0]!;
  const oneBank = rules.choices.banks === 'one' && year.some(({ bank }) => bank !== year[0]!.bank);
  if (!oneBank) {
    const order = inCapOrder(withoutRefused(year));
    shareCap(order, report);
    cutToSubsidyCaps(order.filter(isPaidNow), report);
    return;
  }
  const choice = chooseBank(year);
  const chosen = year.filter((c) => !c.refused && bankOf(c) === choice.selected);
  if (!report.silent) reportBanks(year, chosen, choice, report);
  const order = inCapOrder(chosen);
  shareCap(order, report);
  cutToSubsidyCaps(order.filter(isPaidNow), report);
}

/** The tie-breaks choose the bank; which of its loans uses the cap first is a choice of its own (ambiguity 1). */
function inCapOrder(chosen: Case[]): readonly Case[] {
  if (chosen.length > 1 && chosen[0]!.rules.choices.capOrder === 'disbursed') sortCases(chosen, byDisbursement);
  return chosen;
}

/** Each loan takes of the common cap what is left, principal by principal. */
function shareCap(chosen: readonly Case[], report: Report): void {
  const bases = basesUnderCap(chosen);
  let lost = 0;
  let cut = false;
  for (let i = 0; i < chosen.length; i += 1) {
    const c = chosen[i]!;
    const base = bases[i]!;
    if (!isPaidNow(c)) continue;
    buildLine(c.line, c, aloneLimits(c, base));
    c.line.cutByGroupCap = base < ownCap(c);
    reportOwnCap(c, c.line.cutByGroupCap && chosen.length === 1, report);
    if (c.line.cutByGroupCap && chosen.length > 1) {
      cut = true;
      lost += aloneAmount(c) - c.line.subsidy;
    }
  }
  if (!cut || report.silent) return;
  for (const c of chosen) report.concern(c);
  report.tie('CUMULATIVE_CAPPED', sharedCapAgain, lost);
}

/** 分 of each loan that bear the subsidy, in the order in which they use the cap. */
function basesUnderCap(chosen: readonly Case[]): number[] {
  const bases: number[] = [];
  const usedOf: number[] = [];
  for (const c of chosen) {
    const own = ownCap(c);
    const used = usedOf[c.terms.pool] ?? 0;
    const left = Math.max((groupCapOf(c)?.value ?? Infinity) - used, 0);
    const base = own < left ? own : left;
    usedOf[c.terms.pool] = used + base;
    bases.push(base);
  }
  return bases;
}

const sharedCapAgain: Retelling = (cases) => {
  const chosen = [...cases];
  sortCases(chosen, bySettlement);
  const order = inCapOrder(chosen);
  const bases = basesUnderCap(order);
  const cap = groupCapOf(order.find((c, i) => bases[i]! < ownCap(c))!)!;
  const uses = order.map(({ loan }, i) => `${nameOf(loan)} ${formatYuan(bases[i]! as Fen)}`);
  return {
    facts: { cap: formatFen(cap.value as Fen), uses: uses.join('；'), owner: 'borrower' },
    citation: cap.citation,
  };
};

/** What to call a loan among others: its contract number, or where it stands. */
export function nameOf({ contract, source }: Loan): string {
  return contract || `${source.sheet}!${source.row}`;
}

/** @param byCommonCap it is an only loan, and the cap that several would share is the lower. */
function reportOwnCap(c: Case, byCommonCap: boolean, report: Report): void {
  if (report.silent) return;
  if (!byCommonCap && c.principal <= (loanCapOf(c)?.value ?? Infinity)) return;
  const under = byCommonCap ? c.line.subsidy : aloneAmount(c);
  const again = byCommonCap ? commonCapAgain : ownCapAgain;
  report.oneRetold(c, 'LOAN_CAPPED', again, amountUnder(c, { limit: Infinity }) - under);
}

function reportBanks(year: readonly Case[], chosen: readonly Case[], choice: BankChoice, report: Report): void {
  const citation = bankCitation(year[0]!);
  const losing = year.filter((c) => !c.refused && isPaidNow(c) && !chosen.includes(c));
  const lost = sumAlone(losing);
  const banks = choice.banks.join('、');
  report.several(
    year,
    {
      code: 'MULTI_BANK',
      refuses: false,
      facts: {
        banks,
        ...(choice.selected !== undefined && { selected: choice.selected }),
        // Chosen by the clerk among these, not by the rules.
        ...(choice.selected !== undefined && choice.tied && { tied: choice.tied.join('、'), year: yearText(year) }),
      },
      citation,
    },
    lost,
  );
  if (choice.tied && choice.selected === undefined) {
    reportTie(year, choice.tied, lost, report);
    return;
  }
  for (const c of losing) {
    const facts = { bank: bankOf(c), selected: choice.selected ?? '' };
    report.one(c, { code: 'BANK_NOT_SELECTED', refuses: true, facts, citation }, aloneAmount(c));
  }
  if (choice.insteadOf !== undefined) {
    report.several(
      year.filter((c) => bankOf(c) === choice.insteadOf || bankOf(c) === choice.selected),
      {
        code: 'REVIEW_SELECTION',
        refuses: false,
        facts: { selected: choice.selected ?? '', instead: choice.insteadOf },
        citation,
      },
      // Under the other reading the bank of the refused loan is chosen, and the loans paid now are not.
      sumAlone(chosen.filter(isPaidNow)),
    );
  }
}

function reportTie(year: readonly Case[], tied: readonly string[], lost: number, report: Report): void {
  const eligible = year.filter(({ refused }) => !refused);
  const first = eligible.find((c) => bankOf(c) === tied[0])!;
  report.several(
    eligible,
    {
      code: 'TIE_UNRESOLVED',
      refuses: true,
      facts: {
        banks: tied.join('、'),
        year: yearText(year),
        settled: isoFromDay(first.settled!),
        disbursed: isoFromDay(first.disbursed),
        principal: formatFen(first.principal),
      },
      citation: bankCitation(first),
    },
    lost,
  );
}

/** The settlement year of loans all settled in one. */
function yearText(year: readonly Case[]): string {
  return String(yearOf(year[0]!.settled!));
}

function bankCitation({ rules: { programme } }: Case): Citation {
  return programme.choices.banks.citation ?? programme.eligibility;
}

function sumAlone(cases: readonly Case[]): number {
  return cases.reduce((sum, c) => sum + aloneAmount(c), 0);
}
