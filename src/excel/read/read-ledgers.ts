import type { Grid } from '../../ledger/grid';
import type { ReadOptions, WorkbookReading } from '../../ledger/ledger';
import type { Language } from '../../locale/language';
import { addedSheets } from './added-files';
import type { ReportProgress, WorkbookChoice } from '../office/contract';
import { keptCorrections } from '../kept/layout-memory';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { ledgerReader } from './ledger-reader';
import { readGrids } from './read-grids';
import { inSlices } from '../office/slices';
import type { Survey } from './survey';

export interface LedgersRead extends WorkbookReading {
  /** As they were read, the added files' behind the open workbook's. */
  readonly grids: readonly Grid[];
  readonly options: ReadOptions;
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
): Promise<LedgersRead> {
  const unknown = wanted?.find((name) => !survey.sheets.some((sheet) => sheet.name === name));
  if (unknown !== undefined) throw new WorkbookProblem(texts.problems.noSheet(unknown));
  const own = survey.sheets.filter(({ ownKey }) => ownKey !== undefined);
  const sheets = survey.sheets.filter(
    ({ name, ownKey }) => ownKey === undefined && (wanted === undefined || wanted.includes(name)),
  );
  const grids = [...(await readGrids(context, sheets, texts, report, signal)), ...addedSheets()];
  const options: ReadOptions = {
    remembered: keptCorrections(),
    ...(choice.layouts ? { layouts: choice.layouts } : {}),
    ...(choice.columns ? { columns: choice.columns } : {}),
    ...(choice.units ? { units: choice.units } : {}),
    ...(choice.banks ? { banks: choice.banks } : {}),
    ownSheets: own.map(({ name }) => name),
    language,
  };
  const { readWorkbookSteps } = await ledgerReader();
  const reading = await inSlices(
    readWorkbookSteps(grids, options),
    ({ done, total }) => report({ phase: 'reading', done, total }),
    signal,
  );
  const ours = own.map(({ name }) => ({ sheet: name, kind: 'own' as const }));
  return { ...reading, others: [...reading.others, ...ours], grids, options };
}
