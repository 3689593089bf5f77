import type { Case } from './conditions/condition';
import { addMonths, type Day } from './day';
import type { Loan } from './loan';
import { categoryIndex, dueDay, settlementDay, stepOn, type CategoryRules, type Rules } from './rules';

/** Works out the days of one loan under the rules: when it ends, where the term limit cuts it, what of it lies in the period. */
export function caseOfLoan(rules: Rules, loan: Loan, index: number): Case {
  const terms = rules.categories[categoryIndex(rules, loan.category)];
  const settled = settlementDay(loan);
  const due = dueDay(rules, loan);
  const naturalEnd = endOfLoan(rules, loan, settled, due);
  const termEnd = terms && endOfTerm(terms, loan, naturalEnd);
  const end = termEnd === undefined ? naturalEnd : (Math.min(termEnd, naturalEnd) as Day);
  const from = rules.bySettlement ? loan.disbursed : (Math.max(loan.disbursed, rules.period.from) as Day);
  return { rules, loan, index, terms, settled, due, from, to: end, naturalEnd, termEnd };
}

/** The earliest of repayment, due date (days after it are never paid) and, in programmes paid by the day, the end of the period. */
function endOfLoan(rules: Rules, loan: Loan, settled: Day | undefined, due: Day | undefined): Day {
  // 事后贴息: while a loan is open it has no days yet.
  if (rules.bySettlement && settled === undefined) return loan.disbursed;
  let end = rules.bySettlement ? Infinity : rules.periodEnd;
  if (settled !== undefined && settled < end) end = settled;
  if (due !== undefined && due < end) end = due;
  return end as Day;
}

const FEWEST_DAYS_A_MONTH = 28;

/** The day the subsidised months are over, where that can matter for a loan that runs until `end`. */
function endOfTerm(terms: CategoryRules, loan: Loan, end: Day): Day | undefined {
  const months = stepOn(terms.termLimitMonths, loan.disbursed)?.value;
  if (months === undefined || end - loan.disbursed < months * FEWEST_DAYS_A_MONTH) return undefined;
  return addMonths(loan.disbursed, months);
}
