import { isWithinPeriod } from '../../../src/engine/conditions/is-within-period';
import { caseOf } from '../support';

describe('isWithinPeriod', () => {
  it('asks for the settlement in 万宁; another quarter is not refused, because it uses the cap', () => {
    const settled = { due: '2021-06-01', settled: '2021-05-31' };
    expect(isWithinPeriod(caseOf('wanning-2021', '2021Q2', settled))).toBeUndefined();
    for (const quarter of ['2021Q1', '2021Q3']) {
      expect(isWithinPeriod(caseOf('wanning-2021', quarter, settled))).toMatchObject({
        code: 'OUTSIDE_PERIOD',
        refuses: false,
      });
    }
  });

  it('finds no day in a loan repaid when it was disbursed', () => {
    const c = caseOf('wanning-2021', '2021', { disbursed: '2021-02-01', settled: '2021-02-01' });
    expect(isWithinPeriod(c)).toMatchObject({ refuses: true });
  });

  it.each([
    ['2021-06-20', undefined, false],
    ['2021-06-21', undefined, true],
    ['2020-01-01', '2021-03-21', true],
    ['2020-01-01', '2021-03-22', false],
  ])('disbursed %s, settled %s: outside 2021Q2 %s', (disbursed, settled, outside) => {
    const c = caseOf('hengnan-2021', '2021Q2', { disbursed, ...(settled === undefined ? {} : { settled }) });
    expect(isWithinPeriod(c) !== undefined).toBe(outside);
  });
});
