import { assessSteps } from '../engine/assess';
import type { AssessmentResult } from '../engine/assessment';
import type { Ledger } from '../ledger/ledger';
import type { Language } from '../locale/language';
import { tablesWith } from './added-tables';
import type { ReportProgress, RunRequest, WorkbookChoice } from './api';
import { withLedgerFindings } from './ledger-findings';
import { WorkbookProblem } from './problem';
import { describeTableError } from './describe-table-error';
import { inSlices } from './slices';
import { tieDecisions } from './tie-decisions';

/** Assesses the loans of all ledgers together: caps and banks are counted across sheets and files. */
export async function assessLedgers(
  ledgers: readonly Ledger[],
  { programme, period, tables: added = {} }: Pick<RunRequest, 'programme' | 'period' | 'tables'>,
  { decisions = [], tables = {} }: Pick<WorkbookChoice, 'decisions' | 'tables'>,
  language: Language,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<AssessmentResult> {
  const given = tablesWith(tables, added);
  if (!given.ok) throw new WorkbookProblem(describeTableError(given.error, language));
  const loans = ledgers.flatMap((ledger) => ledger.loans);
  report({ phase: 'assessing', done: 0, total: loans.length });
  const result = await inSlices(
    assessSteps(loans, programme, period, { decisions: tieDecisions(decisions, loans), ...given.options }),
    ({ done, total }) => report({ phase: 'assessing', done, total }),
    signal,
  );
  return withLedgerFindings(result, ledgers);
}
