import { cell, eachCell } from './declaration';
import { FunctionFailure } from './failure';
import { assessOne } from './one-loan';

/** 应贴息额 of one loan. A loan that may not have the subsidy has 0; only what cannot be computed is an error. */
export const subsidy = eachCell(
  'SUBSIDY',
  [
    cell('principal', 'amount', 'required'),
    cell('from', 'day', 'required'),
    cell('to', 'day', 'required'),
    cell('rate', 'rate', 'optional'),
    cell('programme', 'programme', 'defaulted'),
    cell('category', 'text', 'optional'),
  ],
  (args, call) => {
    const result = assessOne(args, args.programme, call);
    return result instanceof FunctionFailure ? result : result.assessment.subsidy / 100;
  },
);
