import { assess, assessSteps } from '../../../src/engine/run/assess';
import { dayFromIso } from '../../../src/engine/ground/day';
import type { Period } from '../../../src/engine/programmes/period';
import { findProgramme } from '../../../src/engine/programmes/registry';
import { ProgrammeIncomplete } from '../../../src/engine/line/rules';
import { awkwardLedger } from '../../bench/engine.bench';
import { MAN, periodOf, programmeWith, run, WOMAN } from '../support';

const wanning = findProgramme('wanning-2021')!;
let year: Period;
beforeAll(() => {
  year = periodOf('2021', wanning);
});

it('gives one assessment a loan, in the order given, and totals that are their sums', () => {
  const loans = awkwardLedger(600, wanning, year);
  const { assessments, totals, findings } = assess(loans, wanning, year);
  expect(assessments.map(({ loan }) => loan)).toEqual(loans.map((_, i) => i));
  expect(totals).toMatchObject({
    loans: 600,
    eligible: assessments.filter(({ eligible }) => eligible).length,
    principal: loans.reduce((sum, { principal }) => sum + principal, 0),
    subsidy: assessments.reduce((sum, { subsidy }) => sum + subsidy, 0),
  });
  const concerned = findings.flatMap(({ code, loans: tied }) => tied.map((loan) => `${loan} ${code}`));
  const carried = assessments.flatMap(({ loan, codes }) => codes.map((code) => `${loan} ${code}`));
  expect([...new Set(concerned)].sort()).toEqual(carried.sort());
});

it('lists findings by the loans they concern, first row first', () => {
  const loans = awkwardLedger(600, wanning, year);
  const lowest = assess(loans, wanning, year).findings.map(({ loans: concerned }) => Math.min(...concerned));
  expect(lowest).toEqual([...lowest].sort((a, b) => a - b));
});

it('counts people by ID; each without one that matches is one of his own', () => {
  const loan = { category: '一般农民' };
  const result = run('wanning-2021', '2021', [
    { ...loan, id: MAN },
    { ...loan, id: MAN, borrower: '另名' },
    { ...loan, id: WOMAN },
    { ...loan, id: '' },
    { ...loan, id: '990101********0019' },
    { ...loan, id: '990101********0019' },
  ]);
  expect(result.totals.borrowers).toBe(5);
});

it('lets the page breathe: a step is at most a few thousand loans', () => {
  const loans = awkwardLedger(30_000, wanning, year);
  const steps = assessSteps(loans, wanning, year);
  const done: number[] = [];
  let step = steps.next();
  while (!step.done) {
    done.push(step.value.done);
    expect(step.value.total).toBe(30_000);
    step = steps.next();
  }
  expect(done.length).toBeGreaterThan(20);
  expect(step.value.assessments).toHaveLength(30_000);
  done.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(done[i]!));
});

it('is the same when it is run again', () => {
  const loans = awkwardLedger(600, wanning, year);
  expect(assess(loans, wanning, year)).toEqual(assess(loans, wanning, year));
});

it('refuses a programme with placeholders', () => {
  const bangfu = programmeWith('bangfu-2026');
  expect(() => assess([], bangfu, periodOf('2026Q2', bangfu))).toThrow(ProgrammeIncomplete);
});

it('assesses an empty ledger', () => {
  expect(assess([], wanning, year)).toMatchObject({ assessments: [], findings: [], totals: { loans: 0, subsidy: 0 } });
});

it('says of a paid loan what, from when to when and at what rate, of another nothing', () => {
  const paid = {
    category: '一般农民',
    principal: '80000',
    disbursed: '2020-10-12',
    due: '2021-04-12',
    settled: '2021-04-12',
  };
  const { assessments, totals } = run('wanning-2021', '2021', [paid, { ...paid, id: WOMAN, principal: '600000' }]);
  expect(assessments).toEqual([
    // 80 000 × 6 % × 182 ÷ 360
    {
      loan: 0,
      eligible: true,
      base: 8_000_000,
      from: dayFromIso('2020-10-12'),
      to: dayFromIso('2021-04-12'),
      days: 182,
      rate: 60_000,
      subsidy: 242_667,
      codes: [],
    },
    { loan: 1, eligible: false, base: 0, days: 0, subsidy: 0, codes: ['LOAN_OVER_LIMIT'] },
  ]);
  expect(totals).toEqual({ loans: 2, borrowers: 2, eligible: 1, principal: 68_000_000, subsidy: 242_667 });
});
