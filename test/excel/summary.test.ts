import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request } from './support/in-excel';

test('the summary stands in live formulas whose total is the sum of the result column, and is rebuilt in place', async () => {
  const calculator = new UniverCalculator();
  await inExcel(
    ledgerWorkbook(),
    async ({ api, workbook }) => {
      const result = await api.run(request('wanning-2021', '2021'), quiet, never);
      const built = await api.buildSheets(['summary'], result, quiet, never);
      expect(built.map(({ key, sheet }) => [key, sheet])).toEqual([
        ['summary', '年度汇总表'],
        ['working-paper', '计算底稿'],
      ]);
      const summary = workbook.sheets.find(({ name }) => name === '年度汇总表')!;
      const rows = [...summary.cells.keys()];
      const totalRow = rows.find((row) => cellText(workbook, '年度汇总表', row, 0) === '合计')!;
      const total = summary.cells.get(totalRow)!.get(8)!;
      expect(total.formula).toMatch(/^=/);
      // 2426.67 + 2858.33
      const column = [3, 4, 5, 6, 7].map((row) => Number(cellText(workbook, '台账', row, 15) || 0));
      expect(total.value).toBe(5285);
      expect(column.reduce((sum, amount) => sum + Math.round(amount * 100), 0)).toBe(528500);

      const sheets = workbook.sheets.length;
      await api.buildSheets(['summary'], result, quiet, never);
      expect(workbook.sheets).toHaveLength(sheets);
      expect(summary.cells.get(totalRow)!.get(8)!.value).toBe(5285);
    },
    { calculator },
  );
  calculator.dispose();
});
