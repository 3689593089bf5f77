import type { Day } from '../ground/day';
import type { Case } from '../line/case-of-loan';
import { dayBounds, withoutBeginning, type CategoryRules } from '../line/category-rules';
import { dividendOf } from '../line/enterprise';
import type { FindingCode } from '../loan/finding';
import { aloneAmount, amountUnder } from '../line/money-at-stake';
import { lateDaysEnd } from '../line/late-days';
import { daysAsked } from './is-value-in-force';

/** 分 that hang on a condition: what the loan would have, were the condition met or read the other way. */
export function amountAtStake(c: Case, code: FindingCode): number {
  switch (code) {
    case 'STATUS_UNDECIDED':
    case 'UNIT_SUSPECT':
    case 'ROW_REPEATED':
    case 'LOAN_OVER_LIMIT':
    case 'USE_NOT_ALLOWED':
    case 'USE_UNCLEAR':
    case 'LOAN_UNDER_MINIMUM':
    case 'LOANS_TOO_MANY':
    case 'TERM_OVER_LIMIT':
    case 'DUE_ON_HOLIDAY':
    case 'CATEGORY_UNKNOWN':
    case 'CATEGORY_SEX_MISMATCH':
    case 'AGE_OUT_OF_RANGE':
    case 'HOUSEHOLDS_TOO_FEW':
      return aloneAmount(c);
    case 'OUTSIDE_POLICY':
      return !c.refused && c.rules.programme.inForce?.beyond === 'reported'
        ? beyondAmount(c)
        : outsideAmount(c) - (c.refused ? 0 : aloneAmount(c));
    case 'OVERDUE':
      // Forfeited: the interest up to the due date. Paid to the due date: the interest after it.
      return c.rules.choices.overdue === 'forfeit'
        ? aloneAmount(c)
        : amountUnder(c, { to: lateDaysEnd(c) }) - aloneAmount(c);
    case 'TERM_CAPPED':
      return amountUnder(c, { to: c.naturalEnd }) - aloneAmount(c);
    case 'RATE_OVER_CEILING':
      return amountUnder(c, { ceilingRate: Infinity }) - amountUnder(c, {});
    case 'TOTAL_MISMATCH':
      // At most: what was repaid on a day nobody knows might have been repaid before the first.
      return aloneAmount(c) - amountUnder(c, { limit: c.loan.balance ?? Infinity });
    case 'DIVIDEND_DIFFERS':
      return Math.abs((dividendOf(c.rules.programme, c.loan)?.total ?? 0) - (c.loan.dividend ?? 0));
    default:
      return 0;
  }
}

/** What is paid for the days beyond those the documents speak of; of a loan settled beyond them all of it. */
function beyondAmount(c: Case): number {
  const { interest } = c.rules.programme.inForce!;
  const { least, most } = dayBounds(interest);
  const all = aloneAmount(c);
  if (c.rules.bySettlement || c.from < least) return all;
  return all - amountUnder(c, { to: Math.min(Math.max(most + 1, c.from), c.to) as Day });
}

/** What the loan would have, were its first values in force from its first day on and its last values to its last. */
function outsideAmount(c: Case): number {
  const { from, to, terms } = c;
  Object.assign(c, daysAsked(c), { terms: lasting(terms) });
  const amount = aloneAmount(c);
  Object.assign(c, { from, to, terms });
  return amount;
}

const lastingTerms = new WeakMap<CategoryRules, CategoryRules>();

function lasting(terms: CategoryRules): CategoryRules {
  let known = lastingTerms.get(terms);
  if (!known) lastingTerms.set(terms, (known = withoutBeginning(terms)));
  return known;
}
