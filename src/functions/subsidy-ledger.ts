import { assess } from '../engine/assess';
import { parsePeriod } from '../engine/period';
import { resultTexts } from '../excel/problem';
import type { ResultRow } from '../excel/result-rows';
import { resultTableSteps } from '../excel/result-table';
import { sentencesIn } from '../excel/sentences';
import type { CellValue } from '../ledger/grid';
import { RESULT_HEADERS } from '../ledger/own-marks';
import { readLedger } from '../ledger/read-ledger';
import { cell, table, wholeTable, type Cell, type Matrix, type Shown } from './declaration';
import { malformed } from './failure';

/**
 * A whole ledger under the rules across rows. The result has a row for every row of the area, so that it stands beside the
 * ledger: the header beside the header, nothing beside rows without a loan.
 */
export const subsidyLedger = wholeTable(
  'SUBSIDY.LEDGER',
  [table('ledger'), cell('programme', 'programme', 'defaulted'), cell('period', 'period', 'defaulted')],
  ({ ledger: area, programme, period: written }, { language, texts }) => {
    const period = parsePeriod(written, programme);
    if (typeof period === 'string') return malformed(texts.failures.period(written));
    const sentences = sentencesIn(language, programme);
    const ledger = readLedger({ sheet: '', top: 0, left: 0, values: valuesOf(area) }, { language });
    if (!ledger) return malformed(texts.failures.ledger(texts.noHeader));
    const shape = ledger.failures.filter(({ row }) => row === undefined);
    if (ledger.loans.length === 0 && shape.length > 0) {
      return malformed(texts.failures.ledger(shape.map(sentences.failure).join('')));
    }
    const result = assess(ledger.loans, programme, period);
    const [results] = drain(resultTableSteps([ledger], result, resultTexts(language), sentences));
    const empty: ResultRow = RESULT_HEADERS.map(() => '');
    const rows = area.map((_, i) => results?.rows[i - results.top] ?? empty);
    return rows as readonly (readonly Shown[])[];
  },
);

/**
 * As the ledger reader knows cells from Office.js: an error cell is its text. An empty cell of a range may arrive as 0, and no
 * column of a ledger says anything with a 0 that an empty cell would not say.
 */
function valuesOf(area: Matrix): CellValue[][] {
  const value = (given: Cell): CellValue => {
    if (given === null || given === 0) return '';
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
