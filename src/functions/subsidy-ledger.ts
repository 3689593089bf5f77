import { parsePeriod } from '../engine/programmes/period';
import { areaResultSteps } from '../excel/results/area-results';
import { sentencesIn } from '../excel/results/sentences';
import type { CellValue } from '../ledger/grid';
import { cell, table, wholeTable, type Cell, type Matrix, type Shown } from './declaration';
import { FunctionFailure, malformed } from './failure';

/**
 * A whole ledger under the rules across rows. The result has a row for every row of the area, so that it stands beside the
 * ledger: the header beside the header, nothing beside rows without a loan.
 */
export const subsidyLedger = wholeTable(
  'SUBSIDY.LEDGER',
  [table('ledger'), cell('programme', 'programme', 'defaulted'), cell('period', 'period', 'defaulted')],
  ({ ledger: area, programme, period: written }, { choice, language, texts, tables }) => {
    if (choice instanceof FunctionFailure) return choice;
    const given = tables();
    if (given instanceof FunctionFailure) return given;
    const period = parsePeriod(written, programme);
    if (typeof period === 'string') return malformed(texts.failures.period(written));
    const results = drain(areaResultSteps(valuesOf(area), programme, period, choice, language));
    if (results.kind === 'no-header') return malformed(texts.failures.ledger(texts.noHeader));
    if (results.kind === 'unreadable') {
      return malformed(texts.failures.ledger(results.failures.map(sentencesIn(language, programme).failure).join('')));
    }
    return results.rows as readonly (readonly Shown[])[];
  },
);

/** As the ledger reader knows cells from Office.js: an error cell is its text. */
function valuesOf(area: Matrix): CellValue[][] {
  const value = (given: Cell): CellValue => {
    if (given === null) return '';
    return typeof given === 'object' ? given.code : given;
  };
  return area.map((row) => row.map(value));
}

function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
