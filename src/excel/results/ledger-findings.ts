import type { AssessmentResult } from '../../engine/run/assessment';
import type { Finding } from '../../engine/loan/finding';
import type { Ledger } from '../../ledger/ledger';

/** Findings of the reading (units, printed totals) stand beside those of the rules, with the loans numbered through all ledgers. */
export function withLedgerFindings(result: AssessmentResult, ledgers: readonly Ledger[]): AssessmentResult {
  const added: Finding[] = [];
  let first = 0;
  for (const ledger of ledgers) {
    const offset = first;
    added.push(
      ...ledger.findings.map((finding) => ({ ...finding, loans: finding.loans.map((loan) => loan + offset) })),
    );
    first += ledger.loans.length;
  }
  return added.length === 0 ? result : { ...result, findings: [...result.findings, ...added] };
}
