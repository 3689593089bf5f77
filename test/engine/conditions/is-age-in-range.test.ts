import { isAgeInRange } from '../../../src/engine/conditions/is-age-in-range';
import { caseOf } from '../support';

// Born on 1955-01-01 and on 2010-01-01.
const OLD = '990101195501010017';
const YOUNG = '990101201001010019';

describe('isAgeInRange', () => {
  it.each([
    [OLD, '2020-12-31', undefined],
    [OLD, '2021-01-01', 66],
    [YOUNG, '2027-12-31', 17],
    [YOUNG, '2028-01-01', undefined],
  ])('%s at %s', (id, disbursed, age) => {
    const breach = isAgeInRange(caseOf('hengnan-2021', '2021Q2', { id, disbursed }));
    expect(breach?.facts).toEqual(age === undefined ? undefined : expect.objectContaining({ age }));
  });

  it('asks no age in 万宁 and of nobody without a sound ID', () => {
    expect(isAgeInRange(caseOf('wanning-2021', '2021', { id: OLD, disbursed: '2024-01-01' }))).toBeUndefined();
    expect(isAgeInRange(caseOf('hengnan-2021', '2021Q2', { id: '', disbursed: '2050-01-01' }))).toBeUndefined();
  });
});
