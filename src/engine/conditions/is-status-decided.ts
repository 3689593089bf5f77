import type { Doubt, StatusKind } from '../loan/loan';
import type { Condition } from './condition';

/**
 * The ledger itself says nothing against paying: no refusal, cancellation or death, nothing settled, repaid or extended without its day. What it says so is a fact
 * a person decides on; until then nothing is paid, and what hangs on it is shown.
 */
export const isStatusDecided: Condition = ({ loan: { doubts } }) => {
  const doubt = doubts?.find(isStatus);
  if (!doubt) return undefined;
  const { kind, column, header, value } = doubt;
  return { code: 'STATUS_UNDECIDED', refuses: true, facts: { kind, column, header, value } };
};

function isStatus(doubt: Doubt): doubt is Doubt & { readonly kind: StatusKind } {
  return doubt.kind !== 'unit' && doubt.kind !== 'repeated' && doubt.kind !== 'hidden';
}
