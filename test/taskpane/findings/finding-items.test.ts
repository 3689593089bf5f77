import * as fc from 'fast-check';

import { assess } from '../../../src/engine/run/assess';
import type { AssessmentResult } from '../../../src/engine/run/assessment';
import type { Finding, FindingCode } from '../../../src/engine/loan/finding';
import { FINDING_SEVERITY } from '../../../src/engine/loan/finding';
import { fen } from '../../../src/engine/ground/money';
import { parsePeriod } from '../../../src/engine/programmes/period';
import { WANNING_2021 } from '../../../src/engine/programmes/built-in/wanning-2021';
import { readWorkbook } from '../../../src/ledger/read-workbook';
import { listFindings } from '../../../src/taskpane/findings/finding-items';
import { SEED } from '../../seed';
import { wanningGrid } from '../ledger-fixture';

const period = parsePeriod('2021', WANNING_2021);
if (typeof period === 'string') throw new Error(period);
const { ledgers } = readWorkbook([wanningGrid()]);
const base = assess(
  ledgers.flatMap(({ loans }) => loans),
  WANNING_2021,
  period,
);
const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const ALL = { severity: 'all', search: '' } as const;

// The list asks nothing of the facts.
const finding = (code: FindingCode, loan = 0): Finding =>
  ({ code, severity: FINDING_SEVERITY[code], loans: [loan], amount: fen(0), facts: {} }) as unknown as Finding;
const withFindings = (findings: readonly Finding[]): AssessmentResult => ({ ...base, findings });

it('loses and doubles no finding, whatever is folded', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CODES), { maxLength: 60 }), fc.nat(5), (codes, foldedGroups) => {
      const result = withFindings(codes.map((code) => finding(code)));
      const open = listFindings(result, [], ALL, []);
      const groups = open.items.filter(({ kind }) => kind === 'group');
      expect(open.items.length - groups.length).toBe(codes.length);
      expect(open.shown).toBe(codes.length);
      const folded = groups.slice(0, foldedGroups).map(({ key }) => key);
      const list = listFindings(result, [], ALL, folded);
      const hidden = list.items.reduce((sum, item) => sum + (item.kind === 'group' && item.folded ? item.count : 0), 0);
      expect(list.items.length - groups.length + hidden).toBe(codes.length);
      expect(Object.values(list.bySeverity).reduce((a, b) => a + b, 0)).toBe(codes.length);
    }),
    { seed: SEED },
  ));

it('puts the hardest severity first and keeps the order of the ledger within a code', () => {
  const result = withFindings([
    finding('LOAN_CAPPED', 2),
    finding('OVERDUE', 1),
    finding('LOAN_CAPPED', 0),
    finding('OVERDUE', 3),
  ]);
  const { items } = listFindings(result, [], ALL, []);
  expect(items.map((item) => (item.kind === 'finding' ? item.finding.loans[0] : item.kind))).toEqual([
    'group',
    1,
    3,
    'group',
    2,
    0,
  ]);
});

it('lists what could not be read among the data problems', () => {
  const failures = ledgers.flatMap((ledger) => ledger.failures);
  expect(failures).toHaveLength(1);
  const list = listFindings(withFindings([]), failures, { severity: 'data', search: '' }, []);
  expect(list.items.map(({ kind }) => kind)).toEqual(['group', 'failure']);
  expect(list.bySeverity.data).toBe(1);
});

it.each([
  ['测试丙', 1],
  ['和港', 2],
  ['a3', 1],
  ['6', 1],
  ['OVERDUE', 1],
  ['nobody', 0],
])('finds %s %d times', (search, expected) => {
  expect(listFindings(base, [], { severity: 'all', search }, []).shown).toBe(expected);
});
