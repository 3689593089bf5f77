import { compileRules, type Rules } from '../line/rules';
import type { Day } from '../ground/day';
import type { Loan } from '../loan/loan';
import { periodsBetween } from '../programmes/period';

/** Caps on the subsidy of a year or of a loan's life ask what the same rules have paid in the periods before. */
export function asksEarlierUse({ categories }: Rules): boolean {
  return categories.some(({ subsidyCaps }) => subsidyCaps.some(({ cap }) => cap.per !== 'period'));
}

/**
 * The rules of each period before, first to last, whose runs fill `rules.subsidyUse`: of the programme's year, or where a cap counts for life from the first
 * loan on. Amounts of a period are rounded as they were when it was paid.
 */
export function earlierRules(rules: Rules, loans: readonly Loan[]): readonly Rules[] {
  const { programme, period, rates, workdays, decisions, subsidyUse } = rules;
  const forLife = rules.categories.some(({ subsidyCaps }) => subsidyCaps.some(({ cap }) => cap.per === 'life'));
  const first = forLife
    ? loans.reduce<Day>((least, { disbursed }) => (disbursed < least ? disbursed : least), period.from)
    : period.from;
  return periodsBetween(programme, first, period.from).map((earlier) =>
    compileRules(programme, earlier, { rates, workdays, decisions, subsidyUse }),
  );
}
