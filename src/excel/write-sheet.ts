import type { CellValue, Rectangle } from '../ledger/grid';
import type { CellStyle, ChartModel, ModelCell, SheetModel } from '../reports/sheet-model';
import { forAllCells } from './cells';
import { mark, sheetMark } from './owned';
import { WorkbookProblem, type ResultTexts } from './problem';
import { doneAdding, noteAdding } from './settings';
import { freeSheetName } from './sheet-names';
import { LOOKS, applyLook, widthInPoints } from './styles';
import type { Survey } from './survey';
import { writeBlocks, type Region } from './write-blocks';

/** Cells that look alike, side by side and one below the other. */
interface Patch {
  readonly area: Rectangle;
  readonly style: CellStyle;
  readonly format: string;
}

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
): Promise<string[]> {
  const { worksheets } = context.workbook;
  const taken = new Set(survey.sheets.map(({ name }) => name));
  const targets = models.map((model) => {
    const existing = survey.sheets.find(({ ownKey }) => ownKey === model.key);
    if (!existing && survey.structureProtected) throw new WorkbookProblem(texts.problems.structureProtected);
    const name = existing?.name ?? freeSheetName(model.name, taken);
    taken.add(name);
    return { model, existing, name };
  });
  const renamed = new Map(
    targets.filter(({ model, name }) => name !== model.name).map(({ model, name }) => [model.name, name]),
  );

  const added = new Map(
    targets.filter(({ existing }) => !existing?.marks.size).map(({ name, model }) => [name, model.key]),
  );
  await noteAdding(context, survey.adding, added);
  // All sheets stand before any formula refers to one.
  const placed = targets.map((target) => {
    const { existing, name, model } = target;
    const worksheet = existing ? worksheets.getItem(existing.id) : worksheets.add(name);
    mark(worksheet, name, sheetMark(model.key), { top: 0, left: 0, bottom: 0, right: 0 }, existing?.marks ?? new Set());
    if (existing?.used) {
      const { top, left, bottom, right } = existing.used;
      const used = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      used.unmerge();
      used.clear('All');
    }
    if (existing) worksheet.charts.load('items/name');
    return { ...target, worksheet };
  });
  doneAdding(context, survey.adding, added);
  await context.sync();

  const regions = placed.flatMap(({ model, worksheet, existing }) => {
    if (existing) for (const chart of worksheet.charts.items) chart.delete();
    lookOf(worksheet, model);
    return [{ sheet: worksheet, top: 0, left: 0, as: 'values' as const, rows: valuesOf(model) }];
  });
  const formulas = placed.flatMap(({ model, worksheet }) => formulasOf(worksheet, model, renamed));
  await writeBlocks(context, [...regions, ...formulas], report);
  for (const { model, worksheet } of placed) {
    for (const chart of model.charts) addChart(worksheet, chart);
  }
  await context.sync();
  return placed.map(({ name }) => name);
}

function widthOf(model: SheetModel): number {
  return Math.max(model.columnWidths.length, ...model.rows.map((row) => row.length));
}

/** Constants only; '' where a formula follows. */
function valuesOf(model: SheetModel): CellValue[][] {
  const width = widthOf(model);
  return model.rows.map((row) =>
    Array.from({ length: width }, (_, i) => {
      const cell = row[i];
      return cell && cell.formula === undefined ? (cell.value ?? '') : '';
    }),
  );
}

