import { formatFen } from '../../../src/engine/ground/money';
import type { Loan } from '../../../src/engine/loan/loan';
import { readWorkbook } from '../../../src/ledger/read-workbook';
import { makeLedger, type MeantLoan } from './generate';

export interface Reckoning {
  readonly silent: readonly string[];
  readonly lost: readonly string[];
  readonly needless: readonly string[];
  /** Loans read exactly, of all. */
  readonly right: number;
  readonly all: number;
}

function differences(meant: MeantLoan, read: Loan): string {
  const rows: readonly (readonly [string, unknown, unknown])[] = [
    ['borrower', meant.borrower, read.borrower],
    ['principal', `${meant.yuan}.00`, formatFen(read.principal)],
    ['disbursed', meant.disbursed, read.disbursed],
    ['due', meant.due, read.due],
    ['settled', meant.settled, read.settled],
    ['rate', meant.rate * 100, read.rate],
    ['has a bank', meant.bank !== '', read.bank !== ''],
  ];
  return rows.flatMap(([name, a, b]) => (a === b ? [] : [`${name} ${String(b)} for ${String(a)}`])).join('; ');
}

/** Reads ledgers made at random and holds each of their rows against what it was made of. */
export function reckon(from: number, count: number): Reckoning {
  const silent: string[] = [];
  const lost: string[] = [];
  const needless: string[] = [];
  let right = 0;
  let all = 0;
  for (let seed = from; seed < from + count; seed++) {
    const { grid, loans, habits } = makeLedger(seed);
    const reading = readWorkbook([grid]);
    const failures = [...reading.failures, ...reading.ledgers.flatMap((ledger) => ledger.failures)];
    const failed = new Set(failures.map(({ row }) => row));
    const read = new Map(reading.ledgers.flatMap((ledger) => ledger.loans).map((loan) => [loan.source.row, loan]));
    const told = (list: string[], row: number, text: string): void =>
      void list.push(`${seed}!${row} ${text} [${habits.join(' ')}]`);
    const meantRows = new Set(loans.map(({ row }) => row));
    for (const meant of loans) {
      all++;
      const loan = read.get(meant.row);
      const wrong = loan ? differences(meant, loan) : '';
      const asks = failed.has(meant.row) || (loan?.doubts?.length ?? 0) > 0;
      if (!loan && !asks) told(lost, meant.row, 'lost');
      else if (wrong !== '' && !asks) told(silent, meant.row, wrong);
      else if (asks) told(needless, meant.row, failures.find(({ row }) => row === meant.row)?.code ?? 'held');
      else right++;
    }
    for (const row of read.keys()) if (!meantRows.has(row)) told(silent, row, 'is no loan');
    for (const failure of failures)
      if (failure.row !== undefined && !meantRows.has(failure.row)) told(needless, failure.row, failure.code);
  }
  return { silent, lost, needless, right, all };
}
