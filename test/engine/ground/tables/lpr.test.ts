import { addDays, dayFromIso, isoFromDay } from '../../../../src/engine/ground/day';
import { rateFromPercent } from '../../../../src/engine/ground/rate';
import { rateOn, REFERENCE_RATES, tierOfTerm, withRows, type TermTier } from '../../../../src/engine/ground/tables/lpr';
import { rollForward, WORKDAYS } from '../../../../src/engine/ground/tables/workdays';

const found = (tier: TermTier, iso: string) => rateOn(REFERENCE_RATES, tier, dayFromIso(iso));
const row = (iso: string, lpr1y: string, lpr5y: string) => ({
  effective: dayFromIso(iso),
  lpr1y: rateFromPercent(lpr1y),
  lpr5y: rateFromPercent(lpr5y),
});

describe('the rate in force', () => {
  test.each<[string, TermTier, string]>([
    // The change points, each with the day before it.
    ['2012-07-06', '1Y', '6'],
    ['2014-11-21', '1-5Y', '6.15'],
    ['2014-11-22', '1-5Y', '6'],
    ['2015-10-23', '1Y', '4.6'],
    ['2015-10-24', '1Y', '4.35'],
    ['2015-10-24', '1-5Y', '4.75'],
    ['2019-08-19', '5Y+', '4.9'],
    ['2019-08-20', '1Y', '4.25'],
    ['2019-08-20', '1-5Y', '4.85'],
    ['2019-08-20', '5Y+', '4.85'],
    ['2020-04-19', '1Y', '4.05'],
    ['2020-04-20', '1Y', '3.85'],
    ['2021-12-19', '1Y', '3.85'],
    ['2021-12-20', '1Y', '3.8'],
    ['2022-08-21', '5Y+', '4.45'],
    ['2022-08-22', '5Y+', '4.3'],
    ['2023-08-21', '1Y', '3.45'],
    ['2024-02-19', '1-5Y', '4.2'],
    ['2024-02-20', '1-5Y', '3.95'],
    // JC-05: signed 2024-08-05, published 2024-07-22.
    ['2024-08-05', '1Y', '3.35'],
    ['2024-10-20', '1Y', '3.35'],
    ['2024-10-21', '1Y', '3.1'],
    ['2025-05-20', '5Y+', '3.5'],
    ['2026-10-19', '1Y', '3'],
  ])('%s %s is %s%%', (iso, tier, percent) => {
    expect(found(tier, iso)).toMatchObject({ ok: true, rate: rateFromPercent(percent) });
  });

  test('every row is found on its own day and on the day before the next', () => {
    REFERENCE_RATES.rows.forEach((expected, i) => {
      const end = addDays(REFERENCE_RATES.rows[i + 1]?.effective ?? addDays(REFERENCE_RATES.coveredTo, 1), -1);
      for (const day of [expected.effective, end]) {
        expect(rateOn(REFERENCE_RATES, '1Y', day)).toEqual({ ok: true, rate: expected.rates['1Y'], row: expected });
      }
    });
  });

  test('says how sure the row is', () => {
    expect(found('1-5Y', '2013-01-01')).toMatchObject({ row: { series: 'BENCHMARK', confidence: 'UNCERTAIN' } });
    expect(found('1Y', '2025-08-25')).toMatchObject({ row: { series: 'LPR', confidence: 'DATE_COMPUTED' } });
    expect(found('1Y', '2024-08-05')).toMatchObject({ row: { confidence: 'CONFIRMED' } });
    expect(found('1Y', '2015-10-24')).toMatchObject({ row: { series: 'BENCHMARK', confidence: 'CONFIRMED' } });
  });

  test('outside the table there is no rate', () => {
    expect(found('1Y', '2026-10-20')).toEqual({ ok: false, code: 'BEYOND_TABLE', coveredTo: dayFromIso('2026-10-19') });
    expect(found('1Y', '2012-07-05')).toEqual({
      ok: false,
      code: 'BEFORE_TABLE',
      coveredFrom: dayFromIso('2012-07-06'),
    });
  });
});

