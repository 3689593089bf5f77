import { dayFromIso, isoFromDay } from '../../../src/engine/ground/day';
import { deadlinesFor } from '../../../src/engine/evaluation/deadlines';
import { workdayTable, WORKDAYS } from '../../../src/engine/ground/tables/workdays';

const rule = { filingDay: 10, paymentDay: 20 };
const days = (periodEnd: string) => {
  const found = deadlinesFor(WORKDAYS, rule, dayFromIso(periodEnd));
  if (!found.ok) return found;
  const text = ({ filing, payment }: typeof found.sameMonth) =>
    [filing.stated, filing.rolled, payment.stated, payment.rolled].map(isoFromDay).join(' ');
  return { sameMonth: text(found.sameMonth), nextMonth: found.nextMonth && text(found.nextMonth) };
};

describe('交城: filed by the 10th, paid by the 20th, both rolled', () => {
  test.each([
    // The 10th is 春节, the 20th an ordinary Tuesday; in January the 20th is a Saturday.
    ['2024-01-20', '2024-01-10 2024-01-10 2024-01-20 2024-01-22', '2024-02-10 2024-02-18 2024-02-20 2024-02-20'],
    ['2024-05-20', '2024-05-10 2024-05-10 2024-05-20 2024-05-20', '2024-06-10 2024-06-11 2024-06-20 2024-06-20'],
    // A make-up Sunday and a make-up Saturday do not move.
    ['2026-09-20', '2026-09-10 2026-09-10 2026-09-20 2026-09-20', '2026-10-10 2026-10-10 2026-10-20 2026-10-20'],
    ['2024-12-20', '2024-12-10 2024-12-10 2024-12-20 2024-12-20', '2025-01-10 2025-01-10 2025-01-20 2025-01-20'],
  ])('period ending %s', (periodEnd, sameMonth, nextMonth) => {
    expect(days(periodEnd)).toEqual({ sameMonth, nextMonth });
  });

  test('December keeps its own days where those of January are not in the table', () => {
    expect(days('2026-12-20')).toEqual({
      sameMonth: '2026-12-10 2026-12-10 2026-12-20 2026-12-21',
      nextMonth: undefined,
    });
    expect(days('2003-12-20')).toMatchObject({ ok: false, code: 'BEFORE_TABLE' });
  });

  test.each([
    { filingDay: 28, paymentDay: 10 },
    { filingDay: 10, paymentDay: 28 },
  ])('one of the two days rolling out of the table is an error: %j', (late) => {
    const made = workdayTable([{ year: 2026, daysOff: '1228-1231', daysWorked: '' }]);
    if (!made.ok) throw new Error(made.code);
    expect(deadlinesFor(made.table, late, dayFromIso('2026-12-20'))).toMatchObject({ ok: false, code: 'BEYOND_TABLE' });
    const november = deadlinesFor(made.table, late, dayFromIso('2026-11-20'));
    expect([november.ok, november.ok && november.nextMonth]).toEqual([true, undefined]);
    const october = deadlinesFor(made.table, late, dayFromIso('2026-10-20'));
    expect(october.ok && october.nextMonth).toBeDefined();
  });

  test.each([29, 31, 0, 1.5])('a rule naming day %d is a mistake of ours', (paymentDay) => {
    expect(() => deadlinesFor(WORKDAYS, { filingDay: 10, paymentDay }, dayFromIso('2024-05-20'))).toThrow(
      'not a day of every month',
    );
  });

  test('the 28th is a day of every month', () => {
    const found = deadlinesFor(WORKDAYS, { filingDay: 10, paymentDay: 28 }, dayFromIso('2024-05-20'));
    expect(found).toMatchObject({ ok: true, sameMonth: { payment: { stated: dayFromIso('2024-05-28') } } });
  });
});
