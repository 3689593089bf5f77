import fc from 'fast-check';
import { assess } from '../../src/engine/run/assess';
import type { Loan } from '../../src/engine/loan/loan';
import { fen } from '../../src/engine/ground/money';
import { ratePpm } from '../../src/engine/ground/rate';
import { find, holds, ledger, must, named, same, sum } from './arbitraries';

jest.setTimeout(120_000);

/** What a bank may ask for: near what is right, or anything; with columns of its own or without. */
const claim = fc.record(
  {
    subsidy: fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 100_000_000 })).map(fen),
    days: fc.integer({ min: 0, max: 800 }),
    rate: fc.constantFrom(30_000, 34_500, 60_000, 73_500).map(ratePpm),
    base: fc.integer({ min: 1, max: 100_000_000 }).map(fen),
  },
  { requiredKeys: ['subsidy'] },
);

test('the causes of a gap add up to it, to the 分', () => {
  const claimed = fc
    .tuple(ledger, fc.array(claim, { minLength: 6, maxLength: 6 }))
    .map(([loans, claims]) => loans.map((loan, i): Loan => ({ ...loan, claim: claims[i]! })));
  holds(fc.record({ of: named(), loans: claimed }), ({ of, loans }) => {
    const { programme, period } = find(of);
    const { assessments, findings } = assess(loans, programme, period);
    const gaps = findings.filter((finding) => finding.code === 'CLAIM_DIFFERS');
    // A finding for each claim that is not what the rules give, and for no other.
    same(
      gaps.map((finding) => finding.loans[0]).sort((a, b) => a! - b!),
      loans.flatMap((loan, i) => (loan.claim!.subsidy === assessments[i]!.subsidy ? [] : [i])),
    );
    for (const { amount, facts, loans: about } of gaps) {
      const gap = loans[about[0]!]!.claim!.subsidy! - assessments[about[0]!]!.subsidy;
      same(sum(facts.causes.map((part) => part.amount)), gap);
      same([facts.gap, amount], [gap, Math.abs(gap)]);
      must(
        facts.causes.every((part) => part.amount !== 0),
        'a cause of nothing',
      );
    }
  });
});
