import type { Language } from '../locale/language';
import { setAddedSheets } from './added-files';
import { adoptRemembered } from './adopt-remembered';
import type { WorkbookApi } from './api';
import { officeCode } from './blocks';
import { buildSheets } from './build-sheets';
import { clearOurs } from './clear';
import { displayLanguage } from './display-language';
import { goTo } from './go-to';
import { keepCorrections, keptCorrections } from './layout-memory';
import { WorkbookProblem, resultTexts } from './problem';
import { readLedgers } from './read-ledgers';
import { latestChoice } from './settings';
import { underSettings, type Clock } from './run-stamp';
import { onRibbon } from './ribbon-messages';
import { runAssessment } from './run';
import { onSelection, selectedCell } from './selection';
import { readChoice, writeChoice } from './settings';
import { surveyWorkbook } from './survey';
import { resultsToValues } from './to-values';

export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * The workbook as pane, ribbon and command line see it, over the office.js whose globals are set.
 * What Office.js throws becomes a WorkbookProblem with a sentence in `language()`.
 */
export function createWorkbookApi(
  language: () => Language = displayLanguage,
  clock: Clock = () => new Date(),
): Required<WorkbookApi> {
  const inExcel: ExcelRun = async (batch) => {
    try {
      return await Excel.run(batch);
    } catch (error) {
      throw asProblem(error, language());
    }
  };
  const texts = () => resultTexts(language());
  return {
    scan: (report, signal) =>
      inExcel(async (context) => {
        const choice = await readChoice(context);
        const survey = await surveyWorkbook(context);
        return readLedgers(context, survey, choice, undefined, language(), texts(), report, signal);
      }),
    run: (request, report, signal) =>
      inExcel(async (context) => {
        const run = await runAssessment(context, request, language(), texts(), report, signal);
        const result = underSettings(run, latestChoice(), clock());
        const { appendRun } = await import('./run-record');
        await appendRun(context, result, language());
        const choice = await adoptRemembered(context, result.ledgers);
        return choice ? { ...result, choice } : result;
      }),
    buildSheets: (keys, result, report, signal) =>
      inExcel((context) => buildSheets(context, keys, result, language(), texts(), report, signal)),
    toValues: (report) => inExcel((context) => resultsToValues(context, texts(), report)),
    clear: (report, options) => inExcel((context) => clearOurs(context, texts(), report, options)),
    verify: (report, signal) =>
      inExcel(async (context) => {
        const { verifyRecord } = await import('./run-record');
        return verifyRecord(context, language(), texts(), report, signal);
      }),
    copySheets: (keys, result, mask, report, signal) =>
      inExcel(async (context) => {
        const { copySheets } = await import('./submission-copy');
        return copySheets(context, keys, result, mask, language(), texts(), report, signal);
      }),
    openNewWorkbook: async (file) => (await import('./submission-copy')).openNewWorkbook(file),
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

function asProblem(error: unknown, language: Language): unknown {
  const code = officeCode(error);
  if (code === undefined) return error;
  const { message } = error as { readonly message: string };
  return new WorkbookProblem(resultTexts(language).problems.failed(code, message), { cause: error });
}
