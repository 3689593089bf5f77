import { amountSteps, paidSegmentSteps, type PaidSegment, type PaidSegments } from '../../../src/engine/run/amounts';
import { dayFromIso } from '../../../src/engine/ground/day';
import { fenFromYuan } from '../../../src/engine/ground/money';
import { rateFromPercent } from '../../../src/engine/ground/rate';
import { finish } from '../../../src/engine/ground/steps';
import { MAN, run, WOMAN } from '../support';

const BASE = { disbursed: '2024-01-01', due: '2025-01-01', category: '脱贫户', principal: '30000' };
/** May 2024 by the 结息日: 2024-04-21 … 05-20. The second loan is refused. */
const MAY = run('jiaocheng-2024', '2024-05', [
  { ...BASE, id: MAN, rate: '3.45', repayments: [['2024-05-11', '10000']] },
  { ...BASE, id: WOMAN, rate: '3.45', use: '购房' },
  { ...BASE, id: WOMAN, rate: '3', disbursed: '2024-05-03' },
]);

function segment(from: string, to: string, units: number, yuan: string, percent: string): PaidSegment {
  return {
    from: dayFromIso(from),
    to: dayFromIso(to),
    units,
    balance: fenFromYuan(yuan),
    rate: rateFromPercent(percent),
    share: 1,
  };
}

function segmentsOf(paid: PaidSegments, loan: number): PaidSegment[] {
  return Array.from({ length: paid.count(loan) }, (_, s) => paid.segment(loan, s));
}

test('the amounts of the loans, nothing for a refused one, and their sum', () => {
  const { subsidies, total } = finish(amountSteps(MAY.loans, MAY.programme, MAY.period));
  // 30000 × 3.45 % × 20/360 + 20000 × 3.45 % × 10/360 = 76.666…; 30000 × 3 % × 18/360 = 45.
  expect([...subsidies]).toEqual([7667, 0, 4500]);
  expect(total).toBe(12_167);
});

test('how far it is, of all the loans', () => {
  const progress = [...amountSteps(MAY.loans, MAY.programme, MAY.period)];
  expect(progress[0]).toEqual({ done: 0, total: 3 });
  expect(progress.at(-1)).toEqual({ done: 3, total: 3 });
});

describe('the segments of the paid loans', () => {
  const paid = finish(paidSegmentSteps(MAY));

  test('are cut where the balance changes; a refused loan has none', () => {
    expect([0, 1, 2].map((loan) => paid.count(loan))).toEqual([2, 0, 1]);
    expect([0, 1, 2].map((loan) => segmentsOf(paid, loan))).toEqual([
      [
        segment('2024-04-21', '2024-05-11', 20, '30000', '3.45'),
        segment('2024-05-11', '2024-05-21', 10, '20000', '3.45'),
      ],
      [],
      [segment('2024-05-03', '2024-05-21', 18, '30000', '3')],
    ]);
  });

  test('are counted in the days of the programme and whole parts of its share', () => {
    expect(paid).toMatchObject({ basis: 360, shareParts: 1 });
  });

  test('carry the share of each', () => {
    const seventy = run('jiaocheng-2024', '2024-05', [{ ...BASE, rate: '3.45' }], { 'categories.lifted.share': '70' });
    const parts = finish(paidSegmentSteps(seventy));
    expect(parts.shareParts).toBe(10);
    expect(segmentsOf(parts, 0)).toMatchObject([{ share: 7 }]);
  });
});
