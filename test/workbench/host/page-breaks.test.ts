import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { attempt, inExcel } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const rows = () => newWorkbook({ 台账: [['甲'], ['乙'], ['丙'], ['丁'], ['戊']] });

test('page breaks before rows: put in, moved with the rows, saved and read, taken out', async () => {
  const workbook = rows();
  await inExcel(async ({ first: sheet }) => {
    await attempt((context) => {
      first(context).horizontalPageBreaks.add('A4');
      first(context).horizontalPageBreaks.add(first(context).getRange('A2:C3'));
      first(context).horizontalPageBreaks.add('4:4');
    });
    expect(sheet.page.rowBreaks).toEqual([1, 3]);
    await attempt((context) => first(context).getRange('3:3').insert('Down'));
    expect(sheet.page.rowBreaks).toEqual([1, 4]);
  }, workbook);

  const saved = await openXlsx(await saveXlsx(workbook));
  expect(saved.sheets[0]!.page.rowBreaks).toEqual([1, 4]);

  await inExcel(async ({ first: sheet }) => {
    await Excel.run(async (context) => {
      const breaks = first(context).horizontalPageBreaks;
      const count = breaks.getCount();
      const cell = breaks.getItem(1).getCellAfterBreak();
      cell.load('address');
      await context.sync();
      expect([count.value, cell.address]).toEqual([2, '台账!A5']);
    });
    await attempt((context) => first(context).horizontalPageBreaks.removePageBreaks());
    expect(sheet.page.rowBreaks).toBeUndefined();
  }, saved);
  expect((await openXlsx(await saveXlsx(saved))).sheets[0]!.page.rowBreaks).toBeUndefined();
});

test('no break stands before the first row', async () => {
  await inExcel(async () => {
    expect(await attempt((context) => first(context).horizontalPageBreaks.add('A1'))).toMatch(/^InvalidArgument/);
  }, rows());
});
