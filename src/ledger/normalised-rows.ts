import type { Loan, PartyId } from '../engine/loan';
import type { Failure, Ledger } from './ledger';

/**
 * What a ledger says, a line a loan or unreadable cell, in an order of its own: the same whatever order the rows stand in, how dates and
 * amounts are written, and which columns hold them. Lines hold ID numbers: only a hash of them may be written anywhere.
 */
export function normalisedRows({ loans, failures }: Pick<Ledger, 'loans' | 'failures'>): readonly string[] {
  return [...loans.map(lineOf), ...failures.map(failureLine)].sort();
}

function lineOf(loan: Loan): string {
  const { id, headId } = loan;
  const facts: Record<string, unknown> = { ...loan, id: idText(id), ...(headId ? { headId: idText(headId) } : {}) };
  delete facts['source'];
  return JSON.stringify(facts, Object.keys(facts).sort().concat(NESTED));
}

/** Members of repayments, claims and spans: a list of names given to JSON.stringify holds for every level. */
const NESTED = ['day', 'from', 'to', 'subsidy', 'days', 'rate', 'base', 'principal'];

function idText({ text, status }: PartyId): string {
  return `${status} ${text}`;
}

function failureLine({ code, column, value }: Failure): string {
  return JSON.stringify([code, column ?? '', value]);
}
