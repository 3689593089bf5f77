import type { Loan } from '../../../src/engine/loan/loan';
import { compileRules } from '../../../src/engine/line/rules';
import { lineSteps, runSteps } from '../../../src/engine/run/run';
import { amounts, loan, MAN, periodOf, programmeWith, run, WOMAN, type TestLoan } from '../support';

/** 6 % from 2020-06-01 to 2021-03-01, 273 days: 30 000 have 1365.00. */
const YEAR: TestLoan = {
  category: '一般农民',
  principal: '30000',
  disbursed: '2020-06-01',
  due: '2021-06-01',
  settled: '2021-03-01',
  bank: '甲行',
};
/** 3.6 % on the 92 days of 2021-03-21 … 06-20: 30 000 have 276.00. */
const DAILY: TestLoan = {
  category: '脱贫户',
  principal: '30000',
  disbursed: '2020-12-01',
  due: '2021-12-01',
  rate: '3.6',
};
const year = (loans: readonly TestLoan[]) => run('wanning-2021', '2021', loans);
const quarter = (loans: readonly TestLoan[], set = {}) => run('hengnan-2021', '2021Q2', loans, set);

describe('rows entered twice', () => {
  const a: TestLoan = { ...YEAR, contract: 'A' };

  test('are reported with the money that would be paid twice; the first is paid', () => {
    const result = year([a, a, { ...YEAR, id: WOMAN, contract: 'B' }, a]);
    expect(amounts(result)).toEqual(['1365.00', '0.00', '1365.00', '0.00']);
    expect(result.findings).toEqual([
      {
        code: 'DUPLICATE_LOAN',
        severity: 'refused',
        loans: [0, 1, 3],
        amount: 273_000,
        facts: { borrower: '测试甲', contract: 'A', times: 3 },
      },
    ]);
  });

  test('two loans of one borrower, each twice', () => {
    const b: TestLoan = { ...YEAR, contract: 'B', principal: '10000' };
    const result = year([a, b, b, a]);
    expect(amounts(result)).toEqual(['1365.00', '455.00', '0.00', '0.00']);
    expect(result.findings).toMatchObject([
      { code: 'DUPLICATE_LOAN', loans: [0, 3], facts: { contract: 'A' } },
      { code: 'DUPLICATE_LOAN', loans: [1, 2], facts: { contract: 'B' } },
    ]);
  });

  test('of people without an ID are known by name and contract', () => {
    const masked = { ...a, id: '990101********0019' };
    const result = year([masked, { ...masked, borrower: '测试乙' }, masked, { ...masked, contract: 'B' }]);
    expect(amounts(result)).toEqual(['1365.00', '1365.00', '0.00', '1365.00']);
    expect(result.findings.filter(({ code }) => code === 'DUPLICATE_LOAN').map(({ loans }) => loans)).toEqual([[0, 2]]);
    expect(result.totals).toMatchObject({ loans: 4, borrowers: 4 });
  });

  test('take no part in anything else: they share no cap, overlap with none and choose no bank', () => {
    const b = { ...DAILY, contract: 'B' };
    const result = quarter([b, b]);
    expect(amounts(result)).toEqual(['276.00', '0.00']);
    expect(result.findings.map(({ code }) => code)).toEqual(['DUPLICATE_LOAN']);
    // A copy in another household than the loan it repeats.
    const moved = quarter([
      { ...b, household: 'H1' },
      { ...b, household: 'H2' },
    ]);
    expect(amounts(moved)).toEqual(['276.00', '0.00']);
  });

  test('choose no bank, and what stands beside them is no copy', () => {
    const other = { ...YEAR, contract: 'B', bank: '乙行', settled: '2021-04-01' };
    expect(year([a, a, other]).findings.map(({ code, loans }) => [code, loans])).toEqual([
      ['DUPLICATE_LOAN', [0, 1]],
      ['MULTI_BANK', [0, 2]],
      ['BANK_NOT_SELECTED', [2]],
    ]);
  });

  test('are not asked whether they meet the conditions', () => {
    const banned = { ...a, use: '购房' };
    expect(year([banned, banned]).findings.map(({ code, loans }) => [code, loans])).toEqual([
      ['DUPLICATE_LOAN', [0, 1]],
      ['USE_NOT_ALLOWED', [0]],
    ]);
  });
});

