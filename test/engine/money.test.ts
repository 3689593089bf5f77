import * as fc from 'fast-check';

import { fen, formatYuan } from '../../src/engine/money';
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
