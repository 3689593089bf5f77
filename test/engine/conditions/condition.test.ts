import { dayFromIso } from '../../../src/engine/ground/day';
import type { Case } from '../../../src/engine/line/case-of-loan';
import type { Citation } from '../../../src/engine/ground/citation';
import type { Breach } from '../../../src/engine/loan/breach';
import type { Condition } from '../../../src/engine/conditions/condition';
import { hasEnoughHouseholds } from '../../../src/engine/conditions/has-enough-households';
import { hasFullDividend } from '../../../src/engine/conditions/has-full-dividend';
import { isAgeInRange } from '../../../src/engine/conditions/is-age-in-range';
import { isBalanceExplained } from '../../../src/engine/conditions/is-balance-explained';
import { isCategoryKnown } from '../../../src/engine/conditions/is-category-known';
import { isIdUsable } from '../../../src/engine/conditions/is-id-usable';
import { isRateKnown } from '../../../src/engine/conditions/is-rate-known';
import { isRateWithinCeiling } from '../../../src/engine/conditions/is-rate-within-ceiling';
import { isRepaidOnTime } from '../../../src/engine/conditions/is-repaid-on-time';
import { isSettled } from '../../../src/engine/conditions/is-settled';
import { isSexMatchingCategory } from '../../../src/engine/conditions/is-sex-matching-category';
import { isTermWithinLimit } from '../../../src/engine/conditions/is-term-within-limit';
import { isUseAllowed } from '../../../src/engine/conditions/is-use-allowed';
import { isWindowWithinTerm } from '../../../src/engine/conditions/is-window-within-term';
import { isWithinLoanLimit } from '../../../src/engine/conditions/is-within-loan-limit';
import { isWithinPeriod } from '../../../src/engine/conditions/is-within-period';
import { findProgramme } from '../../../src/engine/programmes/registry';
import { caseOf, type TestLoan } from '../support';

const wanning = findProgramme('wanning-2021')!;
const jiaocheng = findProgramme('jiaocheng-2024')!;
const hulan = findProgramme('hulan-2020')!;
const [, woman, farmer] = wanning.categories;
const lifted = jiaocheng.categories.find(({ id }) => id === 'lifted')!;

type Row = [
  what: string,
  condition: Condition,
  loan: TestLoan,
  breach: Omit<Breach, 'citation' | 'facts'> & { readonly facts: object; readonly citation: Citation | undefined },
  set?: Readonly<Record<string, string>>,
];

function expectWhole(found: Breach | undefined, { citation, ...breach }: Row[3]): void {
  expect(found).toEqual(citation === undefined ? breach : { ...breach, citation });
}

/** Settled in 2021 under 万宁 unless it says otherwise. */
const YEAR: TestLoan = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };

