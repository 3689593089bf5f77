import { breathe } from '../../excel/office/slices';
import type { Rectangle } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import { byteLength } from './byte-length';
import type { Calculator, CustomFunctionArgument, CustomFunctionCaller, CustomFunctionResult } from './calculator';
import type { WorkbookChange } from './changes';
import { CustomFunctionCalls, type CustomFunctionMetadata } from './custom-functions';
import { activateSheet, renameSheet, resizeColumns, selectArea } from './edit-sheets';
import { Editor } from './editor';
import { EventHub } from './events';
import { HostCore, type HostCounters, type HostLimits } from './objects/base/host-core';
import { Interpreter } from './interpreter';
import { services } from './objects/services';
import { WorkbookObject } from './objects/workbook';
import { OfficeError, type OfficeErrorCode } from './office-error';
import { DocumentEvent, installBridge, type Bridge, type BridgeWindow } from './office-window';
import { ActionType, PathType, type MessageEntry, type RequestMessage, type ResponseBody } from './protocol';
import { deleteCells, insertCells } from './shift-cells';
import { sortRows } from './sort-rows';
import type { WorkbookData } from './workbook-data';
import { clearArea, writeContents } from './write-cells';

/**
 * How an injected fault shows: `error` and `protected` and `too-large` before anything was done; `half` after half of the actions; `timeout`
 * after all of them, the answer alone is lost.
 */
export type FaultKind = 'error' | 'half' | 'timeout' | 'protected' | 'too-large';

const faultCodes: Readonly<Record<FaultKind, OfficeErrorCode>> = {
  error: 'GeneralException',
  half: 'GeneralException',
  timeout: 'RequestAborted',
  protected: 'AccessDenied',
  'too-large': 'RequestPayloadSizeLimitExceeded',
};

export interface HostOptions {
  readonly calculator?: Calculator;
  readonly limits?: HostLimits;
  /** What is claimed to be supported, set name → version. The floor of the add-in where absent. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly workbookName?: string;
  /** Opened for reading only: it can be changed, but not be saved under its name. */
  readonly readOnly?: boolean;
  /** The add-in's functions.json entries. */
  readonly customFunctions?: readonly CustomFunctionMetadata[];
  /** Called when an attached add-in has started: its functions and actions can be called from now on. */
  readonly onAddInReady?: () => void;
  /** Called when the add-in asks for its pane to be shown or put away (`Office.addin.showAsTaskpane`, `hide`). */
  readonly onPaneShown?: (shown: boolean) => void;
  /** Called with the file of a workbook the add-in opens beside this one (`Excel.createWorkbook`). */
  readonly onWorkbookCreated?: (file: Uint8Array) => void;
}

/** The oldest Excel the add-in runs in (LTSC 2021), and of the internal sets what such an Excel says. */
const floor: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.4',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DelayForCellEdit: '1.1',
};

/** What the user does in the grid himself. Sheets by id. */
export type UserEdit =
  | {
      /** Texts are read as typed (`=` begins a formula, `2024-3-1` is a date); null leaves a cell, '' empties it. */
      readonly kind: 'enter';
      readonly sheetId: string;
      readonly top: number;
      readonly left: number;
      readonly values: readonly (readonly (string | number | boolean | null)[])[];
    }
  | { readonly kind: 'clear' | 'select'; readonly sheetId: string; readonly area: Rectangle }
  | { readonly kind: 'activate'; readonly sheetId: string }
  /** Rows of an area sorted by one of its columns (0-based in the sheet), as a filter's or table's button does. */
  | {
      readonly kind: 'sort';
      readonly sheetId: string;
      readonly area: Rectangle;
      readonly column: number;
      readonly descending?: boolean;
    }
  | { readonly kind: 'rename-sheet'; readonly sheetId: string; readonly name: string }
  /** A chart of the active sheet, or a sheet that is a chart, comes to the front. */
  | { readonly kind: 'chart' }
  | { readonly kind: 'chart-sheet' }
  | {
      readonly kind: 'resize-columns';
      readonly sheetId: string;
      /** Column → width in characters; undefined is the default width. */
      readonly widths: ReadonlyMap<number, number | undefined>;
    }
  | {
      readonly kind: 'insert-rows' | 'delete-rows' | 'insert-columns' | 'delete-columns';
      readonly sheetId: string;
      readonly first: number;
      readonly count: number;
    };

export type ChangeListener = (changes: readonly WorkbookChange[]) => void;

