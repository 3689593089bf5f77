import { dayFromIso } from '../../../src/engine/ground/day';
import { findProgramme } from '../../../src/engine/programmes/registry';
import { amounts, codes, MAN, run, type TestLoan } from '../support';

const FARMER = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01' };

/** 6 % for so many days on so many 元, to the 分. */
function six(yuan: number, days: number): string {
  return ((yuan * 0.06 * days) / 360).toFixed(2);
}

describe('万宁: one institution a year', () => {
  const a: TestLoan = { ...FARMER, bank: '甲', principal: '30000', settled: '2021-03-01' };
  const b: TestLoan = { ...FARMER, bank: '乙', principal: '90000', settled: '2021-04-01' };

  it('pays the bank whose loan was settled first, all of its loans', () => {
    const more = { ...FARMER, bank: '甲', principal: '20000', settled: '2021-05-01' };
    expect(amounts(run('wanning-2021', '2021', [b, a, more]))).toEqual(['0.00', six(30000, 273), six(20000, 334)]);
  });

  it('breaks a tie of settlement and disbursement by the larger amount', () => {
    const same = { ...b, settled: '2021-03-01' };
    expect(amounts(run('wanning-2021', '2021', [a, same]))).toEqual(['0.00', six(90000, 273)]);
  });

  it('lets a refused loan neither choose nor use the cap, and says what it would have changed', () => {
    const late = { ...a, disbursed: '2020-02-01', due: '2021-02-01', settled: '2021-02-20', principal: '100000' };
    const result = run('wanning-2021', '2021', [late, b]);
    expect(amounts(result)).toEqual(['0.00', six(90000, 304)]);
    expect(codes(result)).toEqual(['MULTI_BANK', 'OVERDUE', 'REVIEW_SELECTION']);
    const review = result.findings.find(({ code }) => code === 'REVIEW_SELECTION')!;
    expect(review.facts).toEqual({ selected: '乙', instead: '甲' });
    expect(review.loans).toEqual([0, 1]);
    expect(review.amount).toBe(Math.round(Number(six(90000, 304)) * 100));
  });

  it('does not let an open loan at another bank block', () => {
    const openLoan: TestLoan = { ...FARMER, bank: '乙', due: '2022-06-01', principal: '90000' };
    const result = run('wanning-2021', '2021', [a, openLoan]);
    expect(amounts(result)[0]).toBe(six(30000, 273));
    expect(codes(result)).toEqual(['NOT_SETTLED']);
  });

  it('chooses anew each settlement year', () => {
    const next = { ...FARMER, bank: '乙', disbursed: '2021-06-01', due: '2022-06-01', settled: '2022-03-01' };
    expect(amounts(run('wanning-2021', '2021', [a, next]))).toEqual([six(30000, 273), '0.00']);
    expect(amounts(run('wanning-2021', '2022', [a, next]))).toEqual(['0.00', six(50000, 273)]);
  });

  it('pays all banks under one cap where the programme says so', () => {
    expect(amounts(run('wanning-2021', '2021', [a, b], { banks: 'all' }))).toEqual([six(30000, 273), six(70000, 304)]);
  });
});

