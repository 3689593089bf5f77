import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { RowCells } from '../../../src/workbench/host/row-cells';
import { attempt, inExcel } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const book = () =>
  newWorkbook({
    台账: [
      ['姓名', '金额', '', '金额'],
      ['甲', 1, 2, 3],
      ['乙', 4, 5, 6],
    ],
  });

describe('tables', () => {
  test('headers become names of their own, the table is found by name and id', async () => {
    await inExcel(async ({ first: sheet }) => {
      await Excel.run(async (context) => {
        const table = first(context).tables.add('A1:D3', true);
        table.name = '贷款';
        await context.sync();
        table.columns.load('items/name,items/index');
        table.load('id,name,showHeaders');
        const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
        for (const part of parts) part.load('address');
        const column = table.columns.getItem('金额2').getDataBodyRange();
        column.load('values');
        const byName = context.workbook.tables.getItemOrNullObject('贷款');
        const touching = first(context).getRange('D3:E9').getTables();
        const inside = first(context).getRange('D3:E9').getTables(true);
        touching.load('items/name');
        inside.load('items/name');
        await context.sync();
        expect(table.columns.items.map(({ name }) => name)).toEqual(['姓名', '金额', '列3', '金额2']);
        expect(parts.map(({ address }) => address)).toEqual(['台账!A1:D3', '台账!A1:D1', '台账!A2:D3']);
        expect(column.values).toEqual([[3], [6]]);
        expect([byName.isNullObject, touching.items.length, inside.items.length]).toEqual([false, 1, 0]);
        table.resize('A1:D5');
        await context.sync();
        expect(sheet.tables[0]?.range.bottom).toBe(4);
        table.convertToRange();
        await context.sync();
      });
      expect(sheet.tables).toEqual([]);
      expect(sheet.cells.get(0)?.get(3)?.value).toBe('金额2');
    }, book());
  });

  test('they overlap nothing, and part of their rows cannot be taken out', async () => {
    await inExcel(async ({ first: sheet }) => {
      sheet.merges = [{ top: 8, left: 0, bottom: 8, right: 1 }];
      const on = (act: (sheet: Excel.Worksheet) => void) => attempt((context) => act(first(context)));
      expect(await on((s) => s.tables.add('A1:D3', true))).toBe('no failure');
      expect(await on((s) => s.tables.add('C3:F5', true))).toMatch(/^MergedRangeConflict/);
      expect(await on((s) => s.tables.add('A8:B9', true))).toMatch(/^MergedRangeConflict/);
      expect(await on((s) => (s.tables.getItem('表1').name = 'A1'))).toMatch(/^InvalidArgument/);
      expect(await on((s) => s.getRange('B2:B2').delete('Up'))).toMatch(/^InsertDeleteConflict/);
      expect(await on((s) => s.getRange('A2:B2').insert('Down'))).toMatch(/^InsertDeleteConflict/);
      expect(await on((s) => s.getRange('2:2').insert('Down'))).toBe('no failure');
      expect(sheet.tables[0]?.range).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
      expect(await on((s) => s.tables.getItem('没有').delete())).toMatch(/^ItemNotFound/);
    }, book());
  });

  test('without headers a header row is put in above', async () => {
    await inExcel(async ({ first: sheet }) => {
      await attempt((context) => first(context).tables.add('A2:B3', false));
      expect(sheet.tables[0]?.range).toEqual({ top: 1, left: 0, bottom: 3, right: 1 });
      expect([0, 1].map((column) => sheet.cells.get(1)?.get(column)?.value)).toEqual(['列1', '列2']);
      expect(sheet.cells.get(2)?.get(0)?.value).toBe('甲');
    }, book());
  });
});

