import { parsePeriod } from '../engine/programmes/period';
import type { areaResultSteps } from '../excel/results/area-results';
import { sentencesIn } from '../excel/results/sentences';
import type { CellValue } from '../ledger/grid';
import { cell, table, wholeTable, type Cell, type Matrix, type Shown } from './declaration';
import { FunctionFailure, malformed } from './failure';

/** The reader of ledgers, once it is there: a third of all code of the functions, and only this one reads a ledger. */
let readArea: typeof areaResultSteps | undefined;

async function prepare(): Promise<void> {
  const { areaResultSteps: read } = await import(
    /* webpackChunkName: "ledger-function" */ '../excel/results/area-results'
  );
  readArea = read;
}

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
    if (!readArea) throw new Error('called before it was prepared');
    const results = drain(readArea(valuesOf(area), programme, period, choice, language));
    if (results.kind === 'no-header') return malformed(texts.failures.ledger(texts.noHeader));
    if (results.kind === 'unreadable') {
      return malformed(texts.failures.ledger(results.failures.map(sentencesIn(language, programme).failure).join('')));
    }
    return results.rows as readonly (readonly Shown[])[];
  },
  prepare,
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
