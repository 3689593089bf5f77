import type { Case } from './conditions/condition';
import { bySettlement, total } from './order';
import { yearOf } from './period';

/** Which institution of a borrower's year is paid (万宁 一、（二）1（3）③④). */
export interface BankChoice {
  /** Banks of all loans settled in the year, in the order the tie-breaks give them. */
  readonly banks: readonly string[];
  /** The institution paid; undefined where there is none to pay or the rules do not decide. */
  readonly selected?: string;
  /** Banks whose leading loans tie in settlement, disbursement and amount. */
  readonly tied?: readonly string[];
  /** The bank that would have been chosen, had refused loans taken part. */
  readonly insteadOf?: string;
}

/**
 * Compares banks by their leading loan: eligible ones only (ambiguities 4, 5), unless the programme lets every settled loan take part.
 * A full tie is decided by the clerk or not at all (ambiguity 7).
 *
 * @param settled all loans of one borrower settled in one year, duplicates left out
 */
export function chooseBank(settled: readonly Case[], isEligible: (c: Case) => boolean): BankChoice {
  const all = leaders(settled);
  const banks = all.map(({ loan }) => loan.bank);
  const first = settled[0];
  if (!first) return { banks };
  const taking = first.rules.choice('selection') === 'all-loans' ? all : leaders(settled.filter(isEligible));
  const winner = taking[0];
  if (!winner) return { banks };
  const tied = taking.filter((leader) => bySettlement(leader, winner) === 0).map(({ loan }) => loan.bank);
  const wouldBe = all[0]!.loan.bank;
  if (tied.length > 1) {
    const decided = decision(winner);
    if (decided !== undefined && tied.includes(decided)) return { banks, selected: decided };
    return { banks, tied };
  }
  const selected = winner.loan.bank;
  const overtaken = wouldBe !== selected && bySettlement(all[0]!, winner) < 0;
  return { banks, selected, ...(overtaken ? { insteadOf: wouldBe } : {}) };
}

/** The leading loan of each bank, best first. */
function leaders(cases: readonly Case[]): Case[] {
  const best = new Map<string, Case>();
  for (const c of [...cases].sort(total(bySettlement))) if (!best.has(c.loan.bank)) best.set(c.loan.bank, c);
  return [...best.values()];
}

function decision({ rules, loan, settled }: Case): string | undefined {
  if (settled === undefined) return undefined;
  const year = yearOf(settled);
  return rules.decisions.find((made) => made.id === loan.id.text && made.year === year)?.bank;
}
