import type { CellValue } from '../../ledger/grid';
import { forAllCells } from '../office/cells';
import { LOOKS, applyLook, drawBorders, widthInPoints } from '../office/styles';
import { HIGHLIGHT_SIGNATURE } from '../read/our-marks';

/** Where a check works: a sheet of its own, which goes again whatever comes of it. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

/** Throws what Excel throws, or Differs where it answers, but not as documented. */
type Check = (bench: Bench) => Promise<void>;

export class Differs extends Error {
  override readonly name = 'Differs';
}

function expectSame(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Differs(`${is ?? 'undefined'} instead of ${wanted ?? 'undefined'}`);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every member of Office.js the add-in uses, by what it is used for; a test holds the two lists together. */
export const CHECKS = {
  workbook: async ({ context }) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const { worksheets } = workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const whole = worksheets.getFirst().getRange();
    whole.load('rowCount,columnCount');
    const known = workbook.functions.date(2024, 3, 21);
    known.load('value');
    await context.sync();
    expectSame(
      [workbook.protection.protected, workbook.readOnly].map((flag) => typeof flag),
      ['boolean', 'boolean'],
    );
    expectSame(
      worksheets.items.every(({ id, name, visibility }) => id !== '' && name !== '' && visibility.length > 0),
      true,
    );
    expectSame([whole.rowCount >= 65_536, whole.columnCount >= 256], [true, true]);
    // 45372 counted from 1900, 43910 from 1904.
    expectSame([45_372, 43_910].includes(known.value), true);
  },

  values: async ({ context, sheet }) => {
    const range = sheet.getRangeByIndexes(0, 0, 2, 3);
    range.numberFormat = [
      ['@', 'General', 'yyyy-mm-dd'],
      ['@', '#,##0.00', '0.00##%'],
    ];
    range.values = [
      ['990101198001011236', 80_000, 45_372],
      ["'0012", 2426.67, 0.0385],
    ];
    // null leaves a cell as it is.
    sheet.getRangeByIndexes(0, 0, 1, 3).values = [[null, null, null]];
    range.load('values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    expectSame(range.values, [
      ['990101198001011236', 80_000, 45_372],
      ['0012', 2426.67, 0.0385],
    ]);
    expectSame((range.numberFormat as string[][])[0], ['@', 'General', 'yyyy-mm-dd']);
    expectSame([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount], [0, 0, 2, 3]);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowCount');
    const plain = sheet.getUsedRange(true);
    plain.load('columnCount');
    await context.sync();
    expectSame([used.rowCount, plain.columnCount], [2, 3]);
  },

  formulas: async ({ context, sheet }) => {
    const range = sheet.getRange('A1:C1');
    range.formulas = [[2, 3, '=A1*B1']];
    context.workbook.application.calculate('Recalculate');
    range.load('values,formulas');
    await context.sync();
    expectSame([range.values, range.formulas], [[[2, 3, 6]], [[2, 3, '=A1*B1']]]);
  },

  guard: async ({ context, sheet }) => {
    const item = sheet.names.add('_tiexi_selftest', sheet.getRange('B2:D4'));
    item.visible = false;
    const marked = sheet.names.getItem('_tiexi_selftest').getRange();
    for (const part of [
      marked.getRow(0),
      marked.getRow(0).getIntersection(sheet.getRange('B2:D2')),
      marked.getLastRow().getIntersection(sheet.getRange('B4:D4')),
    ]) {
      part.values = [[null, null, null]];
    }
    sheet.names.load('items/name');
    const place = sheet.names.getItemOrNullObject('_tiexi_selftest').getRangeOrNullObject();
    place.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
    item.load('name');
    sheet.load('id');
    await context.sync();
    expectSame(place.worksheet.id, sheet.id);
    expectSame(item.name, '_tiexi_selftest');
    expectSame(sheet.names.items.length, 1);
    // A row more, and Excel refuses to write into what is no longer three rows wide.
    sheet.getRange('3:3').insert('Down');
    marked.getLastRow().getIntersection(sheet.getRange('B4:D4')).values = [[null, null, null]];
    await expectRefused(context);
    item.delete();
    await context.sync();
  },

  rowsAndColumns: async ({ context, sheet }) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A2').getEntireRow().insert('Down');
    sheet.getRange('B1').getEntireColumn().insert('Right');
    const range = sheet.getRange('A1:C3');
    range.load('values');
    await context.sync();
    expectSame(range.values, [
      [1, '', 2],
      ['', '', ''],
      [3, '', 4],
    ]);
    sheet.getRange('A1:C3').clear('Contents');
    sheet.getRange('A1:C3').clear('All');
    const empty = sheet.getRange('A1:C3').getUsedRangeOrNullObject(true);
    empty.load('rowIndex');
    await context.sync();
    expectSame(empty.isNullObject, true);
  },

  looks: async ({ context, sheet }) => {
    const range = sheet.getRange('A1:C3');
    range.numberFormat = forAllCells('@');
    applyLook(range, LOOKS.header, { rows: 3, columns: 3 });
    drawBorders(range, { rows: 3, columns: 3 });
    range.format.rowHeight = 20;
    range.format.useStandardHeight = true;
    const column = sheet.getRange('A1');
    column.format.columnWidth = widthInPoints(14);
    const { format } = column;
    column.load('columnHidden');
    format.load('useStandardWidth');
    await context.sync();
    expectSame([column.columnHidden, format.useStandardWidth], [false, false]);
    format.useStandardWidth = true;
    format.load('useStandardWidth');
    await context.sync();
    expectSame(format.useStandardWidth, true);
  },

  merges: async ({ context, sheet }) => {
    sheet.getRange('A1:C1').merge(false);
    const merged = sheet.getRange().getMergedAreasOrNullObject();
    merged.load('areaCount');
    merged.areas.load('items/rowIndex,items/columnCount');
    await context.sync();
    expectSame([merged.areaCount, merged.areas.items.map(({ columnCount }) => columnCount)], [1, [3]]);
    sheet.getRange('A1:C1').unmerge();
    const none = sheet.getRange().getMergedAreasOrNullObject();
    none.load('areaCount');
    await context.sync();
    expectSame(none.isNullObject, true);
  },

  highlights: async ({ context, sheet }) => {
    sheet.getRange('A1:A3').values = [['x'], ['y'], ['x']];
    const added = sheet.getRanges('A1:A3,C1:C3').conditionalFormats.add('Custom');
    added.custom.rule.formula = `=AND(${HIGHLIGHT_SIGNATURE},$A1="x")`;
    added.custom.format.fill.color = '#FFF3A3';
    added.priority = -1;
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    await context.sync();
    expectSame(
      formats.items.map(({ type }) => type),
      ['Custom'],
    );
    const { rule } = formats.items[0]!.custom;
    rule.load('formula');
    await context.sync();
    expectSame(rule.formula.replaceAll(' ', '').includes(HIGHLIGHT_SIGNATURE), true);
    formats.getItem(formats.items[0]!.id).delete();
    formats.load('items/id');
    await context.sync();
    expectSame(formats.items.length, 0);
  },

  tables: async ({ context, sheet }) => {
    sheet.getRange('A1:B3').values = [
      ['姓名', '金额'],
      ['甲', 1],
      ['乙', 2],
    ];
    sheet.tables.add('A1:B3', true);
    sheet.tables.load('items/name');
    await context.sync();
    const { name } = sheet.tables.items[0]!;
    // One column away a table stays as it is.
    sheet.getRange('D1:D3').values = [['核算结论'], ['可贴息'], ['可贴息']];
    const range = sheet.tables.getItem(name).getRange();
    range.load('columnCount');
    await context.sync();
    expectSame(range.columnCount, 2);
    sheet.tables.getItemOrNullObject(name).resize('A1:B2');
    const smaller = sheet.tables.getItem(name).getRange();
    smaller.load('rowCount');
    await context.sync();
    expectSame(smaller.rowCount, 2);
  },

  charts: async ({ context, sheet }) => {
    sheet.getRange('A1:B3').values = [
      ['乡镇', '金额'],
      ['甲镇', 1],
      ['乙镇', 2],
    ];
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B1:B3'), 'Columns');
    chart.name = 'tiexi-selftest';
    chart.title.text = '自检';
    chart.legend.visible = false;
    chart.axes.valueAxis.minimum = 0;
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
    chart.setPosition(sheet.getRange('D2'), sheet.getRange('H12'));
    sheet.charts.load('items/name');
    await context.sync();
    expectSame(
      sheet.charts.items.map(({ name }) => name),
      ['tiexi-selftest'],
    );
    sheet.charts.items[0]!.delete();
    await context.sync();
  },

  page: async ({ context, sheet }) => {
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(1);
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 34;
    pageLayout.rightMargin = 34;
    pageLayout.topMargin = 43;
    pageLayout.bottomMargin = 43;
    pageLayout.setPrintArea(sheet.getRange('A1:C20'));
    pageLayout.setPrintTitleRows('$1:$1');
    pageLayout.setPrintTitleColumns('$A:$A');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.horizontalPageBreaks.add(sheet.getRange('A10'));
    await context.sync();
  },

  settings: async ({ context }) => {
    const { settings } = context.workbook;
    settings.add('tiexi.selftest', JSON.stringify({ programmeId: 'x' }));
    const setting = settings.getItemOrNullObject('tiexi.selftest');
    setting.load('value');
    await context.sync();
    expectSame(JSON.parse(String(setting.value)), { programmeId: 'x' });
    settings.getItem('tiexi.selftest').delete();
    const gone = settings.getItemOrNullObject('tiexi.selftest');
    gone.load('value');
    await context.sync();
    expectSame(gone.isNullObject, true);
  },

  protection: async ({ context, sheet }) => {
    sheet.protection.protect();
    sheet.protection.load('protected');
    await context.sync();
    expectSame(sheet.protection.protected, true);
    sheet.getRange('A1').values = [['x']];
    await expectRefused(context);
    sheet.protection.unprotect();
    await context.sync();
  },

  selection: async ({ context, sheet }) => {
    sheet.activate();
    sheet.getRange('B2:C3').select();
    await context.sync();
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    const selected = context.workbook.getSelectedRanges();
    selected.load('areaCount,isEntireColumn,worksheet/name');
    selected.areas.load('items/rowIndex,items/rowCount');
    sheet.load('name');
    await context.sync();
    expectSame([cell.worksheet.name, cell.rowIndex, cell.columnIndex], [sheet.name, 1, 1]);
    expectSame([selected.areaCount, selected.isEntireColumn, selected.worksheet.name], [1, false, sheet.name]);
    expectSame(
      selected.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount]),
      [[1, 2]],
    );
  },

  events: async ({ context, sheet }) => {
    const heard: string[] = [];
    const { worksheets } = context.workbook;
    const tell = (what: string): Promise<void> => Promise.resolve(void heard.push(what));
    const handlers = [
      worksheets.onChanged.add(({ triggerSource }) => tell(`changed ${triggerSource}`)),
      worksheets.onSelectionChanged.add(() => tell('selection')),
      worksheets.onRowSorted.add(() => tell('sorted')),
    ];
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    sheet.activate();
    sheet.getRange('C5').select();
    await context.sync();
    for (let tries = 0; tries < 20 && heard.length < 2; tries++) await pause(100);
    for (const handler of handlers) handler.remove();
    await context.sync();
    // What we write ourselves is told as ours: the clerk's edits are known by its absence.
    expectSame([heard.includes('changed ThisLocalAddin'), heard.includes('selection')], [true, true]);
  },

  sheets: async ({ context, sheet }) => {
    const { worksheets } = context.workbook;
    sheet.load('name');
    await context.sync();
    const before = sheet.name;
    sheet.name = `${before.slice(0, 28)}二`;
    const found = worksheets.getItemOrNullObject(`${before.slice(0, 28)}二`);
    found.load('name');
    await context.sync();
    expectSame(found.isNullObject, false);
    sheet.name = before;
    const again = worksheets.getItem(before);
    again.load('visibility');
    await context.sync();
    expectSame(again.visibility, 'Visible');
  },

  manyCells: async ({ context, sheet }) => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`第 ${i} 户`, i, i / 100]);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, 3);
    range.values = rows;
    range.untrack();
    await context.sync();
    const last = sheet.getRangeByIndexes(rows.length - 1, 0, 1, 3);
    last.load('values');
    await context.sync();
    expectSame(last.values, [rows[rows.length - 1]]);
  },
} as const satisfies Readonly<Record<string, Check>>;

