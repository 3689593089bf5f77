import { cell, eachCell } from './declaration';
import { FunctionFailure } from './failure';
import { assessOne, reasonsOf } from './one-loan';

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

export const eligible = eachCell('ELIGIBLE', parameters, (args, call) => {
  const result = assessOne(args, args.programme, call);
  return result instanceof FunctionFailure ? result : result.assessment.eligible;
});

export const eligibleWhy = eachCell('ELIGIBLE.WHY', parameters, (args, call) => {
  const result = assessOne(args, args.programme, call);
  return result instanceof FunctionFailure ? result : reasonsOf(result, args.programme, call);
});
