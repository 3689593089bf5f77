import { Case, fillCase } from '../../../src/engine/line/case-of-loan';
import type { Loan } from '../../../src/engine/loan/loan';
import { byContent, byDisbursement, bySettlement, bySource, compare, sortCases } from '../../../src/engine/line/order';
import { compileRules } from '../../../src/engine/line/rules';
import { loan, periodOf, programmeWith, type TestLoan } from '../support';

const programme = programmeWith('wanning-2021');
const rules = compileRules(programme, periodOf('2021', programme));

function casesOf(loans: readonly Loan[]): Case[] {
  return loans.map((_, i) => fillCase(new Case(rules, loans), i));
}

function caseOf(test: TestLoan, source: Loan['source'] = { sheet: '台账', row: 2 }): Case {
  return casesOf([{ ...loan(test), source }])[0]!;
}

const OPEN: TestLoan = { principal: '50000', disbursed: '2020-06-01', contract: 'C1' };
const BASE: TestLoan = { ...OPEN, settled: '2021-06-01' };

test('compares by code unit: digits before capitals before Chinese', () => {
  expect([compare('10', '9'), compare('Z', 'a'), compare('9', '10'), compare('甲', '甲'), compare(2, 10)]).toEqual([
    -1, -1, 1, 0, -1,
  ]);
});

describe('each pair: the first comes first', () => {
  test.each<[string, TestLoan, TestLoan]>([
    ['settled first', { settled: '2021-05-31', disbursed: '2020-09-01' }, { settled: '2021-06-01' }],
    ['disbursed first', { disbursed: '2020-05-31', principal: '100' }, { disbursed: '2020-06-01' }],
    ['the larger amount', { principal: '50000.01' }, { principal: '50000' }],
    ['the settled before the open', { disbursed: '2020-09-01' }, { settled: '' }],
  ])('by settlement: %s', (_what, first, second) => {
    const [a, b] = [first, second].map((one) => {
      const { settled, ...rest } = { ...BASE, ...one };
      return caseOf(settled ? { ...rest, settled } : rest);
    });
    expect(Math.sign(bySettlement(a!, b!))).toBe(-1);
    expect(Math.sign(bySettlement(b!, a!))).toBe(1);
  });

  test('by settlement, open loans go by disbursement, and the documents say no more', () => {
    const [a, b] = [caseOf(OPEN), caseOf({ ...OPEN, disbursed: '2020-06-02' })];
    expect([Math.sign(bySettlement(a, b)), Math.sign(bySettlement(b, a))]).toEqual([-1, 1]);
    expect(bySettlement(a, caseOf({ ...OPEN, contract: 'C2', bank: '乙行' }))).toBe(0);
  });

  test.each<[string, TestLoan, TestLoan]>([
    ['disbursed first', { disbursed: '2020-05-31', principal: '100', settled: '2022-01-01' }, {}],
    ['the larger amount', { principal: '50000.01', settled: '2022-01-01' }, {}],
  ])('by disbursement: %s', (_what, first, second) => {
    const [a, b] = [first, second].map((one) => caseOf({ ...BASE, ...one }));
    expect(Math.sign(byDisbursement(a!, b!))).toBe(-1);
    expect(Math.sign(byDisbursement(b!, a!))).toBe(1);
    expect(byDisbursement(a!, a!)).toBe(0);
  });

  // Each pair differs the other way round in all that is asked later.
  const FACTS: readonly [string, TestLoan, TestLoan][] = [
    ['contract', { contract: 'A' }, { contract: 'B' }],
    ['bank', { bank: 'A' }, { bank: 'B' }],
    ['due day', { due: '2021-01-01' }, { due: '2021-01-02' }],
    ['rate', { rate: '4.35' }, { rate: '4.36' }],
    ['ID', { id: '990101199001010019' }, { id: '990101199202020029' }],
    ['name', { borrower: 'A' }, { borrower: 'B' }],
    ['category', { category: 'A' }, { category: 'B' }],
  ];
  test.each(FACTS.map(([what], i) => [what, i] as const))('by content: the %s', (_what, i) => {
    const first = Object.assign({}, ...FACTS.map(([, low, high], at) => (at <= i ? low : high))) as TestLoan;
    const second = Object.assign(
      {},
      ...FACTS.map(([, low, high], at) => (at < i ? low : at === i ? high : low)),
    ) as TestLoan;
    const [a, b] = [caseOf(first, { sheet: '台账', row: 9 }), caseOf(second, { sheet: '台账', row: 2 })];
    expect([byContent(a, b), byContent(b, a)]).toEqual([-1, 1]);
  });

  test.each<[string, TestLoan, TestLoan]>([
    ['no due day', {}, { due: '2021-01-01' }],
    ['no rate', {}, { rate: '4.35' }],
    ['no category', {}, { category: 'A' }],
  ])('by content: %s comes before one', (_what, first, second) => {
    const [a, b] = [caseOf(first), caseOf(second)];
    expect([byContent(a, b), byContent(b, a)]).toEqual([-1, 1]);
  });

  test('by content, two rows that say the same: the one that stands first', () => {
    const [a, b] = [caseOf(BASE, { sheet: '台账', row: 2 }), caseOf(BASE, { sheet: '台账', row: 3 })];
    expect([byContent(a, b), byContent(b, a), byContent(a, a)]).toEqual([-1, 1, 0]);
  });

  test.each<[string, Loan['source'], Loan['source']]>([
    ['file', { file: 'a.xlsx', sheet: 'S2', row: 3 }, { file: 'b.xlsx', sheet: 'S1', row: 2 }],
    ['no file before one', { sheet: 'S2', row: 3 }, { file: 'a.xlsx', sheet: 'S1', row: 2 }],
    ['sheet', { sheet: 'S1', row: 3 }, { sheet: 'S2', row: 2 }],
    ['row, as a number', { sheet: 'S1', row: 9 }, { sheet: 'S1', row: 10 }],
    ['row of one file', { file: 'a.xlsx', sheet: 'S1', row: 9 }, { file: 'a.xlsx', sheet: 'S1', row: 10 }],
  ])('by source: %s', (_what, a, b) => {
    expect([bySource(a, b), bySource(b, a), bySource(a, { ...a })]).toEqual([-1, 1, 0]);
  });
});

describe('sorting cases', () => {
  test.each([1, 2, 23, 24, 25, 100])(
    '%i of them: by the written order, then by content, equal ones as they stood',
    (count) => {
      // 37 and 101 have no common divisor: a fixed shuffle. Three disbursements, five contracts, many equals.
      const loans = Array.from({ length: count }, (_, i) => {
        const n = (i * 37) % 101;
        return loan({ ...BASE, disbursed: `2020-06-0${1 + (n % 3)}`, contract: `C${n % 5}` });
      });
      const sorted = casesOf(loans);
      sortCases(sorted, byDisbursement);
      const keys = sorted.map(({ index, loan: one }) => [one.disbursed, one.contract, index] as const);
      const expected = loans
        .map((one, index) => [one.disbursed, one.contract, index] as const)
        .sort(([d, c, i], [e, f, j]) => d - e || (c < f ? -1 : c > f ? 1 : i - j));
      expect(keys).toEqual(expected);
    },
  );
});
