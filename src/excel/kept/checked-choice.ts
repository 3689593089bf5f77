import { DISPOSITION_STATES } from '../../reports/facts/disposition';
import type { StoredChoice } from './stored-choice';

/** The shape of what is stored now. A later one is refused rather than read by half and written back. */
export const SHAPE = 1;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isInteger(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
const listOf =
  (is: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(is);
const recordOf =
  (is: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(is);
const fieldsOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
const optional =
  (is: Check): Check =>
  (value) =>
    value === undefined || is(value);

/** What each part of the choice must be to be used at all; of its own programmes the programme schema says more. */
const PARTS: Readonly<Record<keyof StoredChoice, Check>> = {
  programmeId: isText,
  programmes: listOf(() => true),
  tables: fieldsOf({
    lpr: optional(listOf(fieldsOf({ effective: isText, lpr1y: isText, lpr5y: isText }))),
    workdays: optional(listOf(fieldsOf({ year: isWhole, daysOff: isText, daysWorked: isText }))),
  }),
  period: isText,
  overrides: recordOf(isText),
  layouts: recordOf(recordOf(isWhole)),
  units: recordOf(oneOf('元', '万元')),
  banks: recordOf(isText),
  columns: recordOf(recordOf(isWhole)),
  decisions: listOf(fieldsOf({ borrower: isText, year: isWhole, bank: isText })),
  dispositions: listOf(
    fieldsOf({ about: isText, code: isText, state: oneOf(...DISPOSITION_STATES), note: isText, initials: isText }),
  ),
  output: oneOf('values', 'formulas'),
  recheck: (value) => typeof value === 'boolean',
  // Of the host, whatever is written here.
  dateSystem: (value) => value === 1904,
  aside: listOf(isText),
};

export type CheckedChoice =
  | { readonly ok: true; readonly choice: StoredChoice }
  /** Written by a later version of the add-in. */
  | { readonly ok: false; readonly shape: number };

/**
 * A choice as a file brought it: part by part, since one that cannot be read says nothing against the others. What cannot be read is put aside, as it is
 * written, and goes back into the file.
 */
export function checkedChoice(text: string): CheckedChoice {
  const data = parsedJson(text);
  if (!isRecord(data)) return { ok: true, choice: { aside: [text] } };
  const { shape = SHAPE, ...parts } = data;
  if (typeof shape === 'number' && shape > SHAPE) return { ok: false, shape };
  const entries = Object.entries(parts);
  const isGood = ([name, value]: readonly [string, unknown]) =>
    Object.hasOwn(PARTS, name) && PARTS[name as keyof StoredChoice](value);
  const choice = Object.fromEntries(entries.filter(isGood)) as StoredChoice;
  const bad = entries.filter((entry) => !isGood(entry)).map(([name, value]) => JSON.stringify({ [name]: value }));
  return { ok: true, choice: bad.length === 0 ? choice : { ...choice, aside: [...(choice.aside ?? []), ...bad] } };
}

/** Undefined where it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
