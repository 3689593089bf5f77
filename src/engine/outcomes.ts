import type { Assessment } from './assessment';
import type { Case } from './case-of-loan';
import type { Day } from './day';
import type { FindingCode } from './finding';
import { ZERO_FEN, type Fen } from './money';
import type { RatePpm } from './rate';
import type { Report } from './report';

/** Numbers kept of each loan, side by side so that one look into memory finds them all: base, subsidy, first day, last day, days, rate. */
const NUMBERS = 6;
const LOANS_A_STEP = 8192;

/** What became of each loan of a run, in numbers; the objects are made when somebody reads them. */
export class Outcomes {
  eligible = 0;
  /** 分, of all loans together. */
  principal = 0;
  subsidy = 0;
  /** Where each loan stands in `numbers`: in the order in which the run settles them, so that it writes from first to last. */
  readonly places: Int32Array;
  private readonly numbers: Float64Array;

  constructor(private readonly loans: number) {
    this.places = new Int32Array(loans);
    this.numbers = new Float64Array(loans * NUMBERS);
  }

  keep({ place, line, principal }: Case): void {
    this.principal += principal;
    if (line.count === 0) return;
    const { numbers } = this;
    const last = line.segments[line.count - 1]!;
    const at = place * NUMBERS;
    numbers[at] = line.base;
    numbers[at + 1] = line.subsidy;
    numbers[at + 2] = line.segments[0]!.from;
    numbers[at + 3] = last.to;
    numbers[at + 4] = line.days;
    numbers[at + 5] = last.rate;
    this.eligible += 1;
    this.subsidy += line.subsidy;
  }

  /** 分; 0 of a loan that is not paid. */
  subsidyOf(loan: number): number {
    return this.numbers[this.places[loan]! * NUMBERS + 1]!;
  }

  /** Yields now and then so that a page can breathe. */
  *assessments(report: Report): Generator<void, readonly Assessment[]> {
    const made = new Array<Assessment>(this.loans);
    for (let loan = 0; loan < this.loans; loan += 1) {
      made[loan] = this.assessment(loan, report.codesOf(loan));
      if (loan % LOANS_A_STEP === LOANS_A_STEP - 1) yield;
    }
    return made;
  }

  private assessment(loan: number, codes: readonly FindingCode[]): Assessment {
    const { numbers } = this;
    const at = this.places[loan]! * NUMBERS;
    if (numbers[at + 4] === 0) return nothingFor(loan, codes);
    return {
      loan,
      eligible: true,
      base: numbers[at] as Fen,
      from: numbers[at + 2] as Day,
      to: numbers[at + 3] as Day,
      days: numbers[at + 4]!,
      rate: numbers[at + 5] as RatePpm,
      subsidy: numbers[at + 1] as Fen,
      codes,
    };
  }
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

function nothingFor(loan: number, codes: readonly FindingCode[]): Assessment {
  return { loan, eligible: false, base: ZERO_FEN, days: 0, subsidy: ZERO_FEN, codes };
}