describe('the whole reason: 万宁 2021', () => {
  test.each<Row>([
    [
      'a category it does not know, without the blanks around it',
      isCategoryKnown,
      { category: ' 公务员 ' },
      {
        code: 'CATEGORY_UNKNOWN',
        refuses: true,
        facts: { category: '公务员' },
        citation: wanning.eligibility,
      },
    ],
    ...['', '  ', '\u3000', '\ufeff'].map((category): Row => [
      `a blank category (${JSON.stringify(category)})`,
      isCategoryKnown,
      { category },
      {
        code: 'CATEGORY_UNKNOWN',
        severity: 'review',
        refuses: false,
        facts: { category: '', taken: 'farmer' },
        citation: wanning.eligibility,
      },
    ]),
    [
      'a blank one refused',
      isCategoryKnown,
      { category: '' },
      {
        code: 'CATEGORY_UNKNOWN',
        refuses: true,
        severity: 'review',
        facts: { category: '' },
        citation: wanning.eligibility,
      },
      { blankCategory: 'refuse' },
    ],
    [
      'none at all, refused',
      isCategoryKnown,
      { category: undefined },
      {
        code: 'CATEGORY_UNKNOWN',
        severity: 'review',
        refuses: true,
        facts: { category: '' },
        citation: wanning.eligibility,
      },
      { blankCategory: 'refuse' },
    ],
    [
      'a use it does not pay',
      isUseAllowed,
      { use: '日常消费' },
      {
        code: 'USE_NOT_ALLOWED',
        refuses: true,
        facts: { use: '日常消费', word: '消费' },
        citation: wanning.use!.citation,
      },
    ],
    [
      'a loan above the limit',
      isWithinLoanLimit,
      { principal: '600000' },
      {
        code: 'LOAN_OVER_LIMIT',
        refuses: true,
        facts: { principal: 60_000_000, limit: 50_000_000 },
        citation: farmer!.loanLimit[0]!.citation,
      },
    ],
    [
      'an open loan',
      isSettled,
      { settled: '' },
      {
        code: 'NOT_SETTLED',
        refuses: true,
        facts: { due: dayFromIso('2021-06-01') },
        citation: wanning.payment.citation,
      },
    ],
    [
      'an open loan due on no known day',
      isSettled,
      { settled: '', due: undefined },
      { code: 'NOT_SETTLED', refuses: true, facts: {}, citation: wanning.payment.citation },
    ],
    [
      'a loan repaid late',
      isRepaidOnTime,
      { settled: '2021-07-01' },
      {
        code: 'OVERDUE',
        refuses: true,
        facts: {
          due: dayFromIso('2021-06-01'),
          settled: dayFromIso('2021-07-01'),
          because: 'late',
          paidToDueDate: false,
        },
        citation: wanning.choices.overdue.citation,
      },
    ],
    [
      'a loan that the ledger says is overdue',
      isRepaidOnTime,
      { settled: '2021-05-01', overdue: true },
      {
        code: 'OVERDUE',
        refuses: true,
        facts: {
          due: dayFromIso('2021-06-01'),
          settled: dayFromIso('2021-05-01'),
          because: 'marked',
          paidToDueDate: false,
        },
        citation: wanning.choices.overdue.citation,
      },
    ],
    [
      'a loan due on a holiday and repaid on the workday after',
      isRepaidOnTime,
      { disbursed: '2020-10-02', due: '2021-10-02', settled: '2021-10-08' },
      {
        code: 'DUE_ON_HOLIDAY',
        refuses: false,
        facts: { due: dayFromIso('2021-10-02'), settled: dayFromIso('2021-10-08'), workday: dayFromIso('2021-10-08') },
        citation: wanning.choices.overdue.citation,
      },
    ],
    [
      'a rate the documents do not give',
      isRateKnown,
      { category: '合作社' },
      {
        code: 'RATE_MISSING',
        refuses: true,
        facts: { missing: 'programme-rate', category: 'cooperative', path: 'categories.cooperative.rate' },
        citation: wanning.eligibility,
      },
    ],
    [
      'a settlement of another year',
      isWithinPeriod,
      { settled: '2020-12-31' },
      {
        code: 'OUTSIDE_PERIOD',
        refuses: false,
        facts: { period: '2021', settled: dayFromIso('2020-12-31') },
        citation: wanning.payment.citation,
      },
    ],
    [
      'a loan repaid on the day of disbursement',
      isWithinPeriod,
      { disbursed: '2021-02-01', settled: '2021-02-01' },
      {
        code: 'OUTSIDE_PERIOD',
        refuses: true,
        facts: { period: '2021', settled: dayFromIso('2021-02-01') },
        citation: wanning.payment.citation,
      },
    ],
    [
      'a loan longer than the months that are paid',
      isWindowWithinTerm,
      { disbursed: '2019-05-10', due: '2021-05-10', settled: '2021-05-10' },
      {
        code: 'TERM_CAPPED',
        refuses: false,
        facts: {
          months: 12,
          disbursed: dayFromIso('2019-05-10'),
          until: dayFromIso('2020-05-10'),
          end: dayFromIso('2021-05-10'),
          days: 365,
        },
        citation: farmer!.termLimitMonths[0]!.citation,
      },
    ],
    [
      'a man’s ID in a product for women',
      isSexMatchingCategory,
      { category: '农村妇女', borrower: '测试丙' },
      {
        code: 'CATEGORY_SEX_MISMATCH',
        refuses: false,
        facts: { category: '农村妇女', borrower: '测试丙' },
        citation: woman!.rate[0]!.citation,
      },
    ],
    [
      'the same where the county has not set its rate',
      isSexMatchingCategory,
      { category: '农村妇女' },
      {
        code: 'CATEGORY_SEX_MISMATCH',
        refuses: false,
        facts: { category: '农村妇女', borrower: '测试甲' },
        citation: wanning.eligibility,
      },
      { 'categories.woman.rate': '' },
    ],
    [
      'a broken ID',
      isIdUsable,
      { id: '990101199001010010', borrower: '测试丙' },
      {
        code: 'ID_INVALID',
        refuses: false,
        facts: { id: '990101********0010', borrower: '测试丙' },
        citation: undefined,
      },
    ],
  ])('%s', (...[, condition, one, breach, set]) => {
    const { settled, ...open } = { ...YEAR, ...one };
    expectWhole(condition(caseOf('wanning-2021', '2021', settled ? { ...open, settled } : open, set)), breach);
  });
});

