import type { Editor, MovingArea } from '../../editor';
import type { EventHub } from '../../events';
import { HostObject } from './host-object';
import { OfficeError, type OfficeErrorCode } from '../../office-error';

/** Sizes at which a real Excel refuses. Absent = no limit. */
export interface HostLimits {
  /** Bytes of one request or one answer (Excel on the web: 5 MB). */
  readonly payloadBytes?: number;
  /** Cells of one range whose values can be read; above it they are null (5 000 000 on every platform). */
  readonly cells?: number;
}

/** What a session has cost so far. */
export interface HostCounters {
  /** Requests that asked for or changed something of the workbook. */
  syncs: number;
  /** Bytes of the largest request or answer. */
  largestPayload: number;
  cellsRead: number;
  cellsWritten: number;
}

/** `member`: `Class.member` or `Class.*`, as the typings write it; on one sheet or on all. */
export interface Refusal {
  readonly member: string;
  readonly code: OfficeErrorCode;
  readonly sheetId?: string;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** What the objects of one workbook share. */
export class HostCore {
  eventsEnabled = true;
  /** Members that are refused (`WorkbookHost.refuse`). */
  readonly refusals: Refusal[] = [];
  readOnly = false;
  calculationMode: CalculationMode = 'Automatic';
  /** `suspendApiCalculationUntilNextSync` was called in this request. */
  calculationSuspended = false;
  /** `Application.calculate` was called in this request. */
  calculationAsked = false;
  /** Called when the add-in's runtime says that it can be called. */
  onAddInReady: () => void = () => undefined;
  /** Called when the add-in asks for its pane to be shown or put away. */
  onPaneShown: (shown: boolean) => void = () => undefined;
  /** Called when the add-in has made a workbook and opens it. */
  onWorkbookCreated: (file: Uint8Array) => void = () => undefined;
  #customFunctionsReady = false;
  #paneShown = true;
  /** Ranges made while the current request runs; those not kept stop following their cells when it ends. */
  madeThisRequest: (HostObject & MovingArea)[] = [];
  /** Passwords of sheets protected in this session, by sheet id. */
  readonly passwords = new Map<string, string>();
  /** While a long request is under way and lets the page draw: whatever else wants to change the workbook waits for it. */
  busy: Promise<void> | undefined;
  readonly counters: HostCounters = { syncs: 0, largestPayload: 0, cellsRead: 0, cellsWritten: 0 };
  readonly #kept = new Map<string, HostObject>();
  readonly #namesOfKept = new Map<object, string>();
  #lastReference = 0;

  constructor(
    readonly editor: Editor,
    readonly events: EventHub,
    readonly limits: HostLimits,
    readonly workbookName: string,
    private readonly makeRoot: (core: HostCore) => HostObject,
    private readonly services: Readonly<Record<string, (core: HostCore) => HostObject>>,
    /** Takes one result of a custom function in the runtime's own form. */
    readonly takeInvocationResult: (result: unknown) => void,
  ) {}

  requireAllowed(object: HostObject, name: string): void {
    if (this.refusals.length === 0) return;
    const member = `${object.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const { sheetId } = object as { readonly sheetId?: string };
    const refused = this.refusals.find(
      (one) =>
        (one.member === member || one.member === `${object.className}.*`) &&
        (one.sheetId === undefined || one.sheetId === (sheetId ?? (object as { readonly id?: string }).id)),
    );
    if (refused) throw new OfficeError(refused.code, 'refused', member);
  }

  /** Cells were written that formulas may hang on. */
  get calculationDue(): boolean {
    return this.editor.calculationDue;
  }

  get paneShown(): boolean {
    return this.#paneShown;
  }

  set paneShown(shown: boolean) {
    this.#paneShown = shown;
    this.onPaneShown(shown);
  }

  /** The add-in's runtime has said that its functions can be called. */
  get customFunctionsReady(): boolean {
    return this.#customFunctionsReady;
  }

  set customFunctionsReady(ready: boolean) {
    if (this.#customFunctionsReady === ready) return;
    this.#customFunctionsReady = ready;
    if (ready) this.onAddInReady();
  }

  root(): HostObject {
    return this.makeRoot(this);
  }

  service(name: string): HostObject {
    const make = this.services[name];
    if (!make) throw new OfficeError('ApiNotFound', `service ${name}`, name);
    return make(this);
  }

  keep(object: HostObject): null {
    if (!this.#namesOfKept.has(object)) {
      const name = `ref-${++this.#lastReference}`;
      this.#kept.set(name, object);
      this.#namesOfKept.set(object, name);
    }
    return null;
  }

  /** The name under which the object is kept; undefined where it is not. */
  referenceOf(object: HostObject): string | undefined {
    return this.#namesOfKept.get(object);
  }

  kept(name: string): HostObject {
    const object = this.#kept.get(name);
    if (!object) throw new OfficeError('InvalidReference', `object ${name}`);
    return object;
  }

  release(name: string): void {
    const object = this.#kept.get(name);
    if (!object) return;
    this.#kept.delete(name);
    this.#namesOfKept.delete(object);
    this.editor.movingAreas.delete(object as HostObject & MovingArea);
  }

  endRequest(made: readonly (HostObject & MovingArea)[]): void {
    for (const object of made) {
      if (!this.#namesOfKept.has(object) && !(object.partOf && this.#namesOfKept.has(object.partOf)))
        this.editor.movingAreas.delete(object);
    }
  }

  get keptCount(): number {
    return this.#kept.size;
  }
}
