import { mayLackValue } from '../line/category-rules';
import type { Rules } from '../line/rules';
import type { Condition } from './condition';
import { fitsCategory } from './fits-category';
import { hasEnoughHouseholds } from './has-enough-households';
import { hasFullDividend } from './has-full-dividend';
import { isAboveMinimum } from './is-above-minimum';
import { isAgeInRange } from './is-age-in-range';
import { isAmongFirstLoans } from './is-among-first-loans';
import { isBalanceExplained } from './is-balance-explained';
import { isCategoryKnown } from './is-category-known';
import { isIdUsable } from './is-id-usable';
import { isRateKnown } from './is-rate-known';
import { isRateWithinCeiling } from './is-rate-within-ceiling';
import { isRepaidOnTime } from './is-repaid-on-time';
import { isRowUnique } from './is-row-unique';
import { isSettled } from './is-settled';
import { isStatusDecided } from './is-status-decided';
import { isSexMatchingCategory } from './is-sex-matching-category';
import { isTermWithinLimit } from './is-term-within-limit';
import { isUnitClear } from './is-unit-clear';
import { isUseAllowed } from './is-use-allowed';
import { isValueInForce } from './is-value-in-force';
import { isWindowWithinTerm } from './is-window-within-term';
import { isWithinLoanLimit } from './is-within-loan-limit';
import { isWithinPeriod } from './is-within-period';
import { isWithinPolicy } from './is-within-policy';

const always = (): boolean => true;

/** Every condition, in the order in which reasons are given, and whether a programme asks it at all. */
const CONDITIONS: readonly (readonly [Condition, (rules: Rules) => boolean])[] = [
  [isStatusDecided, always],
  [isUnitClear, always],
  [isRowUnique, always],
  [isCategoryKnown, always],
  [isWithinPolicy, ({ programme }) => programme.inForce !== undefined],
  [fitsCategory, ({ choosesByLoan }) => choosesByLoan],
  [isUseAllowed, asksUse],
  [isWithinLoanLimit, ({ categories }) => categories.some(({ loanLimit }) => loanLimit.length > 0)],
  [isAboveMinimum, ({ categories }) => categories.some(({ loanMinimum }) => loanMinimum.length > 0)],
  [isAmongFirstLoans, ({ categories }) => categories.some(({ loansAtMost }) => loansAtMost.length > 0)],
  [isTermWithinLimit, (rules) => rules.choices.longTerm === 'refuse' && limitsTerm(rules)],
  [isSettled, ({ bySettlement }) => bySettlement],
  [isRepaidOnTime, always],
  [isValueInForce, ({ categories }) => categories.some(mayLackValue)],
  [isRateKnown, always],
  [isWithinPeriod, always],
  [isWindowWithinTerm, limitsTerm],
  [isRateWithinCeiling, ({ choices }) => choices.ceiling !== 'none'],
  [isSexMatchingCategory, ({ categories }) => categories.some(({ category }) => category.sex !== undefined)],
  [isAgeInRange, ({ categories }) => categories.some(({ category }) => category.age !== undefined)],
  [isIdUsable, always],
  [isBalanceExplained, ({ bySettlement }) => !bySettlement],
  [hasEnoughHouseholds, ({ programme }) => programme.enterprise !== undefined],
  [hasFullDividend, ({ programme }) => programme.enterprise !== undefined],
];

function asksUse({ programme }: Rules): boolean {
  return programme.use !== undefined || programme.categories.some(({ uses }) => uses !== undefined);
}

function limitsTerm({ categories }: Rules): boolean {
  return categories.some(({ termLimitMonths }) => termLimitMonths.length > 0);
}

/** What a loan must meet by itself under these rules. */
export function conditionsOf(rules: Rules): readonly Condition[] {
  return CONDITIONS.flatMap(([condition, isAsked]) => (isAsked(rules) ? [condition] : []));
}
