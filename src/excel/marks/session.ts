import type { FindingCode } from '../../engine/loan/finding';
import type { Grid } from '../../ledger/grid';
import type { ReadOptions } from '../../ledger/ledger';
import type { Language } from '../../locale/language';
import type { RunRequest, RunResult } from '../office/contract';
import type { Placement } from '../results/placement';
import type { Region } from '../sheets/write-blocks';

/** The last run of this session, as far as what comes after it builds on it: checking changed rows, showing one kind of finding. */
export interface Session {
  readonly request: RunRequest;
  /** Of the texts in the sheet. */
  readonly language: Language;
  readonly result: RunResult;
  readonly grids: readonly Grid[];
  readonly options: ReadOptions;
  readonly placements: readonly Placement[];
  /** The one kind of finding that is highlighted; absent: all. */
  readonly shown?: FindingCode | undefined;
}

let current: Session | undefined;
/** Result cells that were being turned into values when it broke off, by sheet id: the formulas may be gone already. */
const unfinished = new Map<string, Region['rows']>();

export function session(): Session | undefined {
  return current;
}

/** Undefined: there are no results of ours in the workbook any more. */
export function keepSession(next: Session | undefined): void {
  current = next;
  unfinished.clear();
}

/** The same run, something of it changed. */
export function updateSession(change: Partial<Session>): void {
  if (current) current = { ...current, ...change };
}

export function unfinishedValues(): Map<string, Region['rows']> {
  return unfinished;
}
