import type { Language } from '../locale/language';
import type { WorkbookApi } from './api';
import { explainOnSheet } from './explanation-sheet';
import { inTurn } from './in-turn';
import { resultTexts } from './problem';
import { selectedRows } from './selection';
import { showHighlights } from './show-highlights';
import { resultsToValues } from './to-values';
import type { ExcelRun } from './workbook-api';

/** What a clerk does with results that stand in the sheet already. */
export function inSheet(
  run: ExcelRun,
  language: () => Language,
): Required<Pick<WorkbookApi, 'explainLoans' | 'selectedRows' | 'showHighlights' | 'toValues'>> {
  const texts = () => resultTexts(language());
  return {
    showHighlights: (code) => inTurn(() => run((context) => showHighlights(context, code, texts()))),
    explainLoans: (loans, result, report, signal) =>
      run((context) => explainOnSheet(context, loans, result, language(), texts(), report, signal)),
    selectedRows: () => run(selectedRows),
    toValues: (report) => inTurn(() => run((context) => resultsToValues(context, texts(), report))),
  };
}
