import { addMonths, type Day } from './day';
import { clearLine, emptyLine, type Line } from './line';
import type { Loan } from './loan';
import type { Fen } from './money';
import type { RatePpm } from './rate';
import { ceilingNumber, NO_CEILING, NO_CEILING_NUMBER, type Ceiling } from './rate-of-loan';
import { bankNumber, categoryIndex, dueDay, settlementDay, stepOn, type CategoryRules, type Rules } from './rules';

/**
 * One loan under the rules of a run. The engine keeps a handful of these and fills them again for every group of loans, so that a
 * million loans allocate nothing: nobody keeps a Case beyond its group.
 */
export interface Case {
  rules: Rules;
  loan: Loan;
  /** Index into the loans given. */
  index: number;
  // What sharing a cap asks of the loan, kept here so that the loan itself need not be fetched from memory again.
  principal: Fen;
  disbursed: Day;
  /** Contract rate. */
  rate: RatePpm | undefined;
  /** Number of the bank among those of the run. */
  bank: number;
  /** Number of the borrower among those of the run; the run sets it. */
  borrower: number;
  /** The whole principal is owed from the first day to the last, and nothing was paid before. */
  plain: boolean;
  /** The ledger has the bank's claim. */
  claimed: boolean;
  /** Index into `rules.categories`; -1 where the category is unknown. */
  category: number;
  /** Undefined where the category is unknown. */
  terms: CategoryRules | undefined;
  /** The day the last principal was repaid; undefined while open. */
  settled: Day | undefined;
  /** The day it is due, 展期 counted; undefined where the ledger does not say. */
  due: Day | undefined;
  /** The subsidised days before any refusal: from the later of disbursement and period, to the earliest of all ends. `from` ≥ `to`: none. */
  from: Day;
  to: Day;
  /** Where interest would stop, were there no term limit. */
  naturalEnd: Day;
  /** The end of the subsidised months; undefined where the programme has no limit or the loan ends before it. */
  termEnd: Day | undefined;
  /** The highest rate the policy allows the contract, and its number among those of the run. */
  ceiling: Ceiling;
  ceilingNumber: number;
  /** Has nothing, chooses no bank, uses no cap. */
  refused: boolean;
  /** What it is paid; filled by the group. */
  readonly line: Line;
}

/** A case to be filled. */
export function blankCase(rules: Rules, loan: Loan): Case {
  return fillCase(
    {
      rules,
      loan,
      index: 0,
      principal: loan.principal,
      disbursed: loan.disbursed,
      rate: undefined,
      bank: 0,
      borrower: 0,
      plain: true,
      claimed: false,
      category: -1,
      terms: undefined,
      settled: undefined,
      due: undefined,
      from: loan.disbursed,
      to: loan.disbursed,
      naturalEnd: loan.disbursed,
      termEnd: undefined,
      ceiling: NO_CEILING,
      ceilingNumber: NO_CEILING_NUMBER,
      refused: false,
      line: emptyLine(),
    },
    loan,
    0,
  );
}

/** Works out the days of one loan under the rules: when it ends, where the term limit cuts it, what of it lies in the period. */
export function fillCase(c: Case, loan: Loan, index: number): Case {
  const { rules } = c;
  c.loan = loan;
  c.index = index;
  c.principal = loan.principal;
  c.disbursed = loan.disbursed;
  c.rate = loan.rate;
  c.bank = bankNumber(rules, loan.bank);
  c.plain = loan.repayments.length === 0 && (loan.paid === undefined || loan.paid.length === 0);
  c.claimed = loan.claim !== undefined;
  c.category = categoryIndex(rules, loan.category);
  c.terms = c.category < 0 ? undefined : rules.categories[c.category];
  c.settled = settlementDay(loan);
  c.due = dueDay(rules, loan);
  c.naturalEnd = endOfLoan(c);
  c.termEnd = c.terms && endOfTerm(c.terms, c.disbursed, c.naturalEnd);
  c.to = c.termEnd === undefined || c.termEnd > c.naturalEnd ? c.naturalEnd : c.termEnd;
  c.from = rules.bySettlement || c.disbursed > rules.period.from ? c.disbursed : rules.period.from;
  c.ceilingNumber = c.terms ? ceilingNumber(rules, loan, c.terms) : NO_CEILING_NUMBER;
  c.ceiling = rules.ceilings[c.ceilingNumber]!;
  c.refused = false;
  clearLine(c.line);
  return c;
}

/** The bank's name. */
export function bankOf({ rules, bank }: Case): string {
  return rules.banks[bank]!;
}

/** The same array where there is none to leave out. */
export function withoutRefused(cases: Case[]): Case[] {
  for (const { refused } of cases) if (refused) return cases.filter((c) => !c.refused);
  return cases;
}

/** The earliest of repayment, due date (days after it are never paid) and, in programmes paid by the day, the end of the period. */
function endOfLoan({ rules, disbursed, settled, due }: Case): Day {
  // 事后贴息: while a loan is open it has no days yet.
  if (rules.bySettlement && settled === undefined) return disbursed;
  let end = rules.bySettlement ? settled! : rules.periodEnd;
  if (settled !== undefined && settled < end) end = settled;
  if (due !== undefined && due < end) end = due;
  return end;
}

const FEWEST_DAYS_A_MONTH = 28;

/** The day the subsidised months are over, where that can matter for a loan that runs until `end`. */
function endOfTerm(terms: CategoryRules, disbursed: Day, end: Day): Day | undefined {
  const months = stepOn(terms.termLimitMonths, disbursed)?.value;
  if (months === undefined || end - disbursed < months * FEWEST_DAYS_A_MONTH) return undefined;
  return addMonths(disbursed, months);
}
