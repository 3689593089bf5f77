import { bankOf, withoutRefused, type Case } from '../line/case-of-loan';
import type { Citation } from '../ground/citation';
import { nameOfLoan } from '../loan/finding';
import { aloneLimits, buildLine } from '../line/line';
import { aloneAmount, amountUnder, groupCapOf, loanCapOf, ownCap } from '../line/money-at-stake';
import type { Fen } from '../ground/money';
import type { Findings } from './findings';
import { chooseBank, type BankChoice } from './one-bank';
import { byDisbursement, bySettlement, sortCases } from '../line/order';
import { cutToSubsidyCaps } from './subsidy-caps';
import { yearOf } from '../programmes/period';

/**
 * 事后贴息 by 结清年度 (万宁): of each year's settled loans of a borrower one institution's are paid, and they use the cap in the order in which they
 * were settled. Fills the lines of the loans settled in the period. `cases`: one borrower's, duplicates left out; they are put in order.
 * @param findings where only amounts are asked for there are none
 */
export function assessSettledGroup(cases: Case[], findings: Findings | undefined): void {
  for (const year of yearsOf(cases)) if (year.some(isPaidNow)) assessYear(year, findings);
}

/** The settled loans by the year of their settlement, in the order of the tie-breaks. */
function yearsOf(cases: Case[]): Case[][] {
  if (cases.length === 1) return [cases];
  sortCases(cases, bySettlement);
  const years = new Map<number, Case[]>();
  for (const c of cases) {
    if (c.settled === undefined) continue;
    const year = yearOf(c.settled);
    const same = years.get(year);
    if (same) same.push(c);
    else years.set(year, [c]);
  }
  return [...years.values()];
}

/** The settlement lies in the period that is paid now; other quarters of the year only use the cap. */
function isPaidNow({ rules, settled }: Case): boolean {
  return settled !== undefined && settled >= rules.period.from && settled <= rules.period.to;
}

function assessYear(year: Case[], findings: Findings | undefined): void {
  const { rules } = year[0]!;
  const oneBank = rules.choices.banks === 'one' && year.some(({ bank }) => bank !== year[0]!.bank);
  const choice = oneBank ? chooseBank(year) : undefined;
  const chosen = choice ? year.filter((c) => !c.refused && bankOf(c) === choice.selected) : withoutRefused(year);
  const order = inCapOrder(chosen);
  const bases = basesUnderCap(order);
  order.forEach((c, i) => {
    if (!isPaidNow(c)) return;
    buildLine(c.line, c, aloneLimits(c, bases[i]!));
    c.line.cutByGroupCap = bases[i]! < ownCap(c);
  });
  if (findings) {
    if (choice) findBanks(year, chosen, choice, findings);
    findOwnCaps(order, findings);
    if (order.length > 1) findSharedCap(order, bases, findings);
  }
  cutToSubsidyCaps(order.filter(isPaidNow), findings);
}

/** The tie-breaks choose the bank; which of its loans uses the cap first is a choice of its own (ambiguity 1). */
function inCapOrder(chosen: Case[]): readonly Case[] {
  if (chosen.length > 1 && chosen[0]!.rules.choices.capOrder === 'disbursed') sortCases(chosen, byDisbursement);
  return chosen;
}

/**
 * Each loan takes of the common cap (10万 of a borrower's year) what those before it, of the same pool, leave, principal by principal. 分 that bear the
 * subsidy.
 */
function basesUnderCap(order: readonly Case[]): readonly number[] {
  const usedOf = new Map<number, number>();
  return order.map((c) => {
    const used = usedOf.get(c.terms.pool) ?? 0;
    const left = Math.max((groupCapOf(c)?.value ?? Infinity) - used, 0);
    const base = Math.min(ownCap(c), left);
    usedOf.set(c.terms.pool, used + base);
    return base;
  });
}

