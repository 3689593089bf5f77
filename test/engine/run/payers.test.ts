import fc from 'fast-check';
import { fen, type Fen } from '../../../src/engine/ground/money';
import type { Programme } from '../../../src/engine/programmes/programme';
import { amongPayers, withinBudget } from '../../../src/engine/run/payers';
import { SEED } from '../../seed';

function paidBy(...shares: readonly string[]): Programme {
  const payers = shares.map((share, i) => ({ id: `p${i}`, name: { zh: '甲', en: 'A' }, share }));
  return { payers: { payers, citation: { document: '甲', article: '乙' } } } as unknown as Programme;
}

const amounts = (programme: Programme, total: number): number[] =>
  amongPayers(programme, fen(total)).map(({ amount }) => amount);

test.each([
  [['90', '10'], 8_767, [7_890, 877]],
  [['2/3', '1/3'], 100, [67, 33]],
  [['1/3', '1/3', '1/3'], 100, [34, 33, 33]],
  [['100'], 1, [1]],
])('%j of %d 分 is %j', (shares, total, wanted) => expect(amounts(paidBy(...shares), total)).toEqual(wanted));

test('a programme without payers splits nothing', () => {
  expect(amongPayers({} as Programme, fen(100))).toEqual([]);
});

test('a budget that is enough cuts nothing; one that is not is spent to the 分', () => {
  expect(withinBudget([fen(100), fen(50)], fen(150))).toEqual([100, 50]);
  expect(withinBudget([fen(100), fen(50)], undefined)).toEqual([100, 50]);
  expect(withinBudget([fen(100), fen(100), fen(100)], fen(100))).toEqual([34, 33, 33]);
});

test('whatever the amounts, parts add up to the whole and none is above its own', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 20 }), fc.nat(50_000_000), (list, budget) => {
      const total = list.reduce((sum, one) => sum + one, 0);
      const cut = withinBudget(list.map(fen), fen(budget));
      const sum = cut.reduce<number>((all, one: Fen) => all + one, 0);
      const split = amounts(paidBy('2/3', '20', '2/15'), total).reduce((all, one) => all + one, 0);
      return sum === Math.min(total, budget) && cut.every((one, i) => one <= list[i]! + 1) && split === total;
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});
