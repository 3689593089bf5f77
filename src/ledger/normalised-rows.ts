import type { Loan, PartyId } from '../engine/loan/loan';
import { finish } from '../engine/ground/steps';
import type { Failure, Ledger } from './ledger';
import { sortSteps } from './sort-steps';

const ROWS_A_STEP = 256;

/**
 * What a ledger says, a line a loan or unreadable cell, in an order of its own: the same whatever order the rows stand in, how dates and
 * amounts are written, and which columns hold them. Lines hold ID numbers: only a hash of them may be written anywhere.
 */
export function normalisedRows(ledger: Pick<Ledger, 'loans' | 'failures'>): readonly string[] {
  return finish(normalisedRowSteps(ledger));
}

/** The same in steps of a few milliseconds each. */
export function* normalisedRowSteps({
  loans,
  failures,
}: Pick<Ledger, 'loans' | 'failures'>): Generator<void, readonly string[]> {
  const namesOf = nameLists();
  const lines: string[] = [];
  for (const [i, loan] of loans.entries()) {
    lines.push(lineOf(loan, namesOf(loan)));
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  for (const failure of failures) lines.push(failureLine(failure));
  return yield* sortSteps(lines);
}

/** What `JSON.stringify` gives with a list of names, whose order holds on every level; many times faster. */
function lineOf(loan: Loan, names: readonly Name[]): string {
  parts.length = 0;
  parts.push('{');
  for (const { name, prefix } of names) {
    const value = loan[name as keyof Loan];
    if (value === undefined) continue;
    if (parts.length > 1) parts.push(',');
    parts.push(prefix);
    if (typeof value === 'string') parts.push(JSON.stringify(value));
    else if (name === 'id' || name === 'headId') parts.push(JSON.stringify(idText(value as PartyId)));
    else put(value, names);
  }
  parts.push('}');
  return parts.join('');
}

/** Of the line being written: used again for the next. */
const parts: string[] = [];

function put(value: unknown, names: readonly Name[]): void {
  if (typeof value !== 'object' || value === null) {
    parts.push(JSON.stringify(value));
    return;
  }
  let isFirst = true;
  const open = (): void => {
    if (!isFirst) parts.push(',');
    isFirst = false;
  };
  if (Array.isArray(value)) {
    parts.push('[');
    for (const member of value) {
      open();
      put(member, names);
    }
    parts.push(']');
    return;
  }
  const members = value as Readonly<Record<string, unknown>>;
  parts.push('{');
  for (const { name, prefix } of names) {
    const member = members[name];
    if (member === undefined) continue;
    open();
    parts.push(prefix);
    put(member, names);
  }
  parts.push('}');
}

interface Name {
  readonly name: string;
  /** As it stands before the value. */
  readonly prefix: string;
}

/** Members of repayments, claims and spans: a list of names holds for every level. */
const NESTED = ['day', 'from', 'to', 'subsidy', 'days', 'rate', 'base', 'principal'];

/** The names of a loan's members in order, then the nested ones; loans of a ledger have the same few lists. */
function nameLists(): (loan: Loan) => readonly Name[] {
  const lists = new Map<string, readonly Name[]>();
  return (loan) => {
    const own = Object.keys(loan);
    const key = own.join();
    let list = lists.get(key);
    if (!list) {
      // Where the row stands is no part of what it says.
      const names = new Set([...own.filter((name) => name !== 'source').sort(), ...NESTED]);
      list = [...names].map((name) => ({ name, prefix: `"${name}":` }));
      lists.set(key, list);
    }
    return list;
  };
}

function idText({ text, status }: PartyId): string {
  return `${status} ${text}`;
}

function failureLine({ code, column, value }: Failure): string {
  return JSON.stringify([code, column ?? '', value]);
}
