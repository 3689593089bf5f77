import { OfficeError } from './office-error';

/** Checks of the arguments of a call, which arrive as JSON. `null` and absent are the same on the wire. */

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new OfficeError('InvalidArgument', `${name} must be a text`);
  return value;
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

/** `#RRGGBB` in capitals, from that, from three digits, or from one of the names HTML and Excel share. '' clears. */
export function colorArgument(value: unknown, name: string): string | undefined {
  const text = textArgument(value, name);
  if (text === '') return undefined;
  const named = colorNames[text.toLowerCase()];
  if (named !== undefined) return named;
  const long = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (long !== undefined) return `#${long.toUpperCase()}`;
  throw new OfficeError('InvalidArgument', `${name} ${JSON.stringify(text)}`);
}

const colorNames: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};
