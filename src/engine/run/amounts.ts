import type { AssessProgress } from './assess';
import type { AssessmentResult } from './assessment';
import type { Case } from '../line/case-of-loan';
import type { Day } from '../ground/day';
import type { Line } from '../line/segments';
import type { Loan } from '../loan/loan';
import { fen, type Fen, ZERO_FEN } from '../ground/money';
import type { Period } from '../programmes/period';
import type { Programme } from '../programmes/programme';
import type { RatePpm } from '../ground/rate';
import { compileRules, type AssessOptions } from '../line/rules';
import { lineSteps } from './run';

/** What loans come to, without the objects that say why. */
export interface Amounts {
  /** 分, by loan; 0 of one that is not paid. */
  readonly subsidies: Float64Array;
  readonly total: Fen;
}

/** What `assessSteps` finds, of which only the amounts are asked for: another reading of a rule, an earlier period. */
export function* amountSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): Generator<AssessProgress, Amounts> {
  const subsidies = new Float64Array(loans.length);
  let total = 0;
  const take = ({ index, line }: Case): void => {
    subsidies[index] = line.subsidy;
    total += line.subsidy;
  };
  const steps = lineSteps(compileRules(programme, period, options), loans, take);
  for (let step = steps.next(); !step.done; step = steps.next()) yield { done: step.value, total: loans.length };
  return { subsidies, total: fen(total) };
}

/** A stretch of days of a paid loan with one balance, rate and share; `to` is the day interest stops. */
export interface PaidSegment {
  readonly from: Day;
  readonly to: Day;
  /** Days, or months × 30 + days, as the day count measures them. */
  readonly units: number;
  /** Subsidised, 分. */
  readonly balance: Fen;
  readonly rate: RatePpm;
  /** Of `PaidSegments.shareParts`. */
  readonly share: number;
}

/** Numbers kept of a segment. */
const NUMBERS = 6;

/** The segments of every paid loan, side by side: a sheet takes each once and keeps none. */
export class PaidSegments {
  private readonly numbers: number[] = [];
  private readonly starts: Int32Array;
  private readonly counts: Int32Array;
  private readonly cuts = new Map<number, Fen>();

  constructor(
    loans: number,
    /** Parts of the whole in which shares are counted. */
    readonly shareParts: number,
    /** Days of a year. */
    readonly basis: number,
  ) {
    this.starts = new Int32Array(loans);
    this.counts = new Int32Array(loans);
  }

  /** 0 of a loan that is not paid. */
  count(loan: number): number {
    return this.counts[loan]!;
  }

  segment(loan: number, s: number): PaidSegment {
    const { numbers } = this;
    const at = this.starts[loan]! + s * NUMBERS;
    return {
      from: numbers[at]! as Day,
      to: numbers[at + 1]! as Day,
      units: numbers[at + 2]!,
      balance: numbers[at + 3]! as Fen,
      rate: numbers[at + 4]! as RatePpm,
      share: numbers[at + 5]!,
    };
  }

  /** 分 that caps on the subsidy itself took off a loan after rounding. */
  cut(loan: number): Fen {
    return this.cuts.get(loan) ?? ZERO_FEN;
  }

  add(loan: number, { segments, count, cutBySubsidyCap }: Line): void {
    if (cutBySubsidyCap > 0) this.cuts.set(loan, cutBySubsidyCap as Fen);
    this.starts[loan] = this.numbers.length;
    this.counts[loan] = count;
    for (let s = 0; s < count; s += 1) {
      const { from, to, units, balance, rate, share } = segments[s]!;
      this.numbers.push(from, to, units, balance, rate, share);
    }
  }
}

/** How the amounts of a result come about, for a working paper: the numbers of `explain`, without its words. One more run of the ledger. */
export function* paidSegmentSteps({
  programme,
  period,
  options,
  loans,
}: AssessmentResult): Generator<void, PaidSegments> {
  const rules = compileRules(programme, period, options);
  const kept = new PaidSegments(loans.length, rules.shareParts, rules.dayCount.basis);
  const steps = lineSteps(rules, loans, ({ index, line }) => kept.add(index, line));
  while (!steps.next().done) yield;
  return kept;
}
