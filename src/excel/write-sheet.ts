import type { CellValue, Rectangle } from '../ledger/grid';
import type { CellStyle, ChartModel, ModelCell, SheetModel } from '../reports/sheet-model';
import { isWide } from '../reports/cell';
import { forAllCells } from './cells';
import { mark, sheetMark } from './owned';
import { WorkbookProblem, type ResultTexts } from './problem';
import { doneAdding, noteAdding } from './settings';
import { freeSheetName } from './sheet-names';
import { inSlices, throwIfAborted } from './slices';
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
  signal: AbortSignal,
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

  const drafts = await inSlices(draftSteps(models, renamed), () => {}, signal);
  await keepClerksColumns(context, targets, drafts);
  throwIfAborted(signal);

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
      used.format.useStandardHeight = true;
    }
    if (existing) worksheet.charts.load('items/name');
    return { ...target, worksheet };
  });
  doneAdding(context, survey.adding, added);
  await context.sync();

  const regions = placed.flatMap(({ model, worksheet, existing }, i): Region[] => {
    const { values, formulas } = drafts[i]!;
    if (existing) for (const chart of worksheet.charts.items) chart.delete();
    lookOf(worksheet, model, drafts[i]!);
    return [
      { sheet: worksheet, top: 0, left: 0, as: 'values', rows: values },
      ...formulas.map((part): Region => ({ sheet: worksheet, as: 'formulas', ...part })),
    ];
  });
  // Values first, on all sheets: a formula finds what it refers to.
  await writeBlocks(
    context,
    [...regions].sort((a, b) => Number(a.as === 'formulas') - Number(b.as === 'formulas')),
    report,
  );
  for (const { model, worksheet } of placed) {
    for (const chart of model.charts) addChart(worksheet, chart);
  }
  await context.sync();
  return placed.map(({ name }) => name);
}

function widthOf(model: SheetModel): number {
  return Math.max(model.columnWidths.length, ...model.rows.map((row) => row.length));
}

type Row = SheetModel['rows'][number];

/** A model as the workbook takes it. */
interface Draft {
  /** Constants only; '' where a formula follows. */
  readonly values: CellValue[][];
  readonly formulas: readonly Pick<Region, 'top' | 'left' | 'rows'>[];
  readonly patches: readonly Patch[];
  readonly heights: readonly RowHeight[];
}

const ROWS_A_STEP = 256;

