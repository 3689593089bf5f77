import htmlColors from 'color-name';
import { OfficeError } from './office-error';

/** Checks of the arguments of a call, which arrive as JSON. `null` and absent are the same on the wire. */

/** @param longest in characters; Excel's own limit of that property. */
export function textArgument(value: unknown, name: string, longest = Infinity): string {
  if (typeof value !== 'string') throw new OfficeError('InvalidArgument', `${name} must be a text`);
  if (value.length > longest) throw new OfficeError('InvalidArgument', `${name} longer than ${longest} characters`);
  requireCharacters(value, name);
  return value;
}

const NO_CHARACTER = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** NUL ends a text inside Excel, and half a character cannot be saved in a file. */
export function requireCharacters(text: string, name: string): void {
  if (NO_CHARACTER.test(text)) throw new OfficeError('InvalidArgument', `${name} holds what is no character`);
}

export function integerArgument(value: unknown, name: string, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new OfficeError('InvalidArgument', `${name} must be a whole number`);
  }
  return value;
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new OfficeError('InvalidArgument', `${name} must be a number`);
  }
  return value;
}

export function flagArgument(value: unknown, name: string, fallback?: boolean): boolean {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== 'boolean') throw new OfficeError('InvalidArgument', `${name} must be true or false`);
  return value;
}

/** One of an enumeration's values, whatever its capitals. */
export function choiceArgument<T extends string>(value: unknown, name: string, choices: readonly T[], fallback?: T): T {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const found = typeof value === 'string' ? choices.find((c) => c.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw new OfficeError('InvalidArgument', `${name} ${JSON.stringify(value)}`);
  return found;
}

/** `#RRGGBB` in capitals, from that or "a named HTML color" (typings). '' clears. */
export function colorArgument(value: unknown, name: string): string | undefined {
  const text = textArgument(value, name);
  if (text === '') return undefined;
  const named = (htmlColors as Readonly<Record<string, readonly number[]>>)[text.toLowerCase()];
  if (named) return `#${named.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  const long = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (long !== undefined) return `#${long.toUpperCase()}`;
  throw new OfficeError('InvalidArgument', `${name} ${JSON.stringify(text)}`);
}
