import { dayFromIso } from '../../../src/engine/ground/day';
import { fenFromYuan, formatFen } from '../../../src/engine/ground/money';
import { normalisePartyId } from '../../../src/engine/loan/party-id';
import { rateFromPercent } from '../../../src/engine/ground/rate';
import { ProgrammeIncomplete } from '../../../src/engine/line/rules';
import { assessSingle, resultOfSingle, type SingleLoan } from '../../../src/engine/run/single-loan';
import { MAN, programmeWith } from '../support';

function single(principal: string, from: string, to: string, more: Partial<SingleLoan> = {}): SingleLoan {
  return { principal: fenFromYuan(principal), from: dayFromIso(from), to: dayFromIso(to), ...more };
}

function subsidy(programme: string, loan: SingleLoan): string {
  return formatFen(assessSingle(loan, programmeWith(programme)).assessment.subsidy);
}

describe('one loan without a ledger', () => {
  it.each([
    ['the example of the design', single('80000', '2020-10-12', '2021-04-12'), '2426.67'],
    ['30万 at 10万', single('300000', '2020-06-01', '2021-06-01'), '6083.33'],
    ['50万 and a 分', single('500000.01', '2020-06-01', '2021-06-01'), '0.00'],
    ['the first year', single('100000', '2019-05-10', '2021-05-10'), '6100.00'],
    ['a woman', single('100000', '2020-06-01', '2021-06-01', { category: '农村妇女' }), '7097.22'],
    ['a contract at 5 %', single('100000', '2020-06-01', '2021-06-01', { rate: rateFromPercent('5') }), '5069.44'],
    [
      'repaid after the due date',
      single('100000', '2020-06-01', '2021-06-01', { settled: dayFromIso('2021-06-02') }),
      '0.00',
    ],
    ['repaid on it', single('100000', '2020-06-01', '2021-06-01', { settled: dayFromIso('2021-06-01') }), '6083.33'],
    ['no day', single('100000', '2020-06-01', '2020-06-01'), '0.00'],
  ])('万宁: %s', (_what, loan, expected) => {
    expect(subsidy('wanning-2021', loan)).toBe(expected);
  });

  it.each([
    [
      'the days given at the contract rate',
      single('47000', '2024-03-21', '2024-06-21', { rate: rateFromPercent('3.45') }),
      '414.38',
    ],
    ['5万 of it', single('80000', '2024-03-21', '2024-06-21', { rate: rateFromPercent('3.45') }), '440.83'],
    ['the golden case', single('38000', '2024-03-21', '2024-04-11', { rate: rateFromPercent('3.45') }), '76.48'],
    ['no day', single('38000', '2024-03-21', '2024-03-21', { rate: rateFromPercent('3.45') }), '0.00'],
  ])('交城: %s', (_what, loan, expected) => {
    expect(subsidy('jiaocheng-2024', loan)).toBe(expected);
  });

  it('says what, from when to when and at what rate', () => {
    const { assessment, findings } = assessSingle(
      single('100000', '2020-06-01', '2021-06-01'),
      programmeWith('wanning-2021'),
    );
    expect(assessment).toEqual({
      loan: 0,
      eligible: true,
      base: 10_000_000,
      from: dayFromIso('2020-06-01'),
      to: dayFromIso('2021-06-01'),
      days: 365,
      rate: 60_000,
      subsidy: 608_333,
      codes: ['CATEGORY_UNKNOWN'],
    });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['CATEGORY_UNKNOWN', 'review']]);
  });

  it('says why not', () => {
    const wanning = programmeWith('wanning-2021');
    const year = single('100000', '2020-06-01', '2021-06-01', {
      use: '建房',
      id: normalisePartyId(MAN),
      category: '合作社',
    });
    const { assessment, findings } = assessSingle(year, wanning);
    expect(assessment.eligible).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(['USE_NOT_ALLOWED', 'RATE_MISSING']);
    expect(
      assessSingle(single('1', '2024-03-21', '2024-06-21'), programmeWith('jiaocheng-2024')).findings[0]!.code,
    ).toBe('RATE_MISSING');
  });

  it('refuses a programme with placeholders, and days that run backwards', () => {
    const loan = single('100000', '2026-06-01', '2026-07-01', { rate: rateFromPercent('3') });
    expect(() => assessSingle(loan, programmeWith('bangfu-2026'))).toThrow(ProgrammeIncomplete);
    expect(() => assessSingle({ ...loan, to: dayFromIso('2026-05-31') }, programmeWith('wanning-2021'))).toThrow(
      RangeError,
    );
  });
});

