import type { Assessment, AssessmentResult, Totals } from './assessment';
import type { Case } from './case-of-loan';
import type { Day } from './day';
import type { Finding, FindingCode } from './finding';
import type { Loan } from './loan';
import { fen, ZERO_FEN, type Fen } from './money';
import type { Period } from './period';
import type { Programme } from './programmes/programme';
import type { RatePpm } from './rate';
import type { Report } from './report';
import { compileRules, type AssessOptions } from './rules';
import { runSteps } from './run';
import { finish, saying } from './steps';

export interface AssessProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Assesses a ledger. One assessment a loan, in the order given; the order decides nothing. What was found is kept in columns; the objects of `assessments` and
 * `findings` are made when they are first read. Throws ProgrammeIncomplete where the programme holds placeholders.
 */
export function assess(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): AssessmentResult {
  const { outcome, totals } = finish(outcomeSteps(loans, programme, period, options));
  let assessments: readonly Assessment[] | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    programme,
    period,
    loans,
    options,
    get assessments() {
      return (assessments ??= finish(outcome.assessments()));
    },
    get findings() {
      return (findings ??= finish(outcome.findings()));
    },
    totals,
  };
}

/** The same in steps of a few milliseconds each, so that a page can breathe between them; the objects are made in steps too. */
export function* assessSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): Generator<AssessProgress, AssessmentResult> {
  const { outcome, totals } = yield* outcomeSteps(loans, programme, period, options);
  const done = { done: loans.length, total: loans.length };
  const findings = yield* saying(done, outcome.findings());
  const assessments = yield* saying(done, outcome.assessments());
  return { programme, period, loans, options, assessments, findings, totals };
}

function* outcomeSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions,
): Generator<AssessProgress, { readonly outcome: Outcome; readonly totals: Totals }> {
  const kept = new Kept(loans.length);
  const steps = runSteps(compileRules(programme, period, options), loans, (c) => kept.keep(c));
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: step.value, total: loans.length };
  const { report, borrowers } = step.value;
  const { eligible, principal, subsidy } = kept;
  const totals = {
    loans: loans.length,
    borrowers,
    eligible,
    principal: fen(principal),
    subsidy: fen(subsidy),
  };
  return { outcome: new Outcome(kept, report), totals };
}

/** Numbers kept of each loan: base, subsidy, first day, last day, days, rate. Side by side, so that one look into memory finds them all. */
const NUMBERS = 6;
const LOANS_A_STEP = 8192;

/** What became of each loan. */
class Kept {
  eligible = 0;
  principal = 0;
  subsidy = 0;
  readonly numbers: Float64Array;

  constructor(readonly loans: number) {
    this.numbers = new Float64Array(loans * NUMBERS);
  }

  keep({ index, line, principal }: Case): void {
    this.principal += principal;
    if (line.count === 0) return;
    const { numbers } = this;
    const last = line.segments[line.count - 1]!;
    const at = index * NUMBERS;
    numbers[at] = line.base;
    numbers[at + 1] = line.subsidy;
    numbers[at + 2] = line.segments[0]!.from;
    numbers[at + 3] = last.to;
    numbers[at + 4] = line.days;
    numbers[at + 5] = last.rate;
    this.eligible += 1;
    this.subsidy += line.subsidy;
  }
}

/** The objects of a result, made when asked for. */
class Outcome {
  constructor(
    private readonly kept: Kept,
    private readonly report: Report,
  ) {}

  findings(): Generator<void, readonly Finding[]> {
    return this.report.findings();
  }

  *assessments(): Generator<void, readonly Assessment[]> {
    const { loans, numbers } = this.kept;
    const made = new Array<Assessment>(loans);
    for (let loan = 0; loan < loans; loan += 1) {
      const at = loan * NUMBERS;
      made[loan] =
        numbers[at + 4] === 0
          ? nothingFor(loan, this.report.codesOf(loan))
          : {
              loan,
              eligible: true,
              base: numbers[at] as Fen,
              from: numbers[at + 2] as Day,
              to: numbers[at + 3] as Day,
              days: numbers[at + 4]!,
              rate: numbers[at + 5] as RatePpm,
              subsidy: numbers[at + 1] as Fen,
              codes: this.report.codesOf(loan),
            };
      if (loan % LOANS_A_STEP === LOANS_A_STEP - 1) yield;
    }
    return made;
  }
}

function nothingFor(loan: number, codes: readonly FindingCode[]): Assessment {
  return { loan, eligible: false, base: ZERO_FEN, days: 0, subsidy: ZERO_FEN, codes };
}

/** What becomes of a case by itself. */
export function assessmentOf({ index: loan, line }: Case, codes: readonly FindingCode[]): Assessment {
  const last = line.segments[line.count - 1];
  if (line.count === 0 || !last) return nothingFor(loan, codes);
  return {
    loan,
    eligible: true,
    base: line.base,
    from: line.segments[0]!.from,
    to: last.to,
    days: line.days,
    rate: last.rate as RatePpm,
    subsidy: line.subsidy,
    codes,
  };
}