export type CheckKey = keyof typeof CHECKS;

async function expectRefused(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch {
    // As it must be.
    return;
  }
  throw new Differs('written');
}

/** A custom function in a cell, and what it comes to. Loans are made up; the programme is a built-in one. */
export const FUNCTION_CHECKS: Readonly<Record<string, readonly [formula: string, expected: CellValue | RegExp]>> = {
  SUBSIDY: ['=SUBSIDY(80000,DATE(2020,10,12),DATE(2021,4,12),,"wanning-2021","一般农民")', 2426.67],
  ELIGIBLE: ['=ELIGIBLE(80000,DATE(2020,10,12),DATE(2021,4,12),"wanning-2021","一般农民")', true],
  'ELIGIBLE.WHY': ['=ELIGIBLE.WHY(80000,DATE(2020,10,12),DATE(2021,4,12),"wanning-2021","一般农民")', /./],
  'SUBSIDY.LEDGER': ['=INDEX(SUBSIDY.LEDGER(A1:H2,"wanning-2021","2021"),2,5)', 2426.67],
  'SUBSIDY.EXPLAIN': ['=SUBSIDY.EXPLAIN(80000,DATE(2020,10,12),DATE(2021,4,12),,"wanning-2021","一般农民")', /2426\.6/],
  'BANK.COUNT': ['=INDEX(BANK.COUNT(A2:A2,B2:B2),1,1)', /./],
  'CAP.USED': ['=INDEX(CAP.USED(A2:A2,D2:D2,50000),1,1)', 50_000],
  'LPR.RATE': ['=LPR.RATE(DATE(2021,3,1),12)', /./],
  'PAY.DAY': ['=PAY.DAY(DATE(2021,10,1))', /./],
  'ID.CHECK': ['=ID.CHECK("990101198001011237")', /./],
  'ID.MASK': ['=ID.MASK("990101198001011236")', /^990101\*+/],
  'RMB.UPPER': ['=RMB.UPPER(2426.67)', '贰仟肆佰贰拾陆元陆角柒分'],
};

/** Two rows for the functions that read ranges. */
export const LEDGER_ROWS: readonly (readonly CellValue[])[] = [
  ['姓名', '承贷银行', '合同号', '贷款金额(元)', '放款日期', '到期日期', '结清日期', '人员类别'],
  ['测试甲', '农商银行', 'A1', 80_000, '2020-10-12', '2021-04-12', '2021-04-12', '一般农民'],
];
