import { amounts, codes, MAN, run, WOMAN, type TestLoan } from './support';

/** 积数 ÷ 360 × 3.6 %. */
function interest(...stretches: readonly (readonly [yuan: number, days: number])[]): string {
  const product = stretches.reduce((sum, [yuan, days]) => sum + yuan * days, 0);
  return ((product * 0.036) / 360).toFixed(2);
}

const LOAN: TestLoan = { principal: '30000', disbursed: '2020-12-01', due: '2021-12-01', rate: '3.6', household: 'H1' };
// 2021Q2 is 2021-03-21 … 06-20: 92 days.
const Q2 = (loans: readonly TestLoan[], set = {}) => run('hengnan-2021', '2021Q2', loans, set);

describe('the cap of a household, day by day', () => {
  it('goes to the loan disbursed first; another takes over when it is repaid', () => {
    const first = { ...LOAN, principal: '40000', disbursed: '2020-10-01', due: '2021-10-01', settled: '2021-04-20' };
    const second = { ...LOAN, principal: '30000', id: WOMAN, borrower: '测试乙' };
    const result = Q2([second, first]);
    // The first runs 30 days, the second has 10 000 beside it and all of its 30 000 in the 62 days after.
    expect(amounts(result)).toEqual([interest([10000, 30], [30000, 62]), interest([40000, 30])]);
    expect(codes(result)).toEqual(['CUMULATIVE_CAPPED']);
  });

  it('is joined by the head’s ID where there is no household code, and by the borrower’s', () => {
    const own = { ...LOAN, household: '' };
    const wife = { ...own, id: WOMAN, borrower: '测试乙', headId: MAN, disbursed: '2021-01-01' };
    expect(amounts(Q2([own, wife]))).toEqual([interest([30000, 92]), interest([20000, 92])]);
    expect(amounts(Q2([own, { ...wife, headId: WOMAN }]))).toEqual([interest([30000, 92]), interest([30000, 92])]);
    expect(amounts(Q2([own, wife], { capOwner: 'borrower' }))).toEqual([interest([30000, 92]), interest([30000, 92])]);
  });

  it('is not used by a refused loan', () => {
    const banned = { ...LOAN, use: '建房', disbursed: '2020-06-21', due: '2021-06-21' };
    expect(amounts(Q2([banned, { ...LOAN, principal: '50000' }]))).toEqual(['0.00', interest([50000, 92])]);
  });

  it('is used by days an earlier period paid', () => {
    const paid: TestLoan = {
      ...LOAN,
      principal: '50000',
      disbursed: '2020-06-21',
      due: '2021-06-21',
      paid: [['2021-03-21', '2021-04-20']],
    };
    const result = Q2([paid, LOAN]);
    expect(amounts(result)).toEqual([interest([50000, 62]), '0.00']);
    expect(result.findings.find(({ code }) => code === 'ALREADY_PAID')!.facts['days']).toBe('30');
  });

  it('that goes from 5万 to 10万 splits the line, rounded once', () => {
    const big = { ...LOAN, principal: '80000' };
    const set = { 'loanCap@2021-05-01': '100000', 'groupCap@2021-05-01': '100000' };
    expect(amounts(Q2([big], set))).toEqual([interest([50000, 41], [80000, 51])]);
  });

  it('reports loans above 10万 together, and pays the first 5万', () => {
    const result = Q2([
      { ...LOAN, principal: '60000' },
      { ...LOAN, principal: '60000', disbursed: '2021-01-01' },
    ]);
    expect(amounts(result)).toEqual([interest([50000, 92]), '0.00']);
    const finding = result.findings.find(({ code }) => code === 'CUMULATIVE_CAPPED')!;
    expect(finding.facts).toMatchObject({ cap: '50000.00', together: '120000.00', above: '100000.00' });
    const alone = Q2([{ ...LOAN, principal: '120000' }]).findings.find(({ code }) => code === 'CUMULATIVE_CAPPED')!;
    expect(alone.severity).toBe('review');
  });

  it('never depends on a settlement after the period', () => {
    const one = { ...LOAN, contract: 'A', principal: '50000' };
    const two = { ...LOAN, contract: 'B', principal: '50000' };
    const before = amounts(Q2([one, two]));
    expect(amounts(Q2([one, { ...two, settled: '2021-07-05' }]))).toEqual(before);
  });
});

describe('findings about several loans', () => {
  it('ties two banks of a household together only where their days meet', () => {
    const other = { ...LOAN, bank: '乙行', disbursed: '2021-01-01', principal: '20000', borrower: '测试乙', id: WOMAN };
    expect(codes(Q2([LOAN, other]))).toEqual(['MULTI_BANK']);
    const after = { ...other, disbursed: '2021-05-01' };
    expect(codes(Q2([{ ...LOAN, settled: '2021-05-01' }, after]))).toEqual([]);
  });

  it('reports overlapping days of one borrower with the days', () => {
    const result = Q2([LOAN, { ...LOAN, principal: '10000', disbursed: '2021-05-01' }]);
    expect(codes(result)).toEqual(['OVERLAPPING_LOANS']);
    expect(result.findings[0]).toMatchObject({ loans: [0, 1], facts: { from: '2021-05-01', to: '2021-06-21' } });
  });
});

describe('days that are never paid', () => {
  it.each([
    ['after the due date', { due: '2021-05-01' }, 41],
    ['after the settlement', { settled: '2021-05-01' }, 41],
    ['after the period', {}, 92],
    [
      'after month 36 of an extended loan',
      { disbursed: '2018-05-01', due: '2020-05-01', extendedTo: '2021-12-01' },
      41,
    ],
    ['before the disbursement', { disbursed: '2021-05-01', due: '2022-05-01' }, 51],
    ['after a due date on a day off', { due: '2021-05-01', settled: '2021-05-06' }, 41],
  ])('%s', (_what, change, days) => {
    // 2018: the benchmark rate of 1–5 years, 4.75 %, is the ceiling, so 3.6 % stays.
    const result = Q2([{ ...LOAN, ...change }]);
    expect(amounts(result)).toEqual([interest([30000, days])]);
    expect(result.assessments[0]!.days).toBe(days);
  });

  it('pays the part of the interest the programme subsidises', () => {
    expect(amounts(Q2([LOAN], { share: '33.3333' }))).toEqual([((30000 * 92 * 0.036 * 0.333333) / 360).toFixed(2)]);
  });
});

it('reports one account for several people, and one ID with several names', () => {
  const a = { ...LOAN, account: '6217000000000000001' };
  const b = { ...LOAN, household: 'H2', id: WOMAN, borrower: '测试乙', account: '6217000000000000001' };
  const result = Q2([a, b]);
  expect(codes(result)).toEqual(['SHARED_ACCOUNT']);
  expect(result.findings[0]!.facts['account']).toBe('621700*********0001');
  const names = (borrower: string) =>
    codes(Q2([LOAN, { ...LOAN, disbursed: '2021-06-21', due: '2022-06-21', borrower }]));
  expect(names('测试 甲')).toEqual(['OUTSIDE_PERIOD']);
  expect(names('测试·甲')).toEqual(['OUTSIDE_PERIOD']);
  expect(names('测试丙')).toEqual(['NAME_ID_CONFLICT', 'OUTSIDE_PERIOD']);
});
