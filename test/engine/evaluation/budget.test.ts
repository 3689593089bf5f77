import { checkBudget } from '../../../src/engine/evaluation/budget';
import { fen, fenFromYuan, formatFen } from '../../../src/engine/ground/money';
import { rateFromPercent } from '../../../src/engine/ground/rate';

const wan = (amount: string) => fen(fenFromYuan(amount) * 10_000);
const balance = wan('20281.36');

describe('巴楚: budget against balance × rate (BC-01)', () => {
  test('1200万 against 3.95% of 20281.36万', () => {
    const found = checkBudget({ balance, rate: rateFromPercent('3.95'), budget: wan('1200'), loans: 7952 });
    // 20281.36 × 3.95% = 801.11372; 1200/20281.36 = 5.9168%; 20281.36/7952 = 2.5504728
    expect(found).toEqual({
      annualInterest: fenFromYuan('8011137.20'),
      excess: fenFromYuan('3988862.80'),
      impliedRate: 59168,
      monthsCovered: '17.97',
      averageLoan: fenFromYuan('25504.73'),
    });
  });

  test.each([
    ['4.35', '8822391.60'],
    ['4.75', '9633646.00'],
  ])('no benchmark rate gives 1200万: %s%% needs %s', (percent, need) => {
    expect(
      formatFen(checkBudget({ balance, rate: rateFromPercent(percent), budget: wan('1200') }).annualInterest),
    ).toBe(need);
  });

  test('600万 cover 8.99 months; a short budget is negative', () => {
    const found = checkBudget({ balance, rate: rateFromPercent('3.95'), budget: wan('600') });
    expect(found.monthsCovered).toBe('8.99');
    expect(formatFen(found.excess)).toBe('-2011137.20');
    expect(found).not.toHaveProperty('averageLoan');
  });

  test('half a 分 rounds up', () => {
    // 1.00 元 × 0.5% = 0.5 分
    expect(checkBudget({ balance: fen(100), rate: rateFromPercent('0.5'), budget: fen(0) }).annualInterest).toBe(1);
  });

  test.each([
    [fen(0), '3.95', 1],
    [balance, '0', 1],
    [balance, '3.95', 0],
  ])('nothing to check against: %d, %s, %d', (none, percent, loans) => {
    expect(() => checkBudget({ balance: none, rate: rateFromPercent(percent), budget: fen(1), loans })).toThrow(
      'against a balance and a rate above 0',
    );
  });
});
