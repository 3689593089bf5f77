import type { Language } from '../locale/language';
import { setAddedSheets } from './read/added-files';
import { adoptRemembered } from './kept/adopt-remembered';
import type { ExcelRun, WorkbookApi } from './office/contract';
import { officeCode } from './read/blocks';
import { buildSheets } from './sheets/build-sheets';
import { clearOurs } from './marks/clear';
import { displayLanguage } from './office/display-language';
import { goTo } from './office/go-to';
import { keepCorrections, keptCorrections } from './kept/layout-memory';
import { WorkbookProblem, resultTexts } from './office/problem';
import { readLedgers } from './read/read-ledgers';
import { latestChoice } from './kept/settings';
import { underSettings, type Clock } from './marks/run-stamp';
import { inSheet } from './in-sheet';
import { inTurn } from './office/in-turn';
import { onRibbon, tellPane } from './ribbon-messages';
import { runAssessment } from './marks/run';
import { onSelection, selectedCell } from './selection';
import { readChoice, writeChoice } from './kept/settings';
import { updateSession } from './marks/session';
import { surveyWorkbook } from './read/survey';
import { settleEdits } from './recheck/settle-edits';
import { forgetEdits, watchLedgers } from './recheck/watch';

/**
 * The workbook as pane, ribbon and command line see it, over the office.js whose globals are set.
 * What Office.js throws becomes a WorkbookProblem with a sentence in `language()`.
 */
export function createWorkbookApi(
  language: () => Language = displayLanguage,
  clock: Clock = () => new Date(),
): Required<WorkbookApi> {
  const inExcel = inExcelOf(language);
  const texts = () => resultTexts(language());
  return {
    scan: (report, signal) =>
      inExcel(async (context) => {
        const choice = await readChoice(context);
        const survey = await surveyWorkbook(context);
        return readLedgers(context, survey, choice, undefined, language(), texts(), report, signal);
      }),
    run: (request, report, signal) =>
      inTurn(() =>
        inExcel(async (context) => {
          forgetEdits();
          await runAssessment(context, request, language(), texts(), report, signal);
          const run = await settleEdits(context, texts());
          const result = underSettings(run, latestChoice(), clock());
          const { appendRun } = await import('./sheets/run-record');
          await appendRun(context, result, language(), signal);
          const choice = await adoptRemembered(context, result.ledgers);
          const whole = choice ? { ...result, choice } : result;
          updateSession({ result: whole });
          return whole;
        }),
      ),
    buildSheets: (keys, result, report, signal) =>
      inTurn(() => inExcel((context) => buildSheets(context, keys, result, language(), texts(), report, signal))),
    ...inSheet(inExcel, language),
    clear: (report, options) => inTurn(() => inExcel((context) => clearOurs(context, texts(), report, options))),
    verify: (report, signal) =>
      inExcel(async (context) => {
        const { verifyRecord } = await import('./sheets/run-record');
        return verifyRecord(context, language(), texts(), report, signal);
      }),
    copySheets: (keys, result, mask, report, signal) =>
      inTurn(() =>
        inExcel(async (context) => {
          const { copySheets } = await import('./sheets/submission-copy');
          return copySheets(context, keys, result, mask, language(), texts(), report, signal);
        }),
      ),
    openNewWorkbook: async (file) => (await import('./sheets/submission-copy')).openNewWorkbook(file),
    selfTest: (report) =>
      inTurn(() =>
        inExcel(async (context) => {
          const { runSelfTest } = await import(/* webpackChunkName: "self-test" */ './self-test/run-self-test');
          const hasFunctions = Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3');
          return runSelfTest(context, hasFunctions, report);
        }),
      ),
    goTo: (ref, column) => inExcel((context) => goTo(context, ref, column, texts())),
    onSelection: (listener) => onSelection(inExcel, listener),
    selectedCell: () => inExcel(selectedCell),
    onRibbon,
    setAddedSheets,
    loadChoice: () => inExcel(readChoice),
    saveChoice: (choice) => inExcel((context) => writeChoice(context, choice)),
    memory: { read: keptCorrections, write: keepCorrections },
  };
}

function inExcelOf(language: () => Language): ExcelRun {
  return async (batch) => {
    try {
      // In the middle of a cell Excel refuses everything: a clerk who types on is waited for.
      return await Excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      throw asProblem(error, language());
    }
  };
}

/** Checks the rows a clerk changes, from now on, whether the pane is open or not; the pane is told. Returns how to stop. */
export function watchEdits(language: () => Language = displayLanguage): () => void {
  return watchLedgers(inExcelOf(language), tellPane);
}

function asProblem(error: unknown, language: Language): unknown {
  const code = officeCode(error);
  if (code === undefined) return error;
  const { message } = error as { readonly message: string };
  const { problems } = resultTexts(language);
  return new WorkbookProblem(
    code === 'InvalidOperationInCellEditMode'
      ? problems.typing
      : code === 'InvalidSelection'
        ? problems.noCell
        : problems.failed(code, message),
    { cause: error },
  );
}
