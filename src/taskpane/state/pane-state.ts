import type {
  BuiltSheet,
  EditedWhy,
  Progress,
  RunResult,
  WorkbookChoice,
  WorkbookScan,
} from '../../excel/office/contract';
import type { FindingCode, Severity } from '../../engine/loan/finding';
import type { CellRef } from '../../engine/loan/loan';
import type { Programme } from '../../engine/programmes/programme';
import type { SheetKey } from '../../reports/model/sheet-model';

export const TABS = ['ledger', 'policy', 'run', 'findings', 'reports'] as const;
export type TabId = (typeof TABS)[number];

export type TaskKind = 'scan' | 'run' | 'build' | 'clear';
/** Short jobs that show no progress but can fail. */
export type QuickKind = 'goTo' | 'open' | 'load' | 'save' | 'explain' | 'addFile' | 'highlight' | 'toValues';

export interface Task {
  readonly kind: TaskKind;
  readonly progress?: Progress;
  /** The clerk pressed 取消; the host has not stopped yet. */
  readonly cancelling: boolean;
}

/** Something that failed. */
export interface Problem {
  readonly kind: TaskKind | QuickKind | 'ribbon';
  /** What the clerk can do about it, where the workbook floor knows; else the pane's own advice is shown. */
  readonly advice?: string;
  /** For a technician: free of names, IDs and amounts. Absent where there is nothing of ours to mend. */
  readonly report?: string;
}

export type Notice = 'run-cancelled' | 'cleared' | 'nothing-to-explain';

/** The loans behind a figure. */
export type RowsBehind =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'bank'; readonly name: string }
  | { readonly kind: 'township'; readonly name: string };

export interface FindingFilter {
  readonly severity: Severity | 'all';
  readonly search: string;
}

/** `programme-copy` and `programme-edit` begin a draft from the programme chosen, `programme` goes on with it. */
export type Panel =
  'help' | 'diagnostics' | 'programme' | 'programme-copy' | 'programme-edit' | 'programme-file' | 'tables';

/** A county's programme under change, not saved yet. */
export interface Draft {
  readonly programme: Programme;
  /** Id of the workbook's programme that is changed; absent: it becomes a new one. */
  readonly own?: string;
  /** Something is lost if it is dropped. */
  readonly changed: boolean;
}

export interface PaneState {
  readonly tab: TabId;
  readonly choice: WorkbookChoice;
  /** Names of the files read together with the open workbook. */
  readonly addedFiles: readonly string[];
  readonly scan?: WorkbookScan;
  readonly result?: RunResult;
  readonly built: readonly BuiltSheet[];
  readonly chosenSheets: readonly SheetKey[];
  readonly task?: Task;
  readonly problem?: Problem;
  readonly notice?: Notice;
  readonly panel?: Panel;
  /** Kept while the clerk looks elsewhere. */
  readonly draft?: Draft;
  readonly rowsBehind?: RowsBehind;
  readonly filter: FindingFilter;
  /** Group keys the clerk has folded away. */
  readonly folded: readonly string[];
  /** Index into the result's loans whose working is shown. */
  readonly explained?: number;
  readonly selection?: CellRef;
  /** The ledger has changed since the result, and the result has not followed. */
  readonly edited?: { readonly why: EditedWhy; readonly text?: string };
  /** The one kind of finding that is highlighted in the sheet; absent: all. */
  readonly highlighted?: FindingCode;
  /** What goes and what stays is told; nothing is cleared yet. */
  readonly asksToClear?: true;
}

export const INITIAL_STATE: PaneState = {
  tab: 'ledger',
  choice: {},
  addedFiles: [],
  built: [],
  chosenSheets: ['summary'],
  filter: { severity: 'all', search: '' },
  folded: [],
};