describe('万宁: the cap of a year', () => {
  const loans: TestLoan[] = [
    { ...FARMER, principal: '80000', settled: '2021-02-01' },
    { ...FARMER, principal: '80000', settled: '2021-05-01' },
    { ...FARMER, principal: '300000', settled: '2021-05-20' },
  ];

  it('is used across quarters, and quarters add up to the year', () => {
    expect(amounts(run('wanning-2021', '2021', loans))).toEqual([six(80000, 245), six(20000, 334), '0.00']);
    expect(amounts(run('wanning-2021', '2021Q1', loans))).toEqual([six(80000, 245), '0.00', '0.00']);
    expect(amounts(run('wanning-2021', '2021Q2', loans))).toEqual(['0.00', six(20000, 334), '0.00']);
  });

  it('says what it cost, and who used how much', () => {
    const finding = run('wanning-2021', '2021', loans).findings.find(({ code }) => code === 'CUMULATIVE_CAPPED')!;
    expect(finding.loans).toEqual([0, 1, 2]);
    expect(finding.facts).toMatchObject({
      cap: 10_000_000,
      uses: [
        { loan: 'C2', base: 8_000_000 },
        { loan: 'C3', base: 2_000_000 },
        { loan: 'C4', base: 0 },
      ],
    });
    // 60 000 of the second and the 100 000 the third counts at.
    expect(finding.amount).toBe(Math.round(Number(six(60000, 334)) * 100) + Math.round(Number(six(100000, 353)) * 100));
  });

  it('is on principal, whatever was repaid meanwhile', () => {
    const repaid: TestLoan[] = [
      { ...FARMER, principal: '300000', settled: '2021-06-01', repayments: [['2021-01-01', '250000']] },
    ];
    // 214 days at the cap of 10万, 151 days at the 5万 left.
    expect(amounts(run('wanning-2021', '2021', repaid))).toEqual([
      ((100000 * 0.06 * 214 + 50000 * 0.06 * 151) / 360).toFixed(2),
    ]);
  });

  it('gives a woman with both products one cap, each loan its own rate', () => {
    const both: TestLoan[] = [
      { ...FARMER, category: '农村妇女', id: '990101199202020029', principal: '70000', settled: '2021-02-01' },
      { ...FARMER, id: '990101199202020029', principal: '70000', settled: '2021-03-01' },
    ];
    const seven = ((70000 * 0.07 * 245) / 360).toFixed(2);
    expect(amounts(run('wanning-2021', '2021', both))).toEqual([seven, six(30000, 273)]);
  });
});

it('pays a loan entered twice once, whichever row stands first', () => {
  const one: TestLoan = { ...FARMER, contract: 'A1', principal: '40000', settled: '2021-03-01' };
  for (const rows of [
    [one, { ...one }],
    [{ ...one }, one],
  ]) {
    const result = run('wanning-2021', '2021', rows);
    expect(amounts(result)).toEqual([six(40000, 273), '0.00']);
    expect(codes(result)).toEqual(['DUPLICATE_LOAN']);
    expect(result.findings[0]!.amount).toBe(Math.round(Number(six(40000, 273)) * 100));
  }
  const drawnTwice = run('wanning-2021', '2021', [one, { ...one, disbursed: '2020-07-01' }]);
  expect(codes(drawnTwice)).toEqual([]);
});

it('takes two rows without ID and contract number for two people', () => {
  const one: TestLoan = { ...FARMER, id: '', contract: '', settled: '2021-03-01' };
  const result = run('wanning-2021', '2021', [one, one]);
  expect(amounts(result)).toEqual([six(50000, 273), six(50000, 273)]);
  expect(result.totals.borrowers).toBe(2);
});

it('takes off days an earlier period paid', () => {
  const paid: TestLoan = { ...FARMER, settled: '2021-03-01', paid: [['2020-06-01', '2020-07-01']] };
  const result = run('wanning-2021', '2021', [paid]);
  expect(amounts(result)).toEqual([six(50000, 243)]);
  expect(result.findings[0]).toMatchObject({ code: 'ALREADY_PAID', facts: { days: 30 }, amount: 25000 });
});

it('lets the loan disbursed first use the cap first where the county says so', () => {
  const loans: readonly TestLoan[] = [
    { ...FARMER, contract: 'A', principal: '80000', disbursed: '2020-03-01', due: '2021-06-01', settled: '2021-03-01' },
    { ...FARMER, contract: 'B', principal: '60000', disbursed: '2020-06-01', settled: '2021-02-01' },
  ];
  // 365 days of A and 245 of B: B first leaves A 40 000, A first leaves B 20 000.
  expect(amounts(run('wanning-2021', '2021', loans))).toEqual([six(40000, 365), six(60000, 245)]);
  expect(amounts(run('wanning-2021', '2021', loans, { capOrder: 'disbursed' }))).toEqual([
    six(80000, 365),
    six(20000, 245),
  ]);
});

