import { dayFromIso } from '../../../src/engine/ground/day';
import { isWindowWithinTerm } from '../../../src/engine/conditions/is-window-within-term';
import { caseOf } from '../support';

describe('isWindowWithinTerm', () => {
  it('says how many days of a two-year loan are lost in 万宁', () => {
    const c = caseOf('wanning-2021', '2021', { disbursed: '2019-05-10', due: '2021-05-10', settled: '2021-05-10' });
    expect(isWindowWithinTerm(c)).toMatchObject({
      code: 'TERM_CAPPED',
      facts: { months: 12, until: dayFromIso('2020-05-10'), days: 365 },
    });
  });

  it('gives a woman two years', () => {
    const c = caseOf('wanning-2021', '2021', {
      category: '农村妇女',
      disbursed: '2019-05-10',
      due: '2021-05-10',
      settled: '2021-05-10',
    });
    expect(isWindowWithinTerm(c)).toBeUndefined();
  });

  it('stops an extended loan at month 36', () => {
    const c = caseOf('hengnan-2021', '2021Q2', {
      disbursed: '2018-05-01',
      due: '2020-05-01',
      extendedTo: '2021-12-01',
    });
    expect(isWindowWithinTerm(c)).toMatchObject({ facts: { until: dayFromIso('2021-05-01'), days: 51 } });
  });

  it('is silent where no day of the period is lost', () => {
    const c = caseOf('hengnan-2021', '2021Q2', {
      disbursed: '2015-05-01',
      due: '2018-05-01',
      extendedTo: '2019-01-01',
    });
    expect(isWindowWithinTerm(c)).toBeUndefined();
  });

  it('is silent about a loan that ends as the period begins', () => {
    const extended = { disbursed: '2018-01-06', due: '2020-01-06' };
    const ending = (extendedTo: string) => caseOf('hengnan-2021', '2021Q2', { ...extended, extendedTo });
    expect(isWindowWithinTerm(ending('2021-03-21'))).toBeUndefined();
    expect(isWindowWithinTerm(ending('2021-03-22'))).toMatchObject({
      facts: { until: dayFromIso('2021-01-06'), days: 1 },
    });
  });
});
