import type { AssessmentResult } from '../../engine/run/assessment';
import type { Finding } from '../../engine/loan/finding';
import type { Ledger } from '../../ledger/ledger';

/** Findings of the reading (units, printed totals) stand beside those of the rules, with the loans numbered through all ledgers. */
export function withLedgerFindings(result: AssessmentResult, ledgers: readonly Ledger[]): AssessmentResult {
  const added: Finding[] = [];
  let first = 0;
  for (const ledger of ledgers) {
    const offset = first;
    const isHeld = (loan: number): boolean => ledger.loans[loan]?.doubts?.some(({ kind }) => kind === 'unit') === true;
    for (const finding of ledger.findings) {
      // The rules tell of each loan they hold for its unit.
      if (finding.code === 'UNIT_SUSPECT' && finding.loans.length > 0 && finding.loans.every(isHeld)) continue;
      added.push({ ...finding, loans: finding.loans.map((loan) => loan + offset) });
    }
    first += ledger.loans.length;
  }
  return added.length === 0 ? result : { ...result, findings: [...result.findings, ...added] };
}
