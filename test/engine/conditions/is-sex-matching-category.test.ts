import { isSexMatchingCategory } from '../../../src/engine/conditions/is-sex-matching-category';
import { caseOf, MAN, WOMAN } from '../support';

describe('isSexMatchingCategory', () => {
  it.each([
    ['农村妇女', MAN, true],
    ['农村妇女', WOMAN, false],
    ['一般农民', MAN, false],
    ['农村妇女', '99010119900101001X', false],
  ])('%s with %s: reported %s', (category, id, reported) => {
    const breach = isSexMatchingCategory(caseOf('wanning-2021', '2021', { category, id }));
    expect(breach !== undefined).toBe(reported);
    expect(breach?.refuses ?? false).toBe(false);
  });
});
