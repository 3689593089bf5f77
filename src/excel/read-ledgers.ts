import type { Ledger, ReadOptions, WorkbookReading } from '../ledger/ledger';
import { readWorkbookSteps } from '../ledger/read-workbook';
import type { Language } from '../locale/language';
import { addedSheets } from './added-files';
import type { ReportProgress, WorkbookChoice } from './api';
import { WorkbookProblem, type ResultTexts } from './problem';
import { readGrids } from './read-grids';
import { inSlices } from './slices';
import type { Survey } from './survey';

export interface LedgersRead extends WorkbookReading {
  readonly ledgers: readonly Ledger[];
}

/** Reads every sheet that is not ours, or those named, and the sheets of the added files behind them. Nothing is written. */
export async function readLedgers(
  context: Excel.RequestContext,
  survey: Survey,
  choice: WorkbookChoice,
  wanted: readonly string[] | undefined,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<WorkbookReading> {
  const unknown = wanted?.find((name) => !survey.sheets.some((sheet) => sheet.name === name));
  if (unknown !== undefined) throw new WorkbookProblem(texts.problems.noSheet(unknown));
  const own = survey.sheets.filter(({ ownKey }) => ownKey !== undefined);
  const sheets = survey.sheets.filter(
    ({ name, ownKey }) => ownKey === undefined && (wanted === undefined || wanted.includes(name)),
  );
  const grids = await readGrids(context, sheets, texts, report, signal);
  const options: ReadOptions = {
    ...(choice.layouts ? { layouts: choice.layouts } : {}),
    ...(choice.columns ? { columns: choice.columns } : {}),
    ...(choice.units ? { units: choice.units } : {}),
    ...(choice.banks ? { banks: choice.banks } : {}),
    ownSheets: own.map(({ name }) => name),
    language,
  };
  const reading = await inSlices(
    readWorkbookSteps([...grids, ...addedSheets()], options),
    ({ done, total }) => report({ phase: 'reading', done, total }),
    signal,
  );
  return { ...reading, others: [...reading.others, ...own.map(({ name }) => ({ sheet: name, kind: 'own' as const }))] };
}
