import { isoFromDay } from '../engine/ground/day';
import { rateOn, tierOfTerm } from '../engine/ground/tables/lpr';
import { cell, eachCell } from './declaration';
import { FunctionFailure, unavailable } from './failure';

const ONE_YEAR = 12;

/** As a fraction, so that a percentage format shows it: 0.0345. A day outside the table is #N/A, never the nearest rate. */
export const lprRate = eachCell(
  'LPR.RATE',
  [cell('date', 'day', 'required'), cell('term', 'months', 'optional')],
  ({ date, term }, { texts, tables }) => {
    const given = tables();
    if (given instanceof FunctionFailure) return given;
    const found = rateOn(given.rates, tierOfTerm(term ?? ONE_YEAR), date);
    if (found.ok) return found.rate / 1_000_000;
    return unavailable(
      found.code === 'BEYOND_TABLE'
        ? texts.failures.lprBeyond(isoFromDay(found.coveredTo))
        : texts.failures.lprBefore(isoFromDay(found.coveredFrom)),
    );
  },
);
