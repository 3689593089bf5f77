import fc from 'fast-check';
import { type Fen, formatFen } from '../../../src/engine/ground/money';
import { type MoneyUnit, parseAmount } from '../../../src/ledger/values/amount';
import { SEED } from '../../seed';

test.each<[string | number, MoneyUnit, number]>([
  [50_000, '元', 50_000 * 100],
  [5, '万元', 5 * 10_000 * 100],
  ['5.2万', '元', 52_000 * 100],
  ['5.2万', '万元', 52_000 * 100],
  ['5.2万元', '元', 52_000 * 100],
  ['50000元', '万元', 50_000 * 100],
  ['￥50,000.00', '元', 50_000 * 100],
  ['¥ 50,000', '元', 50_000 * 100],
  ['５０，０００．５０', '元', 50_000 * 100 + 50],
  ['人民币50000元整', '元', 50_000 * 100],
  ['1.5亿元', '元', 150_000_000 * 100],
  ['3千', '元', 3_000 * 100],
  [0.1 + 0.2, '元', 30],
  [1.005, '元', 101],
  [423.395, '元', 42_340],
  ['423.394', '元', 42_339],
  [38_000 * 0.0345, '元', 131_100],
  [0.07, '万元', 700 * 100],
  [8.12345, '万元', 81_234_50],
  [1e-9, '元', 0],
  ['-500', '元', -500 * 100],
  ['(500.00)', '元', -500 * 100],
  ['￥-500', '元', -500 * 100],
])('%s in %s', (cell, unit, fen) => {
  expect(parseAmount(cell, unit)).toBe(fen);
});

test.each([
  '五万左右',
  '50,00',
  '5万3千',
  '5万/3万',
  '1.2.3',
  '5 000 元 左右',
  '#REF!',
  '1e5',
  '约5万',
  '(500',
  '500)',
  NaN,
  Infinity,
  2 ** 53,
  1e21,
])('%s is not read', (cell) => {
  expect(parseAmount(cell, '元')).toBe('unreadable');
});

test.each(['', ' ', '—', '无', 'null '])('%j is empty', (cell) => {
  expect(parseAmount(cell, '元')).toBe('empty');
});

test('every amount of fen comes back from every way it is written', () => {
  const ways: readonly ((text: string, fen: number) => [string | number, MoneyUnit])[] = [
    (text) => [text, '元'],
    (text) => [Number(text), '元'],
    (text) => [`￥${text}元`, '万元'],
    (text) => [text.replace(/\B(?=(\d{3})+\.)/g, ','), '元'],
    (_, fen) => [Number(`${fen}e-6`), '万元'],
    (_, fen) => [`${(BigInt(fen) / 1_000_000n).toString()}.${String(fen % 1_000_000).padStart(6, '0')}万`, '元'],
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_99 }), fc.constantFrom(...ways), (fen, way) => {
      expect(parseAmount(...way(formatFen(fen as Fen), fen))).toBe(fen);
    }),
    { seed: SEED, numRuns: 5000 },
  );
});
