import { dayFromYmd } from '../../engine/ground/day';
import { birthOfId, normalisePartyId } from '../../engine/loan/party-id';

/** What a number of a person is. */
export type NumberKind = 'id' | 'account' | 'phone';

/** Numbers that are known to be a person's, or known not to be, as `signsOf` gives them. */
export interface KnownNumbers {
  readonly persons: ReadonlyMap<string, NumberKind>;
  /** Contract numbers: long as they are, only what is beyond doubt a person's is found in them. */
  readonly contracts: ReadonlySet<string>;
}

/** A number found: its digits (and letters), each at its place in the text. */
export interface FoundNumber {
  readonly kind: NumberKind;
  readonly signs: readonly Sign[];
}

/** A digit or letter of a text, half-width and upper-case, and where it stands. */
export interface Sign {
  readonly sign: string;
  readonly at: number;
  readonly length: number;
  /** What stood between it and the one before: blanks, hyphens, dots, brackets. */
  readonly gap: string;
}

/** Digits and letters with nothing but gaps between them. */
type Chain = readonly Sign[];

interface Candidate {
  /** As many signs, fewest and most. */
  readonly lengths: readonly [least: number, most: number];
  readonly kind: NumberKind;
  /** Signs before the number itself: 86, 0086, 0. */
  readonly skip?: (signs: string) => number;
  /** Found wherever it stands, within a longer number and within a contract's too: its check digit speaks for it. */
  readonly certain?: true;
  readonly is: (signs: string, groups: readonly string[], gaps: readonly string[], inContract: boolean) => boolean;
}

/** More than this between two digits, and they are of two numbers. */
const LONGEST_GAP = 4;
const GAP = /^[\s\u00ad\u200b-\u200f\u2060\ufeff\-‐‑‒–—―−－_.．·•･/／\\()（）[\]+＋]$/u;
/** Fewer digits are nobody's telephone or account. */
export const FEWEST_DIGITS = 8;
const ENOUGH_DIGITS = new RegExp(`(?:\\p{Nd}\\P{Nd}{0,${LONGEST_GAP}}){${FEWEST_DIGITS}}`, 'u');
/** A number known that is shorter must stand alone. */
export const STANDS_ANYWHERE = 10;

const PHONE = /^1[3-9]\d{9}$/;
const PREFIX = /^(?:0086|86|0)(?=1[3-9]\d{9}$)/;
const LONG_RUN = 15;
/** Of borrowers: who is older or younger has no loan, and a day within is no day of a contract's number. */
const BIRTH_YEARS = [1920, 2010] as const;

/**
 * What a person's number looks like (GB 11643 for the ID, GB 32100 for the credit code, ISO/IEC 7812 for the card), longest first, since the digits of
 * one may look like a shorter one.
 */
const CANDIDATES: readonly Candidate[] = [
  { kind: 'id', lengths: [18, 18], certain: true, is: isCheckedId },
  { kind: 'id', lengths: [18, 18], is: (signs, _, __, inContract) => !inContract && isIdByDate(signs) },
  {
    kind: 'account',
    lengths: [15, 19],
    is: (signs, groups, gaps, inContract) =>
      /^\d+$/.test(signs) && !holdsDay(groups, gaps) && isCard(signs, groups, inContract),
  },
  {
    kind: 'id',
    lengths: [15, 15],
    is: (signs, groups, gaps, inContract) =>
      !inContract && /^[1-9]\d{14}$/.test(signs) && !holdsDay(groups, gaps) && isDay(`19${signs.slice(6, 12)}`),
  },
  {
    kind: 'phone',
    lengths: [11, 15],
    skip: (signs) => PREFIX.exec(signs)?.[0].length ?? 0,
    is: (signs, groups, gaps, inContract) =>
      PHONE.test(signs.replace(PREFIX, '')) &&
      !holdsDay(groups, gaps) &&
      (!inContract || groups.length === 1 || /^\d{3} \d{4} \d{4}$/.test(groups.join(' '))),
  },
];

/** The digits and letters of a text as they are compared: half-width, upper-case, with nothing between. */
export function signsOf(text: string): string {
  return chainsOf(text)
    .flatMap((chain) => chain.map(({ sign }) => sign))
    .join('');
}

