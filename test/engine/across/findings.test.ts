import { blankCase, fillCase, type Case } from '../../../src/engine/line/case-of-loan';
import type { Breach } from '../../../src/engine/loan/breach';
import { rankOfSeverity, type Finding, type FindingCode } from '../../../src/engine/loan/finding';
import type { Loan } from '../../../src/engine/loan/loan';
import { fen } from '../../../src/engine/ground/money';
import { Findings, inOrderOfLoans } from '../../../src/engine/across/findings';
import { compileRules } from '../../../src/engine/line/rules';
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

/** Facts are passed on as they are, whatever they say. */
function breach(code: FindingCode, more: { [K in keyof Breach]?: unknown } = {}): Breach {
  return { code, refuses: false, facts: {}, ...more } as Breach;
}

describe('what a run has found', () => {
  test('is said of one loan, with the code’s own severity, or another', () => {
    const loans = loansAt(2, 3);
    const [a, b] = casesOf(loans);
    const findings = new Findings(loans);
    expect(findings.inOrder()).toEqual([]);
    findings.of(b!, breach('ALREADY_PAID', { facts: { days: 3 }, citation: CITED }), 500);
    findings.of(a!, breach('OVERDUE', { severity: 'reduced' }), 7);
    expect(findings.inOrder()).toEqual([
      { code: 'OVERDUE', severity: 'reduced', loans: [0], amount: 7, facts: {} },
      { code: 'ALREADY_PAID', severity: 'reduced', loans: [1], amount: 500, facts: { days: 3 }, citation: CITED },
    ]);
  });

  test('ties loans together in the order of their rows', () => {
    const loans = loansAt(9, 5, 7, 3);
    const [a, b, c, d] = casesOf(loans);
    const findings = new Findings(loans);
    findings.ofSeveral([a!, b!, c!], breach('MULTI_BANK'), 1);
    findings.ofLoans([2, 0, 3], breach('SHARED_ACCOUNT'), 2);
    findings.ofSeveral([d!, b!], breach('CUMULATIVE_CAPPED'), 3);
    expect(findings.inOrder().map(({ code, loans: tied, amount }) => [code, tied, amount])).toEqual([
      ['MULTI_BANK', [1, 2, 0], 1],
      ['SHARED_ACCOUNT', [3, 2, 0], 2],
      ['CUMULATIVE_CAPPED', [3, 1], 3],
    ]);
  });

  test('ties loans of a ledger read from top to bottom in their order too', () => {
    const loans = loansAt(...Array.from({ length: 61 }, (_, i) => i + 2));
    const cases = casesOf(loans);
    const findings = new Findings(loans);
    // 37 and 61 have no common divisor: a fixed shuffle.
    findings.ofSeveral(
      loans.map((_, i) => cases[(i * 37) % 61]!),
      breach('MULTI_BANK'),
      0,
    );
    expect(findings.inOrder().map((one) => one.loans)).toEqual([loans.map((_, i) => i)]);
  });

  test('is kept for each loan by its codes, the worst first, each once', () => {
    const loans = loansAt(2, 3, 4, 5);
    const [a, b, c] = casesOf(loans);
    const findings = new Findings(loans);
    expect(findings.codesOf(0)).toEqual([]);
    for (const code of ['OUTSIDE_PERIOD', 'ID_INVALID', 'MULTI_BANK', 'TERM_CAPPED', 'OVERDUE', 'OVERDUE'] as const)
      findings.of(a!, breach(code), 0);
    findings.ofSeveral([b!, c!], breach('DIVIDEND_DIFFERS'), 0);
    expect(findings.codesOf(0)).toEqual(['OVERDUE', 'TERM_CAPPED', 'MULTI_BANK', 'ID_INVALID', 'OUTSIDE_PERIOD']);
    expect(findings.codesOf(1)).toEqual(['DIVIDEND_DIFFERS']);
    expect(findings.codesOf(2)).toBe(findings.codesOf(1));
    expect(findings.codesOf(3)).toEqual([]);
  });

  test('of two codes of one severity the one first in the list comes first', () => {
    const loans = loansAt(2);
    const [a] = casesOf(loans);
    const findings = new Findings(loans);
    for (const code of ['SHARED_ACCOUNT', 'DUE_ON_HOLIDAY', 'MULTI_BANK'] as const) findings.of(a!, breach(code), 0);
    expect(findings.codesOf(0)).toEqual(['MULTI_BANK', 'DUE_ON_HOLIDAY', 'SHARED_ACCOUNT']);
  });
});

test('findings stand by the first loan they concern, then as they were found; those of none come first', () => {
  const finding = (amount: number, ...loans: readonly number[]): Finding => ({
    code: 'ALREADY_PAID',
    severity: 'reduced',
    loans,
    amount: fen(amount),
    facts: { days: 1 },
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
