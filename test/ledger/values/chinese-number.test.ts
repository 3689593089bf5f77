import fc from 'fast-check';
import type { Fen } from '../../../src/engine/ground/money';
import { parseAmount } from '../../../src/ledger/values/amount';
import { rmbUpper } from '../../../src/reports/model/rmb-upper';

test.each([
  ['伍万元整', 5_000_000],
  ['五万', 5_000_000],
  ['五万元', 5_000_000],
  ['人民币：伍万圆正', 5_000_000],
  ['两万', 2_000_000],
  ['十万元', 10_000_000],
  ['十五万', 15_000_000],
  ['壹拾贰万叁仟肆佰伍拾陆元柒角捌分', 12_345_678],
  ['三千元零五分', 300_005],
  ['一万零五元', 1_000_500],
  ['一万五千', 1_500_000],
  ['一亿零三百元', 10_000_030_000],
  ['零元整', 0],
])('%s', (text, fen) => {
  expect(parseAmount(text, '万元')).toBe(fen);
});

test.each([
  '一万五',
  '三千五',
  '一百五元',
  '五',
  '五百',
  '万',
  '元',
  '五万五角',
  '五千万万',
  '五万五万',
  '五百零元',
  '五0万',
  '五万左右',
])('%s says no one amount', (text) => {
  expect(parseAmount(text, '元')).toBe('unreadable');
});

test('every amount the function RMB.UPPER writes is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
      expect(parseAmount(rmbUpper(fen as Fen), '元')).toBe(fen);
    }),
    { numRuns: 2000 },
  );
});
