import type { Condition } from './condition';
import { hasEnoughHouseholds } from './has-enough-households';
import { hasFullDividend } from './has-full-dividend';
import { isAgeInRange } from './is-age-in-range';
import { isBalanceExplained } from './is-balance-explained';
import { isCategoryKnown } from './is-category-known';
import { isIdUsable } from './is-id-usable';
import { isRateKnown } from './is-rate-known';
import { isRateWithinCeiling } from './is-rate-within-ceiling';
import { isRepaidOnTime } from './is-repaid-on-time';
import { isSettled } from './is-settled';
import { isSexMatchingCategory } from './is-sex-matching-category';
import { isTermWithinLimit } from './is-term-within-limit';
import { isUseAllowed } from './is-use-allowed';
import { isWindowWithinTerm } from './is-window-within-term';
import { isWithinLoanLimit } from './is-within-loan-limit';
import { isWithinPeriod } from './is-within-period';

/** What a loan must meet by itself, in the order in which reasons are given. */
export const CONDITIONS: readonly Condition[] = [
  isCategoryKnown,
  isUseAllowed,
  isWithinLoanLimit,
  isTermWithinLimit,
  isSettled,
  isRepaidOnTime,
  isRateKnown,
  isWithinPeriod,
  isWindowWithinTerm,
  isRateWithinCeiling,
  isSexMatchingCategory,
  isAgeInRange,
  isIdUsable,
  isBalanceExplained,
  hasEnoughHouseholds,
  hasFullDividend,
];
