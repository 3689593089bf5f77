import { bankOf, type Case } from '../line/case-of-loan';
import { bySettlement } from '../line/order';
import { yearOf } from '../programmes/period';

/** Which institution of a borrower's year is paid (万宁 一、（二）1（3）③④). */
export interface BankChoice {
  /** The banks of all loans settled in the year, in the order of the tie-breaks. */
  readonly banks: readonly string[];
  /** The institution paid; undefined where there is none to pay or the rules do not decide. */
  readonly selected?: string;
  /** Banks whose leading loans tie in settlement, disbursement and amount: `selected` is the clerk's decision, or missing. */
  readonly tied?: readonly string[];
  /** The bank that would have been chosen, had refused loans taken part. */
  readonly insteadOf?: string;
}

/**
 * Compares banks by their leading loan: eligible ones only (ambiguities 4, 5), unless the programme lets every settled loan take part.
 * A full tie is decided by the clerk or not at all (ambiguity 7).
 *
 * @param settled all loans of one borrower settled in one year, duplicates left out, in the order of the tie-breaks
 */
export function chooseBank(settled: readonly Case[]): BankChoice {
  const all = leaders(settled);
  const banks = all.map(bankOf);
  const everyone = settled[0]!.rules.choices.selection === 'all-loans';
  const taking = everyone ? all : leaders(settled.filter(({ refused }) => !refused));
  const winner = taking[0];
  if (!winner) return { banks };
  const tied = taking.filter((leader) => bySettlement(leader, winner) === 0).map(bankOf);
  if (tied.length > 1) {
    const decided = decision(winner);
    return decided !== undefined && tied.includes(decided) ? { banks, selected: decided, tied } : { banks, tied };
  }
  const selected = bankOf(winner);
  const first = all[0]!;
  const overtaken = first.bank !== winner.bank && bySettlement(first, winner) < 0;
  return overtaken ? { banks, selected, insteadOf: bankOf(first) } : { banks, selected };
}

/** The leading loan of each bank, best first. */
function leaders(inOrder: readonly Case[]): Case[] {
  const found: Case[] = [];
  for (const c of inOrder) if (!found.some(({ bank }) => bank === c.bank)) found.push(c);
  return found;
}

function decision({ rules, loan, settled }: Case): string | undefined {
  if (rules.decisions.length === 0 || settled === undefined) return undefined;
  const year = yearOf(settled);
  return rules.decisions.find((made) => made.id === loan.id.text && made.year === year)?.bank;
}
