import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, isoFromDay } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { type Fen, formatFen } from '../../src/engine/ground/money';
import { formatPercent, type RatePpm } from '../../src/engine/ground/rate';
import { columnLetters } from '../../src/ledger/column-letters';
import { describeFailure } from '../../src/wording/failures';
import type { Ledger } from '../../src/ledger/ledger';
import { readWorkbook } from '../../src/ledger/read-workbook';
import { openXlsx } from '../../src/workbench/xlsx/open';
import type { Expected, ExpectedLedger } from './cases/case-book';
import { gridsOf } from '../../src/workbench/xlsx/grids-of';

const CASES = join(__dirname, 'cases');

const money = (amount: Fen | undefined): string | null => (amount === undefined ? null : formatFen(amount));
const iso = (day: Day | undefined): string | null => (day === undefined ? null : isoFromDay(day));
const percent = (rate: RatePpm | undefined): string | null => (rate === undefined ? null : formatPercent(rate));

function flat(loan: Loan): Record<string, unknown> {
  const claim = loan.claim && {
    base: money(loan.claim.base),
    from: iso(loan.claim.from),
    to: iso(loan.claim.to),
    days: loan.claim.days ?? null,
    rate: percent(loan.claim.rate),
    subsidy: money(loan.claim.subsidy),
  };
  return {
    row: loan.source.row,
    borrower: loan.borrower,
    id: loan.id.text,
    idStatus: loan.id.status,
    household: loan.householdCode ?? null,
    headId: loan.headId?.text ?? null,
    township: loan.township ?? null,
    village: loan.village ?? null,
    bank: loan.bank,
    contract: loan.contract,
    category: loan.category ?? null,
    use: loan.use ?? null,
    principal: money(loan.principal),
    signed: iso(loan.signed),
    disbursed: iso(loan.disbursed),
    due: iso(loan.due),
    extendedTo: iso(loan.extendedTo),
    term: loan.termMonths ?? null,
    settled: iso(loan.settled),
    repayments: loan.repayments.map((r) => [iso(r.day), money(r.principal)]),
    balance: money(loan.balance),
    rate: percent(loan.rate),
    overdue: loan.overdue ?? null,
    account: loan.account ?? null,
    renews: loan.renews ?? null,
    households: loan.households ?? null,
    dividend: money(loan.dividend),
    paid: loan.paid?.map(({ from, to }) => [iso(from), iso(to)]) ?? null,
    claim: claim ? Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== null)) : null,
  };
}

function pick(whole: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]]));
}

/** The ledger in the words of expected.json, only as far as that speaks of it. */
function project(ledger: Ledger, expected: ExpectedLedger): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    sheet: ledger.sheet,
    loans: ledger.loans.map((loan, i) => pick(flat(loan), Object.keys(expected.loans[i] ?? { borrower: 0 }))),
    failures: ledger.failures.map(
      (f) => `${f.code} ${f.column ?? ''}${f.row ?? ''}${f.facts['field'] ? ` ${f.facts['field']}` : ''}`,
    ),
    kinds: ledger.rowKinds,
    mapping: Object.fromEntries(
      ledger.mapping
        .filter((m) => expected.mapping && m.field in expected.mapping)
        .map((m) => [m.field, columnLetters(m.column) + (m.unit === undefined ? '' : ` ${m.unit}`)]),
    ),
    questions: ledger.questions.map((q) => [q.field, ...q.candidates.map((c) => columnLetters(c.column))].join(' ')),
    findings: ledger.findings.map((f) => [f.code, ...(f.cells ?? []).map((c) => c.column + String(c.row))].join(' ')),
    given: (ledger.given ?? []).map((g) => `${g.field} ${g.value}`),
    banks: Object.fromEntries((ledger.banks ?? []).map((b) => [b.name, b.aliases])),
  };
  return pick(whole, Object.keys(expected));
}

describe.each(['good', 'bad'])('%s ledgers', (kind) => {
  test.each(readdirSync(join(CASES, kind)))('%s', async (name) => {
    const folder = join(CASES, kind, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const grids = gridsOf(await openXlsx(readFileSync(join(folder, 'ledger.xlsx'))));
    const read = readWorkbook(grids, expected.options);
    expect(read.ledgers.map((ledger, i) => project(ledger, expected.ledgers[i] ?? { sheet: '', loans: [] }))).toEqual(
      expected.ledgers,
    );
    if (expected.others) {
      expect(read.others.map((o) => [o.sheet, o.kind, ...(o.repeats ?? [])].join(' '))).toEqual(expected.others);
    }
    if (expected.failures) {
      expect(read.failures.map((f) => [f.code, ...(f.row === undefined ? [] : [f.sheet, f.row])].join(' '))).toEqual(
        expected.failures,
      );
    }
    for (const ledger of read.ledgers) {
      const counted = Object.values(ledger.account.byKind).reduce((sum, n) => sum + n, 0);
      expect([counted, ledger.rowKinds.length]).toEqual([ledger.account.used, ledger.account.used]);
      expect(ledger.account.byKind.data).toBe(ledger.loans.length);
      for (const failure of ledger.failures) {
        for (const language of ['zh-CN', 'en-US'] as const) {
          expect(describeFailure(failure, language)).toMatch(
            failure.column ? new RegExp(`${failure.row}\\D.*${failure.column}`) : /\S/,
          );
        }
      }
    }
  });
});
