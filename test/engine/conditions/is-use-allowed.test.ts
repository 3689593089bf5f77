import { isUseAllowed } from '../../../src/engine/conditions/is-use-allowed';
import { caseOf } from '../support';

describe('isUseAllowed', () => {
  it.each(['结婚', '家里建房用', '购置家庭用品', '入股分红'])('refuses %s', (use) => {
    expect(isUseAllowed(caseOf('jiaocheng-2024', '2024-05', { use }))).toMatchObject({
      code: 'USE_NOT_ALLOWED',
      refuses: true,
      facts: { use },
    });
  });

  it.each(['养羊', '种植玉米', ''])('lets "%s" pass', (use) => {
    expect(isUseAllowed(caseOf('jiaocheng-2024', '2024-05', { use }))).toBeUndefined();
  });

  it('refuses nothing in a ledger without the column', () => {
    expect(isUseAllowed(caseOf('jiaocheng-2024', '2024-05', {}))).toBeUndefined();
  });
});
