import { addMonths, FIRST_DAY, type Day } from '../ground/day';
import { clearLine, emptyLine, type Line } from './segments';
import type { Loan, Span } from '../loan/loan';
import { ZERO_FEN, type Fen } from '../ground/money';
import type { DatedBy } from '../programmes/programme';
import type { RatePpm } from '../ground/rate';
import { NO_CEILING_NUMBER, type Ceiling } from './ceiling';
import { ceilingNumber } from './rate-of-loan';
import { categoryOfLoan, membershipIn } from './category-of-loan';
import { stepOn, type CategoryRules, type Step } from './category-rules';
import { bankNumber, dueDay, settlementDay, type Rules } from './rules';

const NONE: readonly never[] = [];

/**
 * One loan under the rules of a run. The engine keeps a handful of these and fills them again for every group of loans, so that a
 * million loans allocate nothing: nobody keeps a Case beyond its group.
 */
export class Case {
  /** Index into the loans given. */
  index = 0;
  // What sharing a cap asks of the loan stands here, so that the loan itself need not be fetched from memory again.
  principal: Fen = ZERO_FEN;
  disbursed: Day = FIRST_DAY;
  /** Contract rate. */
  rate: RatePpm | undefined = undefined;
  /** Number of the bank among those of the run. */
  bank = 0;
  /** Number of the borrower among those of the run; the run sets it. */
  borrower = 0;
  /** The whole principal is owed from the first day to the last, and nothing was paid before. */
  plain = true;
  repayments: Loan['repayments'] = NONE;
  /** Days an earlier period paid. */
  paid: readonly Span[] = NONE;
  /** The ledger has the bank's claim. */
  claimed = false;
  /** Index into `rules.categories`: the loan's, or where it has none the one by whose terms the amount at stake is worked out. */
  category = 0;
  /** The ledger's value is one a category lists: what the terms say is said of this loan. */
  isPlaced = true;
  terms: CategoryRules;
  /** The day the last principal was repaid; undefined while open. */
  settled: Day | undefined = undefined;
  /** The day it is due, 展期 counted; undefined where the ledger does not say. */
  due: Day | undefined = undefined;
  /** The subsidised days before any refusal: from the later of disbursement and period, to the earliest of all ends. `from` ≥ `to`: none. */
  from: Day = FIRST_DAY;
  to: Day = FIRST_DAY;
  /** Where interest would stop, were there no term limit. */
  naturalEnd: Day = FIRST_DAY;
  /** The end of the subsidised months; undefined where the programme has no limit or the loan ends before it. */
  termEnd: Day | undefined = undefined;
  /** The highest rate the policy allows the contract, in ppm, Infinity where there is none; and its number among the ceilings of the run. */
  ceilingRate = Infinity;
  ceilingNumber = NO_CEILING_NUMBER;
  /** Has nothing, chooses no bank, uses no cap. */
  refused = false;
  /** What it is paid; filled by the group. */
  readonly line: Line = emptyLine();

  constructor(
    readonly rules: Rules,
    public loans: readonly Loan[],
  ) {
    this.terms = rules.categories[0]!;
  }

  get ceiling(): Ceiling {
    return this.rules.ceilings[this.ceilingNumber]!;
  }

  get loan(): Loan {
    return this.loans[this.index]!;
  }
}

/** A case of the first of some loans, to be filled with others. */
export function blankCase(rules: Rules, loans: readonly Loan[]): Case {
  return fillCase(new Case(rules, loans), 0);
}

/** Cases that are filled again for every group of so many loans. */
export class CasePool {
  private readonly casesOf = new Map<number, Case[]>();

  constructor(
    private readonly rules: Rules,
    private readonly loans: readonly Loan[],
  ) {}

  /** So many, of whatever loans they held last. */
  cases(count: number): Case[] {
    let cases = this.casesOf.get(count);
    if (!cases) {
      cases = Array.from({ length: count }, () => blankCase(this.rules, this.loans));
      this.casesOf.set(count, cases);
    }
    return cases;
  }

