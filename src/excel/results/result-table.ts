import type { AssessmentResult } from '../../engine/run/assessment';
import type { Finding, FindingCode } from '../../engine/loan/finding';
import { formatFen } from '../../engine/ground/money';
import { maskId } from '../../engine/loan/party-id';
import type { CellValue } from '../../ledger/grid';
import type { Ledger } from '../../ledger/ledger';
import { RESULT_HEADERS } from '../../ledger/own-marks';
import {
  RESULT_COLUMNS,
  failureRow,
  failuresByRow,
  findingsByLoanSteps,
  loanRow,
  type ResultRow,
  type Sentences,
} from './result-rows';
import type { ResultWords } from './result-words';

/** The result columns of one sheet, as plain data: rows from `top` on, seven cells each, empty where there is no loan. */
export interface ResultTable {
  readonly sheet: string;
  readonly ledgers: readonly Ledger[];
  /** 0-based sheet row of rows[0]: the header row of the (first) ledger. */
  readonly top: number;
  readonly rows: readonly ResultRow[];
  /** What a row that is not the ledger's own place says of whose it is; same length as `rows`. */
  readonly whose: readonly (readonly CellValue[])[];
  readonly codes: ReadonlySet<FindingCode>;
  /** Words of the verdict column on which whole rows are coloured. */
  readonly verdicts: { readonly refused: string; readonly unread: string };
}

const NO_FINDINGS: readonly Finding[] = [];
const EMPTY: ResultRow = RESULT_COLUMNS.map(() => '');

/** Lays out the results of all ledgers, sheet by sheet. Yields the loans done, for slices. */
export function* resultTableSteps(
  ledgers: readonly Ledger[],
  result: AssessmentResult,
  texts: ResultWords,
  sentences: Sentences,
): Generator<number, ResultTable[]> {
  const byLoan = yield* findingsByLoanSteps(result);
  const tables = new Map<string, ResultTable>();
  let index = 0;
  for (const [sheet, own] of bySheet(ledgers)) {
    const top = Math.min(...own.map(({ headerBottom }) => headerBottom));
    const bottom = Math.max(...own.map(({ range }) => range.bottom));
    const rows: ResultRow[] = Array.from({ length: bottom - top + 1 }, () => EMPTY);
    const whose: (readonly CellValue[])[] = rows.map(() => []);
    const codes = new Set<FindingCode>();
    for (const ledger of own) {
      rows[ledger.headerBottom - top] = RESULT_HEADERS;
      whose[ledger.headerBottom - top] = Object.values(texts.ownHeaders);
      for (const [row, failures] of failuresByRow(ledger)) {
        // A failure above the header or below the data (a missing column, a bad total) has no row of its own here.
        if (row - 1 <= ledger.headerBottom || row - 1 > bottom) continue;
        rows[row - 1 - top] = failureRow(failures, texts, sentences);
        whose[row - 1 - top] = [row, '', '', '', '', ''];
      }
      for (const loan of ledger.loans) {
        const assessment = result.assessments[index]!;
        const findings = byLoan[index] ?? NO_FINDINGS;
        const row = loan.source.row - 1 - top;
        rows[row] = loanRow(assessment, findings, texts, sentences);
        whose[row] = [
          loan.source.row,
          loan.borrower,
          maskId(loan.id.text),
          loan.bank,
          loan.contract,
          Number(formatFen(loan.principal)),
        ];
        for (const code of assessment.codes) codes.add(code);
        for (const { code } of findings) codes.add(code);
        index++;
        if (index % 256 === 0) yield index;
      }
    }
    tables.set(sheet, { sheet, ledgers: own, top, rows, whose, codes, verdicts: texts.verdicts });
  }
  return [...tables.values()];
}

function bySheet(ledgers: readonly Ledger[]): Map<string, Ledger[]> {
  const sheets = new Map<string, Ledger[]>();
  for (const ledger of ledgers) {
    const list = sheets.get(ledger.sheet);
    if (list) list.push(ledger);
    else sheets.set(ledger.sheet, [ledger]);
  }
  return sheets;
}
