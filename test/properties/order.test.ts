import fc from 'fast-check';
import { assess } from '../../src/engine/run/assess';
import type { AssessmentResult } from '../../src/engine/run/assessment';
import type { Finding } from '../../src/engine/loan/finding';
import type { Loan } from '../../src/engine/loan/loan';
import { find, holds, ledger, must, named, same, sum, without, type Named } from './arbitraries';

jest.setTimeout(120_000);

interface Run {
  readonly of: Named;
  readonly loans: readonly Loan[];
}
const run: fc.Arbitrary<Run> = fc.record({ of: named(), loans: ledger });

/** What a person can see of a result, loans named by their rows: comparable between ledgers in another order. */
function seen(result: AssessmentResult): unknown {
  const row = (index: number) => result.loans[index]!.source.row;
  const finding = ({ code, severity, loans, amount, facts }: Finding) =>
    JSON.stringify([code, severity, loans.map(row).sort((a, b) => a - b), amount, facts]);
  return {
    paid: result.assessments.map(({ loan, ...paid }) => JSON.stringify([row(loan), paid])).sort(),
    findings: result.findings.map(finding).sort(),
    totals: result.totals,
  };
}

test('re-run is identical and changes nothing it was given', () => {
  holds(run, ({ of, loans }) => {
    const { programme, period } = find(of);
    const before = JSON.stringify(loans);
    same(assess(loans, programme, period), assess(loans, programme, period));
    must(JSON.stringify(loans) === before, 'the loans given were changed');
  });
});

test('the order of rows changes nothing', () => {
  const shuffled = run.chain((given) =>
    fc.shuffledSubarray([...given.loans], { minLength: given.loans.length }).map((other) => ({ ...given, other })),
  );
  holds(shuffled, ({ of, loans, other }) => {
    const { programme, period } = find(of);
    same(seen(assess(other, programme, period)), seen(assess(loans, programme, period)));
  });
});

test('a sheet sorted anew, its rows renumbered, pays the same', () => {
  const sorted = run.chain((given) =>
    fc.shuffledSubarray([...given.loans], { minLength: given.loans.length }).map((other) => ({ ...given, other })),
  );
  holds(sorted, ({ of, loans, other }) => {
    const { programme, period } = find(of);
    const paid = (some: readonly Loan[]) => {
      const rows = some.map((loan, i) => ({ ...loan, source: { sheet: '台账', row: i + 2 } }));
      return assess(rows, programme, period)
        .assessments.map(({ loan, base, from, to, days, rate, subsidy }) =>
          JSON.stringify([without(rows[loan]!, 'source'), base, from, to, days, rate, subsidy]),
        )
        .sort();
    };
    same(paid(other), paid(loans));
  });
});

test('a loan of another borrower changes nothing for the others', () => {
  const stranger = ledger.map(([loan]): Loan => ({
    ...without(loan!, 'headId'),
    id: { text: '990000199001010016', status: 'ok' },
    householdCode: 'H9',
    source: { sheet: '台账', row: 999 },
  }));
  holds(fc.record({ given: run, stranger }), ({ given: { of, loans }, stranger: other }) => {
    const { programme, period } = find(of);
    const alone = assess(loans, programme, period);
    const together = assess([...loans, other], programme, period);
    same(together.assessments.slice(0, -1), alone.assessments);
    same(together.totals.subsidy, alone.totals.subsidy + together.assessments[loans.length]!.subsidy);
  });
});

test('totals are the sums of the lines', () => {
  holds(run, ({ of, loans }) => {
    const { programme, period } = find(of);
    const { assessments, totals } = assess(loans, programme, period);
    same(totals.subsidy, sum(assessments.map(({ subsidy }) => subsidy)));
    same(totals.principal, sum(loans.map(({ principal }) => principal)));
    same([totals.loans, totals.eligible], [loans.length, assessments.filter(({ eligible }) => eligible).length]);
  });
});
