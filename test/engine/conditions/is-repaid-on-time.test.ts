import { isRepaidOnTime } from '../../../src/engine/conditions/is-repaid-on-time';
import { dayFromIso } from '../../../src/engine/ground/day';
import { caseOf } from '../support';

const late = { disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-03' };

describe('isRepaidOnTime', () => {
  it('forfeits in 万宁', () => {
    expect(isRepaidOnTime(caseOf('wanning-2021', '2021', late))).toMatchObject({
      code: 'OVERDUE',
      refuses: true,
      facts: { due: dayFromIso('2021-06-01'), settled: dayFromIso('2021-06-03'), because: 'late' },
    });
  });

  it('is on time on the due date itself', () => {
    expect(isRepaidOnTime(caseOf('wanning-2021', '2021', { ...late, settled: '2021-06-01' }))).toBeUndefined();
  });

  it('cuts, and does not forfeit, in the 5万 programmes', () => {
    expect(isRepaidOnTime(caseOf('hengnan-2021', '2021Q2', late))).toMatchObject({
      severity: 'reduced',
      refuses: false,
    });
  });

  // 2021-10-01 to 10-07 were days off, 10-08 and the Saturday 10-09 were worked.
  it.each([
    ['2021-10-02', '2021-10-08', 'DUE_ON_HOLIDAY'],
    ['2021-10-02', '2021-10-09', 'OVERDUE'],
    ['2021-10-09', '2021-10-11', 'OVERDUE'],
  ])('due %s, repaid %s: %s', (due, settled, code) => {
    const breach = isRepaidOnTime(caseOf('wanning-2021', '2021', { due, settled }));
    expect(breach).toMatchObject({ code, refuses: code === 'OVERDUE' });
  });

  it('calls it late all the same where the programme says so', () => {
    const c = caseOf('wanning-2021', '2021', { due: '2021-10-02', settled: '2021-10-08' }, { dueOnHoliday: 'late' });
    expect(isRepaidOnTime(c)).toMatchObject({ code: 'OVERDUE', refuses: true });
  });

  it('counts an extension as the due date', () => {
    expect(isRepaidOnTime(caseOf('wanning-2021', '2021', { ...late, extendedTo: '2021-07-01' }))).toBeUndefined();
    const c = caseOf('wanning-2021', '2021', { ...late, extendedTo: '2021-07-01' }, { extension: 'ends' });
    expect(isRepaidOnTime(c)).toMatchObject({ code: 'OVERDUE' });
  });

  it('believes the ledger that says overdue', () => {
    expect(isRepaidOnTime(caseOf('wanning-2021', '2021', { settled: '2021-05-01', overdue: true }))).toMatchObject({
      refuses: true,
      facts: { because: 'marked' },
    });
    expect(isRepaidOnTime(caseOf('hengnan-2021', '2021Q2', { overdue: true }))).toMatchObject({ refuses: true });
  });

  it('takes a day beyond the workday table for late, and says that the table ends', () => {
    const c = caseOf('wanning-2021', '2030', { disbursed: '2029-06-01', due: '2030-06-01', settled: '2030-06-03' });
    expect(isRepaidOnTime(c)).toMatchObject({ code: 'OVERDUE', facts: { because: 'uncovered' } });
  });

  it('is silent about a loan due after the period, and about one repaid before it', () => {
    expect(isRepaidOnTime(caseOf('hengnan-2021', '2021Q2', { due: '2021-06-21' }))).toBeUndefined();
    const before = { due: '2021-01-04', settled: '2021-02-01' };
    expect(isRepaidOnTime(caseOf('hengnan-2021', '2021Q2', before))).toBeUndefined();
  });
});