  filledWith(indices: readonly number[]): Case[] {
    const cases = this.cases(indices.length);
    for (let i = 0; i < cases.length; i += 1) fillCase(cases[i]!, indices[i]!);
    return cases;
  }
}

/** Works out the days of one loan under the rules: when it ends, where the term limit cuts it, what of it lies in the period. */
export function fillCase(c: Case, index: number): Case {
  const { rules } = c;
  const loan = c.loans[index]!;
  c.index = index;
  c.principal = loan.principal;
  c.disbursed = loan.disbursed;
  c.rate = loan.rate;
  c.bank = bankNumber(rules, loan.bank);
  c.repayments = loan.repayments;
  c.paid = loan.paid ?? NONE;
  c.plain = c.repayments.length === 0 && c.paid.length === 0;
  c.claimed = loan.claim !== undefined;
  const membership = membershipIn(rules, loan.category ?? '');
  c.isPlaced = membership.kind === 'listed';
  c.category = categoryOfLoan(rules, membership, c.loans, index);
  c.terms = rules.categories[c.category]!;
  c.settled = settlementDay(loan);
  c.due = dueDay(rules, loan);
  c.naturalEnd = endOfLoan(c);
  c.termEnd = endOfTerm(c);
  c.to = earlier(c.naturalEnd, c.termEnd);
  c.from = rules.bySettlement || c.disbursed > rules.period.from ? c.disbursed : rules.period.from;
  if (c.from < c.terms.firstDay) c.from = c.terms.firstDay;
  c.ceilingNumber = ceilingNumber(rules, loan, c.terms);
  c.ceilingRate = rules.ceilingRates[c.ceilingNumber]!;
  c.refused = false;
  clearLine(c.line);
  return c;
}

export function earlier(end: Day, other: Day | undefined): Day {
  return other === undefined || other > end ? end : other;
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

/** The earliest of repayment, due date (days after it are never paid), the end of the policy and, in programmes paid by the day, of the period. */
function endOfLoan({ rules, disbursed, settled, due, terms }: Case): Day {
  // 事后贴息: while a loan is open it has no days yet.
  if (rules.bySettlement && settled === undefined) return disbursed;
  let end = rules.bySettlement ? settled! : rules.periodEnd;
  if (settled !== undefined && settled < end) end = settled;
  if (due !== undefined && due < end) end = due;
  if (terms.endDay < end) end = terms.endDay;
  return end;
}

const FEWEST_DAYS_A_MONTH = 28;

/** The day of a loan by which a value is chosen; `interest` is the day asked about. */
export function dayBy(c: Case, by: DatedBy, interest: Day): Day {
  return by === 'interest' ? interest : by === 'disbursed' ? c.disbursed : signedDay(c.loan);
}

/** 签订日, or of a ledger that has none the day of disbursement (ambiguity 28). */
export function signedDay({ signed, disbursed }: Pick<Loan, 'signed' | 'disbursed'>): Day {
  return signed ?? disbursed;
}

/** The value of the category that limits the loan as a whole; undefined where there is none. */
export function limitFor(
  c: Case,
  field: 'termLimitMonths' | 'loanLimit' | 'loanMinimum' | 'loansAtMost',
): Step | undefined {
  const { terms } = c;
  const list = terms[field];
  return list.length === 0 ? undefined : stepOn(list, dayBy(c, terms.by[field], c.disbursed));
}

/** The day the subsidised months are over, where that can matter for a loan that runs until `end`. */
function endOfTerm(c: Case): Day | undefined {
  const { disbursed, naturalEnd } = c;
  const months = limitFor(c, 'termLimitMonths')?.value;
  if (months === undefined || naturalEnd - disbursed < months * FEWEST_DAYS_A_MONTH) return undefined;
  return addMonths(disbursed, months);
}
