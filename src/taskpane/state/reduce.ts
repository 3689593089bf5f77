import type {
  BuiltSheet,
  Progress,
  RibbonMessage,
  RunResult,
  WorkbookChoice,
  WorkbookScan,
} from '../../excel/office/contract';
import type { FindingCode } from '../../engine/loan/finding';
import type { CellRef, RowRef } from '../../engine/loan/loan';
import type { SheetKey } from '../../reports/model/sheet-model';
import type {
  Draft,
  FindingFilter,
  Notice,
  Panel,
  PaneState,
  Problem,
  RowsBehind,
  TabId,
  TaskKind,
} from './pane-state';

export type PaneEvent =
  | { readonly type: 'tab-opened'; readonly tab: TabId }
  | { readonly type: 'choice-loaded' | 'choice-changed'; readonly choice: WorkbookChoice }
  | { readonly type: 'task-started'; readonly kind: TaskKind }
  | { readonly type: 'task-progressed'; readonly progress: Progress }
  | { readonly type: 'task-cancelling' }
  | { readonly type: 'task-ended'; readonly notice?: Notice }
  | { readonly type: 'files-added'; readonly names: readonly string[] }
  | { readonly type: 'scanned'; readonly scan: WorkbookScan }
  | { readonly type: 'assessed'; readonly result: RunResult }
  | { readonly type: 'built'; readonly sheets: readonly BuiltSheet[] }
  | { readonly type: 'cleared' }
  | { readonly type: 'clear-asked' | 'clear-left' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'problem-closed' }
  | { readonly type: 'notice-closed' }
  | { readonly type: 'panel-opened'; readonly panel: Panel }
  | { readonly type: 'panel-closed' }
  | { readonly type: 'draft-changed'; readonly draft: Draft }
  | { readonly type: 'draft-left' }
  | { readonly type: 'rows-opened'; readonly rows: RowsBehind }
  | { readonly type: 'rows-closed' }
  | { readonly type: 'findings-filtered'; readonly filter: Partial<FindingFilter> }
  | { readonly type: 'group-toggled'; readonly key: string }
  | { readonly type: 'sheet-toggled'; readonly key: SheetKey }
  | { readonly type: 'sheets-chosen'; readonly keys: readonly SheetKey[] }
  | { readonly type: 'explain-opened'; readonly loan: number }
  | { readonly type: 'explain-closed' }
  | { readonly type: 'ribbon-spoke'; readonly message: RibbonMessage }
  | { readonly type: 'highlighted'; readonly code: FindingCode | undefined }
  | { readonly type: 'turned-to-values' | 'nothing-to-explain' }
  | { readonly type: 'selection-moved'; readonly cell: CellRef };

type Optional = { [Key in keyof PaneState as undefined extends PaneState[Key] ? Key : never]-?: Key };

