import { parsePeriod } from '../engine/programmes/period';
import type { RunRequest, RunResult, WorkbookApi } from '../excel/office/contract';
import { chosenProgramme } from '../excel/kept/chosen-programme';
import { WorkbookProblem, resultTexts } from '../excel/office/problem';
import { tellPane } from '../excel/ribbon-messages';
import type { Language } from '../locale/language';

const silent = () => {};

/** 一键核算, under what the workbook has chosen. */
export async function assessNow(api: WorkbookApi, language: Language): Promise<RunResult> {
  const request = await chosenRun(api, language);
  const result = await api.run(request, silent, new AbortController().signal);
  tellPane({ kind: 'assessed', result });
  return result;
}

/** 季度汇总: assesses afresh, so that the summary and the result columns say the same, and shows the sheet. */
export async function buildSummary(api: WorkbookApi, language: Language): Promise<void> {
  const result = await assessNow(api, language);
  const built = await api.buildSheets(['summary'], result, silent, new AbortController().signal);
  const summary = built.find(({ key }) => key === 'summary');
  if (summary) await api.goTo({ sheet: summary.sheet, row: 1 }, 0);
}

/** 清除标记: sheets, results, programme and decisions go, so the question is the pane's, which opens; nothing is done here. */
export function askToClear(): Promise<void> {
  tellPane({ kind: 'asks-to-clear' });
  return Promise.resolve();
}

/** 解释本格: the pane explains the row of the selected cell. */
export async function explainCell(api: Pick<Required<WorkbookApi>, 'selectedCell'>): Promise<void> {
  const cell = await api.selectedCell();
  tellPane({ kind: 'explain', cell });
}

async function chosenRun(api: WorkbookApi, language: Language): Promise<RunRequest> {
  const { problems } = resultTexts(language);
  const choice = await api.loadChoice();
  const chosen = chosenProgramme(choice);
  if (!chosen.ok) {
    const known = chosen.code === 'NOTHING_CHOSEN' || chosen.code === 'UNKNOWN';
    throw new WorkbookProblem(known ? problems.nothingChosen : problems.choiceUnusable);
  }
  if (choice.period === undefined) throw new WorkbookProblem(problems.nothingChosen);
  const period = parsePeriod(choice.period, chosen.programme);
  if (typeof period === 'string') throw new WorkbookProblem(problems.choiceUnusable);
  return { programme: chosen.programme, period, ...(choice.output && { output: choice.output }) };
}
