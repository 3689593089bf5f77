import { dayFromYmd, ymdFromDay, type Day, type Ymd } from '../ground/day';
import type { IdStatus, PartyId } from './loan';

/** GB 11643-1999 §4.3 (ISO 7064 MOD 11-2): weights of the first 17 digits, and the check character by remainder. */
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECK = '10X98765432';
const RESIDENT_CHECK_CHARACTERS = Uint8Array.from(RESIDENT_CHECK, (character) => character.charCodeAt(0));

/** GB 32100-2015 §5: characters of a 统一社会信用代码 (no I, O, S, V, Z) and the weights of the first 17, modulo 31. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Excel keeps 15 significant digits of a number. */
const EXACT_IN_A_NUMBER = 1e15;

/**
 * An ID as the ledger has it. Full-width characters, blanks, a leading apostrophe and a lower-case x are put right; a 15-digit number gains
 * its century (19) and check digit (GB 11643-1999 annex). A number cell of more than 15 digits has lost its last ones: `damaged`, for
 * ever; so has text like 4.31022E+17. Region codes are not checked: they change.
 */
export function normalisePartyId(value: string | number): PartyId {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0) return id(String(value), 'invalid');
    return value < EXACT_IN_A_NUMBER
      ? normalisePartyId(String(value))
      : id(value.toLocaleString('en-US', { useGrouping: false }), 'damaged');
  }
  const text = value
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff'’‘`]/g, '')
    .toUpperCase();
  // 无, 不详, a dash: an empty cell in words.
  if (!/[\d*]/.test(text)) return id('', 'missing');
  if (/[*＊×•●]/.test(text)) return id(text, 'masked');
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return id(text, 'damaged');
  if (/^\d{15}$/.test(text)) {
    const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
    return birth(first17) ? id(first17 + residentCheck(first17), 'ok') : id(text, 'invalid');
  }
  if (/^\d{17}[\dX]$/.test(text) && birth(text) && residentCheck(text) === text[17]) return id(text, 'ok');
  return id(text, isCreditCode(text) ? 'ok' : 'invalid');
}

function id(text: string, status: IdStatus): PartyId {
  return { text, status };
}

function residentCheck(text: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(text[i]) * RESIDENT_WEIGHTS[i]!;
  return RESIDENT_CHECK[sum % 11]!;
}

function isCreditCode(text: string): boolean {
  // 登记管理部门 (1 character), 机构类别 (1), 行政区划 (6 digits), 主体标识码 (9), check character.
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += CREDIT_CHARACTERS.indexOf(text[i]!) * CREDIT_WEIGHTS[i]!;
  return CREDIT_CHARACTERS[(31 - (sum % 31)) % 31] === text[17];
}

function birth(text: string): Ymd | undefined {
  const year = Number(text.slice(6, 10));
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  return dayFromYmd(year, month, day) === undefined ? undefined : { year, month, day };
}

const ZERO = 48;

/**
 * A resident's ID that can be relied on, as against a credit code (which may be all digits too) or a broken one. Asked of every loan of a ledger,
 * so it reads characters and makes no text.
 */
function isResident({ text, status }: PartyId): boolean {
  if (status !== 'ok' || text.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return false;
    sum += digit * RESIDENT_WEIGHTS[i]!;
  }
  return (
    RESIDENT_CHECK_CHARACTERS[sum % 11] === text.charCodeAt(17) &&
    digits(text, 10, 12) <= 12 &&
    digits(text, 12, 14) <= 31
  );
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - ZERO;
  return value;
}

/** Digits 7–10 as a number, the ID unchecked; NaN where it is too short. */
export function yearDigitsOf({ text }: PartyId): number {
  return digits(text, 6, 10);
}

/** Digit 17 of a sound resident's ID is odd; of a woman's ID this one character is read. */
export function isMan(party: PartyId): boolean {
  return isOdd(party.text.charCodeAt(16)) && isResident(party);
}

/** Of a digit's character: those of odd digits are odd themselves. */
function isOdd(code: number): boolean {
  return code % 2 === 1;
}

/** Digits 7–14. Undefined where the ID is no sound resident's ID. */
export function birthOfId(party: PartyId): Ymd | undefined {
  return isResident(party) ? birth(party.text) : undefined;
}

/** Whole years of age on a day, a birthday counted from its own day. Undefined where the ID is no sound resident's ID. */
export function ageOn(party: PartyId, day: Day): number | undefined {
  if (!isResident(party)) return undefined;
  const on = ymdFromDay(day);
  const monthDay = on.month * 100 + on.day;
  return on.year - digits(party.text, 6, 10) - (monthDay < digits(party.text, 10, 14) ? 1 : 0);
}

/** For logs, failures and public sheets: the first 6 and last 4 characters stay; of ten characters or fewer, only the first stays. */
export function maskId(text: string): string {
  if (text.length === 0) return '';
  if (text.length <= 10) return text[0]! + '*'.repeat(text.length - 1);
  return text.slice(0, 6) + '*'.repeat(text.length - 10) + text.slice(-4);
}
