import type { PartyId } from '../engine/loan/loan';
import { area, wholeArea } from './declaration';
import { FunctionFailure } from './failure';

/** Distinct banks of each borrower. IDs match as text after normalisation; one that cannot be relied on is a person of its own. */
export const bankCount = wholeArea('BANK.COUNT', [area('ids', 'id'), area('banks', 'text')], ({ ids, banks }) => {
  const banksOf = new Map<string, Set<string>>();
  ids.forEach((id, i) => {
    const bank = banks[i];
    if (!isMatchable(id) || bank === undefined || bank instanceof FunctionFailure) return;
    const known = banksOf.get(id.text);
    if (known) known.add(bank);
    else banksOf.set(id.text, new Set([bank]));
  });
  return ids.map((id, i) => {
    const bank = banks[i];
    if (id instanceof FunctionFailure) return id;
    if (bank instanceof FunctionFailure) return bank;
    if (id === undefined && bank === undefined) return '';
    if (isMatchable(id)) return banksOf.get(id.text)?.size ?? 0;
    return bank === undefined ? 0 : 1;
  });
});

/** A damaged or masked ID matches nobody. */
export function isMatchable(id: PartyId | undefined | FunctionFailure): id is PartyId {
  return id !== undefined && !(id instanceof FunctionFailure) && (id.status === 'ok' || id.status === 'invalid');
}
