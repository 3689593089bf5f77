import { isoFromDay, type Day } from '../engine/ground/day';
import { describeFinding } from '../wording/findings';
import type { PartyId } from '../engine/loan/loan';
import type { Fen } from '../engine/ground/money';
import type { Programme } from '../engine/programmes/programme';
import type { RatePpm } from '../engine/ground/rate';
import { assessSingle, type SingleLoan, type SingleResult } from '../engine/run/single-loan';
import type { Call } from './call';
import { FunctionFailure, malformed, unavailable } from './failure';

/** A loan as the arguments of a formula give it: what was left out is undefined. */
export interface LoanArguments {
  readonly principal: Fen;
  readonly from: Day;
  readonly to: Day;
  readonly rate?: RatePpm | undefined;
  readonly category?: string | undefined;
  readonly settled?: Day | undefined;
  readonly id?: PartyId | undefined;
  readonly use?: string | undefined;
}

/** Assesses one loan. A missing rate is #N/A: 0 would say that the loan may not have the subsidy. */
export function assessOne(args: LoanArguments, programme: Programme, call: Call): SingleResult | FunctionFailure {
  const { category } = args;
  const { failures } = call.texts;
  const result = judgeOne(args, programme, call);
  if (result instanceof FunctionFailure) return result;
  if (result.findings.some(({ code }) => code === 'RATE_MISSING')) {
    const name = call.language === 'zh-CN' ? programme.name.zh : programme.name.en;
    return unavailable(failures.rateMissing(name, category ?? ''));
  }
  return result;
}

/** The same where a missing rate is a finding among others. */
export function judgeOne(args: LoanArguments, programme: Programme, call: Call): SingleResult | FunctionFailure {
  const { from, to } = args;
  if (to < from) return malformed(call.texts.failures.datesReversed(isoFromDay(from), isoFromDay(to)));
  const tables = call.tables();
  return tables instanceof FunctionFailure ? tables : assessSingle(singleLoan(args), programme, tables);
}

export function singleLoan({ principal, from, to, rate, category, settled, id, use }: LoanArguments): SingleLoan {
  const loan: { -readonly [K in keyof SingleLoan]: SingleLoan[K] } = { principal, from, to };
  if (rate !== undefined) loan.rate = rate;
  if (category !== undefined) loan.category = category;
  if (settled !== undefined) loan.settled = settled;
  if (id !== undefined) loan.id = id;
  if (use !== undefined) loan.use = use;
  return loan;
}

/** The findings as sentences; for a loan without any, that it may have the subsidy. */
export function reasonsOf({ findings }: SingleResult, programme: Programme, call: Call): string {
  if (findings.length === 0) return call.texts.nothingAgainst;
  return findings.map((finding) => describeFinding(finding, call.language, programme)).join('');
}
