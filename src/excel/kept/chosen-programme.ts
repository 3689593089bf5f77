import { applyOverrides, type OverrideError } from '../../engine/programmes/overrides';
import type { Programme } from '../../engine/programmes/programme';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../../engine/programmes/registry';
import type { ProgrammeError } from '../../engine/programmes/schema';
import type { WorkbookChoice, UnusableProgramme } from '../office/contract';

/** What a programme means in a workbook. */
export type ChosenProgramme =
  | {
      readonly ok: true;
      /** As published, or as the county wrote it, before the changes of this workbook. */
      readonly published: Programme;
      readonly programme: Programme;
    }
  | { readonly ok: false; readonly code: 'NOTHING_CHOSEN' }
  | { readonly ok: false; readonly code: 'UNKNOWN'; readonly wanted: string; readonly known: readonly string[] }
  /** The county's own programme is not what the schema takes. */
  | { readonly ok: false; readonly code: 'UNUSABLE'; readonly errors: readonly ProgrammeError[] }
  /** Changes the programme does not take (it was revised since): nothing is computed until they are dropped. */
  | {
      readonly ok: false;
      readonly code: 'CHANGES_REFUSED';
      readonly published: Programme;
      readonly errors: readonly OverrideError[];
    };

/**
 * The programme asked for by id or name, or where nothing is asked for the workbook's own choice, with what the workbook holds: programmes
 * of its own, and changed values, which belong to the programme it chose, however that is named. The one place where pane, ribbon,
 * functions and command line look.
 */
export function chosenProgramme(choice: WorkbookChoice, asked = ''): ChosenProgramme {
  const wanted = asked === '' ? choice.programmeId : asked;
  if (wanted === undefined) return { ok: false, code: 'NOTHING_CHOSEN' };
  const found = findProgramme(wanted, listedProgrammes(choice));
  if (!found) {
    return { ok: false, code: 'UNKNOWN', wanted, known: listedProgrammes(choice).map(({ id }) => id) };
  }
  if ('errors' in found) return { ok: false, code: 'UNUSABLE', errors: found.errors };
  if (found.id !== choice.programmeId || !choice.overrides) return { ok: true, published: found, programme: found };
  const changed = applyOverrides(found, choice.overrides);
  if (!changed.ok) return { ok: false, code: 'CHANGES_REFUSED', published: found, errors: changed.errors };
  return { ok: true, published: found, programme: changed.programme };
}

/** The published programmes, then the workbook's own. */
export function programmesOf({ programmes = [] }: WorkbookChoice): readonly Programme[] {
  return programmes.length === 0 ? BUILT_IN_PROGRAMMES : [...BUILT_IN_PROGRAMMES, ...programmes];
}

/** The same, and those of the workbook that cannot be used: what a clerk may choose or have named. */
export function listedProgrammes(choice: WorkbookChoice): readonly (Programme | UnusableProgramme)[] {
  return [...programmesOf(choice), ...(choice.unusable ?? [])];
}
