import type { CellValue, Rectangle } from '../../ledger/grid';
import { RESULT_HEADERS } from '../../ledger/own-marks';
import { RESULT_SHEET } from '../../ledger/own-marks';
import type { ReportProgress, RunResult } from '../office/contract';
import { forAllCells } from '../office/cells';
import type { TableFormulas } from '../results/formulas';
import { addHighlights, removeHighlights, rulesOf } from './highlight';
import { guardOf, type OwnArea } from '../read/in-place';
import {
  FORMULAS_NAME,
  LEDGER_NAME,
  LEDGER_NAMES,
  PENDING_NAME,
  RESULTS_NAME,
  WIDTHS_NAME,
  mark,
  sheetMark,
} from '../read/our-marks';
import { keepTableSizes } from './table-sizes';
import { firstRowOf, type Placement, type TableToPlace } from '../results/placement';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { RESULT_COLUMNS, RESULT_FORMATS, RESULT_WIDTHS } from '../results/result-rows';
import { LOOKS, applyLook, drawBorders, widthInPoints } from '../office/styles';
import { freeSheetName } from '../sheets/sheet-names';
import { doneAdding, noteAdding } from '../kept/settings';
import type { SheetSurvey, Survey } from '../read/survey';
import { writeBlocks, type Region } from '../sheets/write-blocks';

/** Row of the header on a sheet of our own; above it stands why the results are here. */
const OWN_HEADER_ROW = 1;
const OWN_FORMATS: readonly string[] = ['0', '@', '@', '@', '@', '#,##0.00'];
const OWN_WIDTHS: readonly number[] = [10, 14, 22, 26, 18, 14];

/** Where the results of a table beside its ledger stand, what an earlier run has left above and below among it. */
function ownedArea({ table, sheet, left }: Placement & { kind: 'beside' }): Rectangle {
  const top = firstRowOf(table);
  const bottom = table.top + table.rows.length - 1;
  return {
    top: Math.min(top, sheet.results?.top ?? top),
    left,
    bottom: Math.max(bottom, sheet.results?.bottom ?? bottom),
    right: left + RESULT_COLUMNS.length - 1,
  };
}

/** The areas beside the ledgers, under the mark they have by then. */
export function areasBeside(
  context: Excel.RequestContext,
  placements: readonly Placement[],
  mark: string = RESULTS_NAME,
): OwnArea[] {
  return placements.flatMap((placement) => {
    const { id, name: sheetName } = placement.sheet;
    const sheet = context.workbook.worksheets.getItem(id);
    if (placement.kind === 'beside') return [{ sheet, sheetName, mark, area: ownedArea(placement) }];
    // What an earlier run has left there is taken away.
    return placement.outdated && mark === RESULTS_NAME
      ? [{ sheet, sheetName, mark, area: placement.outdated.area }]
      : [];
  });
}

/**
 * Puts provisional marks where the results are to go, and nothing else: from then on Excel moves them with the cells, so that what is read afterwards
 * says whether they stand beside the rows that were assessed.
 */
export async function markPlaces(context: Excel.RequestContext, placements: readonly Placement[]): Promise<void> {
  for (const { sheet, mark: name, area } of areasBeside(context, placements, PENDING_NAME)) {
    sheet.names.getItemOrNullObject(name).delete();
    mark(sheet, name, area, new Set());
  }
  await context.sync();
}

/** Takes the provisional marks away again. */
export async function unmarkPlaces(context: Excel.RequestContext, placements: readonly Placement[]): Promise<void> {
  for (const { sheet, mark: name } of areasBeside(context, placements, PENDING_NAME)) {
    sheet.names.getItemOrNullObject(name).delete();
  }
  await context.sync();
}

/**
 * Writes the placed tables: marks and formats first, then values in blocks, the highlights last. Each round trip leaves the
 * workbook such that another run completes it and clearing takes it back, and is carried out only where the results still stand beside the same cells.
 */
