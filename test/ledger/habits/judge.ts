import { assess } from '../../../src/engine/run/assess';
import { type Day, isoFromDay } from '../../../src/engine/ground/day';
import type { FindingCode } from '../../../src/engine/loan/finding';
import type { Loan } from '../../../src/engine/loan/loan';
import { formatFen } from '../../../src/engine/ground/money';
import { type Period, parsePeriod } from '../../../src/engine/programmes/period';
import { BUILT_IN_PROGRAMMES } from '../../../src/engine/programmes/registry';
import { formatPercent } from '../../../src/engine/ground/rate';
import type { Grid } from '../../../src/ledger/grid';
import { readWorkbook } from '../../../src/ledger/read-workbook';
import { withLedgerFindings } from '../../../src/excel/results/ledger-findings';

/** What must become of the rows of one workbook; rows as Excel numbers them, money and rates as decimal text, days ISO. */
export interface ExpectedReading {
  readonly habit: string;
  readonly programme: string;
  readonly period: string;
  readonly loans: readonly ExpectedRow[];
  /** Rows that must end as a failure; `null`: the sheet as a whole. */
  readonly failures: readonly (readonly [sheet: string, row: number | null])[];
  /** Rows honest people read in two ways: a failure, or a loan with a finding that asks. */
  readonly asked?: readonly (readonly [sheet: string, row: number])[];
  /** Rows that must not be loans; a failure there is in order. */
  readonly notLoans?: readonly (readonly [sheet: string, row: number])[];
}

export interface ExpectedRow {
  readonly sheet: string;
  readonly row: number;
  /** Read exactly so, or a failure, or a finding that asks. */
  readonly either?: boolean;
  /** Codes that stand there though the row is read rightly. */
  readonly findings?: readonly string[];
  readonly [fact: string]: unknown;
}

export interface Verdict {
  /** A listed row read wrongly with nothing asked. */
  readonly silent: readonly string[];
  /** A listed row that is neither loan nor failure. */
  readonly lost: readonly string[];
  /** Everything else that is not as expected: a needless failure, a loan that is none, a loan refused. */
  readonly wrong: readonly string[];
}

/** Findings that state a rule's outcome. Every other one asks whether a cell was read as it is meant. */
const OUTCOMES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'LOAN_OVER_LIMIT',
  'LOAN_CAPPED',
  'CUMULATIVE_CAPPED',
  'TERM_CAPPED',
  'TERM_OVER_LIMIT',
  'MULTI_BANK',
  'BANK_NOT_SELECTED',
  'TIE_UNRESOLVED',
  'REVIEW_SELECTION',
  'NOT_SETTLED',
  'OVERDUE',
  'DUE_ON_HOLIDAY',
  'RATE_OVER_CEILING',
  'USE_NOT_ALLOWED',
  'AGE_OUT_OF_RANGE',
  'CATEGORY_SEX_MISMATCH',
  'OUTSIDE_PERIOD',
  'ALREADY_PAID',
  'OVERLAPPING_LOANS',
  'SHARED_ACCOUNT',
  'CLAIM_DIFFERS',
  'TOTAL_MISMATCH',
  'HOUSEHOLDS_TOO_FEW',
  'DIVIDEND_DIFFERS',
]);

const iso = (day: Day | undefined): string | undefined => (day === undefined ? undefined : isoFromDay(day));

const FACTS: Readonly<Record<string, (loan: Loan) => unknown>> = {
  borrower: (l) => l.borrower,
  bank: (l) => l.bank,
  contract: (l) => l.contract,
  principal: (l) => formatFen(l.principal),
  disbursed: (l) => iso(l.disbursed),
  due: (l) => iso(l.due) ?? 'by term',
  rate: (l) => l.rate !== undefined && formatPercent(l.rate),
  id: (l) => l.id.text,
  township: (l) => l.township,
  village: (l) => l.village,
  settled: (l) => iso(l.settled),
  term: (l) => l.termMonths,
  repayments: (l) => l.repayments.map((r) => [iso(r.day), formatFen(r.principal)]),
  extendedTo: (l) => iso(l.extendedTo),
  headId: (l) => l.headId?.text,
  household: (l) => l.householdCode,
  category: (l) => l.category,
};

function same(expected: unknown, read: unknown): boolean {
  if (Array.isArray(expected) && !Array.isArray(read)) return expected.some((one) => same(one, read));
  return JSON.stringify(expected) === JSON.stringify(read);
}

