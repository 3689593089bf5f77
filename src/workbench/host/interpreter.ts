import { breathe, isRestDue } from '../../excel/office/slices';
import type { HostCore } from './objects/base/host-core';
import { accessorOf, HostCollection, HostObject, methodOf, readableNames } from './objects/base/host-object';
import { notImplemented, OfficeError } from './office-error';
import {
  ActionType,
  PathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Milliseconds: a request that takes no longer is done in one go. */
const SHORT = 5;

/** Methods that give an object by its place or name, whatever the cells hold. */
const byPlace: ReadonlySet<string> = new Set([
  'GetRange',
  'GetRangeByIndexes',
  'GetItem',
  'GetItemAt',
  'GetActiveWorksheet',
]);

/** One level of what a query selects: member name → what to select of the object it leads to. */
type Selection = Map<string, Selection>;

function selectionOf(query: QueryInfo): Selection {
  const root: Selection = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = root;
    for (const step of path.split(/[/.]/)) {
      // `items/` names the items of a collection, whose members are selected on the collection itself.
      if (/^items$/i.test(step) || step === '*') continue;
      const name = pascal(step);
      let next = level.get(name);
      if (!next) level.set(name, (next = new Map()));
      level = next;
    }
  }
  return root;
}

/**
 * Carries out the actions of one request in their order. As in Excel there is no going back: what was done before an action that fails
 * stays done, and the answer names the action that failed.
 */
