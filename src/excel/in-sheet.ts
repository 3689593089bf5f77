import type { Language } from '../locale/language';
import type { ExcelRun, WorkbookApi } from './office/contract';
import { inTurn } from './office/in-turn';
import { resultTexts } from './office/problem';
import { selectedRows } from './selection';

/** What a clerk does with results that stand in the sheet already. Loaded when first asked for: the pane opens without it. */
export function inSheet(
  run: ExcelRun,
  language: () => Language,
): Required<Pick<WorkbookApi, 'explainLoans' | 'selectedRows' | 'showHighlights' | 'toValues'>> {
  const texts = () => resultTexts(language());
  return {
    showHighlights: (code) =>
      inTurn(async () => {
        const { showHighlights } = await import(/* webpackChunkName: "in-sheet-work" */ './marks/show-highlights');
        await run((context) => showHighlights(context, code, texts()));
      }),
    async explainLoans(loans, result, report, signal) {
      const { explainOnSheet } = await import(/* webpackChunkName: "in-sheet-work" */ './sheets/explanation-sheet');
      return run((context) => explainOnSheet(context, loans, result, language(), texts(), report, signal));
    },
    selectedRows: () => run((context) => selectedRows(context, texts())),
    toValues: (report) =>
      inTurn(async () => {
        const { resultsToValues } = await import(/* webpackChunkName: "in-sheet-work" */ './marks/to-values');
        return run((context) => resultsToValues(context, texts(), report));
      }),
  };
}
