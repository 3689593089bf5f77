import { assess } from '../../src/engine/assess';
import { formatFen } from '../../src/engine/money';
import { parsePeriod, type Period } from '../../src/engine/period';
import { HENGNAN_2021 } from '../../src/engine/programmes/hengnan-2021';
import { loansOf } from './loans';

it('HN-01: a repayment inside the quarter, by 积数', () => {
  const period = parsePeriod('2021Q2', HENGNAN_2021) as Period;
  const result = assess(
    loansOf([
      {
        contract: 'A1',
        bank: '衡南农商银行',
        principal: '50000',
        disbursed: '2020-12-01',
        due: '2021-12-01',
        rate: '3.85',
        repayments: [{ date: '2021-05-10', principal: '20000' }],
      },
    ]),
    HENGNAN_2021,
    period,
  );
  // 50 000 × 50 days + 30 000 × 42 days = 3 760 000; × 3.85 % ÷ 360.
  expect(formatFen(result.assessments[0]!.subsidy)).toBe('402.11');
  expect(result.assessments[0]!.days).toBe(92);
  expect(result.findings).toEqual([]);
});
