import { isIdUsable } from '../../../src/engine/conditions/is-id-usable';
import { caseOf, MAN } from '../support';

describe('isIdUsable', () => {
  it.each([
    [MAN, undefined],
    ['', undefined],
    ['990101199001010010', 'ID_INVALID'],
    ['990101********0019', 'ID_MASKED'],
    [9.9010119900101e17, 'ID_DAMAGED'],
  ])('%s: %s', (id, code) => {
    const breach = isIdUsable(caseOf('wanning-2021', '2021', { id }));
    expect(breach?.code).toBe(code);
    expect(breach?.refuses ?? false).toBe(false);
  });

  it('shows no ID in full', () => {
    expect(isIdUsable(caseOf('wanning-2021', '2021', { id: '990101199001010010' }))?.facts).toMatchObject({
      id: '990101********0010',
    });
  });
});
