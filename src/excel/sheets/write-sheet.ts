import { columnLetters } from '../../ledger/column-letters';
import type { ChartModel, SheetModel } from '../../reports/model/sheet-model';
import { besideMoved, loadBeside, makeRoom, type MovedCells } from './clerk-cells-beside';
import { forAllCells } from '../office/cells';
import { keepTyped } from './carry-over-typed';
import { askAll, type Question } from '../read/ask';
import { guardOf, type Guard, type OwnArea } from '../read/in-place';
import { mark, sheetMark } from '../read/our-marks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { doneAdding, noteAdding } from '../kept/settings';
import { draftSteps, type Draft } from './sheet-draft';
import { freeSheetName } from './sheet-names';
import { onceIn } from '../office/once-in';
import { breathe, inSlices, throwIfAborted } from '../office/slices';
import { LOOKS, PAGE_MARGINS, applyLook, widthInPoints } from '../office/styles';
import type { Survey } from '../read/survey';
import { writeBlocks, type Region } from './write-blocks';

/**
 * Writes sheet models, each to the sheet that is ours already or to a new one, with the same name unless a clerk's sheet has it.
 * Formulas between the models refer to their names: a model whose name is taken makes the others refer to the name it got.
 * @returns the sheet names, in the order of the models.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  survey: Survey,
  models: readonly SheetModel[],
  texts: ResultTexts,
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const { worksheets } = context.workbook;
  const taken = new Set(survey.sheets.map(({ name }) => name));
  const targets = models.map((model) => {
    const existing = survey.sheets.find(({ ownKey }) => ownKey === model.key);
    if (!existing && survey.structureProtected) throw new WorkbookProblem(texts.problems.structureProtected);
    const name = nameFor(model, existing?.name, taken);
    taken.add(name);
    return { model, existing, name };
  });
  const renamed = new Map(
    targets.filter(({ model, name }) => name !== model.name).map(({ model, name }) => [model.name, name]),
  );

  const drafts = await inSlices(draftSteps(models, renamed, survey.dateSystem), () => {}, signal);
  const beside = targets.map(({ model, existing }) =>
    existing ? loadBeside(worksheets.getItem(existing.id), existing, model) : undefined,
  );
  const typed = await keepTyped(context, targets, drafts);
  throwIfAborted(signal);
  const moved = targets.map(({ model }, i) => beside[i] && besideMoved(beside[i], model, drafts[i]!.values));

  const added = new Map(
    targets.filter(({ existing }) => !existing?.marks.size).map(({ name, model }) => [name, model.key]),
  );
  await noteAdding(context, survey.adding, added);
  // What is cleared must still be ours alone: the clerk may have put in rows or columns since it was looked at.
  const before = guardOf(
    context,
    targets.flatMap(({ existing, model }): OwnArea[] =>
      existing?.own && existing.marks.has(sheetMark(model.key))
        ? [
            {
              sheet: worksheets.getItem(existing.id),
              sheetName: existing.name,
              mark: sheetMark(model.key),
              area: existing.own,
            },
          ]
        : [],
    ),
    texts,
  );
  before.require();
  typed.putDown();
  // All sheets stand before any formula refers to one.
  const placed = targets.map((target, i) => {
    const { existing, name, model } = target;
    const worksheet = existing ? worksheets.getItem(existing.id) : worksheets.add(name);
    if (existing && existing.name !== name) worksheet.name = name;
    const { values } = drafts[i]!;
    const area = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
    const ours = existing?.own ?? existing?.used;
    if (existing && ours) {
      const { top, left, bottom, right } = ours;
      makeRoom(worksheet, existing, {
        bottom: Math.max(area.bottom, (moved[i]?.cells.length ?? 0) - 1),
        right: area.right,
      });
      const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.unmerge();
      range.clear('All');
      range.format.useStandardHeight = true;
    }
    mark(worksheet, sheetMark(model.key), area, existing?.marks ?? new Set());
    if (existing) worksheet.charts.load('items/name');
    return { ...target, worksheet, area };
  });
  doneAdding(context, survey.adding, added);
  await sent(context, before);
  const guard = guardOf(
    context,
    placed.map(({ worksheet, name, model, area }) => ({
      sheet: worksheet,
      sheetName: name,
      mark: sheetMark(model.key),
      area,
    })),
    texts,
  );

  let unset: readonly string[];
  try {
    unset = await fillSheets(context, placed, drafts, moved, guard, report, signal);
  } catch (error) {
    if (signal.aborted) await leaveUnfinished(context, placed, texts);
    throw error;
  }
  typed.takeUp();
  await context.sync();
  if (unset.length > 0)
    throw new WorkbookProblem(texts.problems.pageRefused(unset.map((name) => `“${name}”`).join('、')));
  return placed.map(({ name }) => name);
}

/** Sends what is queued; a refusal because our area has moved is told as that. */
async function sent(context: Excel.RequestContext, guard: Guard): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw await guard.explain(error);
  }
}

