/**
 * What a record holds under a name that comes from a file. Written as `record[name]` a bank called `constructor` or a sheet called `__proto__` would find
 * what every object has. Records come from stored settings (JSON); whatever is made here is keyed by Maps.
 */
export function ownValue<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
