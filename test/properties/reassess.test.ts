import fc from 'fast-check';
import { assess } from '../../src/engine/run/assess';
import type { Loan } from '../../src/engine/loan/loan';
import { reassessSteps, type Reassessed } from '../../src/engine/run/reassess';
import { SEED } from '../seed';
import { find, ledger, must, named, same } from './arbitraries';

jest.setTimeout(120_000);

/** Each run assesses three times. */
function holds<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { seed: SEED, numRuns: 4000 });
}

function finish(steps: Generator<void, Reassessed>): Reassessed {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a clerk does to the rows between two checks. */
const edit = fc.constantFrom('keep', 'keep', 'keep', 'replace', 'delete', 'insert' as const);
const edited = fc.record({
  of: named(),
  loans: ledger,
  typed: ledger,
  edits: fc.array(edit, { minLength: 40, maxLength: 40 }),
});

function after(loans: readonly Loan[], typed: readonly Loan[], edits: readonly string[]) {
  const now: Loan[] = [];
  const before: number[] = [];
  loans.forEach((loan, i) => {
    const other = typed[i % typed.length]!;
    const edit = edits[i % edits.length]!;
    if (edit === 'insert' || edit === 'replace') {
      now.push({ ...other, source: edit === 'replace' ? loan.source : { sheet: '台账', row: 500 + i } });
      before.push(-1);
    }
    if (edit === 'insert' || edit === 'keep') {
      now.push(loan);
      before.push(i);
    }
  });
  return { now, before };
}

test('after any edits it is what assessing everything anew gives', () => {
  holds(edited, ({ of, loans, typed, edits }) => {
    const { programme, period } = find(of);
    const { now, before } = after(loans, typed, edits);
    const { result, affected } = finish(reassessSteps(assess(loans, programme, period), now, before, {}));
    same(result, assess(now, programme, period));
    before.forEach((index, i) => must(index >= 0 || affected.includes(i), `changed loan ${i} was not assessed`));
  });
});

test('loans of other people are not assessed again', () => {
  holds(fc.record({ of: named(), loans: ledger }), ({ of, loans }) => {
    const { programme, period } = find(of);
    const strangers = loans.map((loan, i): Loan => ({
      ...loan,
      id: { text: `99000019900101${String(i).padStart(4, '0')}`, status: 'ok' },
      householdCode: `H${i}`,
      account: `A${i}`,
    }));
    const now = [{ ...strangers[0]!, principal: strangers[0]!.principal }, ...strangers.slice(1)];
    const before = now.map((_, i) => (i === 0 ? -1 : i));
    const { affected } = finish(reassessSteps(assess(strangers, programme, period), now, before, {}));
    same(affected, [0]);
  });
});
