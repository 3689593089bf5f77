import { fen } from '../../../src/engine/ground/money';
import { assessmentOf, Outcomes } from '../../../src/engine/run/outcomes';
import { Findings } from '../../../src/engine/across/findings';
import { finish } from '../../../src/engine/ground/steps';
import { caseOf } from '../support';

describe('what became of a case', () => {
  const paid = caseOf('hengnan-2021', '2021Q2', { due: '2021-06-01' });
  paid.line.segments = [
    { from: paid.from, to: paid.to, balance: fen(300), owed: fen(500), units: 7, rate: 30_000, share: 1 },
  ];
  Object.assign(paid.line, { count: 1, base: fen(300), subsidy: fen(12), days: 7 });
  // More than 32 bits hold.
  paid.line.segments[0]!.rate = 5_000_000_000;
  paid.line.base = fen(9_000_000_000_000_001);
  const unpaid = caseOf('hengnan-2021', '2021Q2', { due: '2021-06-01' });

  test('is read by loan, wherever the run put it, and added up', () => {
    const outcomes = new Outcomes(2);
    outcomes.places.set([1, 0]);
    paid.place = 1;
    unpaid.place = 0;
    outcomes.keep(paid);
    outcomes.keep(unpaid);
    const findings = new Findings([paid.loan, unpaid.loan]);
    expect([outcomes.subsidyOf(0), outcomes.subsidyOf(1)]).toEqual([12, 0]);
    expect(finish(outcomes.assessments(findings))).toEqual([
      { ...assessmentOf(paid, []), loan: 0 },
      { ...assessmentOf(unpaid, []), loan: 1 },
    ]);
    expect([outcomes.eligible, outcomes.subsidy, outcomes.principal]).toEqual([
      1,
      12,
      paid.principal + unpaid.principal,
    ]);
  });

  test('by itself it says first and last day, base, days and rate', () => {
    expect(assessmentOf(paid, ['OVERDUE'])).toEqual({
      loan: 0,
      eligible: true,
      base: 9_000_000_000_000_001,
      from: paid.from,
      to: paid.to,
      days: 7,
      rate: 5_000_000_000,
      subsidy: 12,
      codes: ['OVERDUE'],
    });
    expect(assessmentOf(unpaid, [])).toEqual({ loan: 0, eligible: false, base: 0, days: 0, subsidy: 0, codes: [] });
  });
});
