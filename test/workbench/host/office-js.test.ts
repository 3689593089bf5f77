import { startHeadless } from '../../../src/workbench/headless';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { inExcel, nextTurn } from './in-excel';

const ledger = () =>
  newWorkbook({
    台账: [
      ['姓名', '金额'],
      ['测试甲', 80000],
    ],
  });

test('office.js takes the host for Excel on Windows and reads cells through it', async () => {
  await inExcel(async ({ host }) => {
    expect(Office.context.platform).toBe(Office.PlatformType.PC);
    expect(Office.context.host).toBe(Office.HostType.Excel);
    expect(Office.context.displayLanguage).toBe('zh-CN');
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
      expect(host.keptObjects).toBe(1);
    });
    await nextTurn();
    expect(host.keptObjects).toBe(0);
    expect(host.counters).toMatchObject({ syncs: 1, cellsRead: 4 });
  }, ledger());
});

test('a property that was not loaded throws, as in Excel', async () => {
  await inExcel(async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.load('address');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  }, ledger());
});

test('what was loaded without naming it, by items, by path and by object', async () => {
  await inExcel(async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items');
      const range = worksheets.getFirst().getRange('A2');
      range.load({ address: true, format: { fill: { color: true }, font: { bold: true } }, worksheet: { name: true } });
      const top = worksheets.getFirst().load({ select: 'name', top: 1 } as never);
      await context.sync();
      expect(worksheets.items[0]).toMatchObject({
        name: '台账',
        position: 0,
        visibility: 'Visible',
        showGridlines: true,
      });
      expect(range.toJSON()).toMatchObject({
        address: '台账!A2',
        format: { fill: { color: '#FFFFFF' }, font: { bold: false } },
      });
      expect([range.worksheet.name, top.name]).toEqual(['台账', '台账']);
    });
  }, ledger());
});

test('document settings of the common API are kept with the workbook', async () => {
  await inExcel(async ({ workbook }) => {
    const { settings } = Office.context.document;
    settings.set('选择', { a: 1 });
    const status = await new Promise((resolve) => settings.saveAsync(({ status: result }) => resolve(result)));
    expect(status).toBe(Office.AsyncResultStatus.Succeeded);
    expect(JSON.parse(workbook.settings.get('Office.document.选择') ?? 'null')).toEqual({ a: 1 });
  });
});

test('the globals are given back, and a second workbook starts afresh', async () => {
  const scope = globalThis as Record<string, unknown>;
  const first = await startHeadless(newWorkbook({ 一: [] }));
  const library = scope['Excel'];
  expect(library).toBeDefined();
  first.stop();
  expect(['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'].map((name) => scope[name])).toEqual(
    new Array(4).fill(undefined),
  );
  await inExcel(
    async () => {
      expect(scope['Excel']).not.toBe(library);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.load('name');
        await context.sync();
        expect(sheet.name).toBe('二');
      });
    },
    newWorkbook({ 二: [] }),
  );
});

test('nothing is fetched: every script is of an address that cannot exist, read from the package', async () => {
  const { window, stop } = await startHeadless(newWorkbook());
  const scripts = Array.from(window.document.scripts, ({ src }) => src);
  stop();
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter((src) => new URL(src).hostname !== 'workbench.invalid')).toEqual([]);
});