function* draftSteps(models: readonly SheetModel[], renamed: ReadonlyMap<string, string>): Generator<void, Draft[]> {
  const drafts: Draft[] = [];
  for (const model of models) {
    const width = widthOf(model);
    const values: CellValue[][] = [];
    const patches = new Patches();
    const areas = new FormulaAreas();
    const heights = new RowHeights(model.columnWidths);
    for (const [r, row] of model.rows.entries()) {
      values.push(Array.from({ length: width }, (_, i) => valueOf(row[i])));
      patches.add(r, row);
      areas.add(r, row);
      heights.add(r, row);
      if (r % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
    const formulas: { top: number; left: number; rows: (string | null)[][] }[] = [];
    for (const { top, left, bottom, right } of areas.all) {
      const rows: (string | null)[][] = [];
      for (let r = top; r <= bottom; r++) {
        const row = model.rows[r]!;
        rows.push(
          Array.from({ length: right - left + 1 }, (_, i) => {
            const formula = row[left + i]?.formula;
            return formula === undefined ? null : withNames(formula, renamed);
          }),
        );
        if (r % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      }
      formulas.push({ top, left, rows });
    }
    drafts.push({ values, formulas, patches: patches.all, heights: heights.all });
    yield;
  }
  return drafts;
}

function valueOf(cell: ModelCell | null | undefined): CellValue {
  return cell && cell.formula === undefined ? (cell.value ?? '') : '';
}

function lookOf(sheet: Excel.Worksheet, model: SheetModel, { patches, heights }: Draft): void {
  model.columnWidths.forEach((characters, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = widthInPoints(characters);
  });
  for (const { area, style, format } of patches) {
    const rows = area.bottom - area.top + 1;
    const columns = area.right - area.left + 1;
    const range = sheet.getRangeByIndexes(area.top, area.left, rows, columns);
    range.numberFormat = forAllCells(format);
    applyLook(range, LOOKS[style], { rows, columns });
    const { height } = LOOKS[style];
    if (height !== undefined) range.format.rowHeight = height;
  }
  for (const { top, bottom, lines } of heights) {
    sheet.getRangeByIndexes(top, 0, bottom - top + 1, 1).format.rowHeight = Math.min(
      lines * LINE_HEIGHT + 2,
      MAX_HEIGHT,
    );
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
  if (model.printedColumns !== undefined) {
    pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, model.rows.length, model.printedColumns));
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of model.pageBreaks ?? []) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  pageLayout.setPrintTitleRows(`$${model.headerRows.first + 1}:$${model.headerRows.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
}

function formatOf(cell: ModelCell): string {
  const isText = cell.style === 'text' || cell.style === 'wrapped' || cell.value !== '';
  if (cell.formula === undefined && typeof cell.value === 'string' && isText) return '@';
  return cell.format ?? LOOKS[cell.style].format;
}

/** As few patches as the sheet allows: runs of like cells in a row, grown down over rows that are cut the same. */
class Patches {
  private readonly done: Patch[] = [];
  private open: Patch[] = [];
  private openCut: string | undefined;

  add(r: number, row: Row): void {
    const runs: Patch[] = [];
    row.forEach((cell, c) => {
      if (!cell) return;
      const { style } = cell;
      const format = formatOf(cell);
      const last = runs[runs.length - 1];
      if (last && last.area.right === c - 1 && last.style === style && last.format === format) {
        runs[runs.length - 1] = { ...last, area: { ...last.area, right: c } };
      } else {
        runs.push({ area: { top: r, left: c, bottom: r, right: c }, style, format });
      }
    });
    const cut = runs.map(({ area, style, format }) => `${area.left}-${area.right} ${style} ${format}`).join('|');
    if (cut === this.openCut) {
      this.open = this.open.map((patch) => ({ ...patch, area: { ...patch.area, bottom: r } }));
      return;
    }
    this.done.push(...this.open);
    this.open = runs;
    this.openCut = cut;
  }

  get all(): readonly Patch[] {
    return [...this.done, ...this.open];
  }
}

/** Points of a line of 10.5 point text. */
/** Excel's highest row, in points; a higher one is an InvalidArgument and the whole sheet fails. */
const MAX_HEIGHT = 409;
const LINE_HEIGHT = 14;

interface RowHeight {
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
}

/** Rows whose long texts are broken into several lines: hosts fit a row to its text when it is typed, not when it is written. */
class RowHeights {
  readonly all: RowHeight[] = [];

  constructor(private readonly widths: readonly number[]) {}

  add(r: number, row: Row): void {
    const lines = row.reduce((most, cell, c) => Math.max(most, cell ? this.linesOf(cell, c) : 1), 1);
    if (lines === 1) return;
    const last = this.all[this.all.length - 1];
    if (last?.bottom === r - 1 && last.lines === lines) this.all[this.all.length - 1] = { ...last, bottom: r };
    else this.all.push({ top: r, bottom: r, lines });
  }

  private linesOf({ style, value, lines }: ModelCell, column: number): number {
    if (lines !== undefined) return (lines * LOOKS[style].size) / LOOKS.text.size;
    const width = this.widths[column];
    if (!LOOKS[style].wrap || typeof value !== 'string' || width === undefined) return 1;
    let characters = 0;
    for (const letter of value) characters += isWide(letter) ? 2 : 1;
    // A letter that does not fit half a line is carried over: one character a line is lost.
    return Math.max(1, Math.ceil(characters / Math.max(1, width - 1)));
  }
}

/** Where formulas stand: a row whose formulas lie within the columns of those above belongs to them. */
class FormulaAreas {
  readonly all: Rectangle[] = [];

  add(r: number, row: Row): void {
    const left = row.findIndex((cell) => cell?.formula !== undefined);
    if (left < 0) return;
    let right = row.length - 1;
    while (row[right]?.formula === undefined) right--;
    const last = this.all[this.all.length - 1];
    if (last && left >= last.left && right <= last.right) this.all[this.all.length - 1] = { ...last, bottom: r };
    else this.all.push({ top: r, left, bottom: r, right });
  }
}

/**
 * What the clerk wrote into the columns that are the clerk's (处理意见, 备注) goes into the drafts again where they are empty, beside the row with the same key;
 * of rows with one key, in their order.
 */
async function keepClerksColumns(
  context: Excel.RequestContext,
  targets: readonly { readonly model: SheetModel; readonly existing: Survey['sheets'][number] | undefined }[],
  drafts: readonly Draft[],
): Promise<void> {
  const wanted = targets.flatMap(({ model, existing }, i) => {
    const { keeps } = model;
    if (!keeps || !existing?.used) return [];
    const { top, bottom } = existing.used;
    const sheet = context.workbook.worksheets.getItem(existing.id);
    const read = (column: number) => {
      const range = sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
      range.load('values');
      return range;
    };
    return [{ keeps, model, draft: drafts[i]!, key: keeps.key.map(read), columns: keeps.columns.map(read) }];
  });
  if (wanted.length === 0) return;
  await context.sync();
  for (const { keeps, model, draft, key, columns } of wanted) {
    const written = new Map<string, CellValue[][]>();
    const nameless: CellValue[][] = [];
    const names = (key[0]?.values ?? []).map((_, r) => nameOf(key.map(({ values }) => values[r]![0] as CellValue)));
    const [first, last] = [
      names.findIndex((name) => name !== undefined),
      names.findLastIndex((name) => name !== undefined),
    ];
    names.forEach((name, r) => {
      const cells = columns.map(({ values }) => values[r]![0] as CellValue);
      if (name !== undefined) written.set(name, [...(written.get(name) ?? []), cells]);
      else if (r > first && r < last && cells.some((cell) => cell !== '')) nameless.push(cells);
    });
    const isInput = (r: number, column: number) => model.rows[r]?.[column]?.style === 'input';
    draft.values.forEach((row, r) => {
      const cells = written.get(nameOf(keeps.key.map((column) => row[column] ?? '')) ?? '')?.shift();
      if (!cells) return;
      keeps.columns.forEach((column, i) => {
        const wins = isInput(r, column) ? keeps.emptied || cells[i] !== '' : row[column] === '';
        if (wins) row[column] = cells[i] ?? '';
      });
    });
    // Rows the clerk put in between those with a key.
    draft.values.forEach((row, r) => {
      const isFree = keeps.columns.every((column) => row[column] === '' && isInput(r, column));
      const cells = isFree ? nameless.shift() : undefined;
      if (cells) keeps.columns.forEach((column, i) => (row[column] = cells[i] ?? ''));
    });
  }
}

/** Undefined for a row without a key: a caption, a note. */
function nameOf(key: readonly CellValue[]): string | undefined {
  const texts = key.map(String);
  return texts.every((text) => text === '') ? undefined : JSON.stringify(texts);
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
