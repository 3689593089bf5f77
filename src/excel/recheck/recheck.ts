import type { AssessmentResult } from '../../engine/run/assessment';
import type { Loan } from '../../engine/loan/loan';
import { reassessSteps } from '../../engine/run/reassess';
import type { CellValue, Grid } from '../../ledger/grid';
import type { Ledger } from '../../ledger/ledger';
import { readWorkbookSteps } from '../../ledger/read-workbook';
import type { RunResult } from '../office/contract';
import type { ChangedRows } from './edits';
import { rowFormulas } from '../results/formulas';
import { highlightsOf } from '../marks/highlight';
import { withLedgerFindings } from '../results/ledger-findings';
import { RESULTS_NAME } from '../read/our-marks';
import { firstRowOf, type Placement, type TableToPlace } from '../results/placement';
import { resultTexts } from '../office/problem';
import { guardOf } from '../read/in-place';
import { areasBeside, ownRowsOf, regionsOfRows } from '../marks/result-columns';
import { resultTableSteps, type ResultTable } from '../results/result-table';
import { sentencesIn } from '../results/sentences';
import { session, updateSession, type Session } from '../marks/session';
import { inSlices } from '../office/slices';
import { tieDecisions } from '../kept/tie-decisions';
import { verifyFormulas } from '../marks/verify-formulas';
import { writeBlocks, type Region } from '../sheets/write-blocks';

export type Recheck =
  /** `rows`: result rows that say something else now. */
  | { readonly kind: 'checked'; readonly result: RunResult; readonly rows: number }
  /** The ledger is not the one that was read: another header, other rows, other columns of ours. A full run is needed. */
  | { readonly kind: 'structure' }
  /** Formulas of ours say something else than the engine. */
  | { readonly kind: 'formulas' };

const never = new AbortController().signal;
const quiet = (): void => {};
/** Areas asked for in one round trip. */
const MOST_AREAS = 400;

/**
 * Checks changed rows of the ledgers of the last run. Only these rows are read from Excel (and the printed totals, which follow them); the rules
 * are applied to the loans changed and those that share a person, a cap or an account with them; only result rows that say something else
 * are written.
 */
export async function recheckRows(context: Excel.RequestContext, changed: ChangedRows): Promise<Recheck> {
  const before = session();
  if (!before) return { kind: 'structure' };
  const grids = await readChanged(context, before, changed);
  if (!grids) return { kind: 'structure' };
  const { ledgers, failures } = await inSlices(readWorkbookSteps(grids, before.options), quiet, never);
  if (!isSameStructure(before.result.ledgers, ledgers)) return { kind: 'structure' };

  const assessment = await reassessed(before.result, ledgers);
  const { programme } = assessment;
  const texts = resultTexts(before.language);
  const here = ledgers.filter(({ file }) => file === undefined);
  const tables = await inSlices(
    resultTableSteps(here, assessment, texts, sentencesIn(before.language, programme)),
    quiet,
    never,
  );
  let first = 0;
  const placements = before.placements.map((placement, i): Placement => {
    const table = tables[i]!;
    const { formulas } = placement.table;
    const grid = grids.find(({ sheet, file }) => file === undefined && sheet === table.sheet)!;
    const written: TableToPlace =
      formulas?.kind === 'rows'
        ? { ...table, formulas: rowFormulas(table, first, grid, assessment) }
        : formulas
          ? { ...table, formulas }
          : table;
    first += table.ledgers.reduce((sum, { loans }) => sum + loans.length, 0);
    return { ...placement, table: written };
  });
  const writes = placements.map((placement, i) => changesOf(before.placements[i]!, placement));
  if (writes.some((rows) => rows === undefined)) return { kind: 'structure' };

  await write(context, before, placements, writes as readonly (readonly number[])[]);
  const result: RunResult = { ...before.result, assessment, ledgers, failures };
  updateSession({ result, grids, placements });
  const touched = placements.filter(({ table }, i) => table.formulas && writes[i]!.length > 0);
  if ((await verifyFormulas(context, touched, texts)).size > 0) return { kind: 'formulas' };
  return { kind: 'checked', result, rows: writes.reduce((sum, rows) => sum + rows!.length, 0) };
}

