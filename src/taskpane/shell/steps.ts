import type { RunResult } from '../../excel/office/contract';
import type { Failure } from '../../ledger/ledger';
import { dispositionOf, isSettled } from '../../reports/facts/disposition';
import type { PaneState, TabId } from '../state/pane-state';

export type StepState = 'done' | 'needs-you' | 'not-yet';

/** Questions the ledgers still ask: columns only the clerk can settle. */
export function openQuestions(state: PaneState): number {
  return (state.scan?.ledgers ?? []).reduce((sum, ledger) => sum + ledger.questions.length, 0);
}

/** Everything that could not be read, in a ledger or beside all of them. */
export function failuresOf(result: RunResult): readonly Failure[] {
  return [...result.ledgers.flatMap(({ failures }) => failures), ...(result.failures ?? [])];
}

interface Attention {
  readonly findings: number;
  readonly failures: number;
}

/** Of the state last asked for: the pane asks at every drawing, and of a large ledger there are tens of thousands of findings. */
let last:
  | { readonly result: PaneState['result']; readonly kept: PaneState['choice']['dispositions']; readonly is: Attention }
  | undefined;

/** Findings a person must look at, and cells that could not be read. Notes, and what is verified or waived, ask for nothing. */
export function attention({ result, choice: { dispositions: kept } }: PaneState): Attention {
  if (!last || last.result !== result || last.kept !== kept) last = { result, kept, is: countAttention(result, kept) };
  return last.is;
}

function countAttention(result: PaneState['result'], kept: PaneState['choice']['dispositions'] = []): Attention {
  const { findings = [], loans = [] } = result?.assessment ?? {};
  return {
    findings: findings.filter(
      (finding) => finding.severity !== 'note' && !isSettled(dispositionOf(finding, loans, kept)),
    ).length,
    failures: result ? failuresOf(result).length : 0,
  };
}

/** How far each step is. `ready`: a programme that can compute and one of its periods are chosen. */
export function stepStates(state: PaneState, ready: boolean): Readonly<Record<TabId, StepState>> {
  const hasLedger = (state.scan?.ledgers.length ?? 0) > 0;
  const { findings, failures } = attention(state);
  const assessed = state.result !== undefined;
  return {
    ledger: !state.scan ? 'not-yet' : hasLedger && openQuestions(state) === 0 ? 'done' : 'needs-you',
    policy: ready ? 'done' : hasLedger ? 'needs-you' : 'not-yet',
    run: assessed ? 'done' : hasLedger && ready ? 'needs-you' : 'not-yet',
    findings: !assessed ? 'not-yet' : findings + failures > 0 ? 'needs-you' : 'done',
    reports: state.built.length > 0 ? 'done' : assessed ? 'needs-you' : 'not-yet',
  };
}
