import { assess } from '../../../src/engine/run/assess';
import { parsePeriod } from '../../../src/engine/programmes/period';
import { WANNING_2021 } from '../../../src/engine/programmes/built-in/wanning-2021';
import { readWorkbook } from '../../../src/ledger/read-workbook';
import { bankOf, rowsBehind, sharesBy, subsidyOf, townshipOf } from '../../../src/taskpane/run/breakdown';
import { householdsPaid } from '../../../src/taskpane/run/households';
import { wanningGrid } from '../ledger-fixture';

const period = parsePeriod('2021', WANNING_2021);
if (typeof period === 'string') throw new Error(period);
const result = assess(
  readWorkbook([wanningGrid()]).ledgers.flatMap(({ loans }) => loans),
  WANNING_2021,
  period,
);

it.each([
  ['bank', bankOf],
  ['township', townshipOf],
] as const)('shares by %s add up to the total to the 分, and each equals its rows', (kind, part) => {
  const shares = sharesBy(result, part);
  expect(shares.reduce((sum, { subsidy }) => sum + subsidy, 0)).toBe(result.totals.subsidy);
  expect(shares.reduce((sum, { loans }) => sum + loans, 0)).toBe(result.totals.eligible);
  for (const { name, loans, subsidy } of shares) {
    const rows = rowsBehind(result, { kind, name });
    expect(rows).toHaveLength(loans);
    expect(subsidyOf(result, rows)).toBe(subsidy);
  }
});

it('divides the loans into paid and not paid', () => {
  const paid = rowsBehind(result, { kind: 'eligible' });
  const refused = rowsBehind(result, { kind: 'refused' });
  expect([...paid, ...refused].sort((a, b) => a - b)).toEqual(result.assessments.map((_, i) => i));
  expect(subsidyOf(result, paid)).toBe(result.totals.subsidy);
  expect(subsidyOf(result, refused)).toBe(0);
});

it('counts a household once, whatever its loans', () => {
  const first = result.loans[0]!;
  const loans = result.loans.map((loan, i) =>
    i === 1 ? { ...loan, id: first.id, borrower: first.borrower, bank: first.bank } : loan,
  );
  expect(householdsPaid(result)).toBe(3);
  expect(householdsPaid(assess(loans, WANNING_2021, period))).toBe(2);
});