interface Placed {
  readonly name: string;
  readonly model: SheetModel;
  readonly existing: Survey['sheets'][number] | undefined;
  readonly worksheet: Excel.Worksheet;
}

/** Looks, values, formulas and charts; rejects with an AbortError between two requests. @returns the sheets whose page could not be set up. */
async function fillSheets(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  drafts: readonly Draft[],
  moved: readonly (MovedCells | undefined)[],
  guard: Guard,
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const send = async (): Promise<void> => {
    // To queue so much and to make a request of it is not one stretch of the page's time.
    await breathe();
    await sent(context, guard);
    throwIfAborted(signal);
    guard.require();
  };
  guard.require();
  let queued = 0;
  for (const [i, { model, worksheet, existing }] of placed.entries()) {
    // A chart of the clerk's stays; where we cannot tell them apart, all are taken for ours.
    if (existing)
      for (const chart of worksheet.charts.items)
        if (existing.own === undefined || chart.name.startsWith(OWN_CHART)) chart.delete();
    for (const bytes of looksOf(worksheet, model, drafts[i]!)) {
      queued += bytes;
      if (queued < MAX_LOOK_BYTES) continue;
      queued = 0;
      await send();
    }
  }
  const values = placed.flatMap(({ worksheet, existing }, i): Region[] => {
    const rows = drafts[i]!.values;
    const clerks = moved[i];
    const left = Math.max(existing?.own?.right ?? 0, (rows[0]?.length ?? 1) - 1) + 1;
    if (clerks) {
      const { formats } = clerks;
      worksheet.getRangeByIndexes(0, left, formats.length, formats[0]!.length).numberFormat = formats;
    }
    return [
      ...(clerks ? [{ sheet: worksheet, top: 0, left, as: 'values' as const, rows: clerks.cells }] : []),
      { sheet: worksheet, top: 0, left: 0, as: 'values', rows },
    ];
  });
  const formulas = placed.map(({ worksheet }, i) =>
    drafts[i]!.formulas.map((part): Region => ({ sheet: worksheet, as: 'formulas', ...part })),
  );
  // Values first, on all sheets, then formulas, those of the working paper (the last model) before those that add them up, its lines before its totals:
  // what a formula refers to is there, and no total is computed again with every block of lines.
  await writeBlocks(
    context,
    [...values, ...formulas.reverse().flat()],
    (done, total) => {
      report(done, total);
      throwIfAborted(signal);
    },
    guard,
  );
  for (const { model, worksheet } of placed) {
    for (const chart of model.charts) addChart(worksheet, chart);
  }
  await sent(context, guard);
  const answers = await askAll(
    context,
    placed.map(({ model, worksheet, name }): Question<string> => ({
      ask: () => {
        setPage(worksheet, model);
        return () => '';
      },
      refused: name,
    })),
  );
  return answers.filter((name) => name !== '');
}

/** What was cancelled half written: sheets that were not there before go again, the others say in their title that they are not to be used. */
async function leaveUnfinished(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  { unfinished }: ResultTexts,
): Promise<void> {
  for (const { worksheet, existing } of placed) {
    if (existing) worksheet.getRangeByIndexes(0, 0, 1, 1).values = [[unfinished]];
    else worksheet.delete();
  }
  await context.sync();
}

/** Bytes on the wire, by measurement: a patch sets some twenty properties, each over a path of its own. */
const PATCH_BYTES = 14_000;
const HEIGHT_BYTES = 1_000;
const MAX_LOOK_BYTES = 1_500_000;

