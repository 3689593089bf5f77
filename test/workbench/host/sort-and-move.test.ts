import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import type { SheetData } from '../../../src/workbench/host/workbook-data';
import { attempt, inExcel, nextTurn } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const book = () =>
  newWorkbook({
    台账: [
      ['姓名', '金额', '一半', '旁边'],
      ['丙', 3, '=B2/2', '丙的'],
      ['甲', 1, '=B3/2', '甲的'],
      ['乙', 2, '=B4/2', '乙的'],
    ],
  });
const shown = (sheet: SheetData, columns: readonly number[] = [0, 1, 2, 3]) =>
  [1, 2, 3].map((row) =>
    columns.map((column) => {
      const cell = sheet.cells.get(row)?.get(column);
      return cell?.formula ?? cell?.value ?? null;
    }),
  );

test('a sort takes the area along and nothing beside it; the add-in is told of sorted rows, of nothing else', async () => {
  await inExcel(async ({ host, first: sheet }) => {
    const told: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void told.push(`changed ${event.address}`)));
      context.workbook.worksheets.onRowSorted.add((event) =>
        Promise.resolve(void told.push(`sorted ${event.address}`)),
      );
      await context.sync();
    });
    await host.applyEdit({
      kind: 'sort',
      sheetId: sheet.id,
      area: { top: 1, left: 0, bottom: 3, right: 2 },
      column: 1,
    });
    await nextTurn();
    expect(shown(sheet)).toEqual([
      ['甲', 1, '=B2/2', '丙的'],
      ['乙', 2, '=B3/2', '甲的'],
      ['丙', 3, '=B4/2', '乙的'],
    ]);
    expect(told).toEqual(['sorted A2:C4']);
  }, book());
});

test('numbers, texts, logical values, errors, and empty cells last in either order', async () => {
  const values = ['乙', null, 2, { error: '#N/A' }, true, 1, '甲'];
  for (const ascending of [true, false]) {
    await inExcel(
      async ({ first: sheet }) => {
        await attempt((c) =>
          first(c)
            .getRange('A1:A7')
            .sort.apply([{ key: 0, ascending }]),
        );
        const sorted = values.map((_, row) => sheet.cells.get(row)?.get(0)?.value ?? null);
        const order = [1, 2, '甲', '乙', true, { error: '#N/A' }];
        expect(sorted).toEqual([...(ascending ? order : order.reverse()), null]);
      },
      newWorkbook({ 数: values.map((value) => [value]) }),
    );
  }
});

test('merged cells cannot be sorted; a filter is known by its range', async () => {
  await inExcel(async ({ first: sheet }) => {
    await Excel.run(async (context) => {
      const { autoFilter } = first(context);
      autoFilter.apply(first(context).getRange('A1:C4'));
      autoFilter.load('enabled');
      const range = autoFilter.getRangeOrNullObject();
      range.load('address');
      await context.sync();
      expect([autoFilter.enabled, range.address]).toEqual([true, '台账!A1:C4']);
    });
    sheet.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    expect(
      await attempt((c) =>
        first(c)
          .getRange('A2:C4')
          .sort.apply([{ key: 0 }]),
      ),
    ).toMatch(/^InvalidOperation/);
    await attempt((c) => first(c).autoFilter.remove());
    expect(sheet.autoFilter).toBeUndefined();
  }, book());
});

test('copyFrom repeats and shifts, moveTo takes everything along', async () => {
  await inExcel(async ({ first: sheet }) => {
    sheet.cells.get(1)!.set(0, { value: '丙', style: { fill: '#FF0000' } });
    await attempt((c) => first(c).getRange('E2:E4').copyFrom('C2', 'Formulas'));
    await attempt((c) => first(c).getRange('F2:F3').copyFrom('A2:A3', 'Formats'));
    expect(shown(sheet, [4, 5])).toEqual([
      ['=D2/2', null],
      ['=D3/2', null],
      ['=D4/2', null],
    ]);
    expect(sheet.cells.get(1)?.get(5)?.style?.fill).toBe('#FF0000');
    await attempt((c) => first(c).getRange('A2:C2').moveTo('A9'));
    expect(sheet.cells.get(1)?.get(0)).toBeUndefined();
    expect([0, 2].map((column) => sheet.cells.get(8)?.get(column))).toEqual([
      { value: '丙', style: { fill: '#FF0000' } },
      { value: null, formula: '=B2/2' },
    ]);
  }, book());
});
