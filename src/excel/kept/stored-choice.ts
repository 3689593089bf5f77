import type { Programme } from '../../engine/programmes/programme';
import type { UnusableProgramme, WorkbookChoice } from '../office/contract';

/** The choice as the workbook holds it: of its own programmes nothing is known before they are checked. */
export type StoredChoice = Omit<WorkbookChoice, 'programmes' | 'unusable'> & {
  readonly programmes?: readonly unknown[];
};

/**
 * Checks the county's own programmes, once: whoever has a choice may use its programmes. The schema is fetched only for a workbook that
 * has some.
 */
export async function choiceOf({ programmes, ...rest }: StoredChoice): Promise<WorkbookChoice> {
  if (!programmes || programmes.length === 0) return programmes ? { ...rest, programmes: [] } : rest;
  const { checkProgramme } = await import('../../engine/programmes/schema');
  const usable: Programme[] = [];
  const unusable: UnusableProgramme[] = [];
  for (const written of programmes) {
    const names = namesOf(written);
    const parsed = checkProgramme(written, names.id);
    if (parsed.ok) usable.push(parsed.programme);
    else unusable.push({ ...names, errors: parsed.errors, written });
  }
  return { ...rest, programmes: usable, ...(unusable.length > 0 && { unusable }) };
}

export function storedChoice({ unusable = [], dateSystem: _, ...choice }: WorkbookChoice): StoredChoice {
  if (unusable.length === 0) return choice;
  return { ...choice, programmes: [...(choice.programmes ?? []), ...unusable.map(({ written }) => written)] };
}

/** What it can be called by, as far as it says: by its id where it has no name, `?` where it has neither. */
function namesOf(written: unknown): Pick<Programme, 'id' | 'name' | 'shortName'> {
  const { id: given, name, shortName } = isObject(written) ? written : {};
  const id = typeof given === 'string' && given !== '' ? given : '?';
  const named = (words: unknown): Programme['name'] => {
    const { zh, en } = isObject(words) ? words : {};
    return { zh: typeof zh === 'string' ? zh : id, en: typeof en === 'string' ? en : id };
  };
  return { id, name: named(name), shortName: named(shortName) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
