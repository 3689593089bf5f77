import { assess } from '../../../src/engine/run/assess';
import type { Loan } from '../../../src/engine/loan/loan';
import { reassessSteps, type Reassessed } from '../../../src/engine/run/reassess';
import type { AssessOptions } from '../../../src/engine/line/rules';
import { finish } from '../../../src/engine/ground/steps';
import { loan, MAN, periodOf, programmeWith, WOMAN, type TestLoan } from '../support';

const programme = programmeWith('jiaocheng-2024');
const period = periodOf('2024-05', programme);
const BASE: TestLoan = { disbursed: '2024-01-01', due: '2025-01-01', rate: '3.45', category: '脱贫户' };
const OTHER = '990101198803030039';

/** One of each household alone, and two rows of WOMAN's. */
const BEFORE: readonly Loan[] = [
  loan({ ...BASE, id: MAN, contract: 'A' }, 2),
  loan({ ...BASE, id: WOMAN, contract: 'B', principal: '30000' }, 3),
  loan({ ...BASE, id: WOMAN, contract: 'C', principal: '40000', disbursed: '2024-02-01' }, 4),
  loan({ ...BASE, id: OTHER, contract: 'D', use: '购房' }, 5),
];

function again(
  before: readonly Loan[],
  now: readonly Loan[],
  places: readonly number[],
  options: AssessOptions = {},
): Reassessed {
  return finish(reassessSteps(assess(before, programme, period, options), now, places, options));
}

/** What changed, and that it comes to the same as assessing everything anew. */
function affected(now: readonly Loan[], places: readonly number[], before = BEFORE): readonly number[] {
  const made = again(before, now, places);
  expect(made.result).toEqual(assess(now, programme, period));
  return made.affected;
}

describe('after a change', () => {
  test('nothing is assessed again where nothing changed', () => {
    expect(affected(BEFORE, [0, 1, 2, 3])).toEqual([]);
  });

  test('the changed loan is, and what stands under it keeps its findings', () => {
    const now = [loan({ ...BASE, id: MAN, contract: 'A', principal: '20000' }, 2), ...BEFORE.slice(1)];
    expect(affected(now, [-1, 1, 2, 3])).toEqual([0]);
  });

  test('so are the other loans of the person, with the cap they share', () => {
    const smaller = loan({ ...BASE, id: WOMAN, contract: 'B', principal: '5000' }, 3);
    // 40 000 beside 5 000 fit under 50 000; beside 30 000 only 20 000 of them did.
    const now = [BEFORE[0]!, smaller, BEFORE[2]!, BEFORE[3]!];
    expect(affected(now, [0, -1, 2, 3])).toEqual([1, 2]);
  });

  test('a deleted row sets free what it used of the cap', () => {
    expect(affected([BEFORE[0]!, BEFORE[2]!, BEFORE[3]!], [0, 2, 3])).toEqual([1]);
  });

  test('a person taken out of a row is still asked for', () => {
    const now = [...BEFORE.slice(0, 1), loan({ ...BASE, id: OTHER, contract: 'B' }, 3), ...BEFORE.slice(2)];
    expect(affected(now, [0, -1, 2, 3])).toEqual([1, 2, 3]);
  });

  test('rows moved to other places keep what they had', () => {
    expect(affected([...BEFORE].reverse(), [3, 2, 1, 0])).toEqual([]);
  });

  test('whoever is tied to one that is tied to the change is assessed too, in whatever order they stand', () => {
    const chain = (ids: readonly [string, string?][]): Loan[] =>
      ids.map(([id, household], i) =>
        loan({ ...BASE, id, contract: `K${i}`, ...(household === undefined ? {} : { household }) }, i + 2),
      );
    // WOMAN's second loan is of household H2, which OTHER's is too; MAN is of H1 with WOMAN's first.
    const before = chain([[OTHER, 'H2'], [WOMAN, 'H2'], [WOMAN, 'H1'], [MAN, 'H1'], ['990101197001010018']]);
    const now = before.map((one, i) => (i === 3 ? { ...one, principal: 1_000_000 as Loan['principal'] } : one));
    expect(affected(now, [0, 1, 2, -1, 4], before)).toEqual([0, 1, 2, 3]);
  });

  test('a finding over several loans goes where one of them does', () => {
    const before = [
      loan({ ...BASE, id: MAN, contract: 'A', account: '6200' }, 2),
      loan({ ...BASE, id: WOMAN, contract: 'B', account: '6200' }, 3),
    ];
    const now = [before[0]!];
    expect(again(before, now, [0]).result.findings).toEqual(assess(now, programme, period).findings);
    expect(affected(now, [0], before)).toEqual([0]);
  });

  test('the totals count people, each without an ID by itself', () => {
    const before = [
      ...BEFORE,
      loan({ ...BASE, id: '', contract: 'E' }, 6),
      loan({ ...BASE, id: '', contract: 'F' }, 7),
    ];
    const now = [...before.slice(0, 5), loan({ ...BASE, id: '', contract: 'F', principal: '100' }, 7)];
    const { result } = again(before, now, [0, 1, 2, 3, 4, -1]);
    expect(result.totals).toEqual(assess(now, programme, period).totals);
    expect(result.totals).toMatchObject({ loans: 6, borrowers: 5, eligible: 5, principal: 22_010_000 });
  });
});

describe('the page may breathe', () => {
  /** Steps for so many loans, the first changed; the last another of MAN’s, the others tied to none. */
  function stepsOf(count: number, changed: TestLoan, last: TestLoan): number {
    const stranger = loan({ ...BASE, id: '', contract: '' });
    const loans = Array.from({ length: count }, () => stranger);
    loans[0] = loan({ ...BASE, ...changed });
    loans[count - 1] = loan({ ...BASE, ...last });
    const places = loans.map((_, i) => (i === 0 ? -1 : i));
    const steps = reassessSteps(assess(loans, programme, period), loans, places, {});
    let found = 0;
    while (!steps.next().done) found += 1;
    return found;
  }
  const ALONE = { id: '', contract: '' };

  test.each<[string, TestLoan, TestLoan, [number, number, number]]>([
    ['every 4096 loans looked at', { id: MAN }, ALONE, [1, 1, 2]],
    [
      'once through them, where whoever is tied brings nobody along',
      { id: MAN },
      { id: MAN, contract: 'B' },
      [1, 1, 2],
    ],
    ['again, where somebody new comes', { id: MAN }, { id: MAN, contract: 'B', account: '6200' }, [2, 2, 4]],
    ['never, where the changed loan is tied to none', ALONE, ALONE, [0, 0, 0]],
  ])('%s', (_what, changed, last, added) => {
    const few = stepsOf(4095, changed, last);
    expect([4096, 8191, 8192].map((count) => stepsOf(count, changed, last) - few)).toEqual(added);
  });
});