/** Optional members are taken out, not set to undefined: the state stays plain data that compares and prints well. */
function without(state: PaneState, ...keys: (keyof Optional)[]): PaneState {
  const next: { -readonly [Key in keyof PaneState]: PaneState[Key] } = { ...state };
  for (const key of keys) delete next[key];
  return next;
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/** The result with changed rows checked again: the clerk stays where they are. */
function checkedAgain(state: PaneState, result: RunResult): PaneState {
  const { explained } = state;
  const shown = explained === undefined ? undefined : state.result?.assessment.loans[explained]?.source;
  const next: PaneState = {
    ...without(state, 'edited', 'explained'),
    result,
    ...(state.scan && { scan: { ...state.scan, ledgers: result.ledgers } }),
    built: [],
  };
  const loan = shown ? result.assessment.loans.findIndex(({ source }) => isSameRow(source, shown)) : -1;
  return loan >= 0 ? { ...next, explained: loan } : next;
}

/** What a ribbon button did, as if it had been pressed here. */
function heardFromRibbon(state: PaneState, message: RibbonMessage): PaneState {
  switch (message.kind) {
    case 'problem':
      return { ...state, problem: { kind: 'ribbon', advice: message.text } };
    // A success takes away what an earlier press had to say.
    case 'assessed':
      return reduce(without(state, 'problem', 'notice'), { type: 'assessed', result: message.result });
    case 'asks-to-clear':
      return { ...reduce(without(state, 'problem'), { type: 'tab-opened', tab: 'reports' }), asksToClear: true };
    case 'rechecked':
      return state.result
        ? checkedAgain(state, message.result)
        : reduce(state, { type: 'assessed', result: message.result });
    case 'edited': {
      const { why, text } = message;
      return state.result ? { ...state, edited: { why, ...(text !== undefined && { text }) } } : state;
    }
    case 'explain': {
      const loan = loanUnder(state, message.cell);
      const selected = {
        ...without(state, 'panel', 'rowsBehind', 'problem', 'notice'),
        selection: message.cell,
      };
      return loan >= 0 ? { ...selected, explained: loan } : { ...selected, notice: 'nothing-to-explain' };
    }
  }
}

function loanUnder(state: PaneState, cell: CellRef): number {
  return state.result?.assessment.loans.findIndex(({ source }) => isSameRow(source, cell)) ?? -1;
}

function isSameRow(a: RowRef, b: RowRef): boolean {
  return a.row === b.row && a.sheet === b.sheet && a.file === b.file;
}

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'tab-opened':
      return { ...without(state, 'rowsBehind', 'explained', 'panel', 'notice', 'asksToClear'), tab: event.tab };
    case 'choice-loaded':
    case 'choice-changed':
      return { ...state, choice: event.choice };
    case 'task-started':
      return { ...without(state, 'problem', 'notice'), task: { kind: event.kind, cancelling: false } };
    case 'task-progressed':
      return state.task ? { ...state, task: { ...state.task, progress: event.progress } } : state;
    case 'task-cancelling':
      return state.task ? { ...state, task: { ...state.task, cancelling: true } } : state;
    case 'task-ended':
      return { ...without(state, 'task'), ...(event.notice && { notice: event.notice }) };
    case 'files-added':
      return { ...state, addedFiles: event.names };
    case 'scanned':
      return { ...state, scan: event.scan };
    case 'assessed':
      return {
        ...without(state, 'rowsBehind', 'explained', 'edited', 'highlighted'),
        result: event.result,
        ...(event.result.choice && { choice: event.result.choice }),
        // The run has just read the ledgers again: one reading on screen, not two.
        ...(state.scan && { scan: { ...state.scan, ledgers: event.result.ledgers } }),
        built: [],
        tab: 'run',
        filter: { severity: 'all', search: '' },
      };
    case 'built':
      return {
        ...state,
        built: [...state.built.filter(({ key }) => !event.sheets.some((sheet) => sheet.key === key)), ...event.sheets],
      };
    case 'cleared':
      return { ...without(state, 'result', 'rowsBehind', 'explained', 'edited', 'highlighted'), choice: {}, built: [] };
    case 'clear-asked':
      return { ...state, asksToClear: true };
    case 'clear-left':
      return without(state, 'asksToClear');
    case 'failed':
      return { ...state, problem: event.problem };
    case 'highlighted':
      return event.code === undefined ? without(state, 'highlighted') : { ...state, highlighted: event.code };
    case 'nothing-to-explain':
      return { ...state, notice: 'nothing-to-explain' };
    case 'turned-to-values': {
      const { result } = state;
      return result ? { ...state, result: { ...result, formulas: [] } } : state;
    }
    case 'problem-closed':
      return without(state, 'problem');
    case 'notice-closed':
      return without(state, 'notice');
    case 'panel-opened':
      return { ...state, panel: event.panel };
    case 'panel-closed':
      return without(state, 'panel');
    case 'draft-changed':
      return { ...state, draft: event.draft, panel: 'programme' };
    case 'draft-left':
      return without(state, 'panel', 'draft');
    case 'rows-opened':
      return { ...state, tab: 'run', rowsBehind: event.rows };
    case 'rows-closed':
      return without(state, 'rowsBehind');
    case 'findings-filtered':
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case 'group-toggled':
      return { ...state, folded: toggled(state.folded, event.key) };
    case 'sheet-toggled':
      return { ...state, chosenSheets: toggled(state.chosenSheets, event.key) };
    case 'sheets-chosen':
      return { ...state, chosenSheets: event.keys };
    case 'explain-opened':
      return { ...state, explained: event.loan };
    case 'ribbon-spoke':
      return heardFromRibbon(state, event.message);
    case 'explain-closed':
      return without(state, 'explained');
    case 'selection-moved': {
      const loan = state.explained === undefined ? -1 : loanUnder(state, event.cell);
      return { ...state, selection: event.cell, ...(loan >= 0 && { explained: loan }) };
    }
  }
}
