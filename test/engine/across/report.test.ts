import { blankCase, fillCase, type Case } from '../../../src/engine/line/case-of-loan';
import type { Breach } from '../../../src/engine/conditions/condition';
import type { Finding, FindingCode } from '../../../src/engine/loan/finding';
import type { Loan } from '../../../src/engine/loan/loan';
import { fen } from '../../../src/engine/ground/money';
import { inOrderOfLoans, rankOfSeverity, Report } from '../../../src/engine/across/report';
import { compileRules } from '../../../src/engine/line/rules';
import { finish } from '../../../src/engine/ground/steps';
import { loan, periodOf, programmeWith } from '../support';

const programme = programmeWith('wanning-2021');
const rules = compileRules(programme, periodOf('2021', programme));
const CITED = { document: '甲办法', article: '一' };

function loansAt(...rows: readonly number[]): Loan[] {
  return rows.map((row) => loan({}, row));
}

function casesOf(loans: readonly Loan[]): Case[] {
  return loans.map((_, i) => fillCase(blankCase(rules, loans), i));
}

function breach(code: FindingCode, more: Partial<Breach> = {}): Breach {
  return { code, refuses: false, facts: {}, ...more };
}

function findingsOf(report: Report): readonly Finding[] {
  return finish(report.findings());
}

