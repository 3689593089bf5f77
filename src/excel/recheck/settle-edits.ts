import { rowsChanged } from '../marks/rows-changed';
import { keepSession, session } from '../marks/session';
import type { RunResult } from '../office/contract';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { RESULTS_NAME } from '../read/our-marks';

/** A clerk who types faster than this is still told by the events of the sheet. */
const ROUNDS = 5;

/**
 * After the results were written: the ledgers are read once more, rows that were edited or sorted meanwhile are checked again, until what stands beside them
 * is what they come to. Throws WorkbookProblem where rows, columns or sheets came, went or were renamed: then no result is to be told.
 */
export async function settleEdits(context: Excel.RequestContext, texts: ResultTexts): Promise<RunResult> {
  for (let round = 0; round < ROUNDS; round++) {
    const { placements, grids, result } = session()!;
    const changed = await rowsChanged(context, placements, grids, RESULTS_NAME, texts);
    // Formulas that come to something else each time are checked once.
    const isSettled = [...changed.values()].every(
      (one) => one !== 'moved' && (round > 0 ? one.constants : one.rows).size === 0,
    );
    if (isSettled) return result;
    const rows = new Map([...changed].flatMap(([sheet, one]) => (one === 'moved' ? [] : [[sheet, one.rows] as const])));
    const { recheckRows } = await import(/* webpackChunkName: "in-sheet-work" */ './recheck');
    const checked = rows.size === changed.size ? await recheckRows(context, rows) : undefined;
    if (checked?.kind === 'checked') continue;
    keepSession(undefined);
    const [sheet] = changed.keys();
    throw new WorkbookProblem(
      texts.problems.movedMeanwhile(placements.find((one) => one.sheet.id === sheet)!.sheet.name),
    );
  }
  return session()!.result;
}
