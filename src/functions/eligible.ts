import { cell, eachCell } from './declaration';
import { FunctionFailure } from './failure';
import { ratePpm } from '../engine/ground/rate';
import type { Programme } from '../engine/programmes/programme';
import type { SingleResult } from '../engine/run/single-loan';
import type { Call } from './call';
import { judgeOne, type LoanArguments, reasonsOf } from './one-loan';

const parameters = [
  cell('principal', 'amount', 'required'),
  cell('from', 'day', 'required'),
  cell('to', 'day', 'required'),
  cell('programme', 'programme', 'defaulted'),
  cell('category', 'text', 'optional'),
  cell('settled', 'day', 'optional'),
  cell('id', 'id', 'optional'),
  cell('use', 'text', 'optional'),
] as const;

/** Whether a loan may have the subsidy does not hang on its rate: one stands in where the formula gives none. */
const ANY_RATE = ratePpm(30_000);

/** Without what only a rate would say. */
function judge(args: LoanArguments & { readonly programme: Programme }, call: Call): SingleResult | FunctionFailure {
  const result = judgeOne({ ...args, rate: ANY_RATE }, args.programme, call);
  if (result instanceof FunctionFailure) return result;
  const findings = result.findings.filter(({ code }) => code !== 'RATE_MISSING' && code !== 'RATE_OVER_CEILING');
  return { ...result, findings };
}

/** Paid, or kept from it by nothing but a rate that the programme lacks. */
function mayHaveIt({ assessment, findings }: SingleResult): boolean {
  return (
    assessment.eligible ||
    (assessment.codes.includes('RATE_MISSING') && findings.every(({ severity }) => severity !== 'refused'))
  );
}

export const eligible = eachCell('ELIGIBLE', parameters, (args, call) => {
  const result = judge(args, call);
  return result instanceof FunctionFailure ? result : mayHaveIt(result);
});

export const eligibleWhy = eachCell('ELIGIBLE.WHY', parameters, (args, call) => {
  const result = judge(args, call);
  return result instanceof FunctionFailure ? result : reasonsOf(result, args.programme, call);
});
