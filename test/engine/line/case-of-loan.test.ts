import {
  bankOf,
  blankCase,
  Case,
  CasePool,
  earlier,
  fillCase,
  withoutRefused,
} from '../../../src/engine/line/case-of-loan';
import { dayFromIso, isoFromDay, type Day } from '../../../src/engine/ground/day';
import { fenFromYuan } from '../../../src/engine/ground/money';
import { compileRules, type Rules } from '../../../src/engine/line/rules';
import { caseOf, loan, periodOf, programmeWith, type TestLoan } from '../support';

/** from, to, where interest would stop without the term limit, the end of the months paid. */
function days(c: Case): (string | undefined)[] {
  const text = (day: Day | undefined): string | undefined => (day === undefined ? undefined : isoFromDay(day));
  return [text(c.from), text(c.to), text(c.naturalEnd), text(c.termEnd)];
}

describe('the days of a loan paid by settlement (12 months)', () => {
  const YEAR: TestLoan = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };
  test.each<[string, TestLoan, (string | undefined)[]]>([
    [
      'from disbursement, though that is before the period',
      {},
      ['2020-06-01', '2021-06-01', '2021-06-01', '2021-06-01'],
    ],
    ['to repayment', { settled: '2021-03-01' }, ['2020-06-01', '2021-03-01', '2021-03-01', undefined]],
    [
      'to the due day, repaid late',
      { settled: '2021-08-01' },
      ['2020-06-01', '2021-06-01', '2021-06-01', '2021-06-01'],
    ],
    [
      'to the end of the months paid',
      { disbursed: '2019-06-01' },
      ['2019-06-01', '2020-06-01', '2021-06-01', '2020-06-01'],
    ],
    ['none while it is open', { settled: '' }, ['2020-06-01', '2020-06-01', '2020-06-01', undefined]],
    [
      'of a settlement after the period too',
      { due: '2022-03-01', disbursed: '2021-06-01', settled: '2022-03-01' },
      ['2021-06-01', '2022-03-01', '2022-03-01', undefined],
    ],
    // 336 days are twelve times 28: a term of twelve months may be over.
    ['near the limit', { settled: '2021-05-03' }, ['2020-06-01', '2021-05-03', '2021-05-03', '2021-06-01']],
    ['a day less', { settled: '2021-05-02' }, ['2020-06-01', '2021-05-02', '2021-05-02', undefined]],
  ])('%s', (_what, said, expected) => {
    const { settled, ...open } = { ...YEAR, ...said };
    expect(days(caseOf('wanning-2021', '2021', settled ? { ...open, settled } : open))).toEqual(expected);
  });
});

describe('the days of a loan paid by the day (36 months), in 2024-04-21 … 05-20', () => {
  const OPEN: TestLoan = { category: '脱贫户', disbursed: '2024-01-01', due: '2025-01-01', rate: '3.45' };
  test.each<[string, TestLoan, (string | undefined)[]]>([
    ['those of the period', {}, ['2024-04-21', '2024-05-21', '2024-05-21', undefined]],
    ['from disbursement', { disbursed: '2024-05-03' }, ['2024-05-03', '2024-05-21', '2024-05-21', undefined]],
    ['disbursed on its first day', { disbursed: '2024-04-21' }, ['2024-04-21', '2024-05-21', '2024-05-21', undefined]],
    ['to repayment', { settled: '2024-05-10' }, ['2024-04-21', '2024-05-10', '2024-05-10', undefined]],
    ['to the due day', { due: '2024-05-06' }, ['2024-04-21', '2024-05-06', '2024-05-06', undefined]],
    [
      'to the due day, repaid late',
      { due: '2024-05-06', settled: '2024-05-10' },
      ['2024-04-21', '2024-05-06', '2024-05-06', undefined],
    ],
    [
      'to the end of the months paid',
      { disbursed: '2021-05-06', due: '2024-01-01', extendedTo: '2024-12-31' },
      ['2024-04-21', '2024-05-06', '2024-05-21', '2024-05-06'],
    ],
    ['repaid before the period', { settled: '2024-03-01' }, ['2024-04-21', '2024-03-01', '2024-03-01', undefined]],
    ['of no known due day', { due: undefined }, ['2024-04-21', '2024-05-21', '2024-05-21', undefined]],
  ])('%s', (_what, said, expected) => {
    expect(days(caseOf('jiaocheng-2024', '2024-05', { ...OPEN, ...said }))).toEqual(expected);
  });

  test('have no end of months where the programme sets none, and those of the default where the category is not known', () => {
    const long = { ...OPEN, disbursed: '2019-01-01' };
    const bare = caseOf('jiaocheng-2024', '2024-05', long, { 'categories.lifted.termLimitMonths': '' });
    expect(bare.termEnd).toBeUndefined();
    const unknown = caseOf('jiaocheng-2024', '2024-05', { ...long, category: '公务员' });
    // By the terms of the default category the amount at stake is worked out.
    expect([unknown.isPlaced, unknown.terms.category.id]).toEqual([false, 'lifted']);
  });
});

