import { explain } from '../engine/explain/explain';
import { explanationText } from '../wording/explanations';
import { resultOfSingle } from '../engine/run/single-loan';
import { cell, eachCell } from './declaration';
import { FunctionFailure } from './failure';
import { assessOne, singleLoan } from './one-loan';

/** The steps as text, one a line. */
export const subsidyExplain = eachCell(
  'SUBSIDY.EXPLAIN',
  [
    cell('principal', 'amount', 'required'),
    cell('from', 'day', 'required'),
    cell('to', 'day', 'required'),
    cell('rate', 'rate', 'optional'),
    cell('programme', 'programme', 'defaulted'),
    cell('category', 'text', 'optional'),
  ],
  ({ programme, ...loan }, call) => {
    const tables = call.tables();
    if (tables instanceof FunctionFailure) return tables;
    const result = assessOne(loan, programme, call);
    if (result instanceof FunctionFailure) return result;
    return explanationText(explain(resultOfSingle(singleLoan(loan), programme, tables), 0), call.language);
  },
);
