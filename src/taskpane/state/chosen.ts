import { useMemo } from 'react';

import { parsePeriod, type Period } from '../../engine/programmes/period';
import type { OverrideError } from '../../engine/programmes/overrides';
import type { Programme } from '../../engine/programmes/programme';
import type { ProgrammeError } from '../../engine/programmes/schema';
import type { WorkbookChoice } from '../../excel/office/contract';
import { chosenProgramme } from '../../excel/kept/chosen-programme';
import { usePane } from './store';

export interface Chosen {
  /** As published, before the county's changes. */
  readonly published?: Programme;
  /** With the county's changes of this workbook. */
  readonly programme?: Programme;
  readonly period?: Period;
  /** Remembered changes the programme does not take (it was revised since): nothing is computed until they are dropped. */
  readonly refused: readonly OverrideError[];
  /** What is wrong with the county's own programme: nothing is computed until it is mended. */
  readonly unusable: readonly ProgrammeError[];
  /** The programme can compute and the period is one of its own. */
  readonly ready: boolean;
}

/** What the workbook's choice means; a programme or period that is no more leaves its place empty. */
export function resolveChoice(choice: WorkbookChoice): Chosen {
  const found = chosenProgramme(choice);
  const published = found.ok || found.code === 'CHANGES_REFUSED' ? found.published : undefined;
  const unusable = !found.ok && found.code === 'UNUSABLE' ? found.errors : [];
  if (!published) return { refused: [], unusable, ready: false };
  const programme = found.ok ? found.programme : published;
  const parsed = choice.period === undefined ? undefined : parsePeriod(choice.period, programme);
  const period = typeof parsed === 'string' ? undefined : parsed;
  return {
    published,
    programme,
    ...(period && { period }),
    refused: !found.ok && found.code === 'CHANGES_REFUSED' ? found.errors : [],
    unusable,
    ready: period !== undefined && found.ok && programme.missing.length === 0,
  };
}

export function useChosen(): Chosen {
  const choice = usePane((state) => state.choice);
  return useMemo(() => resolveChoice(choice), [choice]);
}
