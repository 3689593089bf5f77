import type { ExcelRun, RibbonMessage } from '../office/contract';
import { effectOf, type SheetChange } from './edits';
import { inTurn } from '../office/in-turn';
import { session } from '../marks/session';
import { latestChoice } from '../kept/settings';

/** Milliseconds without a further edit before the changed rows are checked: long enough to type the next cell. */
const PAUSE = 800;

/** Rows changed since they were read, by sheet id. Those another person changed wait here too, until this person's next edit. */
let changed = new Map<string, Set<number>>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** A run reads everything itself: what was noted before it is settled with it. */
export function forgetEdits(): void {
  changed = new Map();
  clearTimeout(timer);
}

/**
 * Checks the rows of the last run's ledgers that a clerk changes, after a pause in typing, and tells the pane. Edits of co-authors are only read along
 * with the next own one: their add-in checks them, and two that answered each other would not come to rest. Returns how to stop.
 * @param run with the settings a clerk in the middle of typing needs: it waits until the cell is left.
 */
export function watchLedgers(run: ExcelRun, tell: (message: RibbonMessage) => void, pause = PAUSE): () => void {
  const check = async (): Promise<void> => {
    const rows = changed;
    changed = new Map();
    try {
      // Loaded with the first edit: the pane opens without it.
      const { recheckRows } = await import(/* webpackChunkName: "in-sheet-work" */ './recheck');
      const checked = await run((context) => recheckRows(context, rows));
      if (checked.kind === 'checked') tell({ kind: 'rechecked', result: checked.result, rows: checked.rows });
      else tell({ kind: 'edited', why: checked.kind });
    } catch (error) {
      // Read again with the next edit; until then the pane says that the results are behind.
      for (const [sheetId, ofSheet] of rows) note(sheetId, ofSheet);
      tell({ kind: 'edited', why: 'failed', text: error instanceof Error ? error.message : String(error) });
    }
  };

  const onChanged = async (change: SheetChange): Promise<void> => {
    await Promise.resolve();
    const known = session();
    const effect = known ? effectOf(change, known) : ({ kind: 'none' } as const);
    if (effect.kind === 'none') return;
    if (effect.kind === 'structure') {
      clearTimeout(timer);
      tell({ kind: 'edited', why: 'structure' });
      return;
    }
    note(
      effect.sheetId,
      Array.from({ length: effect.last - effect.first + 1 }, (_, i) => effect.first + i),
    );
    if (change.source === 'Remote') return;
    if (latestChoice().recheck === false) {
      tell({ kind: 'edited', why: 'off' });
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(check), pause);
  };

  // Sorted by a filter's or a table's buttons, the ledger's rows change places and our columns do not.
  const onSorted = ({ address, source, worksheetId }: Excel.WorksheetRowSortedEventArgs): Promise<void> =>
    onChanged({ address, source, worksheetId, changeType: 'RangeEdited', triggerSource: 'Unknown' });

  const registered = run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(onChanged), worksheets.onRowSorted.add(onSorted)];
    await context.sync();
    return handlers;
  });
  return () => {
    forgetEdits();
    void registered.then((handlers) =>
      run(async () => {
        for (const handler of handlers) handler.remove();
        await handlers[0]!.context.sync();
      }),
    );
  };
}

function note(sheetId: string, rows: Iterable<number>): void {
  const known = changed.get(sheetId) ?? new Set<number>();
  for (const row of rows) known.add(row);
  changed.set(sheetId, known);
}
