import type { Finding } from '../../../src/engine/loan/finding';
import { formatFen } from '../../../src/engine/ground/money';
import { describeFinding } from '../../../src/wording/findings';
import { run, type TestLoan } from '../support';

const LOAN: TestLoan = {
  category: '一般农民',
  principal: '100000',
  disbursed: '2020-06-01',
  due: '2021-06-01',
  settled: '2021-06-01',
};

function causes(
  claim: TestLoan['claim'],
  change: Partial<TestLoan> = {},
  id = 'wanning-2021',
  period = '2021',
): Record<string, string> {
  return causesIn(run(id, period, [{ ...LOAN, ...change, claim: claim! }]).findings);
}

/** Each cause of the first claim that differs (of a loan) with its part of the gap in 元. */
function causesIn(findings: readonly Finding[], loan?: number): Record<string, string> {
  const gap = findings.find(
    (finding) => finding.code === 'CLAIM_DIFFERS' && (loan === undefined || finding.loans[0] === loan),
  );
  if (gap?.code !== 'CLAIM_DIFFERS') return {};
  return Object.fromEntries(gap.facts.causes.map(({ cause, amount }) => [cause, formatFen(amount)]));
}

describe('a claim against the rules', () => {
  // The rules give 100 000 × 6 % × 365 ÷ 360 = 6083.33.
  it.each([
    ['the same', { subsidy: '6083.33' }, {}, {}],
    ['÷ 365', { subsidy: '6000.00' }, {}, { basis: '-83.33' }],
    ['the last day counted too', { subsidy: '6100.00' }, {}, { 'end-day': '16.67' }],
    ['one 分', { subsidy: '6083.34' }, {}, { rounding: '0.01' }],
    ['contract rate', { subsidy: '8111.11' }, { rate: '8' }, { rate: '2027.78' }],
    ['the whole loan', { subsidy: '18250.00' }, { principal: '300000' }, { cap: '12166.67' }],
    ['the second year', { subsidy: '12183.33' }, { disbursed: '2019-06-01' }, { term: '6083.33' }],
    ['its own days', { subsidy: '3333.33', days: 200 }, {}, { days: '-2750.00' }],
    ['two causes', { subsidy: '6016.44' }, {}, { 'end-day': '16.67', basis: '-83.56' }],
    ['nobody knows', { subsidy: '7000.00' }, {}, { other: '916.67' }],
    ['nothing', { subsidy: '0.00' }, {}, { other: '-6083.33' }],
    ['three 分', { subsidy: '6083.36' }, {}, { rounding: '0.03' }],
    ['three 分 less', { subsidy: '6083.30' }, {}, { rounding: '-0.03' }],
    ['four 分', { subsidy: '6083.37' }, {}, { other: '0.04' }],
    ['a day less', { subsidy: '6066.67' }, {}, { days: '-16.66' }],
    // At a contract rate of 5 % it is 5069.44.
    ['the programme’s rate', { subsidy: '6083.33' }, { rate: '5' }, { rate: '1013.89' }],
    ['a rate it states', { subsidy: '7097.22', rate: '7' }, {}, { rate: '1013.89' }],
    ['our rate stated, ÷ 365', { subsidy: '6000.00', rate: '6' }, {}, { basis: '-83.33' }],
    ['our days stated, ÷ 365', { subsidy: '6000.00', days: 365 }, {}, { basis: '-83.33' }],
    ['our base stated, ÷ 365', { subsidy: '6000.00', base: '100000' }, { principal: '300000' }, { basis: '-83.33' }],
    ['a day more, stated', { subsidy: '6100.00', days: 366 }, {}, { 'end-day': '16.67' }],
    ['two days more, stated', { subsidy: '6116.67', days: 367 }, {}, { days: '33.34' }],
    // 2019-06-01 to 2020-06-01 are 366 days, to 2021-06-01 731.
    ['the second year, stated', { subsidy: '12183.33', days: 731 }, { disbursed: '2019-06-01' }, { term: '6083.33' }],
    ['the whole loan, stated', { subsidy: '18250.00', base: '300000' }, { principal: '300000' }, { cap: '12166.67' }],
    // 200 000 × 6 % × 365 ÷ 360 = 12 166.67: neither the cap nor the loan.
    ['part of the loan', { subsidy: '12166.67', base: '200000' }, { principal: '300000' }, { other: '6083.34' }],
    // 300 000 ÷ 365 = 18 000; the cap is taken away first, then the basis changes.
    ['cap and basis', { subsidy: '18000.00' }, { principal: '300000' }, { cap: '12166.67', basis: '-250.00' }],
    // 200 days at 6 % are 3333.33, at 7 % 3888.89: days first, then the rate.
    ['its days and rate', { subsidy: '3888.89', days: 200, rate: '7' }, {}, { days: '-2750.00', rate: '555.56' }],
    // 366 days at 7 % are 7116.67: the last day first (6100.00), then the rate.
    ['its rate, and a day', { subsidy: '7116.67', rate: '7' }, {}, { 'end-day': '16.67', rate: '1016.67' }],
    ['its days, and what nobody knows', { subsidy: '4000.00', days: 200 }, {}, { days: '-2750.00', other: '666.67' }],
    // What the columns name is a cause even where the rest stays unexplained.
    [
      'its base, and more',
      { subsidy: '20000.00', base: '300000' },
      { principal: '300000' },
      { cap: '12166.67', other: '1750.00' },
    ],
    [
      'less than the loan, and more',
      { subsidy: '20000.00', base: '299999.99' },
      { principal: '300000' },
      { other: '13916.67' },
    ],
    [
      'the second year, and more',
      { subsidy: '13000.00', days: 731 },
      { disbursed: '2019-06-01' },
      { term: '6083.33', other: '816.67' },
    ],
    ['a day more, and more', { subsidy: '6500.00', days: 366 }, {}, { 'end-day': '16.67', other: '400.00' }],
    // 364 days would be 6066.67, but the ledger says 200.
    ['its days, not others', { subsidy: '6066.67', days: 200 }, {}, { days: '-2750.00', other: '2733.34' }],
    ['cap and a day', { subsidy: '18300.00' }, { principal: '300000' }, { cap: '12166.67', 'end-day': '50.00' }],
    ['not eligible', { subsidy: '6083.33' }, { settled: '2021-08-01' }, { eligibility: '6083.33' }],
  ] as const)('%s', (_what, claim, change, expected) => {
    expect(causes(claim, change)).toEqual(expected);
  });

  it('sees days after the due date in a programme paid by the day', () => {
    const late = {
      category: '脱贫户',
      principal: '50000',
      rate: '3.6',
      due: '2021-05-01',
      settled: '2021-06-10',
      household: 'H',
    };
    // 41 days are due, the bank claims 81.
    expect(causes({ subsidy: '405.00' }, late, 'hengnan-2021', '2021Q2')).toEqual({ overdue: '200.00' });
    expect(causes({ subsidy: '405.00', days: 81 }, late, 'hengnan-2021', '2021Q2')).toEqual({ overdue: '200.00' });
    // And one day more than that: 410.00.
    expect(causes({ subsidy: '410.00' }, late, 'hengnan-2021', '2021Q2')).toEqual({
      overdue: '200.00',
      'end-day': '5.00',
    });
  });

  // 2021Q2 has 92 days: 50 000 × 3.6 % × 92 ÷ 360 = 460.00, 5.00 a day.
  const MICRO: Partial<TestLoan> = {
    category: '脱贫户',
    principal: '50000',
    rate: '3.6',
    due: '2022-06-01',
    settled: '2021-12-01',
  };

  it.each([
    ['paid before', { subsidy: '460.00' }, {}, { paid: '150.00' }],
    ['paid before, by its days', { subsidy: '460.00', days: 92 }, {}, { paid: '150.00' }],
    ['paid before, by its days, and more', { subsidy: '500.00', days: 92 }, {}, { paid: '150.00', other: '40.00' }],
    ['paid before, and a day', { subsidy: '465.00' }, {}, { paid: '150.00', 'end-day': '5.00' }],
    ['other days', { subsidy: '455.00', days: 91 }, {}, { days: '145.00' }],
    // 20 000 repaid on 20 May: 30 days on 50 000 and 32 on 30 000, 150.00 + 96.00; the bank at 4 % 273.33.
    [
      'after a repayment',
      { subsidy: '273.33', rate: '4' },
      { repayments: [['2021-05-20', '20000']] },
      { rate: '27.33' },
    ],
    [
      'a day more of the lower balance',
      { subsidy: '249.00' },
      { repayments: [['2021-05-20', '20000']] },
      { 'end-day': '3.00' },
    ],
  ] as const)('with 30 days paid before: %s', (_what, claim, change, expected) => {
    const before = { ...MICRO, ...change, paid: [['2021-03-21', '2021-04-20']] as const };
    expect(causes(claim, before as Partial<TestLoan>, 'hengnan-2021', '2021Q2')).toEqual(expected);
  });

  it('is the cap where other loans of the household leave nothing', () => {
    const one: TestLoan = { ...LOAN, ...MICRO, household: 'H' };
    const result = run('hengnan-2021', '2021Q2', [
      one,
      { ...one, disbursed: '2020-07-01', contract: 'B', claim: { subsidy: '460.00' } },
    ]);
    const finding = result.findings.find(({ code }) => code === 'CLAIM_DIFFERS')!;
    expect(finding.facts).toEqual({
      claim: 46_000,
      subsidy: 0,
      gap: 46_000,
      causes: [{ cause: 'cap', amount: 46_000 }],
    });
  });

  it('tells days after the term from days after the due date', () => {
    const long = { ...LOAN, disbursed: '2019-06-01', settled: '2021-07-01' };
    const causesOf = (subsidy: string) => {
      const { findings } = run('wanning-2021', '2021', [{ ...long, claim: { subsidy } }], { overdue: 'to-due-date' });
      return causesIn(findings);
    };
    // 366 days are subsidised, 731 to the due date, 761 to the settlement.
    expect(causesOf('12183.33')).toEqual({ term: '6083.33' });
    expect(causesOf('12683.33')).toEqual({ overdue: '6583.33' });
  });

  it('asks for the rate of the last days', () => {
    const { findings } = run('wanning-2021', '2021', [{ ...LOAN, claim: { subsidy: '9000.00', rate: '7' } }], {
      'farmer.rate@2020-06-01': '6',
      'farmer.rate@2021-01-01': '7',
    });
    // 214 days at 6 % and 151 at 7 %: 6502.78. The bank names the 7 % too, so that is no cause.
    const { facts } = findings.find(({ code }) => code === 'CLAIM_DIFFERS')!;
    expect(facts).toEqual({
      claim: 900_000,
      subsidy: 650_278,
      gap: 249_722,
      causes: [{ cause: 'other', amount: 249_722 }],
    });
  });

  it('takes nothing over from the loan before', () => {
    const before: TestLoan = { ...LOAN, ...MICRO, id: 'B1', household: 'B', repayments: [['2021-05-20', '20000']] };
    const causesOf = (first: TestLoan, second: TestLoan) => {
      const { findings } = run('hengnan-2021', '2021Q2', [first, second]);
      return causesIn(findings, 1);
    };
    // ÷ 365: 453.70 for 460.00.
    const next: TestLoan = { ...LOAN, ...MICRO, household: 'H', principal: '80000', claim: { subsidy: '453.70' } };
    expect(causesOf(before, next)).toEqual({ basis: '-6.30' });
    // The whole 80 000: 736.00 for 460.00.
    const whole = { ...next, claim: { subsidy: '736.00' } };
    expect(causesOf({ ...before, claim: { subsidy: '1.00' } }, whole)).toEqual({ cap: '276.00' });
  });

  it('keeps what other loans left of the cap when it looks for another cause', () => {
    const one: TestLoan = { ...LOAN, ...MICRO, household: 'H', principal: '30000' };
    const result = run('hengnan-2021', '2021Q2', [
      one,
      // 20 000 are left: 184.00; the bank ÷ 365: 181.48.
      { ...one, disbursed: '2020-07-01', contract: 'B', claim: { subsidy: '181.48' } },
    ]);
    const finding = result.findings.find(({ code }) => code === 'CLAIM_DIFFERS')!;
    expect(finding.facts).toMatchObject({ subsidy: 18_400, causes: [{ cause: 'basis', amount: -252 }] });
  });

  it.each<[string, TestLoan['claim']]>([
    ['without a claim', undefined],
    ['of a claim without an amount', { days: 300, rate: '7' }],
    ['of the very amount', { subsidy: '6083.33', days: 300 }],
  ])('says nothing %s', (_what, claim) => {
    expect(run('wanning-2021', '2021', [{ ...LOAN, ...(claim && { claim }) }]).findings).toEqual([]);
  });

  it('lengthens the last stretch of several', () => {
    // 60 000 capped at 50 000 for 30 days, then 40 000 for 32: 150.00 + 128.00. One day more is 4.00.
    const change = {
      principal: '60000',
      repayments: [['2021-05-20', '20000']],
      paid: [['2021-03-21', '2021-04-20']],
    } as const;
    expect(causes({ subsidy: '282.00' }, { ...MICRO, ...change }, 'hengnan-2021', '2021Q2')).toEqual({
      'end-day': '4.00',
    });
  });

  it('names the causes in the sentence', () => {
    const finding = run('wanning-2021', '2021', [{ ...LOAN, claim: { subsidy: '6000.00' } }]).findings[0]!;
    expect(describeFinding(finding, 'zh-CN')).toBe(
      '申报贴息 6,000.00 元，核算 6,083.33 元，差 -83.33 元：计息基础不同（360/365/对年对月对日） -83.33。',
    );
    expect(describeFinding(finding, 'en-US')).toContain('another day count -83.33');
  });
});