describe('what a run has found', () => {
  test('is said of one loan, with the code’s own severity, or another', () => {
    const loans = loansAt(2, 3);
    const [a, b] = casesOf(loans);
    const report = new Report(rules, loans);
    expect(report.count).toBe(0);
    report.one(b!, breach('OVERDUE', { facts: { due: '2021-01-01' }, citation: CITED }), 500);
    report.one(a!, breach('OVERDUE', { severity: 'reduced' }), 7);
    expect(report.count).toBe(2);
    expect(findingsOf(report)).toEqual([
      { code: 'OVERDUE', severity: 'reduced', loans: [0], amount: 7, facts: {} },
      { code: 'OVERDUE', severity: 'refused', loans: [1], amount: 500, facts: { due: '2021-01-01' }, citation: CITED },
    ]);
  });

  test('ties loans together in the order of their rows', () => {
    const loans = loansAt(9, 5, 7, 3);
    const [a, b, c, d] = casesOf(loans);
    const report = new Report(rules, loans);
    report.several([a!, b!, c!], breach('MULTI_BANK'), 1);
    report.ofLoans([2, 0, 3], breach('SHARED_ACCOUNT'), 2);
    report.concern(d!);
    report.concern(b!);
    report.tie('CUMULATIVE_CAPPED', breach('CUMULATIVE_CAPPED'), 3);
    expect(findingsOf(report).map(({ code, loans: tied, amount }) => [code, tied, amount])).toEqual([
      ['MULTI_BANK', [1, 2, 0], 1],
      ['SHARED_ACCOUNT', [3, 2, 0], 2],
      ['CUMULATIVE_CAPPED', [3, 1], 3],
    ]);
  });

  // Up to 24 are put in order one by one.
  test.each([2, 3, 24, 25, 60])('ties %i loans of a ledger read from top to bottom in their order too', (count) => {
    const loans = loansAt(...Array.from({ length: count + 1 }, (_, i) => i + 2));
    const report = new Report(rules, loans);
    const cases = casesOf(loans);
    report.one(cases[count]!, breach('OVERDUE'), 1);
    // 37 and 61 have no common divisor: a fixed shuffle.
    const shuffled = Array.from({ length: 61 }, (_, i) => (i * 37) % 61).filter((i) => i < count);
    report.several(
      shuffled.map((i) => cases[i]!),
      breach('MULTI_BANK'),
      0,
    );
    expect(findingsOf(report).map((one) => one.loans)).toEqual([Array.from({ length: count }, (_, i) => i), [count]]);
  });

  test('is told again of the very loans, when it is read', () => {
    const loans = loansAt(2, 3, 4);
    const [, b, c] = casesOf(loans);
    const report = new Report(rules, loans);
    let told = 0;
    report.oneRetold(
      c!,
      'LOAN_CAPPED',
      ([one]) => {
        told += 1;
        return breach('LOAN_CAPPED', { facts: { row: String(one!.loan.source.row) } });
      },
      5,
    );
    report.concern(c!);
    report.concern(b!);
    report.tie(
      'CUMULATIVE_CAPPED',
      (cases) =>
        breach('CUMULATIVE_CAPPED', {
          severity: 'review',
          facts: { rows: cases.map((one) => one.loan.source.row).join() },
        }),
      6,
    );
    expect(told).toBe(0);
    expect(findingsOf(report).map(({ code, severity, facts }) => [code, severity, facts])).toEqual([
      ['CUMULATIVE_CAPPED', 'review', { rows: '3,4' }],
      ['LOAN_CAPPED', 'reduced', { row: '4' }],
    ]);
    expect(told).toBe(1);
  });

  test('is kept for each loan by its codes, the worst first, each once', () => {
    const loans = loansAt(2, 3, 4, 5);
    const [a, b, c] = casesOf(loans);
    const report = new Report(rules, loans);
    expect(report.codesOf(0)).toEqual([]);
    report.one(a!, breach('OUTSIDE_PERIOD'), 0);
    report.one(a!, breach('ID_INVALID'), 0);
    report.one(a!, breach('MULTI_BANK'), 0);
    report.one(a!, breach('TERM_CAPPED'), 0);
    report.one(a!, breach('OVERDUE', { severity: 'reduced' }), 0);
    report.one(a!, breach('OVERDUE'), 0);
    report.several([b!, c!], breach('DIVIDEND_DIFFERS'), 0);
    expect(report.codesOf(0)).toEqual(['OVERDUE', 'TERM_CAPPED', 'MULTI_BANK', 'ID_INVALID', 'OUTSIDE_PERIOD']);
    expect(report.codesOf(1)).toEqual(['DIVIDEND_DIFFERS']);
    expect(report.codesOf(2)).toBe(report.codesOf(1));
    expect(report.codesOf(3)).toEqual([]);
  });

  test('of two codes of one severity the one first in the list comes first', () => {
    const loans = loansAt(2);
    const [a] = casesOf(loans);
    const report = new Report(rules, loans);
    for (const code of ['SHARED_ACCOUNT', 'DUE_ON_HOLIDAY', 'MULTI_BANK'] as const) report.one(a!, breach(code), 0);
    expect(report.codesOf(0)).toEqual(['MULTI_BANK', 'DUE_ON_HOLIDAY', 'SHARED_ACCOUNT']);
  });

  test('is nothing where only amounts are asked for', () => {
    const loans = loansAt(2, 3);
    const cases = casesOf(loans);
    const report = new Report(rules, loans, true);
    report.one(cases[0]!, breach('OVERDUE'), 1);
    report.several(cases, breach('MULTI_BANK'), 1);
    report.ofLoans([0, 1], breach('SHARED_ACCOUNT'), 1);
    expect(report.count).toBe(0);
    expect(findingsOf(report)).toEqual([]);
    expect(report.codesOf(0)).toEqual([]);
  });

  test('is made into findings 2048 at a time', () => {
    const loans = loansAt(2);
    const [a] = casesOf(loans);
    const stepsOf = (count: number): number => {
      const report = new Report(rules, loans);
      for (let i = 0; i < count; i += 1) report.one(a!, breach('OVERDUE'), i);
      const steps = report.findings();
      let yields = 0;
      while (!steps.next().done) yields += 1;
      return yields;
    };
    expect([2047, 2048, 4095, 4096].map(stepsOf)).toEqual([0, 1, 1, 2]);
  });
});

test('findings stand by the first loan they concern, then as they were found; those of none come first', () => {
  const finding = (amount: number, ...loans: readonly number[]): Finding => ({
    code: 'OVERDUE',
    severity: 'refused',
    loans,
    amount: fen(amount),
    facts: {},
  });
  const found = [
    finding(1, 4, 2),
    finding(2, 0),
    finding(3),
    finding(4, 2),
    finding(5, 3, 4),
    finding(6),
    finding(7, 0, 3),
  ];
  expect(inOrderOfLoans(found, 5).map(({ amount }) => amount)).toEqual([3, 6, 2, 7, 1, 4, 5]);
  expect(inOrderOfLoans([], 0)).toEqual([]);
  expect(inOrderOfLoans([finding(1)], 0).map(({ amount }) => amount)).toEqual([1]);
});

test('a refusal is worse than a reduction, that than a review, that than a matter of data, that than a note', () => {
  const ranks = (['refused', 'reduced', 'review', 'data', 'note'] as const).map(rankOfSeverity);
  expect(ranks).toEqual([0, 1, 2, 3, 4]);
});
