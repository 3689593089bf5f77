import type { Calculator } from '../../../src/workbench/host/calculator';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import type { SheetData } from '../../../src/workbench/host/workbook-data';
import { attempt, inExcel } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const book = () => {
  const workbook = newWorkbook({
    台账: [
      ['姓名', '金额'],
      ['甲', 1],
      ['乙', 2],
    ],
  });
  workbook.sheets[0]!.tables = [
    { id: '1', name: '表1', range: { top: 0, left: 0, bottom: 2, right: 1 }, hasHeaders: true },
  ];
  return workbook;
};
const column = (sheet: SheetData, index: number) =>
  [0, 1, 2].map((row) => sheet.cells.get(row)?.get(index)?.formula ?? sheet.cells.get(row)?.get(index)?.value ?? null);

test.each([
  ['beside it', 'C1:D2', { bottom: 2, right: 3 }],
  ['below it', 'A4:B4', { bottom: 3, right: 1 }],
  ['with an empty column between', 'D1:E2', { bottom: 2, right: 1 }],
  ['with an empty row between', 'A5:B5', { bottom: 2, right: 1 }],
  ['beside it, below its rows', 'C4', { bottom: 2, right: 1 }],
])('a table takes in what is written %s or leaves it', async (_where, address, grown) => {
  await inExcel(async ({ first: sheet }) => {
    expect(await attempt((c) => (first(c).getRange(address).values = [['核算结论']]))).toBe('no failure');
    expect(sheet.tables[0]!.range).toEqual({ top: 0, left: 0, ...grown });
  }, book());
});

test('not where something stands there already, nor where nothing is written', async () => {
  await inExcel(async ({ first: sheet }) => {
    await attempt((c) => (first(c).getRange('C1:C3').values = [[''], [''], ['']]));
    expect(sheet.tables[0]!.range.right).toBe(1);
    sheet.tables = [];
    await attempt((c) => (first(c).getRange('C3').values = [['我的']]));
    sheet.tables = book().sheets[0]!.tables;
    await attempt((c) => (first(c).getRange('C1:C2').values = [['a'], ['b']]));
    expect(sheet.tables[0]!.range.right).toBe(1);
  }, book());
});

test('a new column gets a header of its own, a lone formula fills it', async () => {
  await inExcel(async ({ first: sheet }) => {
    await attempt((c) => (first(c).getRange('C2').formulas = [['=B2*2']]));
    expect(column(sheet, 2)).toEqual(['列3', '=B2*2', '=B3*2']);
    await attempt((c) => (first(c).getRange('D1').values = [['金额']]));
    expect(column(sheet, 3)[0]).toBe('金额2');
  }, book());
});

test('switched off, it stays as it is', async () => {
  await inExcel(async ({ host, first: sheet }) => {
    host.tablesGrow = false;
    await attempt((c) => (first(c).getRange('C1').values = [['a']]));
    expect(sheet.tables[0]!.range.right).toBe(1);
  }, book());
});

test('the table is computed anew: what names its columns follows', async () => {
  const asked: unknown[] = [];
  const calculator: Calculator = {
    recalculate: (_workbook, changed) => {
      asked.push(changed);
      return Promise.resolve([]);
    },
  };
  await inExcel(
    async ({ first: sheet }) => {
      await attempt((c) => (first(c).getRange('C1').values = [['a']]));
      const areas = [
        { sheetId: sheet.id, area: { top: 0, left: 0, bottom: 2, right: 2 } },
        { sheetId: sheet.id, area: { top: 0, left: 2, bottom: 0, right: 2 } },
      ];
      expect(asked).toEqual([{ kind: 'areas', areas }]);
    },
    book(),
    { calculator },
  );
});
