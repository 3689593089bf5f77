import { startHeadless, type Headless } from '../../../src/workbench/headless';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';

let headless: Headless;
beforeAll(async () => {
  headless = await startHeadless(
    newWorkbook({
      台账: [
        ['姓名', '金额'],
        ['测试甲', 80000],
      ],
    }),
  );
});
afterAll(() => headless.stop());

test('office.js takes the host for Excel and reads cells through it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    const range = sheet.getUsedRange();
    range.load('values,address');
    await context.sync();
    expect(sheet.name).toBe('台账');
    expect(range.address).toBe('台账!A1:B2');
    expect(range.values).toEqual([
      ['姓名', '金额'],
      ['测试甲', 80000],
    ]);
  });
  expect(headless.host.keptObjects).toBe(0);
});
