import { normalisePartyId } from '../../engine/loan/party-id';

/** Eighteen digits in a text would stand in the file's settings, where no ID may. */
export function holdsId(text: string): boolean {
  return (text.match(/\d{15,18}[\dXx]?/g) ?? []).some((digits) => normalisePartyId(digits).status !== 'missing');
}
