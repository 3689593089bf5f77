import type { Programme } from '../../engine/programmes/programme';
import type { Period } from '../../engine/programmes/period';
import type { SheetKey } from '../../reports/model/sheet-model';
import type { Chosen } from '../state/chosen';
import type { PaneState, TabId } from '../state/pane-state';
import { attention } from './steps';

/** What the one primary button will do. */
export type PrimaryAction =
  | { readonly kind: 'scan' }
  | { readonly kind: 'show'; readonly tab: Exclude<TabId, 'ledger' | 'run'>; readonly count: number }
  | { readonly kind: 'run'; readonly programme: Programme; readonly period: Period; readonly again: boolean }
  | { readonly kind: 'build'; readonly keys: readonly SheetKey[] }
  /** Nothing to press here: the bar says what is missing instead. */
  | { readonly kind: 'hint' };

/** The result on screen is that of the programme, values, period and decisions now chosen. */
export function isFresh({ result, choice, edited }: PaneState, { programme, period }: Chosen): boolean {
  return (
    result !== undefined &&
    edited === undefined &&
    result.assessment.programme.id === programme?.id &&
    JSON.stringify(result.assessment.programme) === JSON.stringify(programme) &&
    JSON.stringify(result.decisions ?? []) === JSON.stringify(choice.decisions ?? []) &&
    JSON.stringify(result.tables ?? {}) === JSON.stringify(choice.tables ?? {}) &&
    result.assessment.period.label === period?.label
  );
}

/** The next step towards finished sheets, seen from the tab the clerk is on. */
export function primaryAction(state: PaneState, chosen: Chosen): PrimaryAction {
  if ((state.scan?.ledgers.length ?? 0) === 0) return { kind: 'scan' };
  const { programme, period, ready } = chosen;
  if (!ready || !programme || !period) {
    return state.tab === 'policy' ? { kind: 'hint' } : { kind: 'show', tab: 'policy', count: 0 };
  }
  const fresh = isFresh(state, chosen);
  if (!fresh || state.tab === 'ledger' || state.tab === 'policy') {
    return { kind: 'run', programme, period, again: state.result !== undefined };
  }
  if (state.tab === 'reports') {
    return state.chosenSheets.length > 0 ? { kind: 'build', keys: state.chosenSheets } : { kind: 'hint' };
  }
  const { findings, failures } = attention(state);
  const count = findings + failures;
  return state.tab === 'run' && count > 0
    ? { kind: 'show', tab: 'findings', count }
    : { kind: 'show', tab: 'reports', count: 0 };
}