/** A loan above the cap on one loan; an only loan above the common cap, where that is the lower. */
function findOwnCaps(order: readonly Case[], findings: Findings): void {
  for (const c of order) {
    if (!isPaidNow(c)) continue;
    const byCommonCap = order.length === 1 && c.line.cutByGroupCap;
    const cap = byCommonCap ? groupCapOf(c) : loanCapOf(c);
    if (!cap || (!byCommonCap && c.principal <= cap.value)) continue;
    const facts = { principal: c.principal, cap: cap.value as Fen };
    const lost = amountUnder(c, { limit: Infinity }) - (byCommonCap ? c.line.subsidy : aloneAmount(c));
    findings.of(c, { code: 'LOAN_CAPPED', refuses: false, facts, citation: cap.citation }, lost);
  }
}

/** Several loans exceed the common cap: who used how much of it. */
function findSharedCap(order: readonly Case[], bases: readonly number[], findings: Findings): void {
  const cutNow = order.filter(({ line }) => line.cutByGroupCap);
  if (cutNow.length === 0) return;
  const cap = groupCapOf(order.find((c, i) => bases[i]! < ownCap(c))!)!;
  const uses = order.map(({ loan }, i) => ({ loan: nameOfLoan(loan), base: bases[i]! as Fen }));
  const lost = cutNow.reduce((sum, c) => sum + aloneAmount(c) - c.line.subsidy, 0);
  const facts = { cap: cap.value as Fen, owner: 'borrower', uses } as const;
  findings.ofSeveral(order, { code: 'CUMULATIVE_CAPPED', refuses: false, facts, citation: cap.citation }, lost);
}

/** Loans at several institutions, of which one is paid; what the others lose, and whether the rules decide at all. */
function findBanks(year: readonly Case[], chosen: readonly Case[], choice: BankChoice, findings: Findings): void {
  const { banks, selected, tied, insteadOf } = choice;
  const citation = bankCitation(year[0]!);
  const losing = year.filter((c) => !c.refused && isPaidNow(c) && !chosen.includes(c));
  const lost = sumAlone(losing);
  const byClerk = selected === undefined ? undefined : tied;
  const facts = { banks, selected, tied: byClerk, year: byClerk && yearOf(year[0]!.settled!) };
  findings.ofSeveral(year, { code: 'MULTI_BANK', refuses: false, facts, citation }, lost);
  if (tied && selected === undefined) {
    findTie(year, tied, lost, findings);
    return;
  }
  for (const c of losing) {
    const notSelected = { bank: bankOf(c), selected };
    findings.of(c, { code: 'BANK_NOT_SELECTED', refuses: true, facts: notSelected, citation }, aloneAmount(c));
  }
  if (insteadOf !== undefined) {
    findings.ofSeveral(
      year.filter((c) => bankOf(c) === insteadOf || bankOf(c) === selected),
      { code: 'REVIEW_SELECTION', refuses: false, facts: { selected, instead: insteadOf }, citation },
      // Under the other reading the bank of the refused loan is chosen, and the loans paid now are not.
      sumAlone(chosen.filter(isPaidNow)),
    );
  }
}

function findTie(year: readonly Case[], tied: readonly string[], lost: number, findings: Findings): void {
  const eligible = year.filter(({ refused }) => !refused);
  const first = eligible.find((c) => bankOf(c) === tied[0])!;
  const { settled, disbursed, principal } = first;
  const facts = { banks: tied, year: yearOf(settled!), settled: settled!, disbursed, principal };
  findings.ofSeveral(eligible, { code: 'TIE_UNRESOLVED', refuses: true, facts, citation: bankCitation(first) }, lost);
}

function bankCitation({ rules: { programme } }: Case): Citation {
  return programme.choices.banks.citation ?? programme.eligibility;
}

function sumAlone(cases: readonly Case[]): number {
  return cases.reduce((sum, c) => sum + aloneAmount(c), 0);
}