/** Reads the sheets through the real reader, assesses them, and holds every row against what is expected of it. */
export function judge(grids: readonly Grid[], expected: ExpectedReading): Verdict {
  const reading = readWorkbook(grids);
  const loans = reading.ledgers.flatMap((ledger) => ledger.loans);
  const programme = BUILT_IN_PROGRAMMES.find(({ id }) => id === expected.programme)!;
  const result = withLedgerFindings(
    assess(loans, programme, parsePeriod(expected.period, programme) as Period),
    reading.ledgers,
  );
  const failures = [...reading.failures, ...reading.ledgers.flatMap((ledger) => ledger.failures)];

  const key = (sheet: string | undefined, row: number | undefined): string => `${sheet ?? ''}!${row ?? ''}`;
  const failed = new Map<string, string[]>();
  for (const f of failures) failed.set(key(f.sheet, f.row), [...(failed.get(key(f.sheet, f.row)) ?? []), f.code]);
  const loanAt = new Map(loans.map((loan, i) => [key(loan.source.sheet, loan.source.row), i]));
  // Two halves of a list side by side have two loans in a row.
  const loanOf = (at: string, borrower: unknown): number | undefined => {
    const named = loans.findIndex(
      (loan) => key(loan.source.sheet, loan.source.row) === at && loan.borrower === borrower,
    );
    return named < 0 ? loanAt.get(at) : named;
  };
  const askedAt = new Map<string, Set<string>>();
  for (const finding of result.findings) {
    if (OUTCOMES.has(finding.code)) continue;
    // Of two rows that are one loan, the finding asks about the one that is not paid.
    const asked = finding.loans.filter((i) => finding.code !== 'DUPLICATE_LOAN' || !result.assessments[i]!.eligible);
    const rows = [...asked.map((i) => loans[i]!.source), ...(finding.cells ?? [])];
    for (const { sheet, row } of rows) {
      const at = key(sheet, row);
      askedAt.set(at, (askedAt.get(at) ?? new Set<string>()).add(finding.code));
    }
  }

  const silent: string[] = [];
  const lost: string[] = [];
  const wrong: string[] = [];
  const listed = new Set<string>();
  // A sheet that cannot be read says so once for all its rows.
  const sheetFailed = (sheet: string): boolean =>
    reading.ledgers.every((l) => l.sheet !== sheet || l.loans.length === 0) && failures.some((f) => f.sheet === sheet);

  for (const row of expected.loans) {
    const at = key(row.sheet, row.row);
    listed.add(at);
    const index = loanOf(at, row['borrower']);
    const hasFailed = failed.has(at);
    const asks = [...(askedAt.get(at) ?? [])].filter((code) => !row.findings?.includes(code));
    if (index === undefined) {
      if (!hasFailed && !sheetFailed(row.sheet)) lost.push(`${at} is neither loan nor failure`);
      else if (row.either !== true) wrong.push(`${at} was refused: ${failed.get(at)?.join() ?? 'sheet failure'}`);
      continue;
    }
    const loan = loans[index]!;
    const assessment = result.assessments[index]!;
    const differs = Object.entries(row).flatMap(([fact, value]) => {
      const read =
        fact === 'days' ? assessment.days : fact === 'subsidy' ? formatFen(assessment.subsidy) : FACTS[fact]?.(loan);
      if (!(fact in FACTS) && fact !== 'days' && fact !== 'subsidy') return [];
      if (fact === 'due' && read === 'by term') return [];
      return same(value, read) ? [] : [`${fact} ${JSON.stringify(read)} for ${JSON.stringify(value)}`];
    });
    const missing = (row.findings ?? []).filter(
      (code) => !result.findings.some((f) => f.code === code && f.loans.includes(index)),
    );
    if (differs.length > 0 && asks.length === 0 && !hasFailed) silent.push(`${at} ${differs.join('; ')}`);
    else if (row.either !== true && (differs.length > 0 || asks.length > 0 || hasFailed))
      wrong.push(`${at} ${[...differs, ...asks, ...(failed.get(at) ?? [])].join('; ')}`);
    if (missing.length > 0) wrong.push(`${at} lacks ${missing.join()}`);
  }
  for (const [sheet, row] of expected.failures) {
    const at = key(sheet, row ?? undefined);
    if (row === null) {
      for (const f of failures) if (f.sheet === sheet) listed.add(key(sheet, f.row));
      if (!sheetFailed(sheet) && !(failures.some((f) => f.sheet === undefined) && loans.length === 0))
        lost.push(`${sheet}: nothing says that it cannot be read`);
      continue;
    }
    listed.add(at);
    if (loanAt.has(at)) (failed.has(at) || askedAt.has(at) ? wrong : silent).push(`${at} was read`);
    else if (!failed.has(at)) lost.push(`${at} is neither loan nor failure`);
  }
  for (const [sheet, row] of expected.asked ?? []) {
    const at = key(sheet, row);
    listed.add(at);
    if (failed.has(at) || (loanAt.has(at) && askedAt.has(at))) continue;
    (loanAt.has(at) ? silent : lost).push(`${at} is not asked about`);
  }
  for (const [sheet, row] of expected.notLoans ?? []) {
    const at = key(sheet, row);
    listed.add(at);
    if (loanAt.has(at)) silent.push(`${at} was read as a loan`);
  }
  for (const at of loanAt.keys()) if (!listed.has(at)) silent.push(`${at} is no loan`);
  const refused = expected.loans.some((row) => row.either === true && !loanAt.has(key(row.sheet, row.row)));
  for (const [at, codes] of failed)
    if (!listed.has(at) && !(refused || expected.asked)) wrong.push(`${at} needless ${codes.join()}`);
  return { silent, lost, wrong };
}