/** Every number of a person in a text, in whatever width and however it is broken up. */
export function personalNumbers(text: string, known: KnownNumbers): readonly FoundNumber[] {
  if (text.length < FEWEST_DIGITS || !ENOUGH_DIGITS.test(text)) return [];
  return chainsOf(text)
    .filter(({ length }) => length >= FEWEST_DIGITS)
    .flatMap((chain) => numbersIn(chain, known));
}

function chainsOf(text: string): Chain[] {
  const chains: Sign[][] = [];
  let chain: Sign[] = [];
  let gap = '';
  let at = 0;
  for (const character of text) {
    const sign = signOf(character);
    if (sign !== undefined) {
      if (chain.length > 0 && gap.length > LONGEST_GAP) chain = [];
      if (chain.length === 0) chains.push(chain);
      chain.push({ sign, at, length: character.length, gap: chain.length === 0 ? '' : gap });
      gap = '';
    } else if (GAP.test(character)) gap += character;
    else chain = [];
    if (chain.length === 0) gap = '';
    at += character.length;
  }
  return chains;
}

function signOf(character: string): string | undefined {
  if (/^[0-9A-Za-z]$/.test(character)) return character.toUpperCase();
  if (character < '\u0660' || !/^[\p{Nd}\p{L}]$/u.test(character)) return undefined;
  const plain = character.normalize('NFKC');
  return /^[0-9A-Za-z]$/.test(plain) ? plain.toUpperCase() : undefined;
}

