import type { Assessment } from './assessment';
import type { Case } from '../line/case-of-loan';
import type { Day } from '../ground/day';
import type { FindingCode } from '../loan/finding';
import { ZERO_FEN, type Fen } from '../ground/money';
import type { RatePpm } from '../ground/rate';
import type { Findings } from '../across/findings';

/** Kept of each loan, side by side so that one look into memory finds all: base and subsidy, then first day, last day, days and rate. */
const DOUBLES = 4;
const INTEGERS = 8;
const FIRST_INTEGER = 4;
/** In place of a rate that is no whole number of 32 bits. */
const LARGE = -1;
const LOANS_A_STEP = 8192;

/** What became of each loan of a run, in numbers; the objects are made when somebody reads them. */
export class Outcomes {
  eligible = 0;
  /** 分, of all loans together. */
  principal = 0;
  subsidy = 0;
  /** Where each loan stands: in the order in which the run settles them, so that it writes from first to last. */
  readonly places: Int32Array;
  private readonly doubles: Float64Array;
  private readonly integers: Int32Array;
  /** Of no ledger (rates above 36% are unreadable there), but nothing given is cut short. By place. */
  private readonly largeRates = new Map<number, number>();

  constructor(private readonly loans: number) {
    this.places = new Int32Array(loans);
    this.doubles = new Float64Array(loans * DOUBLES);
    this.integers = new Int32Array(this.doubles.buffer);
  }

  keep({ place, line, principal }: Case): void {
    this.principal += principal;
    if (line.count === 0) return;
    const { doubles, integers } = this;
    const last = line.segments[line.count - 1]!;
    const at = place * DOUBLES;
    doubles[at] = line.base;
    doubles[at + 1] = line.subsidy;
    const i = place * INTEGERS + FIRST_INTEGER;
    integers[i] = line.segments[0]!.from;
    integers[i + 1] = last.to;
    integers[i + 2] = line.days;
    integers[i + 3] = last.rate;
    if (integers[i + 3] !== last.rate) {
      integers[i + 3] = LARGE;
      this.largeRates.set(place, last.rate);
    }
    this.eligible += 1;
    this.subsidy += line.subsidy;
  }

  /** 分; 0 of a loan that is not paid. */
  subsidyOf(loan: number): number {
    return this.doubles[this.places[loan]! * DOUBLES + 1]!;
  }

  /** Yields now and then so that a page can breathe. */
  *assessments(findings: Findings): Generator<void, readonly Assessment[]> {
    const made = new Array<Assessment>(this.loans);
    for (let loan = 0; loan < this.loans; loan += 1) {
      made[loan] = this.assessment(loan, findings.codesOf(loan));
      if (loan % LOANS_A_STEP === LOANS_A_STEP - 1) yield;
    }
    return made;
  }

  private assessment(loan: number, codes: readonly FindingCode[]): Assessment {
    const { doubles, integers } = this;
    const place = this.places[loan]!;
    const at = place * DOUBLES;
    const i = place * INTEGERS + FIRST_INTEGER;
    const rate = integers[i + 3];
    if (integers[i + 2] === 0) return nothingFor(loan, codes);
    return {
      loan,
      eligible: true,
      base: doubles[at] as Fen,
      from: integers[i] as Day,
      to: integers[i + 1] as Day,
      days: integers[i + 2]!,
      rate: (rate === LARGE ? this.largeRates.get(place) : rate) as RatePpm,
      subsidy: doubles[at + 1] as Fen,
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
