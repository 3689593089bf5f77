import { assessSteps } from '../../engine/run/assess';
import type { AssessmentResult } from '../../engine/run/assessment';
import type { Ledger } from '../../ledger/ledger';
import type { Language } from '../../locale/language';
import { tablesWith } from '../kept/added-tables';
import type { ReportProgress, RunRequest, WorkbookChoice } from '../office/contract';
import { withLedgerFindings } from './ledger-findings';
import { WorkbookProblem } from '../office/problem';
import { describeTableError } from '../kept/describe-table-error';
import { inSlices } from '../office/slices';
import { tieDecisions } from '../kept/tie-decisions';

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
