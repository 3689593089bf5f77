import { assess } from '../../src/engine/assess';
import type { AssessmentResult } from '../../src/engine/assessment';
import { isoFromDay } from '../../src/engine/day';
import { formatFen } from '../../src/engine/money';
import { parsePeriod, type Period } from '../../src/engine/period';
import { applyOverrides } from '../../src/engine/programmes/overrides';
import type { Programme } from '../../src/engine/programmes/programme';
import { WANNING_2021 } from '../../src/engine/programmes/wanning-2021';
import { loansOf, type ExampleLoan } from './loans';

function run(loans: readonly ExampleLoan[], overrides: Record<string, string> = {}): AssessmentResult {
  const programme = changed(overrides);
  return assess(loansOf(loans), programme, parsePeriod('2021', programme) as Period);
}

function changed(overrides: Record<string, string>): Programme {
  const made = applyOverrides(WANNING_2021, overrides);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return made.programme;
}

function lines(result: AssessmentResult): Record<string, string> {
  return Object.fromEntries(
    result.assessments.map(({ loan, base, days, subsidy }) => [
      result.loans[loan]!.contract,
      `${formatFen(base)} ${days} ${formatFen(subsidy)}`,
    ]),
  );
}

function codes(result: AssessmentResult): string[] {
  return [...new Set(result.findings.map(({ code }) => code))].sort();
}

const FARMER = { category: '一般农民' };
const HE_GANG = '和港农村资金互助社';
const CAO_GEN = '草根小额贷款有限公司';
const XIN_HE = '信禾小额贷款股份有限公司';

describe('万宁 2021', () => {
  it('WN-02: 30万 counts at 10万', () => {
    const loan = {
      ...FARMER,
      contract: 'A1',
      bank: CAO_GEN,
      principal: '300000',
      disbursed: '2020-06-01',
      due: '2021-06-01',
      settled: '2021-06-01',
    };
    const result = run([loan]);
    expect(lines(result)).toEqual({ A1: '100000.00 365 6083.33' });
    expect(codes(result)).toEqual(['LOAN_CAPPED']);
    expect(lines(run([loan], { dayCount: 'ACT/365' }))).toEqual({ A1: '100000.00 365 6000.00' });
    expect(lines(run([loan], { dayCount: '对年对月对日' }))).toEqual({ A1: '100000.00 365 6000.00' });
  });

  it('WN-05: of a two-year loan the first year, all in the settlement year', () => {
    const result = run([
      {
        ...FARMER,
        contract: 'A1',
        bank: HE_GANG,
        principal: '100000',
        disbursed: '2019-05-10',
        due: '2021-05-10',
        settled: '2021-05-10',
      },
    ]);
    expect(lines(result)).toEqual({ A1: '100000.00 366 6100.00' });
    expect(isoFromDay(result.assessments[0]!.from!)).toBe('2019-05-10');
    expect(isoFromDay(result.assessments[0]!.to!)).toBe('2020-05-10');
    expect(codes(result)).toEqual(['TERM_CAPPED']);
  });

  it('WN-10: three loans at one bank use 10万 in the order they were settled', () => {
    const result = run([
      {
        ...FARMER,
        contract: 'A3',
        bank: CAO_GEN,
        principal: '30000',
        disbursed: '2021-02-10',
        due: '2022-02-10',
        settled: '2021-11-10',
      },
      {
        ...FARMER,
        contract: 'A1',
        bank: CAO_GEN,
        principal: '40000',
        disbursed: '2020-09-15',
        due: '2021-09-15',
        settled: '2021-03-15',
      },
      {
        ...FARMER,
        contract: 'A2',
        bank: CAO_GEN,
        principal: '70000',
        disbursed: '2020-12-01',
        due: '2021-12-01',
        settled: '2021-08-20',
      },
    ]);
    expect(lines(result)).toEqual({ A1: '40000.00 181 1206.67', A2: '60000.00 262 2620.00', A3: '0.00 0 0.00' });
    expect(formatFen(result.totals.subsidy)).toBe('3826.67');
    expect(codes(result)).toEqual(['CUMULATIVE_CAPPED']);
  });

  it('WN-12: settled on the same day at two banks, the earlier disbursement wins', () => {
    const result = run([
      {
        ...FARMER,
        contract: 'A1',
        bank: HE_GANG,
        principal: '90000',
        disbursed: '2020-07-02',
        due: '2021-07-02',
        settled: '2021-06-10',
      },
      {
        ...FARMER,
        contract: 'B1',
        bank: XIN_HE,
        principal: '30000',
        disbursed: '2020-07-01',
        due: '2021-07-01',
        settled: '2021-06-10',
      },
    ]);
    expect(lines(result)).toEqual({ A1: '0.00 0 0.00', B1: '30000.00 344 1720.00' });
    expect(codes(result)).toEqual(['BANK_NOT_SELECTED', 'MULTI_BANK']);
  });

  it('WN-14: a full tie pays none until the clerk decides', () => {
    const loans: ExampleLoan[] = [
      {
        ...FARMER,
        contract: 'A1',
        bank: HE_GANG,
        principal: '60000',
        disbursed: '2020-07-01',
        due: '2021-07-01',
        settled: '2021-06-10',
      },
      {
        ...FARMER,
        contract: 'B1',
        bank: XIN_HE,
        principal: '60000',
        disbursed: '2020-07-01',
        due: '2021-07-01',
        settled: '2021-06-10',
      },
    ];
    const result = run(loans);
    expect(result.totals.subsidy).toBe(0);
    expect(codes(result)).toEqual(['MULTI_BANK', 'TIE_UNRESOLVED']);
    const decided = assess(loansOf(loans), WANNING_2021, parsePeriod('2021', WANNING_2021) as Period, {
      decisions: [{ id: loansOf(loans)[0]!.id.text, year: 2021, bank: XIN_HE }],
    });
    expect(lines(decided)).toEqual({ A1: '0.00 0 0.00', B1: '60000.00 344 3440.00' });
  });

  it('WN-17: a cooperative has 100万 in all, and none for a loan above it', () => {
    const COOP = { category: '农民专业合作社' };
    const loans: ExampleLoan[] = [
      {
        ...COOP,
        contract: 'A1',
        bank: XIN_HE,
        principal: '600000',
        disbursed: '2020-08-01',
        due: '2021-02-01',
        settled: '2021-02-01',
      },
      {
        ...COOP,
        contract: 'A2',
        bank: XIN_HE,
        principal: '700000',
        disbursed: '2020-10-15',
        due: '2021-05-15',
        settled: '2021-05-15',
      },
      {
        ...COOP,
        contract: 'B1',
        bank: HE_GANG,
        principal: '1200000',
        disbursed: '2020-01-10',
        due: '2021-01-10',
        settled: '2021-01-10',
      },
    ];
    const result = run(loans, { 'cooperative.rate': '3' });
    expect(lines(result)).toEqual({ A1: '600000.00 184 9200.00', A2: '400000.00 212 7066.67', B1: '0.00 0 0.00' });
    expect(codes(result)).toEqual(['CUMULATIVE_CAPPED', 'LOAN_OVER_LIMIT', 'MULTI_BANK', 'REVIEW_SELECTION']);
    const without = run(loans);
    expect(without.totals.subsidy).toBe(0);
    expect(codes(without)).toContain('RATE_MISSING');
  });
});