/** Queues the looks of a sheet; yields the bytes of what it has queued, so that a request ends in time. */
function* looksOf(
  sheet: Excel.Worksheet,
  model: SheetModel,
  { patches, rowHeight, heights }: Draft,
): Generator<number, void> {
  model.columnWidths.forEach((characters, column) => {
    onceIn(sheet, { top: 0, left: column, bottom: 0, right: column }, (range) => {
      range.format.columnWidth = widthInPoints(characters);
    });
  });
  const setHeight = (top: number, bottom: number, points: number): void =>
    onceIn(sheet, { top, left: 0, bottom, right: 0 }, (range) => {
      range.format.rowHeight = points;
    });
  if (rowHeight !== undefined) setHeight(0, model.rows.length - 1, rowHeight);
  for (const { area, style, format } of patches) {
    onceIn(sheet, area, (range) => {
      range.numberFormat = forAllCells(format);
      applyLook(range, LOOKS[style], { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 });
      const { height } = LOOKS[style];
      if (height !== undefined) range.format.rowHeight = height;
    });
    yield PATCH_BYTES;
  }
  for (const { top, bottom, points } of heights) {
    setHeight(top, bottom, points);
    yield HEIGHT_BYTES;
  }
  for (const area of model.merges) onceIn(sheet, area, (range) => range.merge(false));
}

/** How it prints. Printers and their drivers have a say in this (office-js#1860): a request of its own, which may fail without the sheet. */
function setPage(sheet: Excel.Worksheet, model: SheetModel): void {
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(model.headerRows.last + 1);
  const { pageLayout } = sheet;
  pageLayout.orientation = model.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  // No number leaves the height free; zero pages are refused (office-js#1860).
  pageLayout.zoom = { horizontalFitToPages: model.pagesWide ?? 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = PAGE_MARGINS.left;
  pageLayout.rightMargin = PAGE_MARGINS.right;
  pageLayout.topMargin = PAGE_MARGINS.top;
  pageLayout.bottomMargin = PAGE_MARGINS.bottom;
  if (model.printedColumns !== undefined) {
    pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, model.rows.length, model.printedColumns));
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of model.pageBreaks ?? []) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  pageLayout.setPrintTitleRows(`$${model.headerRows.first + 1}:$${model.headerRows.last + 1}`);
  if (model.repeatedColumns !== undefined)
    pageLayout.setPrintTitleColumns(`$A:$${columnLetters(model.repeatedColumns - 1)}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = model.footer;
}

/**
 * The sheet's own name where it is there and the clerk's; one that we gave it for another period gives way to that of this one. A new sheet has the
 * model's name, unless a sheet of the clerk's has it.
 */
function nameFor(model: SheetModel, existing: string | undefined, taken: ReadonlySet<string>): string {
  if (existing === undefined) return freeSheetName(model.name, taken);
  const plain = existing.replace(/\(\d+\)$/, '');
  const isOurs = plain !== model.name && model.otherNames?.includes(plain);
  return isOurs ? freeSheetName(model.name, taken) : existing;
}

/** Names of our charts begin so. */
const OWN_CHART = 'tiexi';

const CHART_TYPES = { 'bar-clustered': 'BarClustered', 'column-clustered': 'ColumnClustered', line: 'Line' } as const;
const CHART_ROWS = 14;
const CHART_COLUMNS = 6;

function addChart(sheet: Excel.Worksheet, { kind, title, categories, values, at }: ChartModel): void {
  const range = ({ top, left, bottom, right }: ChartModel['values']) =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const chart = sheet.charts.add(CHART_TYPES[kind], range(values), 'Columns');
  chart.name = `${OWN_CHART}-${at.row}-${at.column}`;
  chart.title.text = title;
  chart.legend.visible = false;
  // Left to itself Excel cuts off what all bars have in common.
  chart.axes.valueAxis.minimum = 0;
  chart.series.getItemAt(0).setXAxisValues(range(categories));
  chart.setPosition(
    sheet.getRangeByIndexes(at.row, at.column, 1, 1),
    sheet.getRangeByIndexes(at.row + CHART_ROWS - 1, at.column + CHART_COLUMNS - 1, 1, 1),
  );
}
