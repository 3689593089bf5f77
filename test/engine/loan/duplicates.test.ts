import { isSameLoan, namelessKey } from '../../../src/engine/loan/duplicates';
import { loan, MAN, WOMAN, type TestLoan } from '../support';

const ONE: TestLoan = {
  principal: '50000',
  disbursed: '2020-06-01',
  due: '2021-06-01',
  settled: '2021-05-01',
  rate: '4.35',
  bank: '甲行',
  contract: 'C1',
  borrower: '测试甲',
  id: MAN,
};
/** As a number cell it has lost its last digits. */
const DAMAGED = 990101199001010000;
const same = (a: TestLoan, b: TestLoan): boolean => isSameLoan(loan(a, 2), loan(b, 9));

describe('the same loan entered twice', () => {
  test('is known by borrower, bank, contract, amount and day of disbursement', () => {
    expect(same(ONE, ONE)).toBe(true);
  });

  test.each<[string, TestLoan]>([
    ['amount', { principal: '50000.01' }],
    ['day of disbursement', { disbursed: '2020-06-02' }],
    ['bank', { bank: '乙行' }],
    ['contract', { contract: 'C2' }],
    ['borrower', { id: WOMAN }],
  ])('is another loan with another %s alone', (_what, other) => {
    expect(same(ONE, { ...ONE, ...other })).toBe(false);
    expect(same({ ...ONE, contract: '' }, { ...ONE, contract: '', ...other })).toBe(false);
  });

  test.each<[string, TestLoan]>([
    ['due day', { due: '2021-06-02' }],
    ['settlement', { settled: '2021-05-02' }],
    ['rate', { rate: '4.36' }],
  ])('under one contract number, another %s is a slip of the pen; without one, another loan', (_what, other) => {
    expect(same(ONE, { ...ONE, ...other })).toBe(true);
    expect(same({ ...ONE, contract: '' }, { ...ONE, contract: '', ...other })).toBe(false);
  });

  test('without a contract number, agrees in the dates and the rate too', () => {
    expect(same({ ...ONE, contract: '' }, { ...ONE, contract: '' })).toBe(true);
  });

  test('under one sound ID, the name may be written in another way', () => {
    expect(same(ONE, { ...ONE, borrower: '测试乙' })).toBe(true);
  });

  test.each<[string, string | number]>([
    ['none', ''],
    ['a masked', '990101********0019'],
    ['a damaged', DAMAGED],
  ])('with %s ID, is known by name and contract number', (_what, id) => {
    expect(same({ ...ONE, id }, { ...ONE, id })).toBe(true);
    expect(same({ ...ONE, id, borrower: '阿卜杜拉·买买提' }, { ...ONE, id, borrower: '阿卜杜拉.买买提' })).toBe(true);
    expect(same({ ...ONE, id }, { ...ONE, id, borrower: '测试乙' })).toBe(false);
    // Two people of one name may borrow the same amount on the same day.
    expect(same({ ...ONE, id, contract: '' }, { ...ONE, id, contract: '' })).toBe(false);
  });

  test('an ID that a number cell has cut off is not the ID of the same digits written as text', () => {
    expect(same({ ...ONE, id: DAMAGED }, { ...ONE, id: String(DAMAGED) })).toBe(false);
  });
});

test('rows that may be one loan of a borrower without an ID come together under all that they must share', () => {
  const key = (test: TestLoan): string => namelessKey(loan({ ...ONE, id: '990101********0019', ...test }));
  expect(key({})).toBe('990101********0019/测试甲/C1/5000000/43983');
  expect(key({ borrower: ' 测试·甲' })).toBe(key({}));
  expect(key({ bank: '乙行', due: '2022-01-01' })).toBe(key({}));
});
