import { blankCase } from '../../../src/engine/line/case-of-loan';
import { CaseStore } from '../../../src/engine/run/case-store';
import type { Fen } from '../../../src/engine/ground/money';
import { caseOf, type TestLoan } from '../support';

const LOANS: readonly TestLoan[] = [
  { due: '2021-06-01', rate: '4.35' },
  { due: '2021-06-01', settled: '2021-05-20', rate: undefined, category: '不知道', bank: '乙行' },
  { due: '2024-05-31', rate: '3.85', repayments: [['2021-04-01', '10000']], claim: { subsidy: '1.00' } },
  { due: '2020-12-01', rate: '9', signed: '2020-05-01' },
  {
    due: '2021-06-01',
    paid: [
      ['2021-03-21', '2021-04-01'],
      ['2021-04-10', '2021-04-20'],
    ],
  },
  {
    due: '2021-06-01',
    repayments: [
      ['2021-04-01', '10000'],
      ['2021-05-01', '5000'],
    ],
    paid: [['2021-03-21', '2021-04-01']],
  },
];

it.each(['hengnan-2021', 'jiaocheng-2024', 'bachu-2024'])('gives back every case of %s as it was worked out', (id) => {
  const store = new CaseStore(LOANS.length);
  const cases = LOANS.map((test, i) => {
    const kept = caseOf(id, id === 'hengnan-2021' ? '2021Q2' : '2024-01-01..2024-12-31', test);
    kept.borrower = 40 + i;
    kept.refused = i === 3;
    kept.place = LOANS.length - 1 - i;
    store.keep(kept, i === 2);
    return kept;
  });
  for (const kept of cases) {
    const taken = store.take(kept.place, 0, blankCase(kept.rules, [kept.loan]));
    expect(taken).toEqual(kept);
    expect(store.isCopy(kept.place)).toBe(kept === cases[2]);
  }
});

it('finds each of many cases at its place, in whatever order they came', () => {
  const count = 5000;
  const store = new CaseStore(count);
  const c = caseOf('hengnan-2021', '2021Q2', { due: '2021-06-01' });
  // 1009 and 5000 have no common divisor: every place once, each far from the one before.
  for (let i = 0; i < count; i += 1) {
    c.place = (i * 1009) % count;
    c.bank = c.place + 7;
    store.keep(c, c.place % 3 === 0);
  }
  for (let place = 0; place < count; place += 1) {
    const { bank, index } = store.take(place, 4, c);
    if (bank !== place + 7 || index !== 4) throw new Error(`${place}: bank ${bank}, index ${index}`);
    if (store.isCopy(place) !== (place % 3 === 0)) throw new Error(`${place}: copy or not`);
  }
  expect(store.take(count - 1, 0, c).bank).toBe(count + 6);
});

it('keeps amounts and rates that need more than 32 bits', () => {
  const kept = caseOf('hengnan-2021', '2021Q2', { due: '2021-06-01' });
  kept.principal = 9_000_000_000_000_001 as Fen;
  kept.rate = 5_000_000_000 as typeof kept.rate;
  const store = new CaseStore(1);
  store.keep(kept, false);
  const taken = store.take(0, 0, blankCase(kept.rules, [kept.loan]));
  expect([taken.principal, taken.rate]).toEqual([9_000_000_000_000_001, 5_000_000_000]);
});
