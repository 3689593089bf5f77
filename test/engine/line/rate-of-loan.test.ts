import type { ReferenceRate } from '../../../src/engine/loan/finding';
import { dayFromIso, LAST_DAY } from '../../../src/engine/ground/day';
import { NO_CEILING, type Ceiling } from '../../../src/engine/line/ceiling';
import { ceilingNumber, payableRate } from '../../../src/engine/line/rate-of-loan';
import { rateFromPercent } from '../../../src/engine/ground/rate';
import { compileRules, type Rules } from '../../../src/engine/line/rules';
import { REFERENCE_RATES } from '../../../src/engine/ground/tables/lpr';
import { loan, periodOf, programmeWith, type TestLoan } from '../support';

function rulesOf(set: Readonly<Record<string, string>> = {}, id = 'jiaocheng-2024'): Rules {
  const programme = programmeWith(id, set);
  return compileRules(programme, periodOf('2024', programme));
}

function ceilingOf(test: TestLoan, rules = rulesOf()): Ceiling {
  return rules.ceilings[ceilingNumber(rules, loan(test), rules.categories[0]!)]!;
}

function limit(percent: string, reference: ReferenceRate, day: string, published: string): Ceiling {
  return {
    kind: 'limit',
    rate: rateFromPercent(percent),
    reference,
    day: dayFromIso(day),
    published: dayFromIso(published),
  };
}

describe('the ceiling of a contract', () => {
  const LPR1Y_2024 = limit('3.35', 'LPR1Y', '2024-08-05', '2024-07-22');
  const LPR5Y_2024 = limit('3.85', 'LPR5Y+', '2024-08-05', '2024-07-22');

  test.each<[string, TestLoan, Ceiling]>([
    ['a year is short', { disbursed: '2024-08-05', due: '2025-08-05' }, LPR1Y_2024],
    ['a day more is long', { disbursed: '2024-08-05', due: '2025-08-06' }, LPR5Y_2024],
    ['three years are long', { disbursed: '2024-08-05', due: '2027-08-05' }, LPR5Y_2024],
    [
      'a year with 29 February in it is 366 days, and short',
      { disbursed: '2024-02-01', due: '2025-02-01' },
      limit('3.45', 'LPR1Y', '2024-02-01', '2024-01-22'),
    ],
    ['without a due day it counts as short', { disbursed: '2024-08-05' }, LPR1Y_2024],
  ])('%s', (_what, one, ceiling) => {
    expect(ceilingOf(one)).toEqual(ceiling);
  });

  test('is of the day of signing or of disbursement, as the programme says', () => {
    const one = { signed: '2024-07-19', disbursed: '2024-08-05', due: '2025-08-05' };
    expect(ceilingOf(one, rulesOf({ ceilingDate: 'signed' }))).toEqual(
      limit('3.45', 'LPR1Y', '2024-07-19', '2024-06-20'),
    );
    expect(ceilingOf(one, rulesOf({ ceilingDate: 'disbursed' }))).toEqual(LPR1Y_2024);
  });

  test('before the LPR, is the benchmark rate of the term, without points', () => {
    const long = { disbursed: '2018-06-01', due: '2021-06-01' };
    const short = { disbursed: '2018-06-01', due: '2019-06-01' };
    const points = rulesOf({ ceiling: 'lpr-1y-plus-50bp' });
    for (const rules of [rulesOf(), points]) {
      expect(ceilingOf(long, rules)).toEqual(limit('4.75', 'BENCHMARK', '2018-06-01', '2015-10-24'));
      expect(ceilingOf(short, rules)).toEqual(limit('4.35', 'BENCHMARK', '2018-06-01', '2015-10-24'));
    }
    expect(ceilingOf({ disbursed: '2024-08-05', due: '2027-08-05' }, points)).toEqual({
      ...LPR5Y_2024,
      reference: 'LPR1Y+0.5%',
    });
    expect(ceilingOf({ disbursed: '2024-08-05', due: '2025-08-05' }, points)).toEqual(LPR1Y_2024);
  });

  test('is unknown where the table does not reach', () => {
    expect(ceilingOf({ disbursed: '2012-07-05', due: '2013-07-05' })).toEqual({
      kind: 'unknown',
      day: dayFromIso('2012-07-05'),
    });
  });

  test('does not depend on what was looked up before', () => {
    // Two days apart, short and long.
    const days = ['2024-08-05', '2024-08-06', '2024-08-07', '2024-07-21', '2024-07-22'];
    const loans = days.flatMap((disbursed) => [
      { disbursed, due: '2024-12-01' },
      { disbursed, due: '2027-08-05' },
    ]);
    const rules = rulesOf();
    expect(loans.map((one) => ceilingOf(one, rules))).toEqual(loans.map((one) => ceilingOf(one)));
    const known = rules.ceilings.length;
    expect(known).toBe(1 + loans.length);
    loans.forEach((one) => ceilingOf(one, rules));
    expect(rules.ceilings).toHaveLength(known);
  });

  test('holds for days beyond 2091 too', () => {
    const rules = { ...rulesOf(), rates: { ...REFERENCE_RATES, coveredTo: LAST_DAY } };
    expect(ceilingOf({ disbursed: '2092-03-01', due: '2093-03-01' }, rules)).toMatchObject({ reference: 'LPR1Y' });
    expect(ceilingOf({ disbursed: '2092-03-01', due: '2093-03-02' }, rules)).toMatchObject({ reference: 'LPR5Y+' });
  });

  test('there is none where the programme has none, or pays a rate of its own', () => {
    const year = { disbursed: '2024-08-05', due: '2025-08-05' };
    expect(NO_CEILING).toEqual({ kind: 'none' });
    expect(ceilingOf(year, rulesOf({ ceiling: 'none' }))).toEqual({ kind: 'none' });
    expect(ceilingOf(year, rulesOf({ ceiling: 'lpr' }, 'wanning-2021'))).toEqual({ kind: 'none' });
  });
});

