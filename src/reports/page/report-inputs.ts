import type { AssessmentResult } from '../../engine/run/assessment';
import type { CellValue } from '../../ledger/grid';
import type { Disposition } from '../facts/disposition';
import type { ResponseSheet } from '../facts/responses';
import { periodName } from '../model/period-name';
import type { SheetKey } from '../model/sheet-model';
import type { ReportTexts } from '../model/texts';
import type { WorkingPaper } from '../paper/working-paper';

/** What every sheet is built from: the result, the working paper its figures refer to, and the words. */
export interface ReportInputs {
  readonly result: AssessmentResult;
  readonly paper: WorkingPaper;
  readonly texts: ReportTexts;
  /** What the clerk has made of findings. */
  readonly dispositions: readonly Disposition[];
  /** What stands on sheets built before, from A1 on, where the clerk types rows into them. */
  readonly typed?: ReadonlyMap<SheetKey, readonly (readonly CellValue[])[]>;
  /** The sheet of the workbook with answered questionnaires. */
  readonly responses?: ResponseSheet;
}

export function periodOf({ result, texts }: ReportInputs): string {
  return periodName(result.period, texts);
}