/** The grids with the changed rows as they are now; undefined where our columns no longer stand beside the same rows. */
async function readChanged(
  context: Excel.RequestContext,
  { placements, grids, result }: Session,
  changed: ChangedRows,
): Promise<readonly Grid[] | undefined> {
  const asked = placements.flatMap((placement) => {
    const rows = changed.get(placement.sheet.id);
    if (!rows) return [];
    const { name, id } = placement.sheet;
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    const grid = grids.find((one) => one.file === undefined && one.sheet === name)!;
    const wanted = new Set([...rows, ...totalRows(result.ledgers, name)]);
    return [{ placement, sheet, grid, runs: runsOf([...wanted]) }];
  });
  if (asked.reduce((sum, { runs }) => sum + runs.length, 0) > MOST_AREAS) return undefined;
  await context.sync();
  if (asked.some(({ sheet, placement }) => sheet.isNullObject || sheet.name !== placement.sheet.name)) return undefined;

  const read = asked.map(({ placement, sheet, grid, runs }) => {
    const width = grid.values[0]?.length ?? 0;
    const ranges = runs.map(({ first, last }) => {
      const range = sheet.getRangeByIndexes(first, grid.left, last - first + 1, width);
      range.load('values');
      return { first, range };
    });
    // Our name moves with the cells: where it stands elsewhere, rows were put in or taken out unseen.
    const results =
      placement.kind === 'beside' ? sheet.names.getItemOrNullObject(RESULTS_NAME).getRangeOrNullObject() : undefined;
    results?.load('rowIndex,columnIndex,rowCount,columnCount');
    return { placement, grid, ranges, results };
  });
  await context.sync();
  const moved = read.some(({ placement, results }) => {
    if (placement.kind !== 'beside' || !results) return false;
    const { table, left } = placement;
    const top = firstRowOf(table);
    return (
      results.isNullObject ||
      results.rowIndex !== top ||
      results.columnIndex !== left ||
      results.rowCount !== table.top + table.rows.length - top
    );
  });
  if (moved) return undefined;
  return grids.map((grid) => {
    const known = read.find((one) => one.grid === grid);
    if (!known) return grid;
    const values = [...grid.values];
    for (const { first, range } of known.ranges) {
      (range.values as CellValue[][]).forEach((row, i) => (values[first - grid.top + i] = row));
    }
    return { ...grid, values };
  });
}

/** Rows whose formulas follow the loans: printed totals. */
function totalRows(ledgers: readonly Ledger[], sheet: string): number[] {
  return ledgers.flatMap((ledger) =>
    ledger.sheet !== sheet || ledger.file !== undefined
      ? []
      : ledger.rowKinds.flatMap((kind, i) =>
          kind === 'total' || kind === 'subtotal' ? [(ledger.firstRow ?? ledger.headerTop) + i] : [],
        ),
  );
}

function runsOf(rows: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row <= last.last + 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function isSameStructure(before: readonly Ledger[], after: readonly Ledger[]): boolean {
  const shape = ({ file, sheet, range, headerTop, headerBottom, mapping, layout }: Ledger): string =>
    JSON.stringify([
      file,
      sheet,
      range,
      headerTop,
      headerBottom,
      layout,
      mapping.map((c) => [c.field, c.column, c.unit]),
    ]);
  return before.length === after.length && before.every((ledger, i) => shape(ledger) === shape(after[i]!));
}

async function reassessed(
  { assessment, ledgers, decisions = [] }: RunResult,
  now: readonly Ledger[],
): Promise<AssessmentResult> {
  // The reading's own findings stand behind those of the rules.
  const ofReading = ledgers.reduce((sum, { findings }) => sum + findings.length, 0);
  const ofRules = assessment.findings.slice(0, assessment.findings.length - ofReading);
  const loans = now.flatMap((ledger) => ledger.loans);
  const known = new Map(assessment.loans.map((loan, i) => [placeOf(loan), i]));
  const unchanged = loans.map((loan) => {
    const index = known.get(placeOf(loan)) ?? -1;
    return index >= 0 && isSameLoan(assessment.loans[index]!, loan) ? index : -1;
  });
  const options = { ...assessment.options, decisions: tieDecisions(decisions, loans) };
  const { result } = await inSlices(
    reassessSteps({ ...assessment, findings: ofRules }, loans, unchanged, options),
    quiet,
    never,
  );
  return withLedgerFindings(result, now);
}

function placeOf({ source: { file = '', sheet, row } }: Loan): string {
  return `${row} ${sheet} ${file}`;
}

function isSameLoan(a: Loan, b: Loan): boolean {
  const keys = Object.keys(a) as (keyof Loan)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Indices into the table's rows that are to be written; undefined where rows moved on a sheet of our own. */
function changesOf(before: Placement, after: Placement): readonly number[] | undefined {
  if (after.kind === 'own-sheet' && ownRowsOf(before.table).join() !== ownRowsOf(after.table).join()) return undefined;
  const formula = ({ formulas }: TableToPlace, i: number) =>
    formulas?.kind === 'rows' ? formulas.cells[i] : undefined;
  const line = (table: TableToPlace, i: number): unknown =>
    after.kind === 'own-sheet' ? [table.rows[i], table.whose[i]] : [table.rows[i], formula(table, i)];
  return after.table.rows.flatMap((_, i) =>
    JSON.stringify(line(before.table, i)) === JSON.stringify(line(after.table, i)) ? [] : [i],
  );
}

async function write(
  context: Excel.RequestContext,
  before: Session,
  placements: readonly Placement[],
  changes: readonly (readonly number[])[],
): Promise<void> {
  const regions: Region[] = [];
  for (const [i, placement] of placements.entries()) {
    if (changes[i]!.length === 0) continue;
    const name = before.result.placed[i]!.sheet;
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { first, last } of runsOf(changes[i]!)) regions.push(...regionsOfRows(sheet, placement, first, last));
    if (placement.kind === 'beside' && hasNewKind(before.placements[i]!.table, placement.table)) {
      await highlightsOf(context, sheet, placement, before.shown);
    }
  }
  const texts = resultTexts(before.language);
  const touched = placements.filter((_, i) => changes[i]!.length > 0);
  const guard = guardOf(context, areasBeside(context, touched), texts);
  await writeBlocks(context, regions, quiet, guard);
}

/** A kind of finding the sheet did not have has no colour yet. */
function hasNewKind(before: ResultTable, after: ResultTable): boolean {
  return [...after.codes].some((code) => !before.codes.has(code));
}
