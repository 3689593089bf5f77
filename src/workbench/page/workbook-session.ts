import type { Rectangle } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import type { KeptFormula } from '../calc/contract/kept-formulas';
import { UniverCalculator } from '../calc/univer-calculator';
import type { WorkbookChange } from '../host/changes';
import type { CustomFunctionMetadata } from '../host/custom-functions';
import type { CellData, WorkbookData } from '../host/workbook-data';
import { WorkbookHost } from '../host/workbook-host';
import { openXlsx } from '../xlsx/open';
import { saveXlsx } from '../xlsx/save';
import type { CellInput } from './grid/workbook-grid';
import type { AddInCommand } from './shell/ribbon';

export type WorkbookNote = NonNullable<WorkbookData['notes']>[number];

/** The kinds of change that a saved file shows. Where the user looks is not one of them, nor a value that is computed anew. */
const fileChanges: ReadonlySet<WorkbookChange['kind']> = new Set([
  'cells',
  'formats',
  'layout',
  'conditional-formats',
  'tables',
  'charts',
  'protection',
  'filter',
  'sheet-added',
  'sheet-deleted',
  'sheet-renamed',
  'sheet-moved',
  'visibility',
  'names',
  'settings',
]);

let opened = 0;

/** One for the page: the engine keeps parsed formulas by their text for the whole page, and with them the functions of the calculator that parsed them. */
const calculator = new UniverCalculator();

/** @throws FileError where the bytes are no workbook that can be read. */
export async function openSession(
  bytes: Uint8Array,
  fileName: string,
  functions: readonly CustomFunctionMetadata[],
): Promise<WorkbookSession> {
  return new WorkbookSession(fileName, await openXlsx(bytes, fileName), functions);
}

/** One open workbook: its host, the name of its file, and whether it holds something no file has yet. */
export class WorkbookSession {
  readonly id = String(++opened);
  /** The add-in asks for its pane to be shown or put away. */
  onPaneShown: (shown: boolean) => void = () => undefined;
  /** The add-in has made a workbook and opens it beside this one. */
  onWorkbookCreated: (file: Uint8Array) => void = () => undefined;
  /** The workbook was computed for the first time: some formulas of it may have kept their results. */
  onComputed: () => void = () => undefined;
  readonly #host: WorkbookHost;
  readonly #unsavedListeners = new Set<(unsaved: boolean) => void>();
  #unsaved = false;
  #frameLoaded = false;

  constructor(
    readonly fileName: string,
    readonly workbook: WorkbookData,
    private readonly functions: readonly CustomFunctionMetadata[],
  ) {
    this.#host = new WorkbookHost(workbook, {
      workbookName: fileName,
      customFunctions: functions,
      calculator,
      onPaneShown: (shown) => this.onPaneShown(shown),
      onWorkbookCreated: (file) => this.onWorkbookCreated(file),
      onAddInReady: () => this.#computeAddInFormulas(),
    });
    this.#host.onChange((changes) => {
      if (changes.some(({ kind }) => fileChanges.has(kind))) this.#setUnsaved(true);
    });
  }

  /** Formulas that are not computed here. */
  get kept(): readonly KeptFormula[] {
    return calculator.kept(this.workbook);
  }

  get notes(): readonly WorkbookNote[] {
    return this.workbook.notes ?? [];
  }

  /** The file's own name; what came from another format is saved as .xlsx beside it. */
  get saveName(): string {
    return `${this.fileName.replace(/\.[^.]*$/, '')}.xlsx`;
  }

  get unsaved(): boolean {
    return this.#unsaved;
  }

  /** The runtime may say that it is there before the add-in's own script has run and put its functions into it. */
  get addInReady(): boolean {
    return this.#frameLoaded && this.#host.hasCustomFunctions();
  }

  /** To be called when every script of the frame has run. */
  frameLoaded(): void {
    this.#frameLoaded = true;
    this.#computeAddInFormulas();
  }

  /** To be called before office.js loads in the frame. Returns how to let go of it. */
  attach(frame: Window, language: Language): () => void {
    this.#frameLoaded = false;
    return this.#host.attach(frame, language);
  }

  /** Presses a button of the add-in's ribbon: its result shows in the workbook and in the pane. */
  runCommand(command: AddInCommand): void {
    this.#host.invokeAction(command);
  }

  onChanges(listener: (changes: readonly WorkbookChange[]) => void): () => void {
    return this.#host.onChange(listener);
  }

  onUnsaved(listener: (unsaved: boolean) => void): () => void {
    this.#unsavedListeners.add(listener);
    return () => this.#unsavedListeners.delete(listener);
  }

  /** The top-left cell of what is selected. */
  selectedCell(): CellData | undefined {
    const { sheets, activeSheet, selection } = this.workbook;
    return sheets
      .find(({ id }) => id === activeSheet)
      ?.cells.get(selection.top)
      ?.get(selection.left);
  }

  /** Rejects with OfficeError where the workbook does not take an input; those before it have been taken. */
  async edit(sheetId: string, inputs: readonly CellInput[]): Promise<void> {
    const cells = new Map(inputs.map((cell) => [`${cell.row}:${cell.column}`, cell.input]));
    const rows = inputs.map(({ row }) => row);
    const columns = inputs.map(({ column }) => column);
    const [top, left] = [least(rows), least(columns)];
    const values = Array.from({ length: most(rows) - top + 1 }, (_, i) =>
      Array.from({ length: most(columns) - left + 1 }, (__, j) => cells.get(`${top + i}:${left + j}`) ?? null),
    );
    await this.#host.applyEdit({ kind: 'enter', sheetId, top, left, values });
  }

  select(sheetId: string, area: Rectangle): Promise<void> {
    return this.#host.applyEdit({ kind: 'select', sheetId, area });
  }

  activate(sheetId: string): Promise<void> {
    return this.#host.applyEdit({ kind: 'activate', sheetId });
  }

  resizeColumns(sheetId: string, widths: ReadonlyMap<number, number | undefined>): Promise<void> {
    return this.#host.applyEdit({ kind: 'resize-columns', sheetId, widths });
  }

  async save(): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(await saveXlsx(this.workbook));
    this.#setUnsaved(false);
    return bytes;
  }

  /** What a file says of the add-in's functions is of the day it was saved; the other formulas keep their values until an input changes. */
  #computeAddInFormulas(): void {
    if (!this.addInReady) return;
    void this.#host.calculateNaming(this.functions.map(({ id }) => `${id}(`)).then(() => this.onComputed());
  }

  #setUnsaved(unsaved: boolean): void {
    if (this.#unsaved === unsaved) return;
    this.#unsaved = unsaved;
    for (const listener of this.#unsavedListeners) listener(unsaved);
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}
