import type { Language } from '../locale/language';
import type { ReportProgress, RunRequest, RunResult } from './api';
import { assessLedgers } from './assess-ledgers';
import { withEventsOff } from './events-off';
import { placeResults } from './placement';
import { WorkbookProblem, type ResultTexts } from './problem';
import { readLedgers } from './read-ledgers';
import { writeResults } from './result-columns';
import { resultTableSteps } from './result-table';
import { sentencesIn } from './sentences';
import { readChoice } from './settings';
import { inSlices, throwIfAborted } from './slices';
import { surveyWorkbook } from './survey';

/** Reads, assesses, writes. Cancelling works until the first write; from there on the run goes through to its end. */
export async function runAssessment(
  context: Excel.RequestContext,
  request: RunRequest,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<RunResult> {
  const choice = await readChoice(context);
  const survey = await surveyWorkbook(context);
  if (survey.readOnly) throw new WorkbookProblem(texts.problems.readOnly);
  const reading = await readLedgers(context, survey, choice, request.sheets, language, texts, report, signal);
  const ledgers = reading.ledgers;
  // The added files' ledgers stand behind the open workbook's: loans keep their numbers.
  const here = ledgers.filter(({ file }) => file === undefined);
  const absent = request.sheets?.find((name) => !here.some(({ sheet }) => sheet === name));
  if (absent !== undefined) throw new WorkbookProblem(texts.problems.notALedger(absent));

  const { decisions = [] } = choice;
  const assessment = await assessLedgers(ledgers, request, choice, language, report, signal);
  const tables = await inSlices(
    resultTableSteps(here, assessment, texts, sentencesIn(language, request.programme)),
    (done) => report({ phase: 'assessing', done, total: assessment.loans.length }),
    signal,
  );

  throwIfAborted(signal);
  const fresh = await surveyWorkbook(context);
  for (const { sheet } of tables) {
    const [before, after] = [survey, fresh].map(({ sheets }) => sheets.find(({ name }) => name === sheet)?.used);
    // The clerk may type while we compute; a row more or less and every result would stand beside the wrong loan.
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new WorkbookProblem(texts.problems.changed(sheet));
  }
  const placements = await placeResults(context, fresh, tables);
  throwIfAborted(signal);
  const placed = await withEventsOff(context, () => writeResults(context, fresh, placements, texts, report));
  return {
    assessment,
    ledgers,
    placed,
    failures: reading.failures,
    decisions,
    ...(choice.tables && { tables: choice.tables }),
  };
}
