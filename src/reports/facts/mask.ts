import { maskId } from '../../engine/loan/party-id';
import type { Loan } from '../../engine/loan/loan';

/** What is made unreadable in a copy that leaves the office. */
export interface MaskChoice {
  readonly id: boolean;
  readonly account: boolean;
  readonly phone: boolean;
}

/** An ID of 18 or 15 digits with a possible birth date; a mobile number. */
const ID_18 = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const ID_15 = /^\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const PHONE = /^1[3-9]\d{9}$/;
/** Shorter runs of digits are amounts, dates and numbers of documents. */
const LONG_NUMBER = /[0-9A-Z]*\d{10,}[0-9A-Zx]*/g;
const ACCOUNT_DIGITS = 16;
const LEFT = 4;

/** The last four stay. */
function maskAccount(text: string): string {
  return '*'.repeat(Math.max(0, text.length - LEFT)) + text.slice(-LEFT);
}

/** 138****5678 */
function maskPhone(text: string): string {
  return `${text.slice(0, 3)}****${text.slice(-LEFT)}`;
}

/**
 * One mask for a whole inputs: the IDs and accounts of the loans wherever they stand, and whatever else looks like an ID, an account or
 * a mobile number, in what the clerk wrote too. Contract numbers are left, however long.
 */
export function masker(loans: readonly Loan[], choice: MaskChoice): (text: string) => string {
  const ids = new Set(loans.flatMap(({ id, headId }) => [id.text, headId?.text ?? '']));
  const accounts = new Set(loans.flatMap(({ account }) => account ?? []));
  const contracts = new Set(loans.flatMap(({ contract }) => (contract === '' ? [] : [contract])));
  const one = (token: string): string => {
    if (ids.has(token.toUpperCase())) return choice.id ? maskId(token) : token;
    if (accounts.has(token)) return choice.account ? maskAccount(token) : token;
    if (contracts.has(token)) return token;
    if (ID_18.test(token) || ID_15.test(token)) return choice.id ? maskId(token) : token;
    if (PHONE.test(token)) return choice.phone ? maskPhone(token) : token;
    if (/^\d+$/.test(token) && token.length >= ACCOUNT_DIGITS) return choice.account ? maskAccount(token) : token;
    return token;
  };
  // A number of the ledger may hold blanks or signs; as a whole it is known all the same.
  return (text) => (ids.has(text) || accounts.has(text) ? one(text) : text.replace(LONG_NUMBER, one));
}