function numbersIn(chain: Chain, known: KnownNumbers): FoundNumber[] {
  const signs = chain.map(({ sign }) => sign).join('');
  const found: { from: number; to: number; kind: NumberKind; skip: number }[] = [];
  const isFree = (from: number, to: number) => found.every((one) => to <= one.from || from >= one.to);
  // A number begins and ends at a gap, between letters and digits, and beside another number.
  const isEdge = (i: number): boolean =>
    i === 0 ||
    i === chain.length ||
    chain[i]!.gap !== '' ||
    isDigit(signs[i - 1]!) !== isDigit(signs[i]!) ||
    found.some(({ from, to }) => from === i || to === i);
  const inContract = contractAreas(signs, known.contracts, isEdge);

  for (const { from, to, value } of stretchesOf(signs, known.persons))
    if (isFree(from, to) && (to - from >= STANDS_ANYWHERE || (isEdge(from) && isEdge(to))))
      found.push({ from, to, kind: value, skip: 0 });
  for (const { lengths, kind, skip, certain, is } of CANDIDATES)
    for (let from = 0; from < signs.length; from += 1) {
      if (!certain && !isEdge(from)) continue;
      const most = Math.min(lengths[1], signs.length - from);
      for (let length = most; length >= lengths[0]; length -= 1) {
        const to = from + length;
        if ((!certain && !isEdge(to)) || !isFree(from, to)) continue;
        const part = signs.slice(from, to);
        const { groups, gaps } = groupsOf(chain.slice(from, to));
        if (!areGapsOfOneNumber(gaps) || !is(part, groups, gaps, inContract(from, to))) continue;
        found.push({ from, to, kind, skip: skip?.(part) ?? 0 });
        break;
      }
    }
  for (const { from, to } of digitRuns(chain))
    if (to - from >= LONG_RUN && isFree(from, to) && !inContract(from, to))
      found.push({ from, to, kind: 'account', skip: 0 });
  return found.map(({ from, to, kind, skip }) => ({ kind, signs: chain.slice(from + skip, to) }));
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

/** Every stretch of the signs that is one of the keys. */
export function stretchesOf<Value>(signs: string, keys: ReadonlyMap<string, Value>) {
  const found: { from: number; to: number; value: Value }[] = [];
  for (const length of lengthsOf(keys))
    for (let from = 0; from + length <= signs.length; from += 1) {
      const value = keys.get(signs.slice(from, from + length));
      if (value !== undefined) found.push({ from, to: from + length, value });
    }
  return found;
}

const lengths = new WeakMap<object, readonly number[]>();

/** Longest first; worked out once for a set of numbers, which stays as it is. */
function lengthsOf(keys: ReadonlyMap<string, unknown> | ReadonlySet<string>): readonly number[] {
  let known = lengths.get(keys);
  if (known === undefined) {
    known = [...new Set([...keys.keys()].map((key) => key.length))].sort((a, b) => b - a);
    lengths.set(keys, known);
  }
  return known;
}

function contractAreas(signs: string, contracts: ReadonlySet<string>, isEdge: (i: number) => boolean) {
  const areas: (readonly [from: number, to: number])[] = [];
  for (const length of lengthsOf(contracts))
    for (let from = 0; from + length <= signs.length; from += 1)
      if (contracts.has(signs.slice(from, from + length)) && isEdge(from) && isEdge(from + length))
        areas.push([from, from + length]);
  return (from: number, to: number) => areas.some((area) => from < area[1] && to > area[0]);
}

/** Digits with nothing between them. */
function digitRuns(chain: Chain) {
  const runs: { from: number; to: number }[] = [];
  chain.forEach(({ sign, gap }, i) => {
    if (!isDigit(sign)) return;
    const last = runs.at(-1);
    if (last?.to === i && gap === '') last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  });
  return runs;
}

function groupsOf(part: Chain): { readonly groups: readonly string[]; readonly gaps: readonly string[] } {
  const groups: string[] = [];
  const gaps: string[] = [];
  part.forEach(({ sign, gap }, i) => {
    if (i === 0 || gap !== '') {
      groups.push('');
      if (i > 0) gaps.push(gap.trim() || ' ');
    }
    groups[groups.length - 1] += sign;
  });
  return { groups, gaps };
}

/** One dot is a decimal point: `180000.00 12.5` is no telephone. Dots all through are gaps: `139.1234.5678`. */
function areGapsOfOneNumber(gaps: readonly string[]): boolean {
  const dots = gaps.filter((gap) => /^[.．]$/.test(gap)).length;
  return dots === 0 || (dots === gaps.length && dots > 1);
}

/** `150 2021-03-21`: a day among the groups, told by gaps of its own, so they are not one number; `139-2021-1-21456` is. */
function holdsDay(groups: readonly string[], gaps: readonly string[]): boolean {
  return groups.some(
    (year, i) =>
      /^(?:19|20)\d\d$/.test(year) &&
      /^(?:0?[1-9]|1[0-2])$/.test(groups[i + 1] ?? '') &&
      /^(?:0?[1-9]|[12]\d|3[01])$/.test(groups[i + 2] ?? '') &&
      /^[-/.]$/.test(gaps[i]!) &&
      gaps[i + 1] === gaps[i] &&
      gaps[i - 1] !== gaps[i] &&
      gaps[i + 2] !== gaps[i],
  );
}

/** A sound ID; or the code of a trader in his own name (个体工商户, 92…), which is a person's: a company's is public. */
function isCheckedId(signs: string): boolean {
  if (signs.startsWith('92') && normalisePartyId(signs).status === 'ok') return true;
  return /^\d{17}[\dX]$/.test(signs) && isDay(signs.slice(6, 14)) && birthOfId(normalisePartyId(signs)) !== undefined;
}

function isIdByDate(signs: string): boolean {
  const year = Number(signs.slice(6, 10));
  return (
    /^[1-9]\d{16}[\dX]$/.test(signs) && year >= BIRTH_YEARS[0] && year <= BIRTH_YEARS[1] && isDay(signs.slice(6, 14))
  );
}

/** yyyymmdd */
function isDay(signs: string): boolean {
  return dayFromYmd(Number(signs.slice(0, 4)), Number(signs.slice(4, 6)), Number(signs.slice(6, 8))) !== undefined;
}

/** 62 is 银联; another issuer's card must have its check digit (Luhn). Within a contract's number a 62 needs it too, or the groups of four of a card. */
function isCard(signs: string, groups: readonly string[], inContract: boolean): boolean {
  const isUnionPay = signs.startsWith('62');
  if (inContract) return isUnionPay && (hasLuhnDigit(signs) || /^(?:\d{4} ){3,4}\d{1,4}$/.test(groups.join(' ')));
  return isUnionPay || (groups.length > 1 && /^[3-9]/.test(signs) && hasLuhnDigit(signs));
}

function hasLuhnDigit(signs: string): boolean {
  const sum = [...signs].reverse().reduce((total, sign, i) => {
    const digit = i % 2 === 0 ? Number(sign) : Number(sign) * 2;
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
