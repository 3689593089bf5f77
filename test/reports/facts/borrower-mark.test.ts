import type { Loan } from '../../../src/engine/loan/loan';
import { borrowerMark, shortHash } from '../../../src/reports/facts/borrower-mark';
import { run } from '../../engine/support';

const loanOf = (fields: Partial<Loan>): Loan => ({
  ...run('wanning-2021', '2021', [{ category: '一般农民', disbursed: '2020-06-01' }]).loans[0]!,
  ...fields,
});

const id = (text: string) => ({ id: { text, status: 'ok' as const } });

it('is the same for one borrower, wherever the row stands and however the name is spaced', () => {
  const first = loanOf({ ...id('990101198001011236'), borrower: '测试甲' });
  const moved = { ...first, borrower: '测 试甲', source: { sheet: '别的表', row: 99 }, contract: 'Z' };
  expect(borrowerMark(moved)).toBe(borrowerMark(first));
});

it('tells borrowers apart by number and by name', () => {
  const marks = [
    loanOf({ ...id('990101198001011236'), borrower: '测试甲' }),
    loanOf({ ...id('990101198502022240'), borrower: '测试甲' }),
    loanOf({ ...id('990101198001011236'), borrower: '测试乙' }),
    loanOf({ id: { text: '', status: 'missing' }, borrower: '测试甲', contract: 'A' }),
    loanOf({ id: { text: '', status: 'missing' }, borrower: '测试甲', contract: 'B' }),
  ].map(borrowerMark);
  expect(new Set(marks).size).toBe(marks.length);
});

it('fits many numbers of one county, so that none can be found again from it', () => {
  // Two million numbers share at most 2²⁰ marks, and are spread over them.
  const marks = new Set<string>();
  for (let n = 0; n < 2_000_000; n += 1) marks.add(shortHash(`990101${19_500_000 + n}`));
  expect(marks.size).toBeLessThanOrEqual(2 ** 20);
  expect(marks.size).toBeGreaterThan(2 ** 19);
});