/** Open in May 2024 (2024-04-21 … 05-20) under 交城 unless it says otherwise. */
const DAILY: TestLoan = { category: '脱贫户', disbursed: '2024-01-01', due: '2025-01-01', rate: '3.45' };

describe('the whole reason: 交城 2024', () => {
  test.each<Row>([
    [
      'a term longer than the product’s',
      isTermWithinLimit,
      { due: '2027-01-02' },
      {
        code: 'TERM_OVER_LIMIT',
        refuses: true,
        facts: { disbursed: dayFromIso('2024-01-01'), due: dayFromIso('2027-01-02'), months: 36 },
        citation: lifted.termLimitMonths[0]!.citation,
      },
    ],
    [
      'a loan still open after its due day',
      isRepaidOnTime,
      { due: '2024-05-10' },
      {
        code: 'OVERDUE',
        severity: 'reduced',
        refuses: false,
        facts: { due: dayFromIso('2024-05-10'), because: 'late', paidToDueDate: true },
        citation: jiaocheng.choices.overdue.citation ?? jiaocheng.eligibility,
      },
    ],
    [
      'one that the ledger says is overdue, due on no known day',
      isRepaidOnTime,
      { due: undefined, overdue: true },
      {
        code: 'OVERDUE',
        refuses: true,
        facts: { because: 'marked', paidToDueDate: false },
        citation: jiaocheng.choices.overdue.citation ?? jiaocheng.eligibility,
      },
    ],
    [
      'a due day beyond the workday table',
      isRepaidOnTime,
      { disbursed: '1999-01-01', due: '2000-01-01', settled: '2024-05-01' },
      {
        code: 'OVERDUE',
        severity: 'reduced',
        refuses: false,
        facts: {
          due: dayFromIso('2000-01-01'),
          settled: dayFromIso('2024-05-01'),
          because: 'uncovered',
          paidToDueDate: true,
        },
        citation: jiaocheng.choices.overdue.citation ?? jiaocheng.eligibility,
      },
    ],
    [
      'a due day beyond the workday table, not asked of an open loan',
      isRepaidOnTime,
      { disbursed: '1999-01-01', due: '2000-01-01' },
      {
        code: 'OVERDUE',
        severity: 'reduced',
        refuses: false,
        facts: { due: dayFromIso('2000-01-01'), because: 'late', paidToDueDate: true },
        citation: jiaocheng.choices.overdue.citation ?? jiaocheng.eligibility,
      },
    ],
    [
      'no contract rate',
      isRateKnown,
      { rate: undefined },
      {
        code: 'RATE_MISSING',
        refuses: true,
        facts: { missing: 'contract-rate', category: 'lifted', path: 'categories.lifted.rate' },
        citation: jiaocheng.eligibility,
      },
    ],
    [
      'a reference rate the table does not have',
      isRateKnown,
      { signed: '2012-07-05' },
      {
        code: 'RATE_MISSING',
        refuses: true,
        facts: { missing: 'reference-rate', day: dayFromIso('2012-07-05') },
        citation: jiaocheng.eligibility,
      },
    ],
    [
      'days before the period',
      isWithinPeriod,
      { settled: '2024-04-21' },
      {
        code: 'OUTSIDE_PERIOD',
        refuses: true,
        facts: { period: '2024-05', disbursed: dayFromIso('2024-01-01'), settled: dayFromIso('2024-04-21') },
        citation: jiaocheng.payment.citation,
      },
    ],
    [
      'days after the period',
      isWithinPeriod,
      { disbursed: '2024-05-21' },
      {
        code: 'OUTSIDE_PERIOD',
        refuses: true,
        facts: { period: '2024-05', disbursed: dayFromIso('2024-05-21') },
        citation: jiaocheng.payment.citation,
      },
    ],
    [
      'an extension beyond the 36 months, cut within the period',
      isWindowWithinTerm,
      { disbursed: '2021-05-06', due: '2024-01-01', extendedTo: '2024-12-31' },
      {
        code: 'TERM_CAPPED',
        refuses: false,
        facts: {
          months: 36,
          disbursed: dayFromIso('2021-05-06'),
          until: dayFromIso('2024-05-06'),
          end: dayFromIso('2024-05-21'),
          days: 15,
        },
        citation: lifted.termLimitMonths[0]!.citation,
      },
    ],
    [
      'the same, cut before it: the days of the period are lost',
      isWindowWithinTerm,
      { disbursed: '2021-01-06', due: '2023-01-01', extendedTo: '2024-05-11' },
      {
        code: 'TERM_CAPPED',
        refuses: false,
        facts: {
          months: 36,
          disbursed: dayFromIso('2021-01-06'),
          until: dayFromIso('2024-01-06'),
          end: dayFromIso('2024-05-11'),
          days: 20,
        },
        citation: lifted.termLimitMonths[0]!.citation,
      },
    ],
    [
      'a rate above the ceiling',
      isRateWithinCeiling,
      { rate: '4.5' },
      {
        code: 'RATE_OVER_CEILING',
        refuses: false,
        facts: {
          rate: 45000,
          ceiling: 34500,
          reference: 'LPR1Y',
          day: dayFromIso('2024-01-01'),
          published: dayFromIso('2023-12-20'),
        },
        citation: jiaocheng.eligibility,
      },
    ],
    [
      'the same where it is paid all the same',
      isRateWithinCeiling,
      { rate: '4.5' },
      {
        code: 'RATE_OVER_CEILING',
        severity: 'review',
        refuses: false,
        facts: {
          rate: 45000,
          ceiling: 34500,
          reference: 'LPR1Y',
          day: dayFromIso('2024-01-01'),
          published: dayFromIso('2023-12-20'),
        },
        citation: jiaocheng.eligibility,
      },
      { rateOverCeiling: 'contract' },
    ],
    [
      'an age',
      isAgeInRange,
      // Born on 1955-01-01.
      { id: '990101195501010017' },
      {
        code: 'AGE_OUT_OF_RANGE',
        refuses: false,
        facts: { age: 69, from: 18, to: 65, disbursed: dayFromIso('2024-01-01') },
        citation: lifted.age!.citation,
      },
    ],
    [
      'a balance below what is owed',
      isBalanceExplained,
      { balance: '29999.99', repayments: [['2024-02-01', '20000']] },
      {
        code: 'TOTAL_MISMATCH',
        severity: 'review',
        refuses: false,
        facts: { balance: 2_999_999, owed: 3_000_000, unexplained: 1 },
        citation: undefined,
      },
    ],
  ])('%s', (...[, condition, one, breach, set]) => {
    expectWhole(condition(caseOf('jiaocheng-2024', '2024-05', { ...DAILY, ...one }, set)), breach);
  });
});

