import { amountSteps, paidSegmentSteps } from '../../src/engine/run/amounts';
import { assess } from '../../src/engine/run/assess';
import { explainLoans } from '../../src/engine/explain/explain';
import { addDays } from '../../src/engine/ground/day';
import { fen } from '../../src/engine/ground/money';
import {
  CHOICE_VALUES,
  choiceValues,
  type Choice,
  type ChoiceName,
  type Programme,
} from '../../src/engine/programmes/programme';
import { formatPercent, type RatePpm } from '../../src/engine/ground/rate';
import { otherReadings } from '../../src/engine/run/readings';
import { finish } from '../../src/engine/ground/steps';
import fc from 'fast-check';
import { SEED } from '../seed';
import { find, ledger, named, same } from './arbitraries';

const RUNS = 2_000;

it('the amounts alone are those of the assessment', () => {
  fc.assert(
    fc.property(named(), ledger, (which, loans) => {
      const { programme, period } = find(which);
      const claimed = loans.map((loan, i) => (i % 2 === 0 ? { ...loan, claim: { subsidy: fen(12_345) } } : loan));
      const { assessments, totals } = assess(claimed, programme, period);
      const { subsidies, total } = finish(amountSteps(claimed, programme, period));
      same(
        [...subsidies],
        assessments.map(({ subsidy }) => subsidy),
      );
      same(total, totals.subsidy);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

it('the segments kept are those of the explanations', () => {
  fc.assert(
    fc.property(named(), ledger, (which, loans) => {
      const { programme, period } = find(which);
      const result = assess(loans, programme, period);
      const kept = finish(paidSegmentSteps(result));
      const explained = explainLoans(result, [...loans.keys()]);
      same(
        loans.map((_, i) =>
          Array.from({ length: kept.count(i) }, (_segment, s) => {
            const { from, to, units, balance, rate, share } = kept.segment(i, s);
            const percent = formatPercent(((share / kept.shareParts) * 1_000_000) as RatePpm);
            return { from, to, units, balance, rate, share: percent };
          }),
        ),
        explained.map(({ segments }) =>
          segments.map(({ from, to, units, balance, rate, share }) => ({ from, to, units, balance, rate, share })),
        ),
      );
      same(kept.basis, explained[0]!.basis);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

/** Every open reading, tried whether or not a loan bears on it. */
function tried(result: ReturnType<typeof assess>): readonly string[] {
  const { programme, period, loans } = result;
  return (Object.keys(CHOICE_VALUES) as ChoiceName[]).flatMap((name) => {
    const { value, ambiguities, open }: Choice = programme.choices[name];
    if (ambiguities.length === 0) return [];
    return choiceValues(programme, name).flatMap((other) => {
      if (other === value || !(open?.includes(other) ?? true)) return [];
      const choices = { ...programme.choices, [name]: { ...programme.choices[name], value: other } };
      const read = assess(loans, { ...programme, choices } as Programme, period);
      const differs = read.assessments.some(({ subsidy }, i) => subsidy !== result.assessments[i]!.subsidy);
      return differs ? [`${name}=${other} ${read.totals.subsidy}`] : [];
    });
  });
}

it('no reading that changes an amount is left out for want of a loan it bears on', () => {
  const signedEarlier = ledger.map((loans) =>
    loans.map((loan, i) => (i % 3 === 0 ? { ...loan, signed: addDays(loan.disbursed, -40 * i) } : loan)),
  );
  let found = 0;
  fc.assert(
    fc.property(named(), signedEarlier, (which, loans) => {
      const { programme, period } = find(which);
      const result = assess(loans, programme, period);
      const readings = finish(otherReadings(result)).map(({ name, other, subsidy }) => `${name}=${other} ${subsidy}`);
      same([...readings].sort(), [...tried(result)].sort());
      found += readings.length;
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(RUNS / 10);
});