describe('the same as a ledger of one loan', () => {
  const percent = rateFromPercent('3.6');

  it('of a settlement', () => {
    const { loans, period, programme, totals } = resultOfSingle(
      single('80000', '2020-10-12', '2021-04-12'),
      programmeWith('wanning-2021'),
    );
    expect(loans).toStrictEqual([
      {
        source: { sheet: '', row: 1 },
        borrower: '',
        id: { text: '', status: 'missing' },
        bank: '',
        contract: '',
        principal: fenFromYuan('80000'),
        disbursed: dayFromIso('2020-10-12'),
        repayments: [],
        settled: dayFromIso('2021-04-12'),
      },
    ]);
    expect(period).toEqual({ from: dayFromIso('2021-01-01'), to: dayFromIso('2021-12-31'), label: '2021' });
    expect(programme.choices.ceiling).toEqual({ ...programmeWith('wanning-2021').choices.ceiling, value: 'none' });
    expect(formatFen(totals.subsidy)).toBe('2426.67');
  });

  it('of a settlement after the day due', () => {
    const loan = single('80000', '2020-10-12', '2021-04-12', { settled: dayFromIso('2022-01-05') });
    const { loans, period } = resultOfSingle(loan, programmeWith('wanning-2021'));
    expect(loans[0]).toMatchObject({ due: dayFromIso('2021-04-12'), settled: dayFromIso('2022-01-05') });
    expect(period.label).toBe('2022');
  });

  it('of days, with all that is given', () => {
    const given = { rate: percent, category: '脱贫户', use: '种植', id: normalisePartyId(MAN) };
    const loan = single('50000', '2021-03-21', '2021-06-21', { ...given, settled: dayFromIso('2021-05-01') });
    const result = resultOfSingle(loan, programmeWith('hengnan-2021'));
    expect(result.loans).toStrictEqual([
      {
        source: { sheet: '', row: 1 },
        borrower: '',
        ...given,
        bank: '',
        contract: '',
        principal: fenFromYuan('50000'),
        disbursed: dayFromIso('2021-03-21'),
        repayments: [],
        due: dayFromIso('2021-06-21'),
        settled: dayFromIso('2021-05-01'),
      },
    ]);
    expect(result.period).toEqual({ from: dayFromIso('2021-03-21'), to: dayFromIso('2021-06-20'), label: '' });
    // 41 days to the settlement, 5.00 a day.
    expect(formatFen(result.totals.subsidy)).toBe('205.00');
  });

  it('of a day that is none', () => {
    const day = dayFromIso('2021-03-21');
    const { loans, period } = resultOfSingle(
      single('50000', '2021-03-21', '2021-03-21'),
      programmeWith('hengnan-2021'),
    );
    expect(loans[0]).not.toHaveProperty('settled');
    expect(period).toEqual({ from: day, to: day, label: '' });
  });

  it('without a ceiling, because a formula does not say when the contract was signed', () => {
    const loan = single('50000', '2021-03-21', '2021-06-21', { rate: rateFromPercent('9') });
    const hengnan = programmeWith('hengnan-2021');
    // 50 000 × 9 % × 92 ÷ 360
    expect(formatFen(assessSingle(loan, hengnan).assessment.subsidy)).toBe('1150.00');
    expect(assessSingle(loan, hengnan).findings).toEqual([]);
    expect(formatFen(resultOfSingle(loan, hengnan).totals.subsidy)).toBe('1150.00');
  });

  it('refuses days that run backwards', () => {
    const backwards = single('50000', '2021-06-21', '2021-03-21');
    const message = 'a loan ends on or after the day it begins';
    expect(() => resultOfSingle(backwards, programmeWith('hengnan-2021'))).toThrow(new RangeError(message));
    expect(() => assessSingle(backwards, programmeWith('hengnan-2021'))).toThrow(new RangeError(message));
  });

  it('does not mix the loans one programme was asked about', () => {
    const wanning = programmeWith('wanning-2021');
    const [year, half] = [single('100000', '2020-06-01', '2021-06-01'), single('80000', '2020-10-12', '2021-04-12')];
    const amountsOf = (loans: readonly SingleLoan[]) =>
      loans.map((loan) => formatFen(assessSingle(loan, wanning).assessment.subsidy));
    expect(amountsOf([year, half, year])).toEqual(['6083.33', '2426.67', '6083.33']);
  });
});