describe('the whole of what is found about several loans of a year', () => {
  const wanning = findProgramme('wanning-2021')!;
  const ONE_BANK = wanning.choices.banks.citation;
  const CAP = wanning.categories.find(({ id }) => id === 'farmer')!;
  // 30 000 × 6 % × 273/360 = 1365.00; 90 000 × 6 % × 304/360 = 4560.00.
  const a: TestLoan = { ...FARMER, bank: '甲行', contract: 'A', principal: '30000', settled: '2021-03-01' };
  const b: TestLoan = { ...FARMER, bank: '乙行', contract: 'B', principal: '90000', settled: '2021-04-01' };
  const twin: TestLoan = { ...a, bank: '乙行', contract: 'B' };

  it('the bank not chosen', () => {
    expect(run('wanning-2021', '2021', [b, a]).findings).toEqual([
      {
        code: 'MULTI_BANK',
        severity: 'review',
        loans: [0, 1],
        amount: 456_000,
        facts: { banks: ['甲行', '乙行'], selected: '甲行' },
        citation: ONE_BANK,
      },
      {
        code: 'BANK_NOT_SELECTED',
        severity: 'refused',
        loans: [0],
        amount: 456_000,
        facts: { bank: '乙行', selected: '甲行' },
        citation: ONE_BANK,
      },
    ]);
  });

  it('the same of a quarter, in which the loan of the other bank is not paid anyway', () => {
    const { findings } = run('wanning-2021', '2021Q1', [b, a]);
    expect(findings.map(({ code, loans, amount }) => [code, loans, amount])).toEqual([
      ['OUTSIDE_PERIOD', [0], 0],
      ['MULTI_BANK', [0, 1], 0],
    ]);
  });

  it('a refused loan of the bank not chosen is none of them', () => {
    const refused = { ...b, contract: 'D', use: '购房' };
    const { findings } = run('wanning-2021', '2021', [a, b, refused]);
    expect(findings.map(({ code, loans, amount }) => [code, loans, amount])).toEqual([
      ['MULTI_BANK', [0, 1, 2], 456_000],
      ['BANK_NOT_SELECTED', [1], 456_000],
      ['USE_NOT_ALLOWED', [2], 456_000],
    ]);
  });

  it('a full tie', () => {
    const { findings } = run('wanning-2021', '2021', [a, twin, { ...b, bank: '丙行', contract: 'C' }]);
    expect(findings).toEqual([
      {
        code: 'MULTI_BANK',
        severity: 'review',
        loans: [0, 1, 2],
        amount: 729_000,
        facts: { banks: ['甲行', '乙行', '丙行'] },
        citation: ONE_BANK,
      },
      {
        code: 'TIE_UNRESOLVED',
        severity: 'refused',
        loans: [0, 1, 2],
        amount: 729_000,
        facts: {
          banks: ['甲行', '乙行'],
          year: 2021,
          settled: dayFromIso('2021-03-01'),
          disbursed: dayFromIso('2020-06-01'),
          principal: 3_000_000,
        },
        citation: ONE_BANK,
      },
    ]);
  });

  it('a refused loan is none of a tie', () => {
    const refused = { ...a, contract: 'D', use: '购房' };
    const tie = run('wanning-2021', '2021', [refused, a, twin]).findings.find(({ code }) => code === 'TIE_UNRESOLVED')!;
    expect(tie).toMatchObject({ loans: [1, 2], amount: 273_000, facts: { principal: 3_000_000 } });
  });

  it('a tie the clerk has decided', () => {
    const decisions = [{ id: MAN, year: 2021, bank: '乙行' }];
    const result = run('wanning-2021', '2021', [a, twin], {}, { decisions });
    expect(amounts(result)).toEqual(['0.00', '1365.00']);
    expect(result.findings.map(({ code, loans, amount, facts }) => [code, loans, amount, facts])).toEqual([
      [
        'MULTI_BANK',
        [0, 1],
        136_500,
        { banks: ['甲行', '乙行'], selected: '乙行', tied: ['甲行', '乙行'], year: 2021 },
      ],
      ['BANK_NOT_SELECTED', [0], 136_500, { bank: '甲行', selected: '乙行' }],
    ]);
  });

  it('a bank chosen because the loan of another was refused', () => {
    const late = { ...a, principal: '100000', disbursed: '2020-02-01', due: '2021-02-01', settled: '2021-02-20' };
    const third = { ...b, bank: '丙行', contract: 'C', settled: '2021-05-01' };
    const { findings } = run('wanning-2021', '2021', [late, b, third]);
    expect(findings.find(({ code }) => code === 'REVIEW_SELECTION')).toEqual({
      code: 'REVIEW_SELECTION',
      severity: 'review',
      // Those of the bank chosen and of the bank in its place, not of a third.
      loans: [0, 1],
      amount: 456_000,
      facts: { selected: '乙行', instead: '甲行' },
      citation: ONE_BANK,
    });
  });

  it('a cap that several share, named by contract or by row', () => {
    const shared = [
      { ...a, principal: '80000' },
      { ...a, contract: '', principal: '80000', settled: '2021-05-01' },
    ];
    const result = run('wanning-2021', '2021', shared);
    expect(amounts(result)).toEqual([six(80000, 273), six(20000, 334)]);
    expect(result.findings).toEqual([
      {
        code: 'CUMULATIVE_CAPPED',
        severity: 'reduced',
        loans: [0, 1],
        // 60 000 × 6 % × 334/360.
        amount: 334_000,
        facts: {
          cap: 10_000_000,
          owner: 'borrower',
          uses: [
            { loan: 'A', base: 8_000_000 },
            { loan: { sheet: '台账', row: 3 }, base: 2_000_000 },
          ],
        },
        citation: CAP.groupCap[0]!.citation,
      },
    ]);
  });

  it('a loan above the common cap, where that is below the cap on one loan', () => {
    const set = { 'farmer.groupCap': '60000' };
    const big = { ...a, principal: '90000' };
    const told = { code: 'LOAN_CAPPED', loans: [0], facts: { principal: 9_000_000, cap: 6_000_000 } };
    // 30 000 × 6 % × 273/360.
    const alone = run('wanning-2021', '2021', [big], set);
    expect(amounts(alone)).toEqual([six(60000, 273)]);
    expect(alone.findings).toMatchObject([{ ...told, amount: 136_500 }]);
    // Of two settled in the year only one bank's is paid.
    const beside = run('wanning-2021', '2021', [big, { ...b, principal: '10000', settled: '2021-06-01' }], set);
    expect(beside.findings.filter(({ code }) => code === 'LOAN_CAPPED')).toMatchObject([{ ...told, amount: 136_500 }]);
  });

  it('a loan above the cap by itself, alone or among others', () => {
    const big = { ...a, principal: '300000' };
    const capped = {
      code: 'LOAN_CAPPED',
      severity: 'reduced',
      loans: [0],
      // 200 000 × 6 % × 273/360.
      amount: 910_000,
      facts: { principal: 30_000_000, cap: 10_000_000 },
      citation: CAP.loanCap[0]!.citation,
    };
    expect(run('wanning-2021', '2021', [big]).findings).toEqual([capped]);
    const other = { ...a, contract: 'B', principal: '100000', settled: '2021-05-01' };
    expect(run('wanning-2021', '2021', [big, other]).findings.map(({ code, loans }) => [code, loans])).toEqual([
      ['LOAN_CAPPED', [0]],
      ['CUMULATIVE_CAPPED', [0, 1]],
    ]);
    expect(codes(run('wanning-2021', '2021', [{ ...a, principal: '100000' }]))).toEqual([]);
  });

  it('the cap of one loan alone is the smaller of its own and the common one', () => {
    const alone = run('wanning-2021', '2021', [{ ...a, principal: '90000' }], { 'farmer.groupCap': '40000' });
    expect(amounts(alone)).toEqual([six(40000, 273)]);
    expect(amounts(run('wanning-2021', '2021', [a], { 'farmer.groupCap': '', 'farmer.loanCap': '' }))).toEqual([
      six(30000, 273),
    ]);
  });

  it('loans of one borrower settled in two years and one still open', () => {
    const open: TestLoan = { ...FARMER, contract: 'D', principal: '10000', due: '2022-06-01' };
    const next = {
      ...FARMER,
      contract: 'E',
      principal: '90000',
      due: '2022-01-04',
      settled: '2022-01-04',
      disbursed: '2021-01-04',
    };
    const ledger = [open, next, { ...a, principal: '90000' }];
    expect(amounts(run('wanning-2021', '2021', ledger))).toEqual(['0.00', '0.00', six(90000, 273)]);
    expect(amounts(run('wanning-2021', '2022', ledger))).toEqual(['0.00', six(90000, 365), '0.00']);
  });

  it('the first and the last day of the year belong to it, the days beside them do not', () => {
    const on = (settled: string) =>
      amounts(run('wanning-2021', '2021', [{ ...a, disbursed: '2020-12-01', due: '2022-06-01', settled }]));
    expect(['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map(on)).toEqual([
      ['0.00'],
      [six(30000, 31)],
      [six(30000, 365)],
      ['0.00'],
    ]);
  });

  it('two banks of another year are not this year’s matter', () => {
    const before = [
      { ...a, disbursed: '2019-06-01', due: '2020-06-01', settled: '2020-03-01' },
      { ...b, disbursed: '2019-06-01', due: '2020-06-01', settled: '2020-04-01' },
    ];
    const result = run('wanning-2021', '2021', [...before, { ...a, contract: 'C' }]);
    expect(amounts(result)).toEqual(['0.00', '0.00', six(30000, 273)]);
    expect(codes(result)).toEqual(['OUTSIDE_PERIOD']);
  });

  it('under the other reading, the loans paid now are lost and no others', () => {
    const late = { ...a, principal: '100000', disbursed: '2020-02-01', due: '2021-02-01', settled: '2021-02-20' };
    const first = { ...b, settled: '2021-03-01', principal: '20000' };
    const second = { ...b, contract: 'C', settled: '2021-04-01', principal: '30000' };
    const { findings } = run('wanning-2021', '2021Q2', [late, first, second]);
    // 30 000 × 6 % × 304/360 of April; March was paid with the first quarter.
    expect(findings.find(({ code }) => code === 'REVIEW_SELECTION')!.amount).toBe(152_000);
  });

  it('the cap quoted is that of the loan it cuts', () => {
    const raised = { 'farmer.groupCap@2021-04-01': '150000' };
    const loans = [
      { ...a, principal: '80000' },
      { ...a, contract: 'B', principal: '80000', settled: '2021-05-01' },
    ];
    const [finding] = run('wanning-2021', '2021', loans, raised).findings;
    expect(finding!.facts).toMatchObject({
      cap: 15_000_000,
      uses: [
        { loan: 'A', base: 8_000_000 },
        { loan: 'B', base: 7_000_000 },
      ],
    });
  });

  it('several loans under no common cap have all', () => {
    const loans = [
      { ...a, principal: '80000' },
      { ...a, contract: 'B', principal: '80000', settled: '2021-05-01' },
    ];
    const result = run('wanning-2021', '2021', loans, { 'farmer.groupCap': '' });
    expect(amounts(result)).toEqual([six(80000, 273), six(80000, 334)]);
    expect(codes(result)).toEqual([]);
  });
});
