import fc from 'fast-check';
import type { Loan, PartyId } from '../../src/engine/loan/loan';
import { finish } from '../../src/engine/ground/steps';
import type { Failure } from '../../src/ledger/ledger';
import { normalisedRows } from '../../src/ledger/normalised-rows';
import { sortSteps } from '../../src/ledger/sort-steps';
import { ledger } from '../properties/arbitraries';
import { SEED } from '../seed';

const NESTED = ['day', 'from', 'to', 'subsidy', 'days', 'rate', 'base', 'principal'];

/** As the fingerprints of records kept so far were made. */
function recorded(loan: Loan): string {
  const idText = ({ text, status }: PartyId) => `${status} ${text}`;
  const { id, headId } = loan;
  const facts: Record<string, unknown> = { ...loan, id: idText(id), ...(headId ? { headId: idText(headId) } : {}) };
  delete facts['source'];
  return JSON.stringify(facts, Object.keys(facts).sort().concat(NESTED));
}

const claim = fc.record(
  { subsidy: fc.integer(), days: fc.nat(), rate: fc.nat(), base: fc.nat() },
  { requiredKeys: [] },
);

it('the lines of a ledger are those that records kept so far were made of', () => {
  fc.assert(
    fc.property(ledger, fc.array(claim), fc.string({ unit: 'binary' }), (loans, claims, name) => {
      const told = loans.map(
        (loan, i) => ({ ...loan, borrower: name, ...(claims[i] && { claim: claims[i] }) }) as Loan,
      );
      expect(normalisedRows({ loans: told, failures: [] })).toEqual(told.map(recorded).sort());
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

it('cells that could not be read are lines too', () => {
  const failure = { code: 'DATE_UNREADABLE', sheet: '台账', row: 3, column: 'F', value: '二月三十' } as Failure;
  expect(normalisedRows({ loans: [], failures: [failure] })).toEqual(['["DATE_UNREADABLE","F","二月三十"]']);
});

it('long lists are sorted as a whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 5_000 }), (length, step) => {
      const lines = Array.from({ length }, (_, i) => `行${(i * 7919) % step}`);
      expect(finish(sortSteps(lines)).join()).toBe([...lines].sort().join());
    }),
    { seed: SEED, numRuns: 50 },
  );
});
