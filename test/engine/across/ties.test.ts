import { compileRules } from '../../../src/engine/line/rules';
import { sharedTies, tiesOf } from '../../../src/engine/across/ties';
import { loan, MAN, periodOf, programmeWith, run, WOMAN, type TestLoan } from '../support';

const MASKED = '990101********0019';
const programme = programmeWith('jiaocheng-2024');
const rules = compileRules(programme, periodOf('2024-05', programme));

describe('what ties a loan to others', () => {
  test.each<[string, TestLoan, string[]]>([
    ['person and owner of the cap', { id: MAN }, [`person ${MAN}`, `owner ${MAN}`]],
    ['the household', { id: MAN, household: 'H1' }, [`person ${MAN}`, 'owner H1']],
    ['the account', { id: MAN, account: '6200' }, [`person ${MAN}`, `owner ${MAN}`, 'account 6200']],
    ['no empty account', { id: MAN, account: '' }, [`person ${MAN}`, `owner ${MAN}`]],
    [
      'without an ID, the loan itself',
      { id: MASKED, borrower: '测试甲', contract: 'C1', principal: '500', disbursed: '2020-06-01' },
      [`loan ${MASKED}/测试甲/C1/50000/43983`],
    ],
    ['without ID and contract, nothing', { id: MASKED, contract: '' }, []],
  ])('%s', (_what, one, ties) => {
    expect(tiesOf(rules, loan(one))).toEqual(ties);
  });
});

test('tells which loans of a result share a person, a household or an account', () => {
  const base = { disbursed: '2024-01-01', due: '2025-01-01', rate: '3.45' };
  const result = run('jiaocheng-2024', '2024-05', [
    { ...base, id: MAN },
    { ...base, id: MAN, bank: '乙行' },
    { ...base, id: WOMAN },
    { ...base, id: '', account: '6200' },
    { ...base, id: '', account: '6200', borrower: '测试乙' },
    { ...base, id: '', account: '6300' },
  ]);
  const shares = sharedTies(result);
  expect(result.loans.map((_, i) => shares(i))).toEqual([true, true, false, true, true, false]);
});
