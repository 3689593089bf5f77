import type { FindingCode, Severity } from '../../../src/engine/loan/finding';
import { blankCase, fillCase } from '../../../src/engine/line/case-of-loan';
import { compileRules } from '../../../src/engine/line/rules';
import { Report } from '../../../src/engine/across/report';
import { loan, periodOf, programmeWith, run } from '../support';

/** As if the closed list had 40 codes more: a code is added whenever a policy forbids something new. */
jest.mock('../../../src/engine/loan/finding', () => {
  const actual = jest.requireActual<{ FINDING_SEVERITY: Record<string, Severity> }>('../../../src/engine/loan/finding');
  const more = Object.fromEntries(Array.from({ length: 40 }, (_, i): [string, Severity] => [`ADDED_${i}`, 'review']));
  return { ...actual, FINDING_SEVERITY: { ...actual.FINDING_SEVERITY, ...more } };
});

const programme = programmeWith('wanning-2021');
const rules = compileRules(programme, periodOf('2021', programme));
const added = Array.from({ length: 40 }, (_, i) => `ADDED_${i}` as FindingCode);

test('a loan carries the codes found of it and no others, however many codes there are', () => {
  const loans = added.map((_, i) => loan({}, i + 2));
  const report = new Report(rules, loans);
  added.forEach((code, i) => {
    const c = fillCase(blankCase(rules, loans), i);
    report.one(c, { code, refuses: false, facts: {} }, 0);
    report.one(c, { code: 'LOAN_OVER_LIMIT', refuses: true, facts: {} }, 0);
  });
  loans.forEach((_, i) => expect(report.codesOf(i)).toEqual(['LOAN_OVER_LIMIT', added[i]]));
});

test('all of them may concern one loan', () => {
  const loans = [loan({})];
  const report = new Report(rules, loans);
  const c = fillCase(blankCase(rules, loans), 0);
  for (const code of [...added].reverse()) report.one(c, { code, refuses: false, facts: {} }, 0);
  expect(report.codesOf(0)).toEqual(added);
});

test('a plain loan has none', () => {
  const [paid] = run('wanning-2021', '2021', [
    { category: '一般农民', principal: '30000', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-03-01' },
  ]).assessments;
  expect([paid!.eligible, paid!.codes]).toEqual([true, []]);
});