test('a chart: series from its range, categories, title, legend, place', async () => {
  await inExcel(async ({ first: sheet }) => {
    await Excel.run(async (context) => {
      const chart = first(context).charts.add('BarClustered', first(context).getRange('A1:B3'), 'Columns');
      chart.title.text = '各乡镇';
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.setPosition('F2', 'L20');
      chart.load('id,name,chartType,left');
      chart.series.load('items/name');
      await context.sync();
      expect([chart.name, chart.chartType, chart.left]).toEqual(['图表 1', 'BarClustered', 240]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(['金额']);
      const { series } = sheet.charts[0]!;
      expect(series).toEqual([{ name: '=台账!$B$1', categories: '台账!$A$2:$A$3', values: '台账!$B$2:$B$3' }]);
      expect(sheet.charts[0]).toMatchObject({
        title: '各乡镇',
        legend: false,
        valueMinimum: 0,
        anchor: { top: 1, left: 5, bottom: 19, right: 11 },
      });
      chart.series.getItemAt(0).setXAxisValues(first(context).getRange('C2:C3'));
      first(context).getRange('1:1').insert('Down');
      await context.sync();
      expect(sheet.charts[0]?.series[0]).toMatchObject({ categories: '台账!$C$3:$C$4', values: '台账!$B$3:$B$4' });
      const { charts } = first(context);
      charts.load('items/name');
      await context.sync();
      for (const one of charts.items) one.delete();
      first(context).charts.getItemOrNullObject('图表 1').delete();
      await context.sync();
    });
    expect(sheet.charts).toEqual([]);
  }, book());
});

test('page layout, panes, gridlines and tab', async () => {
  await inExcel(async ({ first: sheet }) => {
    await Excel.run(async (context) => {
      const worksheet = first(context);
      const { pageLayout } = worksheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 36;
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.setPrintArea('A1:H40');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      worksheet.freezePanes.freezeRows(3);
      worksheet.showGridlines = false;
      worksheet.tabColor = '#ff8800';
      const frozen = worksheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      worksheet.load('showGridlines,tabColor,pageLayout/orientation,pageLayout/zoom');
      pageLayout.load('leftMargin,topMargin');
      await context.sync();
      expect([pageLayout.leftMargin, pageLayout.topMargin]).toEqual([36, 54]);
      expect([frozen.address, titles.address]).toEqual(['台账!1:3', '台账!1:3']);
      expect([worksheet.showGridlines, worksheet.tabColor]).toEqual([false, '#FF8800']);
      expect(sheet.page).toEqual({
        landscape: true,
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 0,
        centerHorizontally: true,
        margins: { left: 36 },
        repeatRows: { first: 0, last: 2 },
        printArea: 'A1:H40',
        footer: { center: '第 &P 页' },
      });
      worksheet.getRange('2:2').insert('Down');
      worksheet.freezePanes.freezeAt('A1:B2');
      await context.sync();
      expect(sheet.page).toMatchObject({ repeatRows: { first: 0, last: 3 }, printArea: 'A1:H41' });
      expect(sheet.freeze).toEqual({ rows: 2, columns: 2 });
      worksheet.freezePanes.unfreeze();
      await context.sync();
      expect(sheet.freeze).toEqual({ rows: 0, columns: 0 });
    });
    expect(await attempt((context) => first(context).pageLayout.setPrintTitleRows('A1:B2'))).toBe(
      'InvalidArgument @ PageLayout.setPrintTitleRows',
    );
  }, book());
});

describe('rows and columns put in and taken out', () => {
  test('cells, merges, heights, hidden rows, formulas of other sheets', async () => {
    const workbook = newWorkbook({ 台账: [['a'], ['b'], ['c'], ['=A2']], 他: [['=台账!A3']] });
    const [sheet, other] = workbook.sheets;
    sheet!.rowHeights.set(2, 40);
    sheet!.hiddenRows.add(2);
    sheet!.merges = [{ top: 2, left: 0, bottom: 2, right: 3 }];
    sheet!.columnWidths.set(1, 30);
    await inExcel(async () => {
      await attempt((context) => {
        first(context).getRange('2:3').insert('Down');
        first(context).getRange('B:B').insert('Right');
      });
      expect([...sheet!.cells.keys()]).toEqual([0, 3, 4, 5]);
      expect(sheet!.cells.get(5)?.get(0)?.formula).toBe('=A4');
      expect(other!.cells.get(0)?.get(0)?.formula).toBe('=台账!A5');
      expect([...sheet!.rowHeights, ...sheet!.hiddenRows]).toEqual([[4, 40], 4]);
      expect(sheet!.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 4 }]);
      expect([...sheet!.columnWidths]).toEqual([[2, 30]]);
      await attempt((context) => first(context).getRange('5:5').delete('Up'));
      expect(other!.cells.get(0)?.get(0)?.formula).toBe('=台账!#REF!');
      expect([sheet!.merges, sheet!.hiddenRows.size]).toEqual([[], 0]);
    }, workbook);
  });

  test('part of a sheet: only what stands below or to the right moves', async () => {
    await inExcel(async ({ first: sheet }) => {
      await attempt((context) => first(context).getRange('A2:B2').insert('Down'));
      expect(sheet.cells.get(2)?.get(0)?.value).toBe('甲');
      expect(sheet.cells.get(1)?.get(3)?.value).toBe(3);
      await attempt((context) => first(context).getRange('A2:B2').delete('Left'));
      expect(sheet.cells.get(1)?.get(0)?.value).toBe(2);
    }, book());
  });

  test('new rows look like the one above', async () => {
    const workbook = newWorkbook({ 表: [[{ value: 1, style: { fill: '#FFFF00' } }], [2]] });
    await inExcel(async ({ first: sheet }) => {
      await attempt((context) => first(context).getRange('2:2').insert('Down'));
      expect(sheet.cells.get(1)?.get(0)).toEqual({ value: null, style: { fill: '#FFFF00' } });
    }, workbook);
  });

  test('content is not pushed off the sheet', async () => {
    const workbook = newWorkbook();
    workbook.sheets[0]!.cells.set(1_048_575, new RowCells([[0, { value: 'x' }]]));
    await inExcel(async () => {
      expect(await attempt((context) => first(context).getRange('1:1').insert('Down'))).toMatch(
        /^NonBlankCellOffSheet/,
      );
    }, workbook);
  });
});
