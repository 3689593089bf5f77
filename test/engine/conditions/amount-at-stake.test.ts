import type { FindingCode } from '../../../src/engine/loan/finding';
import { formatFen } from '../../../src/engine/ground/money';
import { run, type TestLoan } from '../support';

/** 一般农民, 6 % on ÷ 360, at most 10万 for 12 months. */
const YEAR: TestLoan = {
  category: '一般农民',
  principal: '100000',
  disbursed: '2020-06-01',
  due: '2021-06-01',
  settled: '2021-06-01',
};
/** 脱贫户, the contract rate, at most 5万; 2024-05 is 2024-04-21 … 05-20, thirty days. */
const DAILY: TestLoan = {
  category: '脱贫户',
  principal: '50000',
  disbursed: '2024-01-01',
  due: '2025-01-01',
  rate: '3.45',
};
/** 4.35 % on ÷ 360; 3000 a household. */
const ENTERPRISE: TestLoan = {
  principal: '500000',
  disbursed: '2020-06-01',
  due: '2021-06-01',
  settled: '2021-06-01',
  rate: '6',
};
const BORN_1950 = '990101195001010010';

type Row = [code: FindingCode, what: string, loan: TestLoan, yuan: string, set?: Readonly<Record<string, string>>];

function stakeIn(id: string, period: string, one: TestLoan, code: FindingCode, set: Row[4] = {}): string | undefined {
  const found = run(id, period, [one], set).findings.find((finding) => finding.code === code);
  return found && formatFen(found.amount);
}

describe('the money at stake in a settlement year', () => {
  test.each<Row>([
    // 100000 × 6 % × 365/360.
    ['LOAN_OVER_LIMIT', 'the interest of the capped amount', { principal: '600000' }, '6083.33'],
    ['USE_NOT_ALLOWED', 'all of it', { use: '购房' }, '6083.33'],
    ['CATEGORY_UNKNOWN', 'all of it, where one is taken', { category: '' }, '6083.33'],
    ['CATEGORY_UNKNOWN', 'all of it by the terms of the default, where none fits', { category: '其他' }, '6083.33'],
    ['CATEGORY_SEX_MISMATCH', 'at 7 %', { category: '农村妇女' }, '7097.22'],
    ['DUE_ON_HOLIDAY', 'all', { disbursed: '2020-10-02', due: '2021-10-02', settled: '2021-10-08' }, '6083.33'],
    ['OVERDUE', 'the interest up to the due day, forfeited', { settled: '2021-08-01' }, '6083.33'],
    // 61 days after the due day: 100000 × 6 % × 61/360, within the 12 months only where they reach further.
    [
      'OVERDUE',
      'the days after it',
      { settled: '2021-08-01' },
      '1016.67',
      { overdue: 'to-due-date', 'categories.farmer.termLimitMonths': '24' },
    ],
    // 730 days and 366 of them paid: 12166.67 − 6100.00.
    [
      'TERM_CAPPED',
      'the days cut off',
      { disbursed: '2020-01-01', due: '2022-01-01', settled: '2021-12-31' },
      '6066.67',
    ],
    ['TERM_OVER_LIMIT', 'all', { due: '2022-06-01' }, '6083.33', { longTerm: 'refuse' }],
    ['NOT_SETTLED', 'nothing yet', { settled: '2022-01-05' }, '0.00'],
  ])('%s: %s', (...[code, , one, yuan, set]) => {
    const { settled, ...open } = { ...YEAR, ...one };
    const given = code === 'NOT_SETTLED' ? open : { ...open, settled: settled! };
    expect(stakeIn('wanning-2021', '2021', given, code, set)).toBe(yuan);
  });

  test('counts the cap of the day of settlement', () => {
    const dated = { 'categories.farmer.loanCap@2021-01-01': '200000', 'categories.farmer.groupCap': '' };
    // 200000 × 6 % × 365/360, though 100000 was the most on the day of disbursement.
    const one = { ...YEAR, principal: '300000', use: '购房' };
    expect(stakeIn('wanning-2021', '2021', one, 'USE_NOT_ALLOWED', dated)).toBe('12166.67');
  });
});

describe('the money at stake in a period', () => {
  test.each<Row>([
    // 50000 × 3.45 % × 30/360.
    ['USE_NOT_ALLOWED', 'all of it', { use: '购房' }, '143.75'],
    ['TERM_OVER_LIMIT', 'all of it', { due: '2029-01-01' }, '143.75'],
    ['AGE_OUT_OF_RANGE', 'all of it', { id: BORN_1950 }, '143.75'],
    // 143.75 less 71.88 for the fifteen days up to the due day.
    ['OVERDUE', 'the days after the due day', { due: '2024-05-06' }, '71.87'],
    // 25 days 119.79 less 71.88.
    ['OVERDUE', 'up to repayment', { due: '2024-05-06', settled: '2024-05-16' }, '47.91'],
    // 50000 × (4.5 − 3.45) % × 30/360.
    ['RATE_OVER_CEILING', 'what lies above it', { rate: '4.5' }, '43.75'],
    // 20000 in place of 50000.
    ['TOTAL_MISMATCH', 'what the balance is less', { balance: '20000' }, '86.25'],
    ['RATE_MISSING', 'nothing known', { rate: undefined }, '0.00'],
  ])('%s: %s', (...[code, , one, yuan, set]) => {
    expect(stakeIn('jiaocheng-2024', '2024-05', { ...DAILY, ...one }, code, set)).toBe(yuan);
  });

  test('counts the cap of each day', () => {
    // Fifteen days at 50000, fifteen at 80000: 71.875 + 115.
    const one = { ...DAILY, principal: '80000', use: '购房' };
    const dated = { 'categories.lifted.loanCap@2024-05-06': '100000', 'categories.lifted.groupCap': '' };
    expect(stakeIn('jiaocheng-2024', '2024-05', one, 'USE_NOT_ALLOWED', dated)).toBe('186.88');
  });
});

describe('the money at stake in an enterprise loan', () => {
  test.each<Row>([
    // 500000 × 4.35 % × 365/360.
    ['HOUSEHOLDS_TOO_FEW', 'all of it', { households: 5 }, '22052.08'],
    // Ten households at 3000.
    ['DIVIDEND_DIFFERS', 'what was not passed on', { households: 10, dividend: '20000' }, '10000.00'],
    ['DIVIDEND_DIFFERS', 'what was passed on beyond it', { households: 10, dividend: '31000' }, '1000.00'],
  ])('%s: %s', (...[code, , one, yuan, set]) => {
    expect(stakeIn('hulan-2020', '2021', { ...ENTERPRISE, ...one }, code, set)).toBe(yuan);
  });
});
