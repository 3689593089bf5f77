import type { Loan } from '../../engine/loan/loan';
import { maskId } from '../../engine/loan/party-id';
import {
  FEWEST_DIGITS,
  personalNumbers,
  signsOf,
  STANDS_ANYWHERE,
  stretchesOf,
  type FoundNumber,
  type KnownNumbers,
  type NumberKind,
} from './personal-numbers';

/** What is made unreadable in a text that leaves the office. */
export interface MaskChoice {
  readonly id: boolean;
  readonly account: boolean;
  readonly phone: boolean;
}

export const MASK_ALL: MaskChoice = { id: true, account: true, phone: true };

const LEFT = 4;
/** Of a telephone number the first three stay too: 138****5678. */
const LEFT_OF_PHONE = 3;

/**
 * The one mask for every way out (public sheets, 报送副本, JSON): the IDs and accounts of the loans, and whatever else is an ID, an account or a mobile
 * number, wherever and however it stands in a text. Signs between the digits stay; a contract number stays but for a person's number in it.
 */
export function masker(loans: readonly Loan[], choice: MaskChoice): (text: string) => string {
  const known = knownNumbers(loans);
  const whole = new Map<string, NumberKind>(
    loans.flatMap(({ id, headId, account }) => [
      ...[id.text, headId?.text ?? ''].map((text) => [text, 'id'] as const),
      [account ?? '', 'account'] as const,
    ]),
  );
  whole.delete('');
  return (text) => {
    // An ID that lost its last digits, an account with letters: as a whole they are known all the same.
    const kind = whole.get(text);
    if (kind !== undefined && !choice[kind]) return text;
    if (kind === 'id') return maskId(text);
    if (kind !== undefined) return '*'.repeat(Math.max(0, text.length - LEFT)) + text.slice(-LEFT);
    const found = personalNumbers(text, known).filter((number) => choice[number.kind]);
    return found.length === 0 ? text : withoutNumbers(text, found);
  };
}

/** The IDs and accounts of a ledger, to be asked of every cell of a finished copy whether one of them stands in it. */
export interface LedgerNumbers {
  readonly count: number;
  standIn(text: string): boolean;
}

/** Only what is long enough to be nobody else's by chance. */
export function ledgerNumbers(loans: readonly Loan[]): LedgerNumbers {
  const persons = new Map([...knownNumbers(loans).persons].filter(([signs]) => signs.length >= STANDS_ANYWHERE));
  return { count: persons.size, standIn: (text) => stretchesOf(signsOf(text), persons).length > 0 };
}

function knownNumbers(loans: readonly Loan[]): KnownNumbers {
  const persons = new Map<string, NumberKind>();
  const contracts = new Set<string>();
  for (const { id, headId, account, contract } of loans) {
    for (const party of [id, headId]) {
      if (party === undefined || party.status === 'masked') continue;
      const signs = signsOf(party.text);
      persons.set(signs, 'id');
      // The form of before 1999, from which the ledger may have had it: without the century and the check digit.
      if (party.status === 'ok' && /^\d{6}19\d{9}[\dX]$/.test(signs))
        persons.set(signs.slice(0, 6) + signs.slice(8, 17), 'id');
    }
    if (account !== undefined) persons.set(signsOf(account), 'account');
    contracts.add(signsOf(contract));
  }
  for (const signs of persons.keys()) if (signs.length < FEWEST_DIGITS) persons.delete(signs);
  contracts.delete('');
  return { persons, contracts };
}

function withoutNumbers(text: string, numbers: readonly FoundNumber[]): string {
  const starred = new Map<number, number>();
  for (const { kind, signs } of numbers) {
    const [first, last] = readable(kind, signs.length);
    for (const { at, length } of signs.slice(first, signs.length - last)) starred.set(at, length);
  }
  let masked = '';
  for (let at = 0; at < text.length; at += starred.get(at) ?? 1) masked += starred.has(at) ? '*' : text[at]!;
  return masked;
}

/** So many signs stay at the beginning and at the end, of an ID as `maskId` has it. */
function readable(kind: NumberKind, length: number): readonly [first: number, last: number] {
  if (kind === 'account') return [0, LEFT];
  if (kind === 'phone') return [LEFT_OF_PHONE, LEFT];
  return length <= 10 ? [1, 0] : [6, LEFT];
}
