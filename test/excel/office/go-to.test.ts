import { inExcel, ledgerWorkbook } from '../support/in-excel';

test('goes to a row as far as it is used, or to one cell', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    await api.goTo({ sheet: '台账', row: 6 });
    expect(workbook.selection).toEqual({ top: 5, left: 0, bottom: 5, right: 10 });
    await api.goTo({ sheet: '备注', row: 1 }, 0);
    expect(workbook.activeSheet).toBe(workbook.sheets[1]!.id);
    expect(workbook.selection).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    await expect(api.goTo({ sheet: '没有', row: 1 })).rejects.toThrow('没有“没有”这张工作表');
  }));
