import type { FindingCode, Severity } from '../../../src/engine/loan/finding';
import { blankCase, fillCase } from '../../../src/engine/line/case-of-loan';
import type { Breach } from '../../../src/engine/loan/breach';
import { compileRules } from '../../../src/engine/line/rules';
import { Findings } from '../../../src/engine/across/findings';
import { loan, periodOf, programmeWith, run } from '../support';

/** As if the closed list had 40 codes more: a code is added whenever a policy forbids something new. */
jest.mock('../../../src/engine/loan/finding', () => {
  const actual = jest.requireActual<{ FINDING_SEVERITY: Record<string, Severity>; CODES_WORST_FIRST: string[] }>(
    '../../../src/engine/loan/finding',
  );
  const more = Array.from({ length: 40 }, (_, i) => `ADDED_${i}`);
  return {
    ...actual,
    FINDING_SEVERITY: { ...actual.FINDING_SEVERITY, ...Object.fromEntries(more.map((code) => [code, 'note'])) },
    CODES_WORST_FIRST: [...actual.CODES_WORST_FIRST, ...more],
  };
});

const programme = programmeWith('wanning-2021');
const rules = compileRules(programme, periodOf('2021', programme));
const added = Array.from({ length: 40 }, (_, i) => `ADDED_${i}` as FindingCode);

test('a loan carries the codes found of it and no others, however many codes there are', () => {
  const loans = added.map((_, i) => loan({}, i + 2));
  const findings = new Findings(loans);
  added.forEach((code, i) => {
    const c = fillCase(blankCase(rules, loans), i);
    findings.of(c, { code, refuses: false, facts: {} } as Breach, 0);
    findings.of(c, { code: 'LOAN_OVER_LIMIT', refuses: true, facts: {} } as Breach, 0);
  });
  loans.forEach((_, i) => expect(findings.codesOf(i)).toEqual(['LOAN_OVER_LIMIT', added[i]]));
});

test('all of them may concern one loan', () => {
  const loans = [loan({})];
  const findings = new Findings(loans);
  const c = fillCase(blankCase(rules, loans), 0);
  for (const code of [...added].reverse()) findings.of(c, { code, refuses: false, facts: {} } as Breach, 0);
  expect(findings.codesOf(0)).toEqual(added);
});

test('a plain loan has none', () => {
  const [paid] = run('wanning-2021', '2021', [
    { category: '一般农民', principal: '30000', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-03-01' },
  ]).assessments;
  expect([paid!.eligible, paid!.codes]).toEqual([true, []]);
});
