import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { inExcel } from './in-excel';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

test('cells of one value and look are one object until one of them changes', async () => {
  await inExcel(async ({ host, first }) => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B4');
      range.format.fill.color = '#FF0000';
      range.values = [1, 2, 3, 4].map(() => ['同', 5]);
      await context.sync();
    });
    const values = () => [0, 1, 2, 3].map((row) => [0, 1].map((column) => first.cells.get(row)?.get(column)?.value));
    expect(first.cells.get(1)?.get(0)).toBe(first.cells.get(0)?.get(0));
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1').format.fill.color = '#00FF00';
      sheet.getRange('A2').clear('Contents');
      sheet.getRange('B3').values = [['=A1']];
      await context.sync();
    });
    expect(values()).toEqual([
      ['同', 5],
      [null, 5],
      ['同', null],
      ['同', 5],
    ]);
    expect([0, 1, 2].map((row) => first.cells.get(row)?.get(0)?.style?.fill)).toEqual([
      '#00FF00',
      '#FF0000',
      '#FF0000',
    ]);
    await host.applyEdit({ kind: 'insert-rows', sheetId: first.id, first: 0, count: 1 });
    expect(first.cells.get(3)?.get(1)?.formula).toBe('=A2');
    expect([1, 2, 4].map((row) => first.cells.get(row)?.get(1))).toEqual(
      [1, 2, 4].map(() => ({ value: 5, style: { fill: '#FF0000' } })),
    );
  }, newWorkbook());
});
