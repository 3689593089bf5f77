import { amountSteps, type Amounts } from './amounts';
import type { AssessmentResult } from './assessment';
import type { Loan } from '../loan/loan';
import { fen, type Fen } from '../ground/money';
import { CHOICE_VALUES, type Choice, type ChoiceName, choiceValues, type Programme } from '../programmes/programme';

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

export interface ReadingsProgress {
  /** Readings tried, and how many there are. */
  readonly done: number;
  readonly total: number;
}

/**
 * Every other reading that would change the money of this result, by how much and on which loans; largest first. On demand: each reading is a run of
 * the whole ledger.
 */
export function* otherReadings(result: AssessmentResult): Generator<ReadingsProgress, readonly Reading[]> {
  const { programme, period, options, loans } = result;
  const open = openReadings(programme);
  const found: Reading[] = [];
  for (const [done, { name, other }] of open.entries()) {
    yield { done, total: open.length };
    if (!loans.some((loan) => bearsOn(name, loan))) continue;
    const steps = amountSteps(loans, withChoice(programme, name, other), period, options);
    let step = steps.next();
    while (!step.done) {
      yield { done, total: open.length };
      step = steps.next();
    }
    const reading = compare(result, step.value, name, other);
    if (reading.loans.length > 0) found.push(reading);
  }
  return found.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** Whether an amount can hang on a choice at all; asked first, for a ledger without such loans comes out the same. */
function bearsOn(name: ChoiceName, { extendedTo, signed, disbursed, householdCode, headId }: Loan): boolean {
  switch (name) {
    case 'extension':
      return extendedTo !== undefined;
    case 'ceilingDate':
      return signed !== undefined && signed !== disbursed;
    case 'capOwner':
      return Boolean(householdCode) || headId !== undefined;
    // Says only whether OVERLAPPING_LOANS is reported.
    case 'overlap':
      return false;
    default:
      return true;
  }
}

/** The readings not taken. A choice without an ambiguity is settled by the documents. */
function openReadings(programme: Programme): readonly { readonly name: ChoiceName; readonly other: string }[] {
  return (Object.keys(CHOICE_VALUES) as ChoiceName[]).flatMap((name) => {
    const { value, ambiguities, open }: Choice = programme.choices[name];
    if (ambiguities.length === 0) return [];
    return choiceValues(programme, name)
      .filter((other) => other !== value && (open?.includes(other) ?? true))
      .map((other) => ({ name, other }));
  });
}

function withChoice(programme: Programme, name: ChoiceName, value: string): Programme {
  const choice = { ...programme.choices[name], value };
  return { ...programme, choices: { ...programme.choices, [name]: choice } as Programme['choices'] };
}

function compare(taken: AssessmentResult, read: Amounts, name: ChoiceName, other: string): Reading {
  const loans: number[] = [];
  taken.assessments.forEach(({ subsidy }, i) => {
    if (read.subsidies[i] !== subsidy) loans.push(i);
  });
  const choice = taken.programme.choices[name];
  return { name, choice, other, subsidy: read.total, difference: fen(read.total - taken.totals.subsidy), loans };
}
