import type { Assessment, AssessmentResult } from './assessment';
import type { Case } from './case-of-loan';
import type { FindingCode } from './finding';
import type { Loan } from './loan';
import { fen, ZERO_FEN, type Fen } from './money';
import type { Period } from './period';
import type { Programme } from './programmes/programme';
import type { Day } from './day';
import type { RatePpm } from './rate';
import { CodeLists, inOrderOfLoans } from './report';
import { compileRules, type AssessOptions } from './rules';
import { runSteps, type Run } from './run';

export interface AssessProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Assesses a ledger. One assessment a loan, in the order given; the order decides nothing.
 * Throws ProgrammeIncomplete where the programme holds placeholders.
 */
export function assess(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): AssessmentResult {
  const steps = assessSteps(loans, programme, period, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds each, so that a page can breathe between them. */
export function* assessSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): Generator<AssessProgress, AssessmentResult> {
  const lines = new Lines(loans.length);
  const steps = runSteps(compileRules(programme, period, options), loans, (c) => lines.keep(c));
  let run: Run;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      run = step.value;
      break;
    }
    yield { done: step.value, total: loans.length };
  }

  const findings = inOrderOfLoans(run.report.findings, loans.length);
  yield { done: loans.length, total: loans.length };
  const codes = new CodeLists(findings, loans.length);
  const assessments = new Array<Assessment>(loans.length);
  let eligible = 0;
  let principal = 0;
  let subsidy = 0;
  for (let i = 0; i < loans.length; i += 1) {
    const assessment = lines.assessment(i, codes.of(i));
    assessments[i] = assessment;
    if (assessment.eligible) eligible += 1;
    principal += loans[i]!.principal;
    subsidy += assessment.subsidy;
    if ((i & 0x1fff) === 0x1fff) yield { done: loans.length, total: loans.length };
  }
  return {
    programme,
    period,
    loans,
    options,
    assessments,
    findings,
    totals: {
      loans: loans.length,
      borrowers: run.borrowers.count,
      eligible,
      principal: fen(principal),
      subsidy: fen(subsidy),
    },
  };
}

/** What becomes of each loan's line, in columns: a case is used again, a million small objects would not be. */
class Lines {
  private readonly base: Float64Array;
  private readonly subsidy: Float64Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly days: Int32Array;
  private readonly rate: Int32Array;

  constructor(loans: number) {
    this.base = new Float64Array(loans);
    this.subsidy = new Float64Array(loans);
    this.from = new Int32Array(loans);
    this.to = new Int32Array(loans);
    this.days = new Int32Array(loans);
    this.rate = new Int32Array(loans);
  }

  keep({ index, line }: Case): void {
    if (line.count === 0) return;
    const last = line.segments[line.count - 1]!;
    this.base[index] = line.base;
    this.subsidy[index] = line.subsidy;
    this.from[index] = line.segments[0]!.from;
    this.to[index] = last.to;
    this.days[index] = line.days;
    this.rate[index] = last.rate;
  }

  assessment(loan: number, codes: readonly FindingCode[]): Assessment {
    const days = this.days[loan]!;
    if (days === 0) return { loan, eligible: false, base: ZERO_FEN, days: 0, subsidy: ZERO_FEN, codes };
    return {
      loan,
      eligible: true,
      base: this.base[loan] as Fen,
      from: this.from[loan] as Day,
      to: this.to[loan] as Day,
      days,
      rate: this.rate[loan] as RatePpm,
      subsidy: this.subsidy[loan] as Fen,
      codes,
    };
  }
}
