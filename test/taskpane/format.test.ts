import * as fc from 'fast-check';

import { day } from '../../src/engine/day';
import { fen } from '../../src/engine/money';
import { columnLetters } from '../../src/ledger/column-letters';
import { columnIndex, formatCount, formatYuan, nameOfPeriod } from '../../src/taskpane/format';
import { PANE_TEXTS } from '../../src/taskpane/texts';
import { SEED } from '../seed';

describe('formatYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [72_370_000, '723,700.00'],
    [-123_456_789, '-1,234,567.89'],
    [100_000, '1,000.00'],
    [99_999, '999.99'],
  ])('%d 分 is %s', (amount, expected) => expect(formatYuan(fen(amount))).toBe(expected));

  it('changes nothing but the commas', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(BigInt(formatYuan(fen(amount)).replace(/[,.]/g, ''))).toBe(BigInt(amount));
      }),
      { seed: SEED },
    ));
});

it('counts in threes', () => expect(formatCount(100_000)).toBe('100,000'));

it('columnIndex is the inverse of the ledger’s letters', () => {
  for (let column = 0; column < 16_384; column += 1) expect(columnIndex(columnLetters(column))).toBe(column);
});

describe('nameOfPeriod', () => {
  const [from, to] = [day(44_197), day(44_561)];
  it.each([
    ['2021', '2021 年', '2021'],
    ['2024Q2', '2024 年第二季度', 'Q2 2024'],
    ['2024-05', '2024 年 5 月', 'May 2024'],
    ['2021-01-01..2021-12-31', '2021-01-01 至 2021-12-31', '2021-01-01 to 2021-12-31'],
  ])('%s', (label, zh, en) => {
    expect(nameOfPeriod({ label, from, to }, PANE_TEXTS['zh-CN'])).toBe(zh);
    expect(nameOfPeriod({ label, from, to }, PANE_TEXTS['en-US'])).toBe(en);
  });
});