describe('the whole reason: 呼兰 2020', () => {
  const LOAN: TestLoan = { principal: '500000', disbursed: '2019-06-01', settled: '2020-06-01' };
  test.each<Row>([
    [
      'too few households',
      hasEnoughHouseholds,
      { households: 9 },
      {
        code: 'HOUSEHOLDS_TOO_FEW',
        refuses: false,
        facts: { households: 9, needed: 10, perHousehold: 5_000_000, principal: 50_000_000 },
        citation: hulan.enterprise!.perHousehold[0]!.citation,
      },
    ],
    [
      'a dividend that is not what was promised',
      hasFullDividend,
      { households: 10, dividend: '29000' },
      {
        code: 'DIVIDEND_DIFFERS',
        refuses: false,
        facts: { due: 3_000_000, households: 10, paid: 2_900_000, gap: -100_000 },
        citation: hulan.enterprise!.dividendPerHousehold[0]!.citation,
      },
    ],
  ])('%s', (...[, condition, one, breach]) => {
    expectWhole(condition(caseOf('hulan-2020', '2020', { ...LOAN, ...one })), breach);
  });
});

describe('where a condition has nothing to say', () => {
  const holds = (condition: Condition, c: Readonly<Case>): void => expect(condition(c)).toBeUndefined();

  test('a category nobody knows is its own reason, and asks for no other', () => {
    const c = caseOf('wanning-2021', '2021', { category: '公务员', principal: '900000', due: '2030-01-01' });
    for (const condition of [isWithinLoanLimit, isTermWithinLimit, isRateKnown, isWindowWithinTerm])
      holds(condition, c);
    for (const condition of [isRateWithinCeiling, isSexMatchingCategory, isAgeInRange]) holds(condition, c);
  });

  test('a programme that names no use refuses none', () => {
    holds(isUseAllowed, caseOf('hulan-2020', '2020', { use: '消费' }));
  });

  test('a use is asked of each ledger text by itself', () => {
    const c = caseOf('wanning-2021', '2021', { use: '养羊' });
    holds(isUseAllowed, c);
    holds(isUseAllowed, c);
  });

  test('no age is asked of an organisation', () => {
    const c = caseOf('jiaocheng-2024', '2024-05', { ...DAILY, id: '990101195501010017' });
    expect(isAgeInRange(c)).toBeDefined();
    c.terms = { ...c.terms!, category: { ...c.terms!.category, party: 'organisation' } };
    holds(isAgeInRange, c);
  });

  test.each([
    // Born on 1955-12-31.
    ['65 in the year of 66', '990101195512310015', '2021-06-01'],
    ['65', '990101195501010017', '2020-12-31'],
    ['65 on the birthday', '990101195501010017', '2020-01-01'],
    ['18 on the birthday', '990101201001010019', '2028-01-01'],
    ['19', '990101201001010019', '2029-01-01'],
  ])('an age of %s is within 18 and 65', (_what, id, disbursed) => {
    holds(isAgeInRange, caseOf('jiaocheng-2024', '2029-05', { id, disbursed }));
  });

  test('an age of 17 in the year of 18 is not', () => {
    // Born on 2010-12-31.
    const id = '990101201012310017';
    expect(isAgeInRange(caseOf('jiaocheng-2024', '2029-05', { id, disbursed: '2028-06-01' }))?.facts).toMatchObject({
      age: 17,
    });
  });

  test('no rate and no ceiling are within the ceiling', () => {
    holds(isRateWithinCeiling, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, rate: undefined }));
    holds(isRateWithinCeiling, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, rate: '24' }, { ceiling: 'none' }));
    holds(isRateWithinCeiling, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, rate: '24', signed: '2012-07-05' }));
  });

  test('a dividend is asked for only where the programme promises one', () => {
    holds(hasFullDividend, caseOf('wanning-2021', '2021', { ...YEAR, dividend: '1' }));
  });

  test('nothing is late that is due when the period has ended, or was repaid on its first day', () => {
    holds(isRepaidOnTime, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: '2024-05-21' }));
    holds(isRepaidOnTime, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: '2024-02-01', settled: '2024-04-21' }));
    expect(
      isRepaidOnTime(caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: '2024-02-01', settled: '2024-04-22' })),
    ).toBeDefined();
    expect(isRepaidOnTime(caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: '2024-05-20' }))).toBeDefined();
    holds(
      isRepaidOnTime,
      caseOf('jiaocheng-2024', '2024-05', { ...DAILY, disbursed: '2024-05-21', due: '2024-05-20' }),
    );
  });

  test('marked overdue, the days up to the due day are paid where it is known and nothing is forfeited', () => {
    holds(isRepaidOnTime, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, overdue: true }));
  });

  test('the balance of a settled loan is not asked for', () => {
    const owes = { ...DAILY, principal: '50000', balance: '10000' };
    expect(isBalanceExplained(caseOf('jiaocheng-2024', '2024-05', owes))).toBeDefined();
    holds(isBalanceExplained, caseOf('jiaocheng-2024', '2024-05', { ...owes, settled: '2024-05-10' }));
  });

  test('the last day on which a term of 36 months may end', () => {
    holds(isTermWithinLimit, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: '2027-01-01' }));
    holds(isTermWithinLimit, caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: undefined }));
    holds(
      isTermWithinLimit,
      caseOf('jiaocheng-2024', '2024-05', { ...DAILY, due: '2034-01-01' }, { 'categories.lifted.termLimitMonths': '' }),
    );
  });
});
