import { dayFromIso } from '../../../src/engine/ground/day';
import { findProgramme } from '../../../src/engine/programmes/registry';
import { amounts, codes, MAN, run, WOMAN, type TestLoan } from '../support';

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
    expect(result.findings.find(({ code }) => code === 'ALREADY_PAID')!.facts).toEqual({ days: 30 });
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
    expect(finding.facts).toMatchObject({ cap: 5_000_000, review: { together: 12_000_000, above: 10_000_000 } });
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
    expect(result.findings[0]).toMatchObject({
      loans: [0, 1],
      facts: { common: { from: dayFromIso('2021-05-01'), to: dayFromIso('2021-06-21') } },
    });
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
  expect(result.findings[0]!.facts).toMatchObject({ account: '621700*********0001' });
  const names = (borrower: string) =>
    codes(Q2([LOAN, { ...LOAN, disbursed: '2021-06-21', due: '2022-06-21', borrower }]));
  expect(names('测试 甲')).toEqual(['OUTSIDE_PERIOD']);
  expect(names('测试·甲')).toEqual(['OUTSIDE_PERIOD']);
  expect(names('测试丙')).toEqual(['NAME_ID_CONFLICT', 'OUTSIDE_PERIOD']);
});

describe('the whole of what is found about several loans of a household', () => {
  const hengnan = findProgramme('hengnan-2021')!;
  const lifted = hengnan.categories.find(({ id }) => id === 'lifted')!;
  const A: TestLoan = { ...LOAN, contract: 'A', bank: '甲行', category: '脱贫户' };
  const WIFE = { id: WOMAN, borrower: '测试乙' };
  const found = (loans: readonly TestLoan[], set = {}) => Q2(loans, set).findings;
  const brief = (loans: readonly TestLoan[], set = {}) =>
    found(loans, set).map((one) => [one.code, one.loans, one.amount]);

  it('a loan above its own cap', () => {
    expect(found([{ ...A, principal: '80000' }])).toEqual([
      {
        code: 'LOAN_CAPPED',
        severity: 'reduced',
        loans: [0],
        // 30 000 × 3.6 % × 92/360.
        amount: 27_600,
        facts: { principal: 8_000_000, cap: 5_000_000 },
        citation: lifted.loanCap[0]!.citation,
      },
    ]);
  });

  it('a cap that the household shares', () => {
    const second = { ...A, ...WIFE, contract: '', disbursed: '2021-01-01' };
    expect(found([{ ...A, principal: '40000' }, second])).toEqual([
      {
        code: 'CUMULATIVE_CAPPED',
        severity: 'reduced',
        loans: [0, 1],
        // 20 000 of the second loan’s 30 000.
        amount: 18_400,
        facts: {
          cap: 5_000_000,
          owner: 'household',
          uses: [
            { loan: 'A', base: 4_000_000 },
            { loan: { sheet: '台账', row: 3 }, base: 1_000_000 },
          ],
        },
        citation: lifted.groupCap[0]!.citation,
      },
    ]);
  });

  it('a cap that one borrower’s loans share, where that is the owner', () => {
    const loans = [
      { ...A, principal: '40000' },
      { ...A, contract: 'B', disbursed: '2021-01-01' },
    ];
    const [capped] = found(loans, { capOwner: 'borrower' });
    expect(capped).toMatchObject({ code: 'CUMULATIVE_CAPPED', facts: { owner: 'borrower' } });
  });

  it('more together than the policy allows, paid all the same', () => {
    const review = {
      code: 'CUMULATIVE_CAPPED',
      severity: 'review',
      amount: 0,
      facts: { cap: 5_000_000, owner: 'household', review: { together: 12_000_000, above: 10_000_000 } },
      citation: lifted.groupReview[0]!.citation,
    };
    expect(found([{ ...A, principal: '120000' }])[1]).toEqual({ ...review, loans: [0] });
    // They meet for ten days. Under a cap of 20万 nothing is cut.
    const meeting = [
      { ...A, principal: '60000', settled: '2021-05-01' },
      { ...A, ...WIFE, contract: 'B', principal: '60000', disbursed: '2021-04-21' },
    ];
    expect(found(meeting, { groupCap: '200000', loanCap: '' })).toEqual([
      { ...review, loans: [0, 1], facts: { ...review.facts, cap: 20_000_000 } },
    ]);
    const apart = [meeting[0]!, { ...meeting[1]!, disbursed: '2021-05-01' }];
    expect(found(apart, { groupCap: '200000', loanCap: '' })).toEqual([]);
    const just = [{ ...meeting[0]!, principal: '40000' }, meeting[1]!];
    expect(found(just, { groupCap: '200000', loanCap: '' })).toEqual([]);
  });

  it('two banks on the same days, a third before them', () => {
    const other = { ...A, ...WIFE, bank: '乙行', contract: 'B', principal: '20000', disbursed: '2021-01-01' };
    const before = {
      ...A,
      bank: '丙行',
      contract: 'C',
      principal: '100',
      disbursed: '2021-01-05',
      settled: '2021-02-01',
    };
    expect(found([A, other, before]).filter(({ code }) => code !== 'OUTSIDE_PERIOD')).toEqual([
      {
        code: 'MULTI_BANK',
        severity: 'review',
        loans: [0, 1],
        amount: 0,
        facts: { banks: ['甲行', '乙行'] },
        citation: hengnan.eligibility,
      },
    ]);
    expect(brief([A, { ...other, bank: '甲行' }])).toEqual([]);
    // One ends on the day the other begins.
    expect(
      brief([
        { ...A, settled: '2021-05-01' },
        { ...other, disbursed: '2021-05-01' },
      ]),
    ).toEqual([]);
    expect(
      brief([
        { ...A, settled: '2021-05-02' },
        { ...other, disbursed: '2021-05-01' },
      ]),
    ).toEqual([['MULTI_BANK', [0, 1], 0]]);
  });

  it('loans of one borrower on the same days', () => {
    const b = { ...A, contract: 'B', principal: '10000', disbursed: '2021-05-01' };
    const c = { ...A, contract: 'C', principal: '1000', disbursed: '2021-05-02', settled: '2021-06-01' };
    expect(found([A, b, c])).toEqual([
      {
        code: 'OVERLAPPING_LOANS',
        severity: 'review',
        loans: [0, 1, 2],
        // The least of them: 1000 × 3.6 % × 30/360.
        amount: 300,
        facts: {
          borrower: '测试甲',
          loans: ['A', 'B', 'C'],
          common: { from: dayFromIso('2021-05-02'), to: dayFromIso('2021-06-01') },
        },
        citation: hengnan.eligibility,
      },
    ]);
    expect(brief([A, b, c], { overlap: 'allowed' })).toEqual([]);
  });

  it('of three loans, two and two on days of their own', () => {
    const first = { ...A, principal: '10000', settled: '2021-04-20' };
    const second = { ...A, contract: 'B', principal: '10000', disbursed: '2021-04-10', settled: '2021-05-20' };
    const third = { ...A, contract: 'C', principal: '10000', disbursed: '2021-05-10' };
    const [overlap] = found([first, second, third]);
    expect(overlap).toMatchObject({ code: 'OVERLAPPING_LOANS', loans: [0, 1, 2] });
    expect(overlap!.facts).toEqual({ borrower: '测试甲', loans: ['A', 'B', 'C'] });
  });

  it('overlaps of two borrowers of one household, each by itself', () => {
    const his = [A, { ...A, contract: 'B', principal: '1000' }];
    const hers = [
      { ...A, ...WIFE, contract: 'C', principal: '2000' },
      { ...A, ...WIFE, contract: 'D', principal: '3000' },
    ];
    expect(brief([...his, ...hers])).toEqual([
      // 1000 and 2000 × 3.6 % × 92/360.
      ['OVERLAPPING_LOANS', [0, 1], 920],
      ['OVERLAPPING_LOANS', [2, 3], 1840],
    ]);
    expect(brief([A, hers[0]!])).toEqual([]);
  });

  it('the most of any day counts, whatever comes after it', () => {
    const meeting = [
      { ...A, principal: '60000', settled: '2021-05-01' },
      { ...A, ...WIFE, contract: 'B', principal: '60000', disbursed: '2021-04-21' },
      { ...A, ...WIFE, contract: 'C', principal: '10000', disbursed: '2021-06-01' },
    ];
    const [review] = found(meeting, { groupCap: '200000', loanCap: '', overlap: 'allowed' });
    expect(review).toMatchObject({ severity: 'review', loans: [0, 1, 2], facts: { review: { together: 12_000_000 } } });
  });

  it('just as much as the policy allows is not said to be more', () => {
    const [capped] = found([
      { ...A, principal: '50000' },
      { ...A, ...WIFE, contract: 'B', principal: '50000', disbursed: '2021-01-01' },
    ]);
    expect(capped!.facts).toEqual({
      cap: 5_000_000,
      owner: 'household',
      uses: [
        { loan: 'A', base: 5_000_000 },
        { loan: 'B', base: 0 },
      ],
    });
  });

  it('the least of the loans that overlap is at stake, wherever it stands', () => {
    const least = { ...A, principal: '1000' };
    const more = { ...A, contract: 'B', principal: '2000', disbursed: '2021-01-01' };
    // 1000 × 3.6 % × 92/360.
    expect(brief([least, more])).toEqual([['OVERLAPPING_LOANS', [0, 1], 920]]);
    expect(brief([more, least])).toEqual([['OVERLAPPING_LOANS', [0, 1], 920]]);
  });

  it('of three loans that never run on one day together no days are named', () => {
    const first = { ...A, principal: '10000', settled: '2021-04-20' };
    const second = { ...A, contract: 'B', principal: '10000', disbursed: '2021-04-10', settled: '2021-05-20' };
    const third = { ...A, contract: 'C', principal: '10000', disbursed: '2021-04-20' };
    expect(found([first, second, third])[0]!.facts).toEqual({ borrower: '测试甲', loans: ['A', 'B', 'C'] });
  });

  it('a loan whose days were all paid before hides no overlap of the others', () => {
    const paid: TestLoan = { ...A, principal: '10000', disbursed: '2020-11-01', paid: [['2021-03-21', '2021-06-21']] };
    const b = { ...A, contract: 'B', principal: '10000' };
    const c = { ...A, contract: 'C', principal: '10000', disbursed: '2021-01-01' };
    expect(brief([paid, b, c]).filter(([code]) => code !== 'ALREADY_PAID')).toEqual([
      ['OVERLAPPING_LOANS', [1, 2], 9200],
    ]);
  });

  it('a cap that falls within the period cuts from its day', () => {
    const set = { 'lifted.loanCap': '90000', 'lifted.groupCap': '90000', 'lifted.groupReview': '' };
    const result = Q2([{ ...A, principal: '80000' }], { ...set, 'lifted.loanCap@2021-05-01': '50000' });
    expect(amounts(result)).toEqual([interest([80000, 41], [50000, 51])]);
    // 30 000 on 51 days, at 3.6 % ÷ 360: 153.00.
    expect(result.findings).toMatchObject([{ code: 'LOAN_CAPPED', amount: 15_300, facts: { cap: 5_000_000 } }]);
    const b = { ...A, contract: 'B', principal: '30000', disbursed: '2021-01-01' };
    const shared = Q2([{ ...A, principal: '30000' }, b], { ...set, 'lifted.groupCap@2021-05-01': '50000' });
    expect(amounts(shared)).toEqual([interest([30000, 92]), interest([30000, 41], [20000, 51])]);
    // 10 000 on 51 days.
    const cut = shared.findings.find(({ code }) => code === 'CUMULATIVE_CAPPED')!;
    expect(cut).toMatchObject({ amount: 5_100, facts: { cap: 5_000_000 } });
  });

  it('an only loan above the common cap is told so, where that is below the cap on one loan', () => {
    const set = { 'lifted.loanCap': '60000', 'lifted.groupCap': '50000', 'lifted.groupReview': '' };
    const result = Q2([{ ...A, principal: '80000' }], set);
    expect(amounts(result)).toEqual([interest([50000, 92])]);
    // 30 000 on 92 days.
    expect(result.findings.map(({ code, amount, facts }) => [code, amount, facts])).toEqual([
      ['LOAN_CAPPED', 27_600, { principal: 8_000_000, cap: 5_000_000 }],
    ]);
  });

  it('a loan that has nothing of the cap overlaps none', () => {
    const full = { ...A, principal: '50000' };
    const empty = { ...A, contract: 'B', principal: '10000', disbursed: '2021-01-01' };
    expect(brief([full, empty])).toEqual([['CUMULATIVE_CAPPED', [0, 1], 9200]]);
  });
});
