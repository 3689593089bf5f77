import { assessSteps } from './assess';
import type { AssessmentResult } from './assessment';
import { fen, type Fen } from './money';
import { CHOICE_VALUES, type Choice, type ChoiceName, type Programme } from './programmes/programme';

/** What the same loans come to under another reading of a rule the documents leave open. */
export interface Reading {
  readonly name: ChoiceName;
  readonly choice: Choice;
  /** The other value. */
  readonly other: string;
  /** 分 in all under the other reading. */
  readonly subsidy: Fen;
  /** Under the other reading less the reading taken. */
  readonly difference: Fen;
  /** Loans whose amount is another. */
  readonly loans: readonly number[];
}

/**
 * Every other reading that would change the money of this result, by how much and on which loans; largest first. On demand: each reading is a run of
 * the whole ledger. Yields the number of readings tried.
 */
export function* otherReadings(result: AssessmentResult): Generator<number, readonly Reading[]> {
  const found: Reading[] = [];
  let tried = 0;
  for (const name of Object.keys(CHOICE_VALUES) as ChoiceName[]) {
    const choice = result.programme.choices[name];
    // A choice without an ambiguity is settled by the documents: there is no other reading.
    if (choice.ambiguities.length === 0) continue;
    for (const other of CHOICE_VALUES[name]) {
      if (other === choice.value) continue;
      const steps = assessSteps(result.loans, withChoice(result.programme, name, other), result.period, result.options);
      let step = steps.next();
      while (!step.done) {
        yield tried;
        step = steps.next();
      }
      tried += 1;
      const reading = compare(result, step.value, name, choice, other);
      if (reading.loans.length > 0) found.push(reading);
    }
  }
  return found.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function withChoice(programme: Programme, name: ChoiceName, value: string): Programme {
  const choice = { ...programme.choices[name], value };
  return { ...programme, choices: { ...programme.choices, [name]: choice } as Programme['choices'] };
}

function compare(
  taken: AssessmentResult,
  read: AssessmentResult,
  name: ChoiceName,
  choice: Choice,
  other: string,
): Reading {
  const loans: number[] = [];
  taken.assessments.forEach(({ subsidy }, i) => {
    if (read.assessments[i]!.subsidy !== subsidy) loans.push(i);
  });
  const { subsidy } = read.totals;
  return { name, choice, other, subsidy, difference: fen(subsidy - taken.totals.subsidy), loans };
}
