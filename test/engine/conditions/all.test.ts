import { conditionsOf } from '../../../src/engine/conditions/all';
import { hasEnoughHouseholds } from '../../../src/engine/conditions/has-enough-households';
import { hasFullDividend } from '../../../src/engine/conditions/has-full-dividend';
import { isAgeInRange } from '../../../src/engine/conditions/is-age-in-range';
import { isBalanceExplained } from '../../../src/engine/conditions/is-balance-explained';
import { isCategoryKnown } from '../../../src/engine/conditions/is-category-known';
import { isIdUsable } from '../../../src/engine/conditions/is-id-usable';
import { isRateKnown } from '../../../src/engine/conditions/is-rate-known';
import { isRateWithinCeiling } from '../../../src/engine/conditions/is-rate-within-ceiling';
import { isRepaidOnTime } from '../../../src/engine/conditions/is-repaid-on-time';
import { isRowUnique } from '../../../src/engine/conditions/is-row-unique';
import { isSettled } from '../../../src/engine/conditions/is-settled';
import { isSexMatchingCategory } from '../../../src/engine/conditions/is-sex-matching-category';
import { isStatusDecided } from '../../../src/engine/conditions/is-status-decided';
import { isTermWithinLimit } from '../../../src/engine/conditions/is-term-within-limit';
import { isUnitClear } from '../../../src/engine/conditions/is-unit-clear';
import { isUseAllowed } from '../../../src/engine/conditions/is-use-allowed';
import { isValueInForce } from '../../../src/engine/conditions/is-value-in-force';
import { isWindowWithinTerm } from '../../../src/engine/conditions/is-window-within-term';
import { isWithinLoanLimit } from '../../../src/engine/conditions/is-within-loan-limit';
import { isWithinPolicy } from '../../../src/engine/conditions/is-within-policy';
import { isWithinPeriod } from '../../../src/engine/conditions/is-within-period';
import type { Category } from '../../../src/engine/programmes/programme';
import { compileRules } from '../../../src/engine/line/rules';
import { periodOf, programmeWith } from '../support';

function asked(id: string, period: string, set: Readonly<Record<string, string>> = {}): unknown[] {
  const programme = programmeWith(id, set);
  return [...conditionsOf(compileRules(programme, periodOf(period, programme)))];
}

describe('conditionsOf', () => {
  it('asks of a 万宁 loan what the settlement of a year asks, in the order of the reasons', () => {
    expect(asked('wanning-2021', '2021')).toEqual([
      isStatusDecided,
      isUnitClear,
      isRowUnique,
      isCategoryKnown,
      isWithinPolicy,
      isUseAllowed,
      isWithinLoanLimit,
      isSettled,
      isRepaidOnTime,
      isRateKnown,
      isWithinPeriod,
      isWindowWithinTerm,
      isSexMatchingCategory,
      isIdUsable,
    ]);
  });

  it('asks for the values of a day only where some day may have none', () => {
    expect(asked('hengnan-2021', '2021Q2')).not.toContain(isValueInForce);
    expect(asked('hengnan-2021', '2021Q2', { 'lifted.rate@2021-05-01': '3' })).toContain(isValueInForce);
  });

  it('asks of an enterprise loan for its households and their dividend', () => {
    expect(asked('hulan-2020', '2020')).toEqual(expect.arrayContaining([hasEnoughHouseholds, hasFullDividend]));
    expect(asked('hengnan-2021', '2021Q2')).not.toContain(hasEnoughHouseholds);
    expect(asked('hengnan-2021', '2021Q2')).not.toContain(hasFullDividend);
  });

  it('asks of a micro-credit for age, balance and ceiling, and for the term only where a longer one is refused', () => {
    const usual = asked('hengnan-2021', '2021Q2');
    expect(usual).toEqual(expect.arrayContaining([isAgeInRange, isBalanceExplained, isRateWithinCeiling]));
    expect(usual).not.toContain(isSettled);
    expect(usual).not.toContain(isSexMatchingCategory);
    expect(asked('hengnan-2021', '2021Q2', { 'choices.longTerm': 'refuse' })).toContain(isTermWithinLimit);
    expect(asked('hengnan-2021', '2021Q2', { 'choices.longTerm': 'window' })).not.toContain(isTermWithinLimit);
    expect(asked('hengnan-2021', '2021Q2', { 'choices.ceiling': 'none' })).not.toContain(isRateWithinCeiling);
  });

  it('asks of a programme paid by the day, in the order of the reasons', () => {
    expect(asked('jiaocheng-2024', '2024-05')).toEqual([
      isStatusDecided,
      isUnitClear,
      isRowUnique,
      isCategoryKnown,
      isWithinPolicy,
      isUseAllowed,
      isTermWithinLimit,
      isRepaidOnTime,
      isRateKnown,
      isWithinPeriod,
      isWindowWithinTerm,
      isRateWithinCeiling,
      isAgeInRange,
      isIdUsable,
      isBalanceExplained,
    ]);
    expect(asked('hulan-2020', '2020')).toEqual([
      isStatusDecided,
      isUnitClear,
      isRowUnique,
      isCategoryKnown,
      isWithinPolicy,
      isSettled,
      isRepaidOnTime,
      isRateKnown,
      isWithinPeriod,
      isIdUsable,
      hasEnoughHouseholds,
      hasFullDividend,
    ]);
  });

  it('asks what one category of several asks, and nothing that none does', () => {
    const one = { 'cooperative.loanLimit': '', 'cooperative.termLimitMonths': '' };
    expect(asked('wanning-2021', '2021', one)).toEqual(expect.arrayContaining([isWithinLoanLimit, isWindowWithinTerm]));
    const none = asked('wanning-2021', '2021', { loanLimit: '', termLimitMonths: '' });
    expect(none).not.toContain(isWithinLoanLimit);
    expect(none).not.toContain(isWindowWithinTerm);
    const programme = programmeWith('jiaocheng-2024');
    const [first, ...others] = programme.categories as [Category, ...Category[]];
    const ageless: Category = { ...first };
    delete (ageless as { age?: unknown }).age;
    const rules = compileRules({ ...programme, categories: [ageless, ...others] }, periodOf('2024-05', programme));
    expect(conditionsOf(rules)).toContain(isAgeInRange);
  });
});