/** ppm. */
function limitOf(ceiling: Ceiling): number {
  return ceiling.kind === 'limit' ? ceiling.rate : Infinity;
}

describe('the rate paid', () => {
  const LIMIT = limit('3.35', 'LPR1Y', '2024-08-05', '2024-07-22');
  const ON = dayFromIso('2024-08-05');

  /** In percent; `programmeRate` '' is none. */
  function paid(
    id: string,
    category: string,
    set: Readonly<Record<string, string>>,
    contract: string | undefined,
    ceiling: Ceiling = NO_CEILING,
  ): number | undefined {
    const rules = rulesOf(set, id);
    const terms = rules.categories.find((one) => one.category.id === category)!;
    return payableRate(
      rules,
      contract === undefined ? undefined : rateFromPercent(contract),
      terms,
      ON,
      limitOf(ceiling),
    );
  }

  test.each([
    ['the lower of the two', '6', 'lower', '5', 50_000],
    ['the programme’s, where that is lower', '6', 'lower', '7', 60_000],
    ['the programme’s all the same', '6', 'programme', '5', 60_000],
    ['the programme’s, where the contract’s is not known', '6', 'lower', undefined, 60_000],
    ['none, where the programme gives none', '', 'lower', '5', undefined],
    ['none, where the programme gives none, whatever the contract', '', 'programme', '5', undefined],
  ])('by the programme: %s', (_what, rate, contractBelowRate, contract, ppm) => {
    expect(paid('wanning-2021', 'farmer', { 'categories.farmer.rate': rate, contractBelowRate }, contract)).toBe(ppm);
  });

  test.each([
    ['the contract’s', '', 'ceiling', '3.45', NO_CEILING, 34_500],
    ['none, where it is not known', '3', 'ceiling', undefined, LIMIT, undefined],
    ['at most the programme’s', '3', 'ceiling', '3.45', NO_CEILING, 30_000],
    ['below the programme’s', '4', 'ceiling', '3.45', NO_CEILING, 34_500],
    ['at most the ceiling', '', 'ceiling', '3.45', LIMIT, 33_500],
    ['below the ceiling', '', 'ceiling', '3.2', LIMIT, 32_000],
    ['above the ceiling, where the county pays it all the same', '', 'contract', '3.45', LIMIT, 34_500],
  ])('by the contract: %s', (_what, rate, rateOverCeiling, contract, ceiling, ppm) => {
    const set = { 'categories.lifted.rate': rate, rateOverCeiling };
    expect(paid('jiaocheng-2024', 'lifted', set, contract, ceiling)).toBe(ppm);
  });
});
