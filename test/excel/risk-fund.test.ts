import { putCell } from '../../src/workbench/host/cells';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import { cellText, never, quiet } from './support/in-excel';
import { inSample } from './support/in-sample';

jest.setTimeout(120_000);

const SHEET = '风险补偿台账';

function rowOf(workbook: WorkbookData, mark: string | number): number {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET)!;
  return [...sheet.cells.keys()].find((r) => cellText(workbook, SHEET, r, 0) === mark)!;
}

test('size by three volumes, losses 7:3, recoveries pro rata; what is typed is kept, also in a row put in between', () =>
  inSample('jiaocheng-2024', '2024-05', async ({ api, workbook, result, calculate }) => {
    await api.buildSheets(['risk-fund'], result, quiet, never);
    const sheet = workbook.sheets.find(({ name }) => name === SHEET)!;
    const line = (mark: string | number) =>
      Array.from({ length: 15 }, (_, c) => cellText(workbook, SHEET, rowOf(workbook, mark), c));

    // 5600万 need 700万, which are there; 9471.15万 need 1183.89万.
    expect(line('②').slice(5, 11)).toEqual([56_000_000, 7_000_000, 7_000_000, 0, 12.5, '够']);
    expect(line('③').slice(5, 11)).toEqual([
      94_711_500,
      7_000_000,
      11_838_937.5,
      4_838_937.5,
      7.39,
      '应有 1183.89 万元，实有 700.00 万元，差 483.89 万元',
    ]);

    // Fund and bank bear 70 and 30 of 100, the bank what rounding leaves; what comes back goes to both by what they bore.
    // 33433.34 × 70 % = 23403.338; 12345.67 × 23403.34 ÷ 33433.34 = 8641.9696.
    const cases = [
      {
        principal: 33_333.33,
        interest: 100.01,
        recovered: 12_345.67,
        bear: [23_403.34, 10_030],
        back: [8641.97, 3703.7],
      },
      { principal: 50_000, interest: 0, recovered: 50_000, bear: [35_000, 15_000], back: [35_000, 15_000] },
      { principal: 20_000, interest: 1.5, recovered: 0, bear: [14_001.05, 6000.45], back: [0, 0] },
    ];
    const first = rowOf(workbook, 1);
    cases.forEach(({ principal, interest, recovered }, i) => {
      [`测试户${i}`, '交城农商行', 45_500, 45_600, principal, interest].forEach((value, c) =>
        putCell(sheet, first + i, c + 1, { value }),
      );
      putCell(sheet, first + i, 10, { value: recovered });
    });
    await calculate();
    cases.forEach(({ bear, back }, i) => {
      const shown = line(i + 1);
      expect([shown[8], shown[9]]).toEqual(bear);
      expect([shown[11], shown[12]]).toEqual(back);
    });
    for (const check of ['核对：损失－基金承担－银行承担（应为 0.00）', '核对：追回－退回基金－退回银行（应为 0.00）'])
      expect(line(check)[8]).toBe(0);
    expect(line('核对：期末余额与《计算底稿》合计差额（应为 0.00）')[8]).toBe(0);

    // The clerk puts a row in between and says how large the fund is now.
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange(`${first + 2}:${first + 2}`);
      range.insert('Down');
      await context.sync();
    });
    putCell(sheet, first + 1, 1, { value: '插入的户' });
    putCell(sheet, first + 1, 5, { value: 1000 });
    putCell(sheet, rowOf(workbook, '①'), 6, { value: 12_000_000 });
    await api.buildSheets(['risk-fund'], result, quiet, never);
    const names = Array.from({ length: 5 }, (_, i) => cellText(workbook, SHEET, rowOf(workbook, 1) + i, 1));
    expect(names).toEqual(['测试户0', '测试户1', '测试户2', '插入的户', '']);
    expect(line(4).slice(5, 10)).toEqual([1000, '', 1000, 700, 300]);
    expect(line('③').slice(6, 9)).toEqual([12_000_000, 11_838_937.5, 0]);
  }));

test('a recovery above the loss is said', () =>
  inSample('jiaocheng-2024', '2024-05', async ({ api, workbook, result, calculate }) => {
    await api.buildSheets(['risk-fund'], result, quiet, never);
    const sheet = workbook.sheets.find(({ name }) => name === SHEET)!;
    const first = rowOf(workbook, 1);
    putCell(sheet, first, 5, { value: 100 });
    putCell(sheet, first, 10, { value: 100.01 });
    await calculate();
    expect(cellText(workbook, SHEET, first, 14)).toMatch(/追回的比损失多/);
  }));