export async function writeResults(
  context: Excel.RequestContext,
  survey: Survey,
  placements: readonly Placement[],
  texts: ResultTexts,
  report: ReportProgress,
): Promise<RunResult['placed']> {
  const taken = new Set(survey.sheets.map(({ name }) => name));
  const added = new Map<string, string>();
  const own = new Map<Placement, OwnSheet>();
  for (const placement of placements) {
    if (placement.kind === 'beside') continue;
    const existing = ownSheetOf(
      survey,
      placement,
      [...own.values()].map((one) => one.existing),
    );
    const name = existing?.name ?? freeSheetName(RESULT_SHEET, taken);
    taken.add(name);
    const key = existing?.ownKey ?? freeKey(survey, own);
    if (!existing?.marks.size) added.set(name, key);
    own.set(placement, existing ? { name, key, existing } : { name, key });
    if (!existing && survey.structureProtected) throw new WorkbookProblem(texts.problems.structureProtected);
  }
  await noteAdding(context, survey.adding, added);
  guardOf(context, areasBeside(context, placements, PENDING_NAME), texts).require();
  const guard = guardOf(context, areasBeside(context, placements), texts);
  const prepared = placements.map((placement) =>
    placement.kind === 'beside'
      ? prepareBeside(context, placement)
      : prepareOwnSheet(context, placement, own.get(placement)!, texts),
  );
  doneAdding(context, survey.adding, added);
  await writeBlocks(
    context,
    prepared.flatMap(({ regions }) => regions),
    (done, total) => report({ phase: 'writing', done, total }),
    guard,
  );

  report({ phase: 'highlighting', done: 0, total: prepared.length });
  guard.require();
  for (const { finish } of prepared) finish();
  try {
    await context.sync();
  } catch (error) {
    throw await guard.explain(error);
  }
  await keepTableSizes(context, survey, placements);
  report({ phase: 'highlighting', done: prepared.length, total: prepared.length });
  return prepared.map(({ placed }) => placed);
}

interface OwnSheet {
  readonly name: string;
  /** Of its mark. */
  readonly key: string;
  readonly existing?: SheetSurvey;
}

interface Prepared {
  readonly regions: readonly Region[];
  readonly placed: RunResult['placed'][number];
  /** Queues what comes after the values. */
  finish(): void;
}

function prepareBeside(context: Excel.RequestContext, placement: Placement & { kind: 'beside' }): Prepared {
  const { table, sheet, left } = placement;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const { formulas } = table;
  const area: Rectangle = {
    top: firstRowOf(table),
    left,
    bottom: table.top + table.rows.length - 1,
    right: left + RESULT_COLUMNS.length - 1,
  };
  const pending = worksheet.names.getItem(PENDING_NAME);
  mark(worksheet, RESULTS_NAME, pending.getRange(), sheet.marks);
  pending.delete();
  if (formulas) mark(worksheet, FORMULAS_NAME, formulaCells(formulas, left), sheet.marks);
  // A formula that spilled until now gives its cells back before anything is put into them; one that is to spill needs them empty.
  if (sheet.results && (formulas || sheet.marks.has(FORMULAS_NAME)))
    rangeOf(worksheet, sheet.results).clear('Contents');
  if (placement.setWidths) {
    mark(worksheet, WIDTHS_NAME, { ...area, bottom: area.top }, sheet.marks);
    setWidths(worksheet, left, RESULT_WIDTHS);
  }
  removeHighlights(worksheet, sheet.highlights);
  const rows = table.rows.length;
  RESULT_FORMATS.forEach((format, i) => {
    worksheet.getRangeByIndexes(table.top, left + i, rows, 1).numberFormat = forAllCells(format);
  });
  drawBorders(worksheet.getRangeByIndexes(table.top, left, rows, RESULT_COLUMNS.length), {
    rows,
    columns: RESULT_COLUMNS.length,
  });
  for (const { headerBottom } of table.ledgers) {
    headerLook(worksheet, headerBottom, left, RESULT_COLUMNS.length);
    // With the looks: a column the clerk puts among ours is told from ours by the headers, whenever that happens.
    if (formulas?.kind !== 'ledger') {
      worksheet.getRangeByIndexes(headerBottom, left, 1, RESULT_COLUMNS.length).values = [[...RESULT_HEADERS]];
    }
  }
  // Written into a cell of text a formula would stay text.
  if (formulas?.kind === 'ledger') worksheet.getRangeByIndexes(formulas.top, left, 1, 1).numberFormat = [['General']];
  return {
    regions: regionsOf(worksheet, placement),
    placed: { ledgerSheet: sheet.name, sheet: sheet.name },
    finish() {
      for (const rows of placement.leftover) rangeOf(worksheet, rows).clear('All');
      if (placement.leftover.length > 0) mark(worksheet, RESULTS_NAME, area, new Set([RESULTS_NAME]));
      if (!formulas && sheet.marks.has(FORMULAS_NAME)) worksheet.names.getItem(FORMULAS_NAME).delete();
      addHighlights(worksheet, rulesOf(placement));
    },
  };
}