describe('what a loan has by itself', () => {
  test('days paid before are taken off and valued', () => {
    // 30 of the 92 days: 90.00.
    const result = quarter([{ ...DAILY, paid: [['2021-03-21', '2021-04-20']] }]);
    expect(amounts(result)).toEqual(['186.00']);
    expect(result.findings).toEqual([
      { code: 'ALREADY_PAID', severity: 'reduced', loans: [0], amount: 9_000, facts: { days: 30 } },
    ]);
  });

  test('of a refused loan it does not matter by how much it would be reduced', () => {
    const [only, ...more] = quarter([{ ...DAILY, use: '购房', rate: '24' }]).findings;
    expect([only!.code, more]).toEqual(['USE_NOT_ALLOWED', []]);
    // Reported all the same: what a person must look at.
    const old = quarter([{ ...DAILY, use: '购房', id: '990101195501010017', disbursed: '2021-03-01' }]);
    expect(old.findings.map(({ code }) => code)).toEqual(['USE_NOT_ALLOWED', 'AGE_OUT_OF_RANGE']);
  });

  test('of a loan paid in another quarter neither', () => {
    const long = { ...YEAR, disbursed: '2019-03-01', due: '2021-03-01' };
    expect(run('wanning-2021', '2021Q1', [long]).findings.map(({ code }) => code)).toEqual(['TERM_CAPPED']);
    expect(run('wanning-2021', '2021Q2', [long]).findings.map(({ code }) => code)).toEqual(['OUTSIDE_PERIOD']);
  });

  test('the bank’s claim is compared', () => {
    const [claim] = quarter([{ ...DAILY, claim: { subsidy: '280' } }]).findings;
    expect(claim).toMatchObject({ code: 'CLAIM_DIFFERS', loans: [0], amount: 400 });
    const [less] = quarter([{ ...DAILY, claim: { subsidy: '270' } }]).findings;
    expect(less).toMatchObject({ code: 'CLAIM_DIFFERS', amount: 600 });
    expect(quarter([{ ...DAILY, claim: { subsidy: '276' } }]).findings).toEqual([]);
  });
});

describe('one ID with two names', () => {
  test('is reported over all of its loans with what they have', () => {
    const other = { ...DAILY, contract: 'B', borrower: '测试丙', principal: '10000' };
    const { findings } = quarter([DAILY, { ...DAILY, id: WOMAN, borrower: '测试乙' }, other], { overlap: 'allowed' });
    expect(findings).toEqual([
      {
        code: 'NAME_ID_CONFLICT',
        severity: 'review',
        loans: [0, 2],
        // 276.00 and 92.00.
        amount: 36_800,
        facts: { id: '990101********0019', names: ['测试丙', '测试甲'] },
      },
    ]);
  });

  test('is reported for each ID by itself', () => {
    const rows = [MAN, WOMAN, '990101198803030033'].flatMap((id, i) =>
      ['测试甲', i === 2 ? '测试甲' : '测试丙'].map((borrower, j) => ({
        ...DAILY,
        id,
        borrower,
        contract: `B${i}${j}`,
        principal: '10000',
      })),
    );
    const { findings } = quarter(rows, { overlap: 'allowed' });
    expect(findings.map(({ code, loans }) => [code, loans])).toEqual([
      ['NAME_ID_CONFLICT', [0, 1]],
      ['NAME_ID_CONFLICT', [2, 3]],
    ]);
  });

  test.each<[string, string, string]>([
    ['blanks', '测试甲', '测试 甲'],
    ['interpuncts', '阿卜杜拉·买买提', '阿卜杜拉.买买提'],
    ['a missing name', '测试甲', ''],
  ])('is not one that differs in %s', (_what, first, second) => {
    const loans = [first, second].map((borrower, i) => ({ ...DAILY, borrower, contract: `B${i}`, principal: '10000' }));
    expect(quarter(loans, { overlap: 'allowed' }).findings).toEqual([]);
  });

  test('is not found among people whose ID does not match', () => {
    const loans = ['测试甲', '测试丙'].map((borrower) => ({ ...DAILY, borrower, id: '' }));
    expect(quarter(loans).findings).toEqual([]);
  });
});