function rulesOf(id: string, period: string): Rules {
  const programme = programmeWith(id);
  return compileRules(programme, periodOf(period, programme));
}

describe('a case filled again', () => {
  const rules = rulesOf('jiaocheng-2024', '2024-05');
  const LOANS = [
    loan(
      {
        principal: '30000',
        disbursed: '2024-01-01',
        due: '2025-01-01',
        settled: '2024-05-10',
        rate: '3.45',
        bank: '甲行',
        category: '脱贫户',
        repayments: [['2024-05-01', '10000']],
        paid: [['2024-04-21', '2024-04-25']],
        claim: { subsidy: '1' },
      },
      2,
    ),
    loan({ principal: '20000', disbursed: '2024-02-01', bank: '乙行' }, 3),
  ];

  test('says everything of its loan', () => {
    const c = fillCase(new Case(rules, LOANS), 0);
    expect(c).toMatchObject({
      index: 0,
      principal: fenFromYuan('30000'),
      disbursed: dayFromIso('2024-01-01'),
      rate: 34_500,
      repayments: LOANS[0]!.repayments,
      paid: LOANS[0]!.paid,
      plain: false,
      claimed: true,
      settled: dayFromIso('2024-05-10'),
      due: dayFromIso('2025-01-01'),
      refused: false,
    });
    expect(c.terms!.category.id).toBe('lifted');
    expect(c.ceiling).toMatchObject({ kind: 'limit', rate: 34_500 });
    expect(bankOf(c)).toBe('甲行');
    expect(c.loan).toBe(LOANS[0]);
  });

  test('keeps nothing of the loan before', () => {
    const c = fillCase(new Case(rules, LOANS), 0);
    c.refused = true;
    c.line.count = 1;
    c.line.subsidy = fenFromYuan('5');
    c.line.cutByGroupCap = true;
    expect(fillCase(c, 1)).toEqual(fillCase(new Case(rules, LOANS), 1));
    expect(c).toMatchObject({ plain: true, claimed: false, settled: undefined, due: undefined, rate: undefined });
    expect(c).toMatchObject({ repayments: [], paid: [] });
    expect(bankOf(c)).toBe('乙行');
  });

  test.each<[string, TestLoan, boolean]>([
    ['owed in full', {}, true],
    ['repaid in part', { repayments: [['2024-05-01', '10000']] }, false],
    ['paid for in part', { paid: [['2024-04-21', '2024-04-25']] }, false],
  ])('is plain or not: %s', (_what, said, plain) => {
    expect(caseOf('jiaocheng-2024', '2024-05', said).plain).toBe(plain);
  });

  test('is taken from a pool: the same cases for as many loans', () => {
    const pool = new CasePool(rules, LOANS);
    const two = pool.filledWith([1, 0]);
    expect(two.map(({ index }) => index)).toEqual([1, 0]);
    expect(two[0]).not.toBe(two[1]);
    expect(pool.filledWith([0, 1])).toBe(two);
    expect(two.map(({ index }) => index)).toEqual([0, 1]);
    expect(pool.cases(1)).toHaveLength(1);
    expect(pool.cases(1)).not.toBe(two);
    expect(pool.cases(1)[0]!.loan).toBe(LOANS[0]);
  });
});

test('the earlier of two days, the second not always known', () => {
  const [a, b] = [dayFromIso('2021-01-01'), dayFromIso('2021-01-02')];
  expect([earlier(a, b), earlier(b, a), earlier(a, a), earlier(b, undefined)]).toEqual([a, a, a, b]);
});

test('refused cases are left out; where there is none it is the same list', () => {
  const rules = rulesOf('wanning-2021', '2021');
  const cases = [1, 2, 3].map(() => blankCase(rules, [loan({})]));
  expect(withoutRefused(cases)).toBe(cases);
  cases[1]!.refused = true;
  expect(withoutRefused(cases)).toEqual([cases[0], cases[2]]);
  expect(withoutRefused([])).toEqual([]);
});
