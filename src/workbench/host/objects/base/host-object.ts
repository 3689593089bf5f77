import type { HostCore } from './host-core';
import { OfficeError } from '../../office-error';

/**
 * An Excel object as office.js sees it. Its members are the class's own getters, setters and methods, in the names of the wire
 * (PascalCase); the interpreter finds them by name. What a class does not have answers ApiNotFound with class and member.
 */
export abstract class HostObject {
  abstract readonly className: string;

  /** Setting its properties changes nothing but the looks of cells. */
  readonly setsLooks: boolean = false;

  constructor(readonly core: HostCore) {}

  /** What an instantiate action answers: the id by which office.js asks for the object the next time. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** A collection: members of its own, and items that `load('items/…')` reads. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];

  /** The item of `getItem(key)`; undefined where there is none. */
  abstract find(key: unknown): Item | undefined;

  GetCount(): number {
    return this.items().length;
  }

  GetItemAt(index: unknown): Item {
    const item = typeof index === 'number' ? this.items()[index] : undefined;
    if (!item) throw new OfficeError('InvalidArgument', `index ${String(index)}`, `${this.className}.getItemAt`);
    return item;
  }

  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key) ?? null;
  }
}

/** Gives a class members that several classes have alike. */
export function withMembers<T extends HostObject>(
  { prototype }: { readonly prototype: T },
  members: Readonly<Record<string, (this: T) => void>>,
): void {
  for (const [name, value] of Object.entries(members)) Object.defineProperty(prototype, name, { value });
}

interface Accessor {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** The class's property of that name, looked up on the classes between the object and HostObject. */
function descriptor(object: HostObject, name: string): PropertyDescriptor | undefined {
  if (!/^(?:[A-Z]|_[A-Z])/.test(name)) return undefined;
  for (
    let prototype: unknown = Object.getPrototypeOf(object);
    prototype && prototype !== HostObject.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
  }
  return undefined;
}

export function accessorOf(object: HostObject, name: string): Accessor | undefined {
  const found = descriptor(object, name);
  if (!found || (!found.get && !found.set)) return undefined;
  return {
    ...(found.get ? { get: () => found.get!.call(object) as unknown } : {}),
    ...(found.set ? { set: (value: unknown) => found.set!.call(object, value) } : {}),
  };
}

export function methodOf(object: HostObject, name: string): ((args: readonly unknown[]) => unknown) | undefined {
  const found: unknown = descriptor(object, name)?.value;
  return typeof found === 'function'
    ? (args) => (found as (...args: unknown[]) => unknown).apply(object, [...args])
    : undefined;
}

/** Names of all readable members of the object's class, for a query without a selection. */
export function readableNames(object: HostObject): string[] {
  const names = new Set<string>();
  for (
    let prototype: unknown = Object.getPrototypeOf(object);
    prototype && prototype !== HostObject.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (property.get && /^[A-Z]/.test(name)) names.add(name);
    }
  }
  return [...names];
}
