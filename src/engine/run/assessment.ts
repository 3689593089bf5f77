import type { Day } from '../ground/day';
import type { Finding, FindingCode } from '../loan/finding';
import type { Loan } from '../loan/loan';
import { ZERO_FEN, type Fen } from '../ground/money';
import type { Case } from '../line/case-of-loan';
import type { Period } from '../programmes/period';
import type { Programme } from '../programmes/programme';
import type { RatePpm } from '../ground/rate';
import type { AssessOptions } from '../line/rules';

/** One loan under one programme and period. */
export interface Assessment {
  /** Index into the loans given. */
  readonly loan: number;
  /** May have the subsidy in this period (subsidy > 0, or 0 only because the amount rounds to it). */
  readonly eligible: boolean;
  /** 贴息本金: the largest balance subsidised on any day; 0 where refused. */
  readonly base: Fen;
  /** First subsidised day; undefined where there is none. */
  readonly from?: Day;
  /** The day interest stops: not itself counted. */
  readonly to?: Day;
  /** Days subsidised, each once. */
  readonly days: number;
  /** Rate of the last subsidised segment. */
  readonly rate?: RatePpm;
  /** 应贴息额, rounded once, half up. */
  readonly subsidy: Fen;
  /** Codes of the findings that concern this loan, worst first; empty for most. */
  readonly codes: readonly FindingCode[];
}

export interface Totals {
  readonly loans: number;
  /** Distinct borrowers by ID (a loan without a usable ID counts as a person of its own). */
  readonly borrowers: number;
  /** Loans that are paid. */
  readonly eligible: number;
  readonly principal: Fen;
  readonly subsidy: Fen;
}

export interface AssessmentResult {
  readonly programme: Programme;
  readonly period: Period;
  readonly loans: readonly Loan[];
  /** The clerk's decisions and tables the run was given; explain.ts repeats the run of a loan with them. */
  readonly options?: AssessOptions;
  /** One per loan, in the order of the loans given. */
  readonly assessments: readonly Assessment[];
  readonly findings: readonly Finding[];
  readonly totals: Totals;
}

const NO_CODES: readonly FindingCode[] = [];

/** What becomes of a loan whose line is filled; its codes are put in when everything is found. */
export function assessmentOf({ index: loan, line }: Case, codes = NO_CODES): Found {
  const last = line.segments[line.count - 1];
  if (line.count === 0 || !last) {
    return { loan, eligible: false, base: ZERO_FEN, days: 0, subsidy: ZERO_FEN, codes };
  }
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

type Found = Omit<Assessment, 'codes'> & { codes: readonly FindingCode[] };
