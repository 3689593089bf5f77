import { assess } from '../../src/engine/run/assess';
import type { CellRef, RowRef } from '../../src/engine/loan/loan';
import type {
  BuiltSheet,
  RibbonMessage,
  ReportProgress,
  RunRequest,
  RunResult,
  WorkbookApi,
  WorkbookChoice,
  WorkbookScan,
  LayoutCorrections,
  LayoutMemory,
} from '../../src/excel/office/contract';
import { choiceOf, storedChoice } from '../../src/excel/kept/stored-choice';
import { tieDecisions } from '../../src/excel/kept/tie-decisions';
import type { Grid } from '../../src/ledger/grid';
import type { WorkbookReading } from '../../src/ledger/ledger';
import { readWorkbook } from '../../src/ledger/read-workbook';
import type { MaskChoice } from '../../src/reports/facts/mask';
import type { Verification } from '../../src/reports/record/run-record';
import type { SheetKey, SheetModel } from '../../src/reports/model/sheet-model';

function memoryOf(kept: LayoutCorrections): LayoutMemory {
  return { read: () => kept, write: (next) => void (kept = next) };
}

/**
 * A workbook that is only its grids: the real reader and the real engine on them, no host. What the pane asked for is kept in
 * `calls`; `hold` keeps a run waiting so that a test can look at the progress or cancel it; `fail` makes a call reject.
 */
export class FakeWorkbookApi implements WorkbookApi {
  readonly calls: string[] = [];
  choice: WorkbookChoice = {};
  /** Name of the call that rejects, and with what. */
  fail: { readonly call: string; readonly error: Error } | undefined;
  added: readonly Grid[] = [];
  /** The machine's; a test may hand one pane's to the next. */
  memory: LayoutMemory = memoryOf({});
  hold: Promise<void> | undefined;
  lastResult: RunResult | undefined;
  private readonly listeners = new Set<(cell: CellRef) => void>();
  private readonly ribbonListeners = new Set<(message: RibbonMessage) => void>();

  constructor(private readonly grids: readonly Grid[]) {}

  private note(call: string, ...details: readonly unknown[]): void {
    this.calls.push(
      [call, ...details.map((detail) => (typeof detail === 'string' ? detail : JSON.stringify(detail)))].join(' '),
    );
    if (this.fail?.call === call) throw this.fail.error;
  }

  private read(): WorkbookReading {
    const { layouts = {}, columns = {}, units = {}, banks = {} } = this.choice;
    const remembered = this.memory.read();
    return readWorkbook([...this.grids, ...this.added], { remembered, layouts, columns, units, banks });
  }

  setAddedSheets(sheets: readonly Grid[]): void {
    this.added = sheets;
  }

  private get rows(): number {
    return this.grids.reduce((sum, { values }) => sum + values.length, 0);
  }

  private async wait(signal?: AbortSignal): Promise<void> {
    if (this.hold) {
      await Promise.race([
        this.hold,
        new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true })),
      ]);
    }
    signal?.throwIfAborted();
  }

  async scan(report: ReportProgress, signal: AbortSignal): Promise<WorkbookScan> {
    this.note('scan');
    report({ phase: 'reading', done: 0, total: this.rows });
    await this.wait(signal);
    return this.read();
  }

  async run({ programme, period }: RunRequest, report: ReportProgress, signal: AbortSignal): Promise<RunResult> {
    this.note('run', programme.id, period.label);
    report({ phase: 'assessing', done: Math.floor(this.rows / 2), total: this.rows });
    await this.wait(signal);
    const { ledgers } = this.read();
    const loans = ledgers.flatMap((ledger) => ledger.loans);
    const { decisions = [] } = this.choice;
    this.lastResult = {
      assessment: assess(loans, programme, period, { decisions: tieDecisions(decisions, loans) }),
      ledgers,
      decisions,
      placed: ledgers.map(({ sheet }) => ({ ledgerSheet: sheet, sheet })),
    };
    return this.lastResult;
  }

  async buildSheets(
    keys: readonly SheetKey[],
    _result: RunResult,
    report: ReportProgress,
  ): Promise<readonly BuiltSheet[]> {
    this.note('buildSheets', keys.join(','));
    report({ phase: 'building', done: 0, total: keys.length });
    await this.wait();
    return keys.map((key) => ({ key, sheet: key === 'summary' ? '季度汇总表' : key }));
  }

  async copySheets(keys: readonly SheetKey[], _result: RunResult, mask: MaskChoice): Promise<readonly SheetModel[]> {
    const masked = Object.entries(mask).flatMap(([what, is]) => (is ? [what] : []));
    this.note('copySheets', keys.join(','), masked.join(','));
    await this.wait();
    const page = { columnWidths: [10], landscape: false, footer: '' };
    const head = { ...page, merges: [], headerRows: { first: 0, last: 0 }, charts: [] };
    return keys.map((key) => ({ ...head, key, name: key, rows: [[{ value: key, style: 'text' }]] }));
  }

  opened: Uint8Array[] = [];

  async openNewWorkbook(file: Uint8Array): Promise<void> {
    this.note('openNewWorkbook');
    this.opened.push(file);
  }

  async verify(): Promise<Verification> {
    this.note('verify');
    await this.wait();
    const last = { number: 2, at: '2026-11-21 09:30:00 +08:00', programme: { id: 'wanning-2021', version: 1 } };
    const changes = [{ kind: 'changed', sheet: '台账', before: 4, now: 5 }] as const;
    return { last, same: false, changes, subsidy: { before: '1.00', now: '2.00' }, altered: [] };
  }

  async clear(
    _report?: ReportProgress,
    { record = 'keep' }: { readonly record?: 'keep' | 'remove' } = {},
  ): Promise<void> {
    this.note('clear', ...(record === 'remove' ? ['record'] : []));
    await this.wait();
    this.choice = {};
  }

  async goTo(ref: RowRef, column?: number): Promise<void> {
    this.note('goTo', `${ref.sheet}!${ref.row}`, ...(column === undefined ? [] : [column]));
  }

  async loadChoice(): Promise<WorkbookChoice> {
    this.note('loadChoice');
    return choiceOf(this.choice);
  }

  async saveChoice(choice: WorkbookChoice): Promise<void> {
    this.note('saveChoice', choice);
    this.choice = storedChoice(choice) as WorkbookChoice;
  }

  onSelection(listener: (cell: CellRef) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The clerk selects a cell. */
  select(cell: CellRef): void {
    this.listeners.forEach((listener) => listener(cell));
  }

  onRibbon(listener: (message: RibbonMessage) => void): () => void {
    this.ribbonListeners.add(listener);
    return () => this.ribbonListeners.delete(listener);
  }

  /** A ribbon button has done its work. */
  tell(message: RibbonMessage): void {
    this.ribbonListeners.forEach((listener) => listener(message));
  }
}
