import { fen } from '../../../src/engine/ground/money';
import { assessmentOf } from '../../../src/engine/run/assessment';
import { caseOf } from '../support';

describe('what becomes of a loan', () => {
  const paid = caseOf('hengnan-2021', '2021Q2', { due: '2021-06-01' });
  paid.line.segments = [
    { from: paid.from, to: paid.to, balance: fen(300), owed: fen(500), units: 7, rate: 30_000, share: 1 },
  ];
  Object.assign(paid.line, { count: 1, base: fen(300), subsidy: fen(12), days: 7 });

  test('is first and last day, base, days and rate', () => {
    expect(assessmentOf(paid, ['OVERDUE'])).toEqual({
      loan: 0,
      eligible: true,
      base: 300,
      from: paid.from,
      to: paid.to,
      days: 7,
      rate: 30_000,
      subsidy: 12,
      codes: ['OVERDUE'],
    });
  });

  test('is nothing where no day is paid', () => {
    const unpaid = caseOf('hengnan-2021', '2021Q2', { due: '2021-06-01' });
    expect(assessmentOf(unpaid)).toEqual({ loan: 0, eligible: false, base: 0, days: 0, subsidy: 0, codes: [] });
  });
});