/** Values, and after them what stands as formulas. */
function regionsOf(sheet: Excel.Worksheet, { table, left }: Placement & { kind: 'beside' }): Region[] {
  const { formulas, top, rows } = table;
  if (!formulas) return [{ sheet, top, left, as: 'values', rows }];
  const cells = formulaCells(formulas, left);
  const written: Region = {
    sheet,
    top: cells.top,
    left: cells.left,
    as: 'formulas',
    rows: formulas.cells.map((cell) => [cell]),
  };
  if (formulas.kind === 'ledger') return [written];
  const values = rows.map((row, i) =>
    row.map((value, c) => (c === SUBSIDY && formulas.cells[i] != null ? null : value)),
  );
  return [{ sheet, top, left, as: 'values', rows: values }, written];
}

/** Some of the rows, by their indices in the table, where they stand already: what a re-check writes. A formula that spills writes its own. */
export function regionsOfRows(sheet: Excel.Worksheet, placement: Placement, first: number, last: number): Region[] {
  const { table } = placement;
  if (placement.kind === 'own-sheet') {
    const listed = ownRowsOf(table);
    return listed.flatMap((i, at): Region[] =>
      i < first || i > last
        ? []
        : [{ sheet, top: OWN_HEADER_ROW + at, left: 0, as: 'values', rows: [ownRow(table, i)] }],
    );
  }
  const { formulas } = table;
  if (formulas?.kind === 'ledger') return [];
  const cut = <T>(list: readonly T[]): readonly T[] => list.slice(first, last + 1);
  const part: TableToPlace = {
    ...table,
    top: table.top + first,
    rows: cut(table.rows),
    ...(formulas && { formulas: { ...formulas, top: formulas.top + first, cells: cut(formulas.cells) } }),
  };
  return regionsOf(sheet, { ...placement, table: part });
}

/** Indices of the rows that are listed on a sheet of our own: those that say whose they are. */
export function ownRowsOf({ whose }: TableToPlace): number[] {
  return whose.flatMap((cells, i) => (cells.length > 0 ? [i] : []));
}

function ownRow({ whose, rows }: TableToPlace, i: number): CellValue[] {
  return [...whose[i]!, ...rows[i]!];
}

const SUBSIDY = RESULT_COLUMNS.indexOf('subsidy');

