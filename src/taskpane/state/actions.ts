import { createContext, useContext } from 'react';

import type { Period } from '../../engine/programmes/period';
import type { Programme } from '../../engine/programmes/programme';
import type { RowRef } from '../../engine/loan/loan';
import { WorkbookProblem } from '../../excel/office/problem';
import type { ReportProgress, WorkbookApi, WorkbookChoice } from '../../excel/office/contract';
import type { Grid } from '../../ledger/grid';
import type { Field, Ledger } from '../../ledger/ledger';
import type { Disposition } from '../../reports/facts/disposition';
import type { MaskChoice } from '../../reports/facts/mask';
import type { Verification } from '../../reports/record/run-record';
import type { SheetKey } from '../../reports/model/sheet-model';
import { forgetBanks, forgetLayout, remember, rememberBanks } from './corrections';
import { fileReader } from './file-reader';
import { PANE_TEXTS } from '../texts';
import { errorReport, type Surroundings } from './error-report';
import { inSheetActions, type InSheetActions } from './in-sheet-actions';
import type { Notice, QuickKind, TaskKind } from './pane-state';
import type { Store } from './store';

/** What the buttons do. Nothing here rejects: a failure becomes a problem on screen. */
export interface Actions extends InSheetActions {
  /** Absent where the host cannot be tested. */
  readonly selfTest?: NonNullable<WorkbookApi['selfTest']>;
  /** Loads what the workbook remembers, then looks for ledgers. */
  start(): Promise<void>;
  scan(): Promise<void>;
  run(programme: Programme, period: Period): Promise<void>;
  build(keys: readonly SheetKey[]): Promise<void>;
  /** Makes the 报送副本 of the sheets and opens it as a workbook of its own; whether it was. */
  copy(keys: readonly SheetKey[], mask: MaskChoice): Promise<boolean>;
  /** 核验; undefined where it could not be done. */
  verify(): Promise<Verification | undefined>;
  clear(record: 'keep' | 'remove'): Promise<void>;
  cancel(): void;
  choose(choice: WorkbookChoice): Promise<void>;
  /** Keeps the column for this sheet, and for every sheet of the same layout, in the workbook and on the machine. */
  chooseColumn(ledger: Ledger, field: Field, column: number): Promise<void>;
  chooseUnit(ledger: Ledger, unit: '元' | '万元'): Promise<void>;
  /** Takes away what was said of ledgers with these headers, in the workbook and on the machine. */
  forgetCorrections(ledger: Ledger): Promise<void>;
  /** Takes the spellings for the bank `name`; undefined leaves it to the reader again. */
  nameBank(written: readonly string[], name: string | undefined): Promise<void>;
  /** Reads workbook files and counts them together with the open one; one of a name already there replaces it. */
  addFiles(files: readonly File[]): Promise<void>;
  removeFile(name: string): Promise<void>;
  /** Keeps the bank chosen for a borrower's year; undefined takes the decision back. */
  decideTie(borrower: string, year: number, bank: string | undefined): Promise<void>;
  /** Keeps what the clerk made of a finding, in place of what was kept for the same borrower and rule. */
  dispose(disposition: Disposition): Promise<void>;
  undispose(disposition: Disposition): Promise<void>;
  goTo(ref: RowRef, column?: number): Promise<void>;
  openSheet(sheet: string): Promise<void>;
}

/** Of a part of the choice that cannot be read, enough to know it by. */
const MOST_SHOWN = 40;

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function otherDispositions(
  { dispositions = [] }: WorkbookChoice,
  { about, code }: Disposition,
): readonly Disposition[] {
  return dispositions.filter((kept) => kept.about !== about || kept.code !== code);
}

