import fc from 'fast-check';
import { fen, fenFromYuan, formatFen, type Fen } from '../../../src/engine/ground/money';
import type { RiskFundTerms } from '../../../src/engine/programmes/programme';
import { checkFund, splitLoss, splitRecovery } from '../../../src/engine/evaluation/risk-fund';

const rule: RiskFundTerms = {
  minimum: { numerator: 1, denominator: 8 },
  fundShare: '70',
  citation: { document: '交城', article: 'C11' },
};
const wan = (amount: string) => fen(fenFromYuan(amount) * 10_000);

describe('fund of at least 1/8 of the balance (JC-07)', () => {
  test.each([
    ['5600', '700', '7000000.00', true, '0.00'],
    // 9471.15 / 8 = 1183.89375
    ['9471.15', '700', '11838937.50', false, '4838937.50'],
    ['0', '0', '0.00', true, '0.00'],
  ])('balance %s万, fund %s万', (balance, fund, required, enough, shortfall) => {
    const found = checkFund(rule, wan(balance), wan(fund));
    expect({ ...found, required: formatFen(found.required), shortfall: formatFen(found.shortfall) }).toEqual({
      required,
      enough,
      shortfall,
    });
  });

  test('decided on the exact eighth: 0.51 元 needs 6.375 分', () => {
    expect(checkFund(rule, fen(51), fen(6))).toEqual({ required: 6, enough: false, shortfall: 0 });
    expect(checkFund(rule, fen(51), fen(7))).toEqual({ required: 6, enough: true, shortfall: 0 });
    expect(checkFund(rule, fen(52), fen(6))).toEqual({ required: 7, enough: false, shortfall: 1 });
  });
});

describe('a loss 7:3', () => {
  test.each([
    // 33333.33 × 0.7 = 23333.331
    ['33333.33', '23333.33', '10000.00'],
    // 0.05 × 0.7 = 0.035, half up
    ['0.05', '0.04', '0.01'],
    ['0.01', '0.01', '0.00'],
    ['0', '0.00', '0.00'],
  ])('%s → fund %s, bank %s', (loss, fund, bank) => {
    const split = splitLoss(rule, fenFromYuan(loss));
    expect([formatFen(split.fund), formatFen(split.bank)]).toEqual([fund, bank]);
  });

  test('a negative loss is a mistake of ours', () => {
    expect(() => splitLoss(rule, fen(-1))).toThrow('not a loss: -1');
  });
});

describe('recoveries back pro rata', () => {
  const borne = splitLoss(rule, fenFromYuan('33333.33'));

  test('10 000 元 of 33 333.33: 23333.33/33333.33 of it to the fund', () => {
    // 10000 × 23333.33 / 33333.33 = 6999.9997…
    expect(splitRecovery(borne, fen(0), fenFromYuan('10000'))).toEqual({ ok: true, fund: 700000, bank: 300000 });
  });

  test('more than the loss is refused with the excess', () => {
    expect(splitRecovery(borne, fenFromYuan('33333.33'), fen(1))).toEqual({
      ok: false,
      code: 'RECOVERY_EXCEEDS_LOSS',
      excess: 1,
    });
    expect(splitRecovery(borne, fenFromYuan('33333.32'), fen(1))).toMatchObject({ ok: true });
  });

  test('nothing recovered of nothing lost', () => {
    expect(splitRecovery({ fund: fen(0), bank: fen(0) }, fen(0), fen(0))).toEqual({ ok: true, fund: 0, bank: 0 });
  });

  test.each([
    [-1, 1],
    [0, -1],
  ])('%d and %d are no recoveries', (before, now) => {
    expect(() => splitRecovery(borne, fen(before), fen(now))).toThrow('not a recovery');
  });

  test('in any parts, all back gives each its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 12 }), (parts) => {
        const loss = fen(parts.reduce((total, part) => total + part, 0));
        const own = splitLoss(rule, loss);
        let before = 0;
        let fund = 0;
        let bank = 0;
        for (const part of parts) {
          const split = splitRecovery(own, fen(before), part as Fen);
          if (!split.ok) throw new Error(split.code);
          expect(split.fund + split.bank).toBe(part);
          expect(split.fund).toBeGreaterThanOrEqual(0);
          expect(split.bank).toBeGreaterThanOrEqual(0);
          before += part;
          fund += split.fund;
          bank += split.bank;
        }
        expect({ fund, bank }).toEqual(own);
      }),
      { seed: 73 },
    );
  });
});
