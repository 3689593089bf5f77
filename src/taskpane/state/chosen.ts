import { useMemo } from 'react';

import { parsePeriod, type Period } from '../../engine/period';
import { applyOverrides, type OverrideError } from '../../engine/programmes/overrides';
import type { Programme } from '../../engine/programmes/programme';
import { findProgramme } from '../../engine/programmes/registry';
import type { WorkbookChoice } from '../../excel/api';
import { usePane } from './store';

export interface Chosen {
  /** As published, before the county's changes. */
  readonly published?: Programme;
  /** With the county's changes of this workbook. */
  readonly programme?: Programme;
  readonly period?: Period;
  /** Remembered changes the programme does not take (it was revised since): nothing is computed until they are dropped. */
  readonly refused: readonly OverrideError[];
  /** The programme can compute and the period is one of its own. */
  readonly ready: boolean;
}

/** What the workbook's choice means; a programme or period that is no more leaves its place empty. */
export function resolveChoice({ programmeId, period: label, overrides = {} }: WorkbookChoice): Chosen {
  const published = programmeId === undefined ? undefined : findProgramme(programmeId);
  if (!published) return { refused: [], ready: false };
  const changed = applyOverrides(published, overrides);
  const programme = changed.ok ? changed.programme : published;
  const parsed = label === undefined ? undefined : parsePeriod(label, programme);
  const period = typeof parsed === 'string' ? undefined : parsed;
  return {
    published,
    programme,
    ...(period && { period }),
    refused: changed.ok ? [] : changed.errors,
    ready: period !== undefined && changed.ok && programme.missing.length === 0,
  };
}

export function useChosen(): Chosen {
  const choice = usePane((state) => state.choice);
  return useMemo(() => resolveChoice(choice), [choice]);
}
