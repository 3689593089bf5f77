import fc from 'fast-check';
import { describeFinding } from '../../src/engine/describe';
import { run, type TestLoan } from './support';

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
  const finding = run(id, period, [{ ...LOAN, ...change, claim: claim! }]).findings.find(
    ({ code }) => code === 'CLAIM_DIFFERS',
  );
  return Object.fromEntries(
    Object.entries(finding?.facts ?? {})
      .filter(([name]) => name.startsWith('cause.'))
      .map(([name, amount]) => [name.slice(6), amount]),
  );
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
  });

  it('adds up to the gap to the 分, whatever is claimed', () => {
    const yuan = fc.integer({ min: 0, max: 3_000_000 }).map((fen) => (fen / 100).toFixed(2));
    const rate = fc.constantFrom('3', '6', '7.35', undefined);
    fc.assert(
      fc.property(yuan, rate, fc.integer({ min: 0, max: 800 }), fc.boolean(), (subsidy, contract, days, stated) => {
        const claim = { subsidy, ...(stated ? { days } : {}) };
        const result = run('wanning-2021', '2021', [
          { ...LOAN, principal: '300000', ...(contract ? { rate: contract } : {}), claim },
        ]);
        const finding = result.findings.find(({ code }) => code === 'CLAIM_DIFFERS');
        if (!finding) return;
        const cents = (text: string) => Math.round(Number(text) * 100);
        const sum = Object.entries(finding.facts)
          .filter(([name]) => name.startsWith('cause.'))
          .reduce((total, [, amount]) => total + cents(amount), 0);
        expect(sum).toBe(cents(finding.facts['gap']!));
        expect(cents(finding.facts['claim']!) - cents(finding.facts['subsidy']!)).toBe(sum);
        expect(finding.amount).toBe(Math.abs(sum));
      }),
      { numRuns: 300 },
    );
  });

  it('names the causes in the sentence', () => {
    const finding = run('wanning-2021', '2021', [{ ...LOAN, claim: { subsidy: '6000.00' } }]).findings[0]!;
    expect(describeFinding(finding, 'zh-CN')).toBe(
      '申报贴息 6,000.00 元，核算 6,083.33 元，差 -83.33 元：计息基础不同（360/365/对年对月对日） -83.33。',
    );
    expect(describeFinding(finding, 'en-US')).toContain('another day count -83.33');
  });
});
