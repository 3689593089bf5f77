import type { DoubtKind } from '../loan/loan';
import { NO_FACTS, type Condition } from './condition';

const NO_STATUS: ReadonlySet<DoubtKind> = new Set<DoubtKind>(['unit', 'repeated', 'hidden']);

/**
 * The ledger itself says nothing against paying: no refusal, cancellation or death, nothing settled, repaid or extended without its day. What it says so is a fact
 * a person decides on; until then nothing is paid, and what hangs on it is shown.
 */
export const isStatusDecided: Condition = ({ loan: { doubts } }, brief) => {
  const doubt = doubts?.find(({ kind }) => !NO_STATUS.has(kind));
  if (!doubt) return undefined;
  const { kind, column, header, value } = doubt;
  return { code: 'STATUS_UNDECIDED', refuses: true, facts: brief ? NO_FACTS : { kind, column, header, value } };
};
