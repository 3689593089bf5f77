import type { AssessmentResult } from '../../engine/run/assessment';
import { isoFromDay } from '../../engine/ground/day';
import type { Programme } from '../../engine/programmes/programme';
import { sharedTies } from '../../engine/across/ties';
import type { Grid } from '../../ledger/grid';
import type { Ledger } from '../../ledger/ledger';
import type { Language } from '../../locale/language';
import { absoluteArea } from '../office/a1';
import type { FormulaReport, WorkbookChoice } from '../office/contract';
import { areaResultSteps } from './area-results';
import { chosenProgramme } from '../kept/chosen-programme';
import type { ResultRow } from './result-rows';
import type { ResultTable } from './result-table';
import { loanFormula } from './loan-formula';

/** Formulas in place of a table's values. */
export interface TableFormulas {
  /** `ledger`: one that spills over all seven columns. `rows`: one a loan, in the column 应贴息额. */
  readonly kind: 'ledger' | 'rows';
  /** 0-based sheet row of cells[0]. */
  readonly top: number;
  /** null where the value stands. */
  readonly cells: readonly (string | null)[];
}

export interface PlannedFormulas {
  readonly formulas?: TableFormulas;
  readonly report: FormulaReport;
}

/** A formula a row up to here: tens of thousands make Excel slow or stop it (office-js#901, #2031). */
const SMALL = 2000;

/** How many columns of a result row must be the same: the sentences of 原因 name the sheet, which a formula does not know. */
export const COMPARED_COLUMNS = 6;

/**
 * What a clerk who wants formulas gets for one table. `=SUBSIDY.LEDGER()` knows the rules across rows, `=SUBSIDY()` only its own row; so a small
 * ledger has a SUBSIDY a row where every loan stands alone and the formula gives what the engine gives, any other the one SUBSIDY.LEDGER if
 * that gives the same table. Where it does not (facts outside the area: other sheets, merged cells, a bank named in the sheet's name), a small
 * ledger has SUBSIDY in the rows where it agrees and values in the others. Nothing is taken on trust: both are computed here first, and the
 * cells are read back after the calculation.
 * @param first index of the table's first loan in the result.
 */
export function* formulaSteps(
  table: ResultTable,
  first: number,
  grid: Grid,
  result: AssessmentResult,
  choice: WorkbookChoice,
  language: Language,
): Generator<unknown, PlannedFormulas> {
  const { programme, period } = result;
  const loans = table.ledgers.reduce((sum, ledger) => sum + ledger.loans.length, 0);
  const valuesOnly = (why: FormulaReport['why']): PlannedFormulas => ({
    report: { sheet: table.sheet, kind: 'values', formulas: 0, loans, ...(why && { why }) },
  });
  // A formula knows a programme by its id and the workbook's changes to it.
  if (!isKnownToFormulas(programme, choice)) return valuesOnly('programme');

  const rows = loans <= SMALL ? rowFormulas(table, first, grid, result) : undefined;
  const written = rows?.cells.filter((cell) => cell !== null).length ?? 0;
  const report = { sheet: table.sheet, formulas: written, loans } as const;
  if (rows && written === loans) return { formulas: rows, report: { ...report, kind: 'rows' } };

  const [ledger] = table.ledgers;
  if (ledger && table.ledgers.length === 1) {
    for (const top of new Set([ledger.headerTop, grid.top])) {
      const area = { top, left: ledger.range.left, bottom: ledger.range.bottom, right: ledger.range.right };
      const results = yield* areaResultSteps(cellsOf(grid, area), programme, period, choice, language);
      if (results.kind !== 'rows' || !isSameTable(table, top, results.rows)) continue;
      const label = period.label || `${isoFromDay(period.from)}..${isoFromDay(period.to)}`;
      const cells = [`=SUBSIDY.LEDGER(${absoluteArea(area)},${text(programme.id)},${text(label)})`];
      return {
        formulas: { kind: 'ledger', top, cells },
        report: { sheet: table.sheet, kind: 'ledger', formulas: 1, loans },
      };
    }
  }
  if (!rows) return valuesOnly('outside');
  if (written === 0) return valuesOnly('outside');
  return { formulas: rows, report: { ...report, kind: 'rows', why: 'across-rows' } };
}

function isKnownToFormulas(programme: Programme, choice: WorkbookChoice): boolean {
  const known = chosenProgramme(choice, programme.id);
  return known.ok && JSON.stringify(known.programme) === JSON.stringify(programme);
}

/** A SUBSIDY in the rows of loans that stand alone and come to what the engine gave. */
export function rowFormulas(table: ResultTable, first: number, grid: Grid, result: AssessmentResult): TableFormulas {
  const cells = table.rows.map((): string | null => null);
  const tied = sharedTies(result);
  let index = first;
  for (const ledger of table.ledgers) {
    for (const loan of ledger.loans) {
      const at = loan.source.row - 1;
      const { subsidy } = result.assessments[index]!;
      if (!tied(index)) {
        const values = grid.values[at - grid.top] ?? [];
        const cell = (column: number) => values[column - grid.left] ?? '';
        cells[at - table.top] = loanFormula(ledger, loan, at, cell, subsidy, result) ?? null;
      }
      index++;
    }
  }
  return { kind: 'rows', top: table.top, cells };
}

function cellsOf(grid: Grid, { top, left, bottom, right }: Ledger['range']): Grid['values'] {
  return grid.values
    .slice(top - grid.top, bottom - grid.top + 1)
    .map((row) => row.slice(left - grid.left, right - grid.left + 1));
}

/** The formula's rows from `top` on say what the table says, and nothing above it. */
function isSameTable(table: ResultTable, top: number, rows: readonly ResultRow[]): boolean {
  return rows.every((row, i) => {
    const expected = table.rows[top + i - table.top];
    return row.slice(0, COMPARED_COLUMNS).every((cell, c) => cell === (expected?.[c] ?? ''));
  });
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