export class Interpreter {
  /** Path id → object; null is a null object. */
  readonly #objects = new Map<number, HostObject | null>();
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];
  readonly #made: HostCore['madeThisRequest'] = [];
  #letGo: (() => void) | undefined;

  constructor(
    private readonly core: HostCore,
    private readonly body: RequestBody,
    /** Where the host's formulas are brought up to date before values are read. */
    private readonly settle: () => Promise<void>,
  ) {}

  /** @param limit how many actions are carried out; the rest is left undone (a fault tests inject). */
  async run(limit = Infinity): Promise<ResponseBody> {
    try {
      return await this.#run(limit);
    } finally {
      await this.#makeStyles();
      this.#release();
      this.core.endRequest(this.#made);
    }
  }

  async #run(limit: number): Promise<ResponseBody> {
    const { Actions } = this.body;
    const since = performance.now();
    for (let index = 0; index < Actions.length && index < limit; index++) {
      const action = Actions[index]!;
      if (performance.now() - since > SHORT && isRestDue()) await this.#pause();
      try {
        if (!this.#leavesStylesPending(action)) await this.#makeStyles();
        if (action.ActionType === ActionType.Query && this.core.calculationDue) {
          this.#release();
          await this.settle();
          while (this.core.busy) await this.core.busy;
        }
        this.core.madeThisRequest = this.#made;
        this.#act(action);
      } catch (error) {
        return { Results: this.#results, TraceIds: this.#traces, Error: this.#describe(error, action, index) };
      }
    }
    return { Results: this.#results, TraceIds: this.#traces };
  }

  /** A property set on a format joins those pending; a range given by its place needs no cell to be looked at. */
  #leavesStylesPending({ ActionType: type, ObjectPathId, Name, ArgumentInfo: given }: ActionInfo): boolean {
    if (this.core.editor.pendingStyles.empty) return true;
    const path = this.body.ObjectPaths[ObjectPathId];
    // Office.js has every range it is given kept.
    if (type === ActionType.Instantiate || Name === '_KeepReference')
      return path?.ObjectPathType !== PathType.Method || byPlace.has(path.Name);
    if (type !== ActionType.SetProperty) return false;
    // One number format for all cells is a look like the others.
    if (Name === 'NumberFormat') return typeof given?.Arguments?.[0] === 'string';
    return this.#objects.get(ObjectPathId)?.setsLooks === true;
  }

  async #makeStyles(): Promise<void> {
    const steps = this.core.editor.pendingStyles.make();
    while (!steps.next().done) if (isRestDue()) await this.#pause();
  }

  /** Lets the page draw. Nobody else gets at the workbook until the request is done, or waits for a calculation itself. */
  async #pause(): Promise<void> {
    if (!this.#letGo) this.core.busy = new Promise((resolve) => (this.#letGo = resolve));
    await breathe();
  }

  #release(): void {
    if (!this.#letGo) return;
    this.core.busy = undefined;
    this.#letGo();
    this.#letGo = undefined;
  }

  #describe(error: unknown, action: ActionInfo, index: number): NonNullable<ResponseBody['Error']> {
    if (!(error instanceof OfficeError)) throw error;
    const path = this.body.ObjectPaths[action.ObjectPathId];
    return {
      Code: error.code,
      Message: error.message,
      ActionIndex: index,
      Location: error.location ?? (action.Name || path?.Name || ''),
      HttpStatusCode: error.status,
    };
  }

  #act(action: ActionInfo): void {
    switch (action.ActionType) {
      case ActionType.Instantiate: {
        const object = this.#object(action.ObjectPathId);
        this.#answer(action, object && object.identity());
        return;
      }
      case ActionType.Query: {
        const object = this.#object(action.ObjectPathId);
        this.#answer(action, object && this.#query(object, action.QueryInfo ?? {}));
        return;
      }
      case ActionType.Method: {
        const object = this.#object(action.ObjectPathId);
        // A call on a null object does nothing: `getItemOrNullObject('x').delete()` is how samples clean up.
        const value = object && this.#call(object, action.Name, action.ArgumentInfo);
        this.#answer(action, value instanceof HostObject ? value.identity() : (value ?? null));
        return;
      }
      case ActionType.SetProperty: {
        const object = this.#object(action.ObjectPathId);
        if (object) this.#set(object, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return;
      }
      case ActionType.Trace:
        this.#traces.push(action.Id);
        // The answer is what tells office.js that event handlers are in place.
        this.#answer(action, null);
        return;
      default:
        throw notImplemented('Request', `action type ${action.ActionType}`);
    }
  }

  #answer(action: ActionInfo, value: unknown): void {
    this.#results.push({ ActionId: action.Id, Value: value });
  }

  #object(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new OfficeError('InvalidReference', `object path ${pathId}`);
    const object = this.#follow(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.core.root();
      case PathType.Service:
        return this.core.service(path.Name);
      case PathType.Reference:
        return this.core.kept(path.Name);
      case PathType.NullObject:
        return null;
    }
    const parent = this.#object(path.ParentObjectPathId!);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.Property: {
        this.core.requireAllowed(parent, path.Name);
        const accessor = accessorOf(parent, path.Name);
        if (!accessor?.get) throw notImplemented(parent.className, path.Name);
        return this.#requireObject(accessor.get(), parent, path.Name);
      }
      case PathType.Method:
        return this.#requireObject(this.#call(parent, path.Name, path.ArgumentInfo), parent, path.Name);
      case PathType.Indexer: {
        if (!(parent instanceof HostCollection)) throw notImplemented(parent.className, 'getItem');
        const [key] = this.#arguments(path.ArgumentInfo);
        const item: HostObject | undefined = parent.find(key);
        if (!item) throw new OfficeError('ItemNotFound', String(key), `${parent.className}.getItem`);
        return item;
      }
      default:
        throw notImplemented(parent.className, `object path type ${path.ObjectPathType}`);
    }
  }

  #requireObject(value: unknown, parent: HostObject, name: string): HostObject | null {
    if (value === null || value instanceof HostObject) return value;
    throw notImplemented(parent.className, name, 'as an object');
  }

  #call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === '_KeepReference') return this.core.keep(object);
    this.core.requireAllowed(object, name);
    const method = methodOf(object, name);
    if (!method) throw notImplemented(object.className, name);
    return method(this.#arguments(info));
  }

  #set(object: HostObject, name: string, value: unknown): void {
    this.core.requireAllowed(object, name);
    const accessor = accessorOf(object, name);
    if (!accessor?.set) throw notImplemented(object.className, name, '(set)');
    accessor.set(value);
  }

  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    if (!references) return given;
    const resolve = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) return value.map((item, i) => resolve(item, reference[i]));
      return typeof reference === 'number' && reference > 0 ? this.#object(reference) : value;
    };
    return given.map((value, index) => resolve(value, references[index]));
  }

  #query(object: HostObject, query: QueryInfo): Record<string, unknown> {
    const selection = selectionOf(query);
    if (!(object instanceof HostCollection)) return this.#read(object, selection);
    const skip = query.Skip ?? 0;
    return this.#readCollection(object, selection, skip, query.Top);
  }

  #readCollection(
    collection: HostCollection<HostObject>,
    selection: Selection,
    skip: number,
    top: number | undefined,
  ): Record<string, unknown> {
    this.core.requireAllowed(collection, 'items');
    const own: Selection = new Map();
    const ofItems: Selection = new Map();
    for (const [name, deeper] of selection) (accessorOf(collection, name) ? own : ofItems).set(name, deeper);
    const items = collection.items().slice(skip, top === undefined ? undefined : skip + top);
    return {
      ...(own.size > 0 ? this.#read(collection, own) : {}),
      _Items: items.map((item) => ({ ...item.identity(), ...this.#read(item, ofItems) })),
    };
  }

  #read(object: HostObject, selection: Selection): Record<string, unknown> {
    const wanted: Selection =
      selection.size > 0 ? selection : new Map(readableNames(object).map((name) => [name, new Map() as Selection]));
    const read: Record<string, unknown> = {};
    for (const [name, deeper] of wanted) {
      // Whether the object is null is told by the answer as a whole.
      if (name === '$none' || name === 'IsNullObject') continue;
      this.core.requireAllowed(object, name);
      const accessor = accessorOf(object, name);
      if (!accessor?.get) throw notImplemented(object.className, name, '(load)');
      const value = accessor.get();
      if (!(value instanceof HostObject)) read[name] = value;
      else if (value instanceof HostCollection) read[name] = this.#readCollection(value, deeper, 0, undefined);
      else if (selection.size > 0) read[name] = { ...value.identity(), ...this.#read(value, deeper) };
    }
    return read;
  }
}
