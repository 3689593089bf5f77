import { borrowerKey, isMatchable, ownerKey, plainName } from '../../../src/engine/loan/people';
import { loan, MAN, WOMAN, type TestLoan } from '../support';

const DAMAGED = 990101199001010000;
/** A digit short: no ID, but the same text is the same person. */
const INVALID = '99010119900101001';

test.each<[string, string | number, boolean]>([
  ['a sound', MAN, true],
  ['an invalid', INVALID, true],
  ['a missing', '', false],
  ['a masked', '990101********0019', false],
  ['a damaged', DAMAGED, false],
])('%s ID: can be matched or not', (_what, id, matchable) => {
  const one = loan({ id });
  expect(isMatchable(one.id)).toBe(matchable);
  expect(borrowerKey(one)).toBe(matchable ? one.id.text : undefined);
});

describe('whom a cap belongs to', () => {
  test.each<[string, TestLoan, string | undefined]>([
    ['the household code first', { id: MAN, household: 'H1', headId: WOMAN }, 'H1'],
    ['the head of the household next', { id: MAN, headId: WOMAN }, WOMAN],
    ['no head whose ID cannot be matched', { id: MAN, headId: '990101********0019' }, MAN],
    ['no empty household code', { id: MAN, household: '' }, MAN],
    ['the borrower at last', { id: MAN }, MAN],
    ['nobody, where no ID can be matched', { id: '' }, undefined],
  ])('of the household: %s', (_what, one, owner) => {
    expect(ownerKey('household', loan(one))).toBe(owner);
  });

  test.each<[string, TestLoan, string | undefined]>([
    ['whatever the household', { id: MAN, household: 'H1', headId: WOMAN }, MAN],
    ['nobody, where the ID cannot be matched', { id: '', household: 'H1', headId: WOMAN }, undefined],
  ])('of the borrower: %s', (_what, one, owner) => {
    expect(ownerKey('borrower', loan(one))).toBe(owner);
  });
});

test('a name is read without blanks and interpuncts', () => {
  expect(['阿卜杜拉·买买提', '阿卜杜拉.买买提', '阿卜杜拉 • 买买提', '阿卜杜拉．买买提'].map(plainName)).toEqual(
    Array(4).fill('阿卜杜拉买买提'),
  );
});
