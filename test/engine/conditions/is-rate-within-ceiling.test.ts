import { isRateWithinCeiling } from '../../../src/engine/conditions/is-rate-within-ceiling';
import { caseOf } from '../support';

const signed2024 = { disbursed: '2024-08-05', rate: '3.45' };

describe('isRateWithinCeiling', () => {
  it.each([
    ['one year: LPR1Y 3.35', '2025-08-05', 33_500],
    ['a day more: LPR5Y+ 3.85', '2025-08-06', undefined],
  ])('%s', (_what, due, ceiling) => {
    const breach = isRateWithinCeiling(caseOf('jiaocheng-2024', '2024-12', { ...signed2024, due }));
    expect(breach?.facts).toEqual(ceiling === undefined ? undefined : expect.objectContaining({ ceiling }));
  });

  it('takes the day of signing before the day of disbursement', () => {
    // Signed when LPR1Y was 3.45 (until 2024-07-21).
    const c = caseOf('jiaocheng-2024', '2024-12', { ...signed2024, due: '2025-08-05', signed: '2024-07-19' });
    expect(isRateWithinCeiling(c)).toBeUndefined();
  });

  it('adds half a point to LPR1Y for longer contracts where the county says so', () => {
    const c = caseOf(
      'jiaocheng-2024',
      '2024-12',
      { disbursed: '2024-08-05', due: '2027-08-05', rate: '3.9' },
      { ceiling: 'lpr-1y-plus-50bp' },
    );
    expect(isRateWithinCeiling(c)?.facts).toMatchObject({ ceiling: 38_500, reference: 'LPR1Y+0.5%' });
  });

  it('takes the benchmark rate before there was an LPR', () => {
    const c = caseOf('hengnan-2021', '2021Q2', { disbursed: '2019-06-01', due: '2021-06-01', rate: '4.9' });
    expect(isRateWithinCeiling(c)?.facts).toMatchObject({ ceiling: 47_500, reference: 'BENCHMARK' });
  });

  it('is only to review where the contract rate is paid all the same', () => {
    const c = caseOf(
      'jiaocheng-2024',
      '2024-12',
      { ...signed2024, due: '2025-08-05' },
      { rateOverCeiling: 'contract' },
    );
    expect(isRateWithinCeiling(c)?.severity).toBe('review');
  });
});