describe('one account', () => {
  const ACCOUNT = '6217000000000000001';

  test('of several people is reported over all of its loans with what they have', () => {
    const { findings } = quarter(
      [
        { ...DAILY, account: ACCOUNT },
        { ...DAILY, id: WOMAN, borrower: '测试乙', account: '6217000000000000002' },
        { ...DAILY, id: WOMAN, borrower: '测试乙', contract: 'B', principal: '10000', account: ACCOUNT },
      ],
      { overlap: 'allowed' },
    );
    expect(findings).toEqual([
      {
        code: 'SHARED_ACCOUNT',
        severity: 'review',
        loans: [0, 2],
        amount: 36_800,
        facts: { account: '621700*********0001', people: 2, names: ['测试乙', '测试甲'] },
      },
    ]);
  });

  test('of one person’s loans is in order, by ID or, without one, by name', () => {
    const two = (test: TestLoan): TestLoan[] => [
      { ...DAILY, account: ACCOUNT, principal: '10000', ...test },
      { ...DAILY, account: ACCOUNT, principal: '10000', contract: 'B', ...test },
    ];
    const codes = (loans: TestLoan[]) => quarter(loans, { overlap: 'allowed' }).findings.map(({ code }) => code);
    expect(codes(two({ id: MAN }))).toEqual([]);
    expect(codes(two({ id: '' }))).toEqual([]);
    const [first, second] = two({ id: '' });
    expect(codes([first!, { ...second!, borrower: '测 试甲' }])).toEqual([]);
    expect(codes([first!, { ...second!, borrower: '测试乙' }])).toEqual(['SHARED_ACCOUNT']);
    expect(codes([first!, { ...second!, account: '' }])).toEqual([]);
  });
});

describe('step by step', () => {
  const programme = programmeWith('hengnan-2021');
  const period = periodOf('2021Q2', programme);
  const many = (count: number): Loan[] =>
    Array.from({ length: count }, (_, i) => loan({ ...DAILY, id: '', contract: '' }, i + 2));

  test('every loan is handed over once, and it is said how many are done', () => {
    const loans = [...many(5000), loan({ ...DAILY, contract: 'A' }), loan({ ...DAILY, contract: 'B' })];
    const seen: number[] = [];
    const done = [...lineSteps(compileRules(programme, period), loans, ({ index }) => seen.push(index))];
    expect(seen.sort((a, b) => a - b)).toEqual(loans.map((_, i) => i));
    expect(done.every((value, i) => i === 0 || value >= done[i - 1]!)).toBe(true);
    expect(done).toEqual(expect.arrayContaining([0, 2048, 4096, 5000, 5002]));
    expect(done.at(-1)).toBe(5002);
  });

  test('a run says how many are done, how many borrowers there are and what was found', () => {
    const loans = [...many(5000), loan({ ...DAILY, contract: 'A' }), loan({ ...DAILY, contract: 'B' })];
    const steps = runSteps(compileRules(programme, period), loans);
    const done: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) done.push(step.value);
    expect(done).toEqual(expect.arrayContaining([0, 2048, 4096, 5000, 5002]));
    expect(done.at(-1)).toBe(5002);
    // Each loan without an ID is a person of its own.
    expect(step.value.borrowers).toBe(5001);
    expect(step.value.findings.codesOf(5000)).toEqual(['CUMULATIVE_CAPPED', 'OVERLAPPING_LOANS']);
  });

  test('the lines alone are the same, whatever is found', () => {
    const loans = [
      loan({ ...DAILY, contract: 'A', claim: { subsidy: '1' }, paid: [['2021-03-21', '2021-04-20']], account: '6200' }),
      loan({ ...DAILY, contract: 'B', borrower: '测试丙', account: '6200' }),
      loan({ ...DAILY, contract: 'B', borrower: '测试丙' }),
      loan({ ...DAILY, id: WOMAN, use: '购房' }),
    ];
    const subsidies: number[] = [];
    const lines = lineSteps(compileRules(programme, period), loans, (c) => (subsidies[c.index] = c.line.subsidy));
    while (!lines.next().done);
    // 62 days of 30 000, and the 20 000 it leaves of the cap on 92 days.
    expect(subsidies).toEqual([18_600, 18_400, 0, 0]);

    const steps = runSteps(compileRules(programme, period), loans);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { findings, assessments } = step.value;
    expect(assessments.map(({ subsidy }) => subsidy)).toEqual(subsidies);
    expect(findings.inOrder().length).toBeGreaterThan(4);
  });
});
