import { isWithinLoanLimit } from '../../../src/engine/conditions/is-within-loan-limit';
import { caseOf } from '../support';

describe('isWithinLoanLimit', () => {
  it.each([
    ['一般农民', '500000', false],
    ['一般农民', '500000.01', true],
    ['农村妇女', '500000.01', true],
    ['农民专业合作社', '1000000', false],
    ['农民专业合作社', '1000000.01', true],
  ])('%s with %s: refused %s', (category, principal, refused) => {
    const breach = isWithinLoanLimit(caseOf('wanning-2021', '2021', { category, principal }));
    expect(breach?.refuses ?? false).toBe(refused);
  });

  it('knows no limit in the 5万 programmes', () => {
    expect(isWithinLoanLimit(caseOf('hengnan-2021', '2021Q2', { principal: '900000' }))).toBeUndefined();
  });
});