export function createActions(store: Store, api: WorkbookApi, surroundings: () => Surroundings): Actions {
  const { dispatch, getState } = store;
  let running: AbortController | undefined;
  const added = new Map<string, readonly Grid[]>();

  function fail(kind: TaskKind | QuickKind, error: unknown): void {
    if (error instanceof Error && error.name === 'ChunkLoadError') {
      // The clerk's network, not our error: nothing to report.
      const advice = PANE_TEXTS[surroundings().language].onDemand.problem;
      return dispatch({ type: 'failed', problem: { kind, advice } });
    }
    dispatch({
      type: 'failed',
      problem: {
        kind,
        report: errorReport(error, kind, surroundings()),
        ...(error instanceof WorkbookProblem && { advice: error.message }),
      },
    });
  }

  /** One long job at a time: a second press while one runs does nothing. */
  async function longJob(
    kind: TaskKind,
    work: (report: ReportProgress, signal: AbortSignal) => Promise<Notice | undefined>,
  ): Promise<void> {
    if (running) return;
    const controller = new AbortController();
    running = controller;
    dispatch({ type: 'task-started', kind });
    let notice: Notice | undefined;
    try {
      notice = await work((progress) => dispatch({ type: 'task-progressed', progress }), controller.signal);
    } catch (error) {
      if (!isAbort(error)) fail(kind, error);
      else if (kind === 'run') notice = 'run-cancelled';
    } finally {
      running = undefined;
      dispatch({ type: 'task-ended', ...(notice && { notice }) });
    }
  }

  async function quickJob(kind: QuickKind, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      fail(kind, error);
    }
  }

  async function choose(choice: WorkbookChoice): Promise<void> {
    dispatch({ type: 'choice-changed', choice });
    await quickJob('save', () => api.saveChoice(choice));
  }

  const scan = (): Promise<void> =>
    longJob('scan', async (report, signal) => {
      dispatch({ type: 'scanned', scan: await api.scan(report, signal) });
      return undefined;
    });

  async function readAdded(): Promise<void> {
    api.setAddedSheets?.([...added.values()].flat());
    dispatch({ type: 'files-added', names: [...added.keys()] });
    await scan();
  }

  return {
    ...inSheetActions(store, api, { long: longJob, quick: quickJob }),
    async start() {
      await quickJob('load', async () => {
        const choice = await api.loadChoice();
        dispatch({ type: 'choice-loaded', choice });
        if (!choice.aside) return;
        const { aside } = PANE_TEXTS[surroundings().language].problem;
        const parts = choice.aside.map((part) => `“${part.slice(0, MOST_SHOWN)}”`).join('、');
        dispatch({ type: 'failed', problem: { kind: 'load', advice: aside(String(choice.aside.length), parts) } });
      });
      await scan();
    },
    scan,
    run: (programme, period) =>
      longJob('run', async (report, signal) => {
        const { output } = getState().choice;
        const result = await api.run({ programme, period, ...(output && { output }) }, report, signal);
        dispatch({ type: 'assessed', result });
        return undefined;
      }),
    build: (keys) =>
      longJob('build', async (report, signal) => {
        const { result } = getState();
        if (result) dispatch({ type: 'built', sheets: await api.buildSheets(keys, result, report, signal) });
        return undefined;
      }),
    async copy(keys, mask) {
      let opened = false;
      await longJob('build', async (report, signal) => {
        const { result } = getState();
        if (!result || !api.copySheets || !api.openNewWorkbook) return undefined;
        const sheets = await api.copySheets(keys, result, mask, report, signal);
        const { copyFile } = await import(/* webpackChunkName: "copy-file" */ '../../workbench/xlsx/copy-file');
        await api.openNewWorkbook(await copyFile(sheets));
        opened = true;
        return undefined;
      });
      return opened;
    },
    async verify() {
      let found: Verification | undefined;
      await longJob('scan', async (report, signal) => {
        found = await api.verify?.(report, signal);
        return undefined;
      });
      return found;
    },
    clear: (record) =>
      longJob('clear', async (report, signal) => {
        await api.clear(report, { record });
        dispatch({ type: 'cleared' });
        dispatch({ type: 'scanned', scan: await api.scan(report, signal) });
        return 'cleared';
      }),
    cancel() {
      dispatch({ type: 'task-cancelling' });
      running?.abort();
    },
    choose,
    async chooseColumn({ file, sheet, layout }, field, column) {
      const { choice } = getState();
      const withColumn = (kept: WorkbookChoice['columns'], key: string): WorkbookChoice['columns'] => ({
        ...kept,
        [key]: { ...kept?.[key], [field]: column },
      });
      const columns = file === undefined ? withColumn(choice.columns, sheet) : choice.columns;
      const layouts = layout === undefined ? choice.layouts : withColumn(choice.layouts, layout);
      if (layout !== undefined && api.memory) remember(api.memory, layout, { columns: { [field]: column } });
      await choose({ ...choice, ...(columns && { columns }), ...(layouts && { layouts }) });
      await scan();
    },
    async chooseUnit({ layout }, unit) {
      const { choice } = getState();
      if (layout === undefined) return;
      if (api.memory) remember(api.memory, layout, { unit });
      await choose({ ...choice, units: { ...choice.units, [layout]: unit } });
      await scan();
    },
    async nameBank(written, name) {
      const { choice, scan: scanned } = getState();
      if (api.memory && name === undefined) forgetBanks(api.memory, written);
      else if (api.memory && name !== undefined) rememberBanks(api.memory, scanned?.ledgers ?? [], written, name);
      const others = Object.entries(choice.banks ?? {}).filter(([text]) => !written.includes(text));
      const named = name === undefined ? [] : written.map((text) => [text, name] as const);
      await choose({ ...choice, banks: Object.fromEntries([...others, ...named]) });
      await scan();
    },
    async forgetCorrections(ledger) {
      await choose(forgetLayout(api.memory, getState().choice, ledger));
      await scan();
    },
    async addFiles(files) {
      const { openGrids } = await fileReader();
      const refused: string[] = [];
      await quickJob('addFile', async () => {
        for (const file of files) {
          const read = await openGrids(new Uint8Array(await file.arrayBuffer()), file.name, surroundings().language);
          if (typeof read === 'string') refused.push(`${file.name}：${read}`);
          else added.set(file.name, read);
        }
      });
      await readAdded();
      if (refused.length > 0) dispatch({ type: 'failed', problem: { kind: 'addFile', advice: refused.join(' ') } });
    },
    async removeFile(name) {
      added.delete(name);
      await readAdded();
    },
    async decideTie(borrower, year, bank) {
      const { choice } = getState();
      const others = (choice.decisions ?? []).filter((kept) => kept.borrower !== borrower || kept.year !== year);
      await choose({ ...choice, decisions: bank === undefined ? others : [...others, { borrower, year, bank }] });
    },
    async dispose(disposition) {
      const { choice } = getState();
      await choose({ ...choice, dispositions: [...otherDispositions(choice, disposition), disposition] });
    },
    async undispose(disposition) {
      const { choice } = getState();
      await choose({ ...choice, dispositions: otherDispositions(choice, disposition) });
    },
    goTo: (ref, column) => quickJob('goTo', () => api.goTo(ref, column)),
    openSheet: (sheet) => quickJob('open', () => api.goTo({ sheet, row: 1 }, 0)),
    ...(api.selfTest && { selfTest: api.selfTest }),
  };
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('ActionsContext is missing above this component');
  return actions;
}