function lookOf(sheet: Excel.Worksheet, model: SheetModel): void {
  model.columnWidths.forEach((characters, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = widthInPoints(characters);
  });
  for (const { area, style, format } of patchesOf(model)) {
    const rows = area.bottom - area.top + 1;
    const columns = area.right - area.left + 1;
    const range = sheet.getRangeByIndexes(area.top, area.left, rows, columns);
    range.numberFormat = forAllCells(format);
    applyLook(range, LOOKS[style], { rows, columns });
    const { height } = LOOKS[style];
    if (height !== undefined) range.format.rowHeight = height;
  }
  for (const { top, left, bottom, right } of model.merges) {
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge(false);
  }
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(model.headerRows.last + 1);
  const { pageLayout } = sheet;
  pageLayout.orientation = model.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(`$${model.headerRows.first + 1}:$${model.headerRows.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
}

function formatOf(cell: ModelCell): string {
  if (cell.formula === undefined && typeof cell.value === 'string') return '@';
  return cell.format ?? LOOKS[cell.style].format;
}

/**
 * As few patches as the sheet allows: runs of like cells down a column, grown to the right over columns with the same run. An empty cell
 * between two like ones belongs to their run: a table of 100 000 lines of two kinds must not become 100 000 patches.
 */
function patchesOf(model: SheetModel): Patch[] {
  const patches: Patch[] = [];
  let open = new Map<string, Patch>();
  for (let c = 0; c < widthOf(model); c++) {
    const grown = new Map<string, Patch>();
    for (const run of runsDown(model, c)) {
      const key = `${run.area.top}-${run.area.bottom} ${run.style} ${run.format}`;
      const left = open.get(key);
      open.delete(key);
      grown.set(key, left ? { ...left, area: { ...left.area, right: c } } : run);
    }
    patches.push(...open.values());
    open = grown;
  }
  return [...patches, ...open.values()];
}

function runsDown(model: SheetModel, column: number): Patch[] {
  const runs: Patch[] = [];
  model.rows.forEach((row, r) => {
    const cell = row[column];
    if (!cell) return;
    const { style } = cell;
    const format = formatOf(cell);
    const last = runs[runs.length - 1];
    if (last && last.style === style && last.format === format) {
      runs[runs.length - 1] = { ...last, area: { ...last.area, bottom: r } };
    } else {
      runs.push({ area: { top: r, left: column, bottom: r, right: column }, style, format });
    }
  });
  return runs;
}

/** The part of the sheet that has formulas, with null for every other cell of it. */
function formulasOf(sheet: Excel.Worksheet, model: SheetModel, renamed: ReadonlyMap<string, string>): Region[] {
  const has = (row: SheetModel['rows'][number], c: number) => row[c]?.formula !== undefined;
  const rows = model.rows.flatMap((row, r) => (row.some((_, c) => has(row, c)) ? [r] : []));
  const columns = Array.from({ length: widthOf(model) }, (_, c) => c).filter((c) =>
    model.rows.some((row) => has(row, c)),
  );
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  const [left, right] = [columns[0], columns[columns.length - 1]];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return [];
  return [
    {
      sheet,
      top,
      left,
      as: 'formulas',
      rows: model.rows.slice(top, bottom + 1).map((row) =>
        Array.from({ length: right - left + 1 }, (_, i) => {
          const formula = row[left + i]?.formula;
          return formula === undefined ? null : withNames(formula, renamed);
        }),
      ),
    },
  ];
}

/** Sheet names in our models are always quoted, so the quoted name is the whole reference. */
function withNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  let text = formula;
  for (const [from, to] of renamed) {
    text = text.replaceAll(`'${from.replaceAll("'", "''")}'!`, `'${to.replaceAll("'", "''")}'!`);
  }
  return text;
}

const CHART_TYPES = { 'bar-clustered': 'BarClustered', 'column-clustered': 'ColumnClustered', line: 'Line' } as const;
const CHART_ROWS = 18;
const CHART_COLUMNS = 6;

function addChart(sheet: Excel.Worksheet, { kind, title, categories, values, at }: ChartModel): void {
  const range = ({ top, left, bottom, right }: ChartModel['values']) =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const chart = sheet.charts.add(CHART_TYPES[kind], range(values), 'Columns');
  chart.title.text = title;
  chart.legend.visible = false;
  chart.series.getItemAt(0).setXAxisValues(range(categories));
  chart.setPosition(
    sheet.getRangeByIndexes(at.row, at.column, 1, 1),
    sheet.getRangeByIndexes(at.row + CHART_ROWS - 1, at.column + CHART_COLUMNS - 1, 1, 1),
  );
}