function formulaCells({ kind, top, cells }: TableFormulas, left: number): Rectangle {
  const column = left + (kind === 'ledger' ? 0 : SUBSIDY);
  return { top, left: column, bottom: top + cells.length - 1, right: column };
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Rectangle): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function prepareOwnSheet(
  context: Excel.RequestContext,
  placement: Placement & { kind: 'own-sheet' },
  { name, key, existing }: OwnSheet,
  texts: ResultTexts,
): Prepared {
  const { table, sheet, reason } = placement;
  const { worksheets } = context.workbook;
  const worksheet = existing ? worksheets.getItem(existing.id) : worksheets.add(name);
  mark(worksheet, sheetMark(key), { top: 0, left: 0, bottom: 0, right: 0 }, existing?.marks ?? new Set());
  // By its cells, not by its id, which is another one when the workbook is opened again (office-js-docs#297).
  mark(
    worksheet,
    LEDGER_NAME,
    worksheets.getItem(sheet.id).getRangeByIndexes(0, 0, 1, 1),
    existing?.marks ?? new Set(),
  );
  if (existing?.used) {
    const { top, left, bottom, right } = existing.used;
    worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).clear('All');
  }

  const ledgerSheet = worksheets.getItem(sheet.id);
  // A sheet that became protected keeps what an earlier run left; clearing says so.
  if (!sheet.isProtected) removeHighlights(ledgerSheet, sheet.highlights);

  const rows = ownRowsOf(table).map((i) => ownRow(table, i));
  const formats = [...OWN_FORMATS, ...RESULT_FORMATS];
  const columns = formats.length;
  setWidths(worksheet, 0, [...OWN_WIDTHS, ...RESULT_WIDTHS]);
  const caption = worksheet.getRangeByIndexes(0, 0, 1, 1);
  caption.numberFormat = forAllCells('@');
  caption.values = [[texts.ownSheetCaption[reason](sheet.name)]];
  formats.forEach((format, i) => {
    worksheet.getRangeByIndexes(OWN_HEADER_ROW, i, rows.length, 1).numberFormat = forAllCells(format);
  });
  worksheet.getRangeByIndexes(OWN_HEADER_ROW, 0, 1, 1).numberFormat = forAllCells('@');
  drawBorders(worksheet.getRangeByIndexes(OWN_HEADER_ROW, 0, rows.length, columns), { rows: rows.length, columns });
  headerLook(worksheet, OWN_HEADER_ROW, 0, columns);
  worksheet.freezePanes.freezeRows(OWN_HEADER_ROW + 1);
  return {
    regions: [{ sheet: worksheet, top: OWN_HEADER_ROW, left: 0, as: 'values', rows }],
    placed: { ledgerSheet: sheet.name, sheet: name, reason },
    finish() {
      if (!placement.outdated) return;
      clearColumns(ledgerSheet, sheet, placement.outdated.area, placement.outdated.columns);
      for (const item of LEDGER_NAMES) {
        if (sheet.marks.has(item)) ledgerSheet.names.getItem(item).delete();
      }
    },
  };
}

/** Marks of sheets of results are numbered: results-1, results-2. */
const OWN_KEY = 'results-';

function freeKey(survey: Survey, given: ReadonlyMap<Placement, OwnSheet>): string {
  const taken = new Set([
    ...survey.sheets.map(({ ownKey }) => ownKey),
    ...survey.adding.waiting.values(),
    ...[...given.values()].map(({ key }) => key),
  ]);
  let number = 1;
  while (taken.has(`${OWN_KEY}${number}`)) number += 1;
  return `${OWN_KEY}${number}`;
}

/** The sheet of results of this ledger; or one that a broken run left before it could say of which. */
function ownSheetOf(
  survey: Survey,
  { sheet }: Placement,
  taken: readonly (SheetSurvey | undefined)[],
): SheetSurvey | undefined {
  const ofResults = survey.sheets.filter((one) => one.ownKey?.startsWith(OWN_KEY) && !taken.includes(one));
  return ofResults.find(({ ledger }) => ledger === sheet.id) ?? ofResults.find(({ ledger }) => ledger === undefined);
}

function headerLook(sheet: Excel.Worksheet, row: number, left: number, columns: number): void {
  const header = sheet.getRangeByIndexes(row, left, 1, columns);
  header.numberFormat = forAllCells('@');
  applyLook(header, LOOKS.header, { rows: 1, columns });
}

function setWidths(sheet: Excel.Worksheet, left: number, widths: readonly number[]): void {
  widths.forEach((characters, i) => {
    sheet.getRangeByIndexes(0, left + i, 1, 1).format.columnWidth = widthInPoints(characters);
  });
}

/** Takes away the columns of results that are ours, with their widths where those are. */
export function clearColumns(
  sheet: Excel.Worksheet,
  { widths }: SheetSurvey,
  { top, bottom }: Rectangle,
  columns: readonly number[],
): void {
  for (const column of columns) {
    sheet.getRangeByIndexes(top, column, bottom - top + 1, 1).clear('All');
    if (widths && column >= widths.left && column <= widths.right) {
      sheet.getRangeByIndexes(widths.top, column, 1, 1).format.useStandardWidth = true;
    }
  }
}
