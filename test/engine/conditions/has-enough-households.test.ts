import { hasEnoughHouseholds } from '../../../src/engine/conditions/has-enough-households';
import { caseOf } from '../support';

describe('hasEnoughHouseholds', () => {
  it.each([
    ['5000000', 100, undefined],
    ['5000000', 99, 100],
    ['5000000.01', 100, 101],
    ['40000', 1, undefined],
  ])('%s carried by %s', (principal, households, needed) => {
    const breach = hasEnoughHouseholds(caseOf('hulan-2020', '2020', { principal, households }));
    expect(breach?.facts).toEqual(needed === undefined ? undefined : expect.objectContaining({ needed }));
    expect(breach?.refuses ?? false).toBe(false);
  });

  it('asks nothing where the ledger or the programme knows no households', () => {
    expect(hasEnoughHouseholds(caseOf('hulan-2020', '2020', { principal: '5000000' }))).toBeUndefined();
    expect(hasEnoughHouseholds(caseOf('wanning-2021', '2021', { households: 1, principal: '500000' }))).toBeUndefined();
  });
});
