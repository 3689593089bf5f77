import chineseDays from 'chinese-days';
import { addDays, dayFromIso, isoFromDay } from '../../../../src/engine/ground/day';
import {
  isWorkday,
  rollForward,
  withYears,
  workdayTable,
  WORKDAYS,
} from '../../../../src/engine/ground/tables/workdays';

const rolled = (iso: string) => {
  const result = rollForward(WORKDAYS, dayFromIso(iso));
  return result.ok ? isoFromDay(result.day) : result;
};
const year2027 = { year: 2027, daysOff: '0101-0103', daysWorked: '0109' };

describe('the table', () => {
  test('covers 2004 to 2026', () => {
    expect(isoFromDay(WORKDAYS.coveredFrom)).toBe('2004-01-01');
    expect(isoFromDay(WORKDAYS.coveredTo)).toBe('2026-12-31');
  });

  test('agrees with chinese-days on every covered day', () => {
    const differing: string[] = [];
    for (let day = WORKDAYS.coveredFrom; day <= WORKDAYS.coveredTo; day = addDays(day, 1)) {
      const iso = isoFromDay(day);
      const ours = isWorkday(WORKDAYS, day);
      if (!ours.ok || ours.workday !== chineseDays.isWorkday(iso)) differing.push(iso);
    }
    expect(differing).toEqual([]);
  });

  test('says where it ends instead of guessing', () => {
    expect(isWorkday(WORKDAYS, dayFromIso('2003-12-31'))).toEqual({
      ok: false,
      code: 'BEFORE_TABLE',
      coveredFrom: dayFromIso('2004-01-01'),
    });
    const beyond = { ok: false, code: 'BEYOND_TABLE', coveredTo: dayFromIso('2026-12-31') };
    expect(isWorkday(WORKDAYS, dayFromIso('2027-01-01'))).toEqual(beyond);
    expect(rollForward(WORKDAYS, dayFromIso('2027-01-01'))).toEqual(beyond);
    expect(isWorkday(WORKDAYS, dayFromIso('2026-12-31')).ok).toBe(true);
    expect(isWorkday(WORKDAYS, dayFromIso('2004-01-01')).ok).toBe(true);
  });
});

describe('rolling forward', () => {
  // JC-06, with the neighbours that weekend-only logic gets wrong.
  test.each([
    ['2024-01-20', '2024-01-22'],
    ['2024-02-10', '2024-02-18'],
    ['2024-06-10', '2024-06-11'],
    ['2026-09-20', '2026-09-20'],
    ['2026-10-10', '2026-10-10'],
    ['2024-10-05', '2024-10-08'],
    ['2024-03-20', '2024-03-20'],
  ])('%s → %s', (from, to) => {
    expect(rolled(from)).toBe(to);
  });

  test('fails when it leaves the table on the way', () => {
    const made = workdayTable([{ year: 2026, daysOff: '1231', daysWorked: '' }]);
    if (!made.ok) throw new Error(made.code);
    expect(rollForward(made.table, dayFromIso('2026-12-31'))).toEqual({
      ok: false,
      code: 'BEYOND_TABLE',
      coveredTo: dayFromIso('2026-12-31'),
    });
  });
});

describe('adding a year', () => {
  test('extends the cover; weekend days in a holiday run do no harm', () => {
    const added = withYears(WORKDAYS, [year2027]);
    if (!added.ok) throw new Error(added.code);
    expect(isoFromDay(added.table.coveredTo)).toBe('2027-12-31');
    // 2027-01-01 is a Friday.
    expect(rollForward(added.table, dayFromIso('2027-01-01'))).toEqual({ ok: true, day: dayFromIso('2027-01-04') });
    expect(isWorkday(added.table, dayFromIso('2027-01-09'))).toEqual({ ok: true, workday: true });
    expect(isWorkday(added.table, dayFromIso('2027-01-16'))).toEqual({ ok: true, workday: false });
    expect(WORKDAYS.years).toHaveLength(23);
  });

  test('takes the years in any order', () => {
    const years = [{ year: 2028, daysOff: '', daysWorked: '' }, year2027];
    expect(withYears(WORKDAYS, years)).toEqual(withYears(WORKDAYS, [...years].reverse()));
  });

  test.each([
    ['a year left out', { ...year2027, year: 2028 }, { ok: false, code: 'YEAR_MISSING', year: 2027 }],
    ['a year it has', { ...year2027, year: 2026 }, { ok: false, code: 'YEAR_TWICE', year: 2026 }],
    ['no such day', { ...year2027, daysOff: '0230' }, { ok: false, code: 'BAD_DAYS', year: 2027, text: '0230' }],
    [
      'no such last day',
      { ...year2027, daysOff: '0228-0229' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: '0228-0229' },
    ],
    [
      'a run backwards',
      { ...year2027, daysOff: '0105-0104' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: '0105-0104' },
    ],
    ['not days', { ...year2027, daysOff: '1月1日' }, { ok: false, code: 'BAD_DAYS', year: 2027, text: '1月1日' }],
    [
      'something before the days',
      { ...year2027, daysOff: 'x0101' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: 'x0101' },
    ],
    [
      'something after the days',
      { ...year2027, daysOff: '0101x' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: '0101x' },
    ],
    [
      'no such day worked',
      { ...year2027, daysWorked: '0431' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: '0431' },
    ],
    [
      'a weekday made up',
      { ...year2027, daysWorked: '0105' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: '0105' },
    ],
    [
      'off and worked',
      { ...year2027, daysWorked: '0103' },
      { ok: false, code: 'BAD_DAYS', year: 2027, text: '0101-0103' },
    ],
  ])('refuses %s', (_, year, expected) => {
    expect(withYears(WORKDAYS, [year])).toEqual(expected);
  });

  test('a table of no years is a mistake of ours', () => {
    expect(() => workdayTable([])).toThrow('at least one year between 1900 and 9999');
  });

  test('nor can it leave the calendar', () => {
    const years = [9999, 10_000].map((year) => ({ year, daysOff: '', daysWorked: '' }));
    expect(() => workdayTable(years)).toThrow('at least one year between 1900 and 9999');
  });
});