describe('the table', () => {
  test('LPR rows are the 20th of every month, rolled to a workday (调休 counted)', () => {
    const lpr = REFERENCE_RATES.rows.filter((entry) => entry.series === 'LPR');
    expect(lpr).toHaveLength(86);
    for (const { effective } of lpr) {
      expect(rollForward(WORKDAYS, dayFromIso(`${isoFromDay(effective).slice(0, 7)}-20`))).toEqual({
        ok: true,
        day: effective,
      });
    }
  });

  test('days ascend', () => {
    const days = REFERENCE_RATES.rows.map((entry) => entry.effective);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  });
});

describe('tier of a term', () => {
  test.each<[number, TermTier]>([
    [1, '1Y'],
    [12, '1Y'],
    [13, '1-5Y'],
    [36, '1-5Y'],
    [60, '1-5Y'],
    [61, '5Y+'],
  ])('%i months: %s', (months, tier) => {
    expect(tierOfTerm(months)).toBe(tier);
  });
});

describe('a clerk adds rows', () => {
  const october = row('2026-10-20', '2.90', '3.40');
  const november = row('2026-11-20', '2.80', '3.40');

  test('in any order, known rows once', () => {
    const known = row('2026-09-20', '3.00', '3.50');
    const added = withRows(REFERENCE_RATES, [november, october, known, october]);
    if (!added.ok) throw new Error(added.code);
    expect(added.table.rows).toHaveLength(REFERENCE_RATES.rows.length + 2);
    expect(isoFromDay(added.table.coveredTo)).toBe('2026-12-19');
    const at = rateOn(added.table, '1-5Y', dayFromIso('2026-11-19'));
    expect(at).toMatchObject({ ok: true, rate: 34000, row: { series: 'LPR', confidence: 'ENTERED' } });
    expect(rateOn(added.table, '1Y', dayFromIso('2026-12-19'))).toMatchObject({ ok: true, rate: 28000 });
    expect(rateOn(added.table, '1Y', dayFromIso('2026-12-20'))).toMatchObject({ ok: false, code: 'BEYOND_TABLE' });
    // The table of the product stays as reviewed.
    expect(isoFromDay(REFERENCE_RATES.coveredTo)).toBe('2026-10-19');
  });

  test('a rolled publication covers to the next 19th', () => {
    const added = withRows(REFERENCE_RATES, [october, november, row('2026-12-21', '2.80', '3.40')]);
    if (!added.ok) throw new Error(added.code);
    expect(isoFromDay(added.table.coveredTo)).toBe('2027-01-19');
  });

  test.each([
    ['a month left out', [november], { ok: false, code: 'MONTH_MISSING', month: '2026-10' }],
    [
      'a January after November',
      [october, november, row('2027-01-20', '2.80', '3.40')],
      { ok: false, code: 'MONTH_MISSING', month: '2026-12' },
    ],
    [
      'a February after December',
      [october, november, row('2026-12-21', '2.80', '3.40'), row('2027-02-22', '2.80', '3.40')],
      { ok: false, code: 'MONTH_MISSING', month: '2027-01' },
    ],
    [
      'another 1Y rate',
      [row('2026-09-20', '3.10', '3.50')],
      { ok: false, code: 'CONFLICTING_ROW', day: dayFromIso('2026-09-20') },
    ],
    [
      'another 5Y+ rate',
      [row('2026-09-20', '3.00', '3.60')],
      { ok: false, code: 'CONFLICTING_ROW', day: dayFromIso('2026-09-20') },
    ],
    [
      'another day',
      [row('2026-09-21', '3.00', '3.50')],
      { ok: false, code: 'CONFLICTING_ROW', day: dayFromIso('2026-09-21') },
    ],
    [
      'before the LPR',
      [row('2018-05-20', '3.00', '3.50')],
      { ok: false, code: 'CONFLICTING_ROW', day: dayFromIso('2018-05-20') },
    ],
    [
      'in the month of a benchmark row',
      [row('2015-10-24', '4.35', '4.75')],
      { ok: false, code: 'CONFLICTING_ROW', day: dayFromIso('2015-10-24') },
    ],
  ])('refuses %s', (_, rows, expected) => {
    expect(withRows(REFERENCE_RATES, rows)).toEqual(expected);
  });
});