/** An Excel without Excel: answers the unmodified office.js of the windows attached to it out of one workbook. */
export class WorkbookHost implements CustomFunctionCaller {
  readonly #core: HostCore;
  readonly #editor: Editor;
  readonly #calls: CustomFunctionCalls;
  readonly #listeners = new Set<ChangeListener>();
  readonly #bridges = new Set<Bridge>();
  readonly #calculator: Calculator | undefined;
  readonly #requirementSets: Readonly<Record<string, string>>;
  #calculating: Promise<void> | undefined;
  /** Messages are taken in their order, also where one has to wait for the page. */
  #received: Promise<void> = Promise.resolve();
  #beforeSync: ((sync: number) => void | Promise<void>) | undefined;
  #typing: Promise<void> | undefined;
  #calculationHeld = 0;
  #fault: { after: number; readonly kind: FaultKind } | undefined;

  constructor(
    readonly workbook: WorkbookData,
    options: HostOptions = {},
  ) {
    this.#editor = new Editor(workbook);
    this.#calls = new CustomFunctionCalls((entries) => this.#post(entries));
    this.#calls.describe(options.customFunctions ?? []);
    this.#core = new HostCore(
      this.#editor,
      new EventHub(),
      options.limits ?? {},
      options.workbookName ?? 'Book1.xlsx',
      (core) => new WorkbookObject(core),
      services,
      (result) => this.#calls.take(result),
    );
    this.#core.readOnly = options.readOnly ?? false;
    if (options.onPaneShown) this.#core.onPaneShown = options.onPaneShown;
    if (options.onWorkbookCreated) this.#core.onWorkbookCreated = options.onWorkbookCreated;
    if (options.onAddInReady) this.#core.onAddInReady = options.onAddInReady;
    this.#calculator = options.calculator;
    this.#requirementSets = options.requirementSets ?? floor;
  }

  /**
   * Makes the window's office.js, loaded after this call, talk to this host. Undo with the function returned.
   * @param language what the add-in is told of Excel's language.
   */
  attach(window: BridgeWindow, language: Language = 'zh-CN'): () => void {
    const bridge = installBridge(window, {
      language,
      requirementSets: this.#requirementSets,
      workbookName: this.#core.workbookName,
      settings: this.workbook.settings,
      receive: (text) => void this.#receive(text, (answer) => bridge.deliver(answer)),
    });
    this.#bridges.add(bridge);
    return () => {
      this.#bridges.delete(bridge);
      if (this.#bridges.size > 0) return;
      this.#core.customFunctionsReady = false;
      this.#calls.abandon();
    };
  }

  /** Tells of every change, in batches: after each sync, each edit and each calculation. Returns how to stop it. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get counters(): Readonly<HostCounters> {
    return this.#core.counters;
  }

  resetCounters(): void {
    Object.assign(this.#core.counters, { syncs: 0, largestPayload: 0, cellsRead: 0, cellsWritten: 0 });
  }

  /** Handlers the add-in has registered with the host. */
  get registeredEvents(): number {
    return this.#core.events.registered;
  }

  /** Objects the add-in keeps a hold on. */
  get keptObjects(): number {
    return this.#core.keptCount;
  }

  /**
   * The clerk begins to type in a cell: until the function returned is called, every request is refused, or waits where the add-in has asked for that
   * (`Excel.run({ delayForCellEdit: true })`).
   */
  typeInCell(): () => void {
    const typed: { done?: () => void } = {};
    this.#typing = new Promise((resolve) => (typed.done = resolve));
    return () => {
      this.#typing = undefined;
      typed.done?.();
    };
  }

  /** Whether tables take in what is written right beside or below them; on, as Excel has it. */
  set tablesGrow(grow: boolean) {
    this.#editor.tablesGrow = grow;
  }

  /** Formulas keep the values they have for so many syncs more: what is read too early is stale (office-js#4152, #6930). */
  delayCalculation(syncs: number): void {
    this.#calculationHeld = syncs;
  }

  /** Lets the n-th sync from now (1 = the next) fail, once. */
  failSync(n: number, kind: FaultKind): void {
    this.#fault = { after: n, kind };
  }

  /** Calls `act` before each sync is carried out, with its number since the counters were reset: what a user does while the add-in works. */
  beforeSync(act: (sync: number) => void | Promise<void>): void {
    this.#beforeSync = act;
  }

  /**
   * Lets every read, set and call of a member of one sheet be refused, as Excel refuses some for a workbook's own reasons.
   * @param member `Range.getMergedAreasOrNullObject`, `ConditionalFormatCollection.*`
   */
  refuse(member: string, code: OfficeErrorCode = 'GeneralException', sheetId?: string): void {
    this.#core.refusals.push({ member, code, ...(sheetId !== undefined && { sheetId }) });
  }

  describeCustomFunctions(functions: readonly CustomFunctionMetadata[]): void {
    this.#calls.describe(functions);
  }

  hasCustomFunctions(): boolean {
    return this.#core.customFunctionsReady;
  }

  invokeCustomFunction(
    id: string,
    args: readonly CustomFunctionArgument[],
    address: string,
  ): Promise<CustomFunctionResult> {
    return this.#calls.invoke(id, args, address);
  }

  /** An edit of the user's own. Raises the Office events and resolves when what hangs on it is calculated. Rejects with OfficeError. */
  async applyEdit(edit: UserEdit): Promise<void> {
    while (this.#core.busy) await this.#core.busy;
    this.#editor.source = 'user';
    try {
      this.#edit(edit);
    } finally {
      this.#editor.source = 'add-in';
      this.#publish();
    }
    await this.recalculate();
  }

  #edit(edit: UserEdit): void {
    const editor = this.#editor;
    if (edit.kind === 'chart' || edit.kind === 'chart-sheet') {
      this.workbook.front = edit.kind;
      return;
    }
    const sheet = editor.sheet(edit.sheetId);
    switch (edit.kind) {
      case 'enter': {
        const { top, left, values } = edit;
        const area = { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 0) - 1 };
        return writeContents(editor, sheet, area, values, 'edit');
      }
      case 'clear':
        return clearArea(editor, sheet, edit.area, 'Contents');
      case 'select':
        return selectArea(editor, sheet, edit.area);
      case 'activate':
        return activateSheet(editor, sheet);
      case 'sort':
        return sortRows(editor, sheet, edit.area, [
          { column: edit.column - edit.area.left, descending: edit.descending ?? false },
        ]);
      case 'rename-sheet':
        return renameSheet(editor, sheet, edit.name);
      case 'resize-columns':
        return resizeColumns(editor, sheet, edit.widths);
      default: {
        const last = edit.first + edit.count - 1;
        const rows = edit.kind.endsWith('rows');
        const area = rows ? wholeRows(edit.first, last) : wholeColumns(edit.first, last);
        const change = edit.kind.startsWith('insert') ? insertCells : deleteCells;
        return change(editor, sheet, area, rows ? 'row' : 'column');
      }
    }
  }

  /** Runs an action the add-in has associated with `Office.actions`, as a ribbon button or a shortcut of Excel does. */
  invokeAction(name: string): void {
    this.#post([{ messageCategory: actionCategory, messageType: actionType, targetId: '', message: [name, ''] }]);
  }

  /** Computes everything, as after opening a file. */
  async calculateAll(): Promise<void> {
    this.#editor.invalidateAll();
    await this.recalculate();
  }

  /** Computes the formulas that speak of one of the names, those without a value, and what hangs on them; all others keep their values. */
  async calculateNaming(names: readonly string[]): Promise<void> {
    for (const name of names) this.#editor.invalidateName(name);
    await this.recalculate();
  }

  /** Resolves when every formula is up to date with the workbook. */
  async recalculate(): Promise<void> {
    while (this.#calculating) await this.#calculating;
    const changed = this.#editor.takeUncalculated();
    if (!changed || !this.#calculator) return;
    this.#calculating = this.#calculate(this.#calculator, changed);
    try {
      await this.#calculating;
    } finally {
      this.#calculating = undefined;
    }
  }

  async #calculate(calculator: Calculator, changed: Parameters<Calculator['recalculate']>[1]): Promise<void> {
    const areas = await calculator.recalculate(this.workbook, changed, this);
    this.#editor.source = 'calculation';
    for (const { sheetId, area } of areas) this.#editor.report({ kind: 'calculated', sheetId, area });
    this.#editor.source = 'add-in';
    this.#publish();
  }

  #publish(): void {
    const changes = this.#editor.takeChanges();
    if (changes.length === 0) return;
    for (const listener of this.#listeners) listener(changes);
    if (!this.#core.eventsEnabled) return;
    const entries = this.#core.events.messagesFor(changes);
    const selected = changes.some(({ kind }) => kind === 'selected' || kind === 'activated');
    if (entries.length === 0 && !selected) return;
    setTimeout(() => {
      if (selected) for (const bridge of this.#bridges) bridge.raise(DocumentEvent.SelectionChanged);
      if (entries.length > 0) this.#post(entries);
    }, 0);
  }

  #post(entries: readonly MessageEntry[]): void {
    const text = JSON.stringify({ type: 3, message: { entries } });
    for (const bridge of this.#bridges) bridge.deliver(text);
  }

  async #receive(text: string, answer: (text: string) => void): Promise<void> {
    // Excel works in a process of its own: what it and the add-in do with a large message is not one stretch of the page's time.
    const mine = this.#received.then(() => (text.length > largeMessage ? breathe() : undefined));
    this.#received = mine;
    await mine;
    const request = JSON.parse(text) as RequestMessage;
    if (request.type !== 1) return;
    let response: ResponseBody;
    try {
      response = await this.#answer(request, byteLength(text));
    } catch (error) {
      // A defect of the host or its calculator: without an answer the add-in would wait for ever.
      response = failure('GeneralException', `Workbench host: ${String(error)}`);
    }
    let body = JSON.stringify(response);
    if (!isHousekeeping(request)) body = this.#limitResponse(body);
    if (text.length + body.length > largeMessage) await breathe();
    answer(`{"id":${request.id},"type":2,"message":{"statusCode":200,"headers":{},"body":${body}}}`);
  }

  #limitResponse(body: string): string {
    const { counters, limits } = this.#core;
    const size = byteLength(body);
    counters.largestPayload = Math.max(counters.largestPayload, size);
    if (size <= (limits.payloadBytes ?? Infinity)) return body;
    return JSON.stringify(failure('ResponsePayloadSizeLimitExceeded'));
  }

  async #answer(request: RequestMessage, size: number): Promise<ResponseBody> {
    if (isHousekeeping(request)) return this.#interpret(request);
    const { counters, limits } = this.#core;
    counters.syncs++;
    counters.largestPayload = Math.max(counters.largestPayload, size);
    await this.#beforeSync?.(counters.syncs);
    while (this.#typing) {
      if ((request.flags & delayForCellEdit) === 0) return failure('InvalidOperationInCellEditMode');
      await this.#typing;
    }
    const fault = this.#takeFault();
    if (fault && fault !== 'half' && fault !== 'timeout') return failure(faultCodes[fault]);
    if (size > (limits.payloadBytes ?? Infinity)) return failure('RequestPayloadSizeLimitExceeded');
    const { Actions } = request.message.body;
    const response = await this.#interpret(request, fault === 'half' ? Math.floor(Actions.length / 2) : Infinity);
    return fault ? failure(faultCodes[fault]) : response;
  }

  #takeFault(): FaultKind | undefined {
    if (!this.#fault || --this.#fault.after > 0) return undefined;
    const { kind } = this.#fault;
    this.#fault = undefined;
    return kind;
  }

  async #interpret(request: RequestMessage, limit?: number): Promise<ResponseBody> {
    const core = this.#core;
    const mayCalculate = (): boolean =>
      core.calculationAsked ||
      (!core.calculationSuspended && core.calculationMode !== 'Manual' && this.#calculationHeld === 0);
    const interpreter = new Interpreter(core, request.message.body, async () => {
      if (mayCalculate()) await this.recalculate();
    });
    while (core.busy) await core.busy;
    const response = await interpreter.run(limit);
    this.#publish();
    if (isHousekeeping(request)) return response;
    core.calculationSuspended = false;
    if (this.#calculationHeld > 0) this.#calculationHeld--;
    if (mayCalculate()) await this.recalculate();
    core.calculationAsked = false;
    return response;
  }
}

/** The bit of a request's flags that says it may wait (office.js, RunOptions.delayForCellEdit). */
const delayForCellEdit = 64;

/** Characters. */
const largeMessage = 200_000;

/** Action messages of the wire (office.js, ActionProxy). */
const actionCategory = 2;
const actionType = 1000;

const wholeRows = (first: number, last: number): Rectangle => ({ top: first, bottom: last, left: 0, right: 16_383 });
const wholeColumns = (first: number, last: number): Rectangle => ({
  top: 0,
  bottom: 1_048_575,
  left: first,
  right: last,
});

/** Messages of the runtime itself, which are no sync of the add-in's: results of functions, and `Excel.run` letting go of its objects. */
function isHousekeeping(request: RequestMessage): boolean {
  const { Actions, ObjectPaths } = request.message.body;
  if (Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.Service)) return true;
  const releases = Actions.filter((action) => action.Name === '_RemoveReference').length;
  return (
    releases > 0 &&
    Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === '_RemoveReference')
  );
}

function failure(code: OfficeErrorCode, detail?: string): ResponseBody {
  const error = new OfficeError(code, detail);
  return {
    Results: [],
    Error: { Code: code, Message: error.message, ActionIndex: -1, Location: '', HttpStatusCode: error.status },
  };
}
