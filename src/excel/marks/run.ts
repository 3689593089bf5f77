import type { Grid } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import type { FormulaReport, ReportProgress, RunRequest, RunResult } from '../office/contract';
import { assessLedgers } from '../results/assess-ledgers';
import { displayLanguage } from '../office/display-language';
import type { PlannedFormulas } from '../results/formulas';
import { PENDING_NAME } from '../read/our-marks';
import { placeResults, type Placement, type TableToPlace } from '../results/placement';
import { WorkbookProblem, resultTexts, type ResultTexts } from '../office/problem';
import { readLedgers } from '../read/read-ledgers';
import { markPlaces, unmarkPlaces, writeResults } from './result-columns';
import { rowsChanged } from './rows-changed';
import { resultTableSteps } from '../results/result-table';
import { sentencesIn } from '../results/sentences';
import { keepSession } from './session';
import { readChoice } from '../kept/settings';
import { inSlices, throwIfAborted } from '../office/slices';
import { surveyWorkbook } from '../read/survey';

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
  const total = assessment.loans.length;
  // What a formula says, Excel says in its own language.
  const written = request.output === 'formulas' ? displayLanguage() : language;
  const tables = await inSlices(
    resultTableSteps(here, assessment, resultTexts(written), sentencesIn(written, request.programme)),
    (done) => report({ phase: 'assessing', done, total }),
    signal,
  );
  const planned: PlannedFormulas[] = [];
  if (request.output === 'formulas') {
    const { formulaSteps } = await import(/* webpackChunkName: "in-sheet-work" */ '../results/formulas');
    let first = 0;
    for (const table of tables) {
      const grid = reading.grids.find(({ sheet, file }) => sheet === table.sheet && file === undefined)!;
      const steps = formulaSteps(table, first, grid, assessment, choice, written);
      planned.push(await inSlices(steps, () => report({ phase: 'assessing', done: total, total }), signal));
      first += table.ledgers.reduce((sum, { loans }) => sum + loans.length, 0);
    }
  }
  const toPlace = tables.map((table, i): TableToPlace => {
    const formulas = planned[i]?.formulas;
    return formulas ? { ...table, formulas } : table;
  });

  throwIfAborted(signal);
  const fresh = await surveyWorkbook(context);
  for (const { sheet } of tables) {
    const [before, after] = [survey, fresh].map(({ sheets }) => sheets.find(({ name }) => name === sheet)?.used);
    // The clerk may type while we compute; a row more or less and every result would stand beside the wrong loan.
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new WorkbookProblem(texts.problems.changed(sheet));
  }
  const placements = await placeResults(context, fresh, toPlace);
  throwIfAborted(signal);
  const write = async () => {
    await requireAsRead(context, placements, reading.grids, texts, signal);
    const placed = await writeResults(context, fresh, placements, texts, report);
    if (planned.length === 0) return { placed, placements, wrong: new Map<string, unknown>() };
    const { verifyFormulas } = await import(/* webpackChunkName: "in-sheet-work" */ './verify-formulas');
    const wrong = await verifyFormulas(context, placements, texts);
    if (wrong.size === 0) return { placed, placements, wrong };
    // An amount that is not the engine's must not stand in the sheet: its values take the formulas' place.
    const again = await surveyWorkbook(context);
    const asValues = await placeResults(
      context,
      again,
      toPlace.map((table) => (wrong.has(table.sheet) ? tables.find(({ sheet }) => sheet === table.sheet)! : table)),
    );
    await requireAsRead(context, asValues, reading.grids, texts, signal);
    return { placed: await writeResults(context, again, asValues, texts, report), placements: asValues, wrong };
  };
  const done = await write();
  const result: RunResult = {
    assessment,
    ledgers,
    placed: done.placed,
    failures: reading.failures,
    decisions,
    ...(choice.tables && { tables: choice.tables }),
    ...(request.output === 'formulas' && { formulas: planned.map((plan) => reportOf(plan, done)) }),
  };
  keepSession({
    request,
    language: written,
    result,
    grids: reading.grids,
    options: reading.options,
    placements: done.placements,
  });
  return result;
}

/**
 * Marks where the results are to go and sees to it that the ledgers there are still the ones that were read. Throws WorkbookProblem where they are not;
 * then nothing stands in the workbook that did not before.
 */
async function requireAsRead(
  context: Excel.RequestContext,
  placements: readonly Placement[],
  grids: readonly Grid[],
  texts: ResultTexts,
  signal: AbortSignal,
): Promise<void> {
  await markPlaces(context, placements);
  const changed = await rowsChanged(context, placements, grids, PENDING_NAME, texts);
  const sheet = [...changed].find(([, rows]) => rows === 'moved' || rows.constants.size > 0)?.[0];
  if (sheet === undefined && !signal.aborted) return;
  await unmarkPlaces(context, placements);
  throwIfAborted(signal);
  throw new WorkbookProblem(texts.problems.changed(placements.find((one) => one.sheet.id === sheet)!.sheet.name));
}

/** What came of the plan: no formulas on a sheet of our own, none that Excel computes otherwise. */
function reportOf(
  { report }: PlannedFormulas,
  { placements, wrong }: { readonly placements: readonly Placement[]; readonly wrong: ReadonlyMap<string, unknown> },
): FormulaReport {
  const { sheet, loans } = report;
  const none = { sheet, kind: 'values', formulas: 0, loans } as const;
  if (wrong.has(sheet)) return { ...none, why: 'disagreed' };
  const ownSheet = placements.some(({ kind, table }) => kind === 'own-sheet' && table.sheet === sheet);
  return ownSheet ? { ...none, why: 'own-sheet' } : report;
}
