import { fen } from '../../../src/engine/ground/money';
import { dispositionOf, findingMark, isSettled, type Disposition } from '../../../src/reports/facts/disposition';
import { run } from '../../engine/support';

const FARMER = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-08-01' };

const late = run('wanning-2021', '2021', [
  { ...FARMER, borrower: '测试甲' },
  { ...FARMER, borrower: '测试乙', id: '' },
]);
const [first, second] = late.findings.filter(({ code }) => code === 'OVERDUE');

const kept: Disposition = {
  about: findingMark(first!, late.loans),
  code: 'OVERDUE',
  state: 'verified',
  note: '',
  initials: '王',
};

it('holds for the borrower and the rule, whatever the order of the rows', () => {
  const turned = run('wanning-2021', '2021', [
    { ...FARMER, borrower: '测试乙', id: '' },
    { ...FARMER, borrower: '测试甲' },
  ]);
  const again = turned.findings.filter(({ code }) => code === 'OVERDUE');
  const held = again.filter((finding) => dispositionOf(finding, turned.loans, [kept]));
  expect(held.map(({ loans }) => turned.loans[loans[0]!]!.borrower)).toEqual(['测试甲']);
});

it('does not hold for another borrower or another rule', () => {
  expect(dispositionOf(second!, late.loans, [kept])).toBeUndefined();
  expect(dispositionOf(first!, late.loans, [{ ...kept, code: 'NOT_SETTLED' }])).toBeUndefined();
  expect(dispositionOf(first!, late.loans, [kept])).toBe(kept);
});

it('of a finding without loans it holds for the cells', () => {
  const total = (row: number) => ({
    code: 'TOTAL_MISMATCH' as const,
    severity: first!.severity,
    amount: fen(0),
    facts: { printed: fen(1), computed: fen(2), gap: fen(1), label: '合计', column: '贷款金额', rows: 1 },
    loans: [],
    cells: [{ sheet: '台账', row, column: 'G' }],
  });
  const one = { ...kept, code: 'TOTAL_MISMATCH' as const, about: findingMark(total(9), []) };
  expect(dispositionOf(total(9), [], [one])).toBe(one);
  expect(dispositionOf(total(10), [], [one])).toBeUndefined();
});

it.each([
  ['verified', true],
  ['waived', true],
  ['pending', false],
] as const)('%s asks for nothing more: %s', (state, settled) => {
  expect(isSettled({ ...kept, state })).toBe(settled);
  expect(isSettled(undefined)).toBe(false);
});
