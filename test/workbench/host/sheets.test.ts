import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { attempt, inExcel } from './in-excel';

const book = () => newWorkbook({ 台账: [['姓名'], ['=其他!A1'], ["='其 他 2'!A1"]], 其他: [[1]], '其 他 2': [[2]] });

describe('names of sheets', () => {
  test.each([
    ['', 'InvalidArgument'],
    ['一'.repeat(32), 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['a\\b', 'InvalidArgument'],
    ['a?b', 'InvalidArgument'],
    ['a*b', 'InvalidArgument'],
    ['[a]', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ["a'", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['其他', 'ItemAlreadyExists'],
  ])('%p is %s', async (name, code) => {
    await inExcel(async ({ workbook }) => {
      expect(await attempt((context) => context.workbook.worksheets.add(name).load('name'))).toBe(
        `${code} @ Worksheet.name`,
      );
      expect(workbook.sheets).toHaveLength(3);
    }, book());
  });

  test('a rename reaches the formulas, quoted where needed', async () => {
    await inExcel(async ({ first }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('其他').name = '其他 1';
        context.workbook.worksheets.getItem('其 他 2').name = '其他2';
        await context.sync();
      });
      expect(first.cells.get(1)?.get(0)?.formula).toBe("='其他 1'!A1");
      expect(first.cells.get(2)?.get(0)?.formula).toBe('=其他2!A1');
    }, book());
  });
});

test('a new sheet stands at the end, is not activated and gets a free name', async () => {
  await inExcel(async ({ workbook }) => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add();
      added.load('name,position,visibility,id');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      worksheets.load('items/name');
      const count = worksheets.getCount();
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(['Sheet1', 3, 'Visible']);
      expect(active.name).toBe('台账');
      expect(worksheets.items.map(({ name }) => name)).toEqual(['台账', '其他', '其 他 2', 'Sheet1']);
      expect(count.value).toBe(4);
      added.position = 0;
      added.activate();
      await context.sync();
      expect(workbook.sheets[0]?.id).toBe(added.id);
      expect(workbook.activeSheet).toBe(added.id);
    });
  }, book());
});

test('a sheet is found by name in any capitals and by id; a proxy outlives a rename', async () => {
  await inExcel(async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Result');
      sheet.load('id');
      await context.sync();
      sheet.name = 'Other';
      const byId = worksheets.getItem(sheet.id);
      byId.load('name');
      const byName = worksheets.getItemOrNullObject('oTHER');
      const gone = worksheets.getItemOrNullObject('Result');
      await context.sync();
      expect([byId.name, byName.isNullObject, gone.isNullObject]).toEqual(['Other', false, true]);
    });
    expect(await attempt((context) => context.workbook.worksheets.getItem('Result').load('name'))).toBe(
      'ItemNotFound @ WorksheetCollection.getItem',
    );
  }, book());
});

test('a deleted sheet leaves #REF! behind, and the next one comes to the front', async () => {
  await inExcel(async ({ workbook }) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('其他').delete();
      await context.sync();
      expect(workbook.sheets[0]?.cells.get(1)?.get(0)?.formula).toBe('=#REF!A1');
      context.workbook.worksheets.getItem('台账').delete();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      expect(active.name).toBe('其 他 2');
    });
    expect(await attempt((context) => context.workbook.worksheets.getActiveWorksheet().delete())).toMatch(
      /^InvalidOperation/,
    );
    expect(workbook.sheets).toHaveLength(1);
  }, book());
});

test('very hidden sheets cannot be deleted, hidden ones not activated', async () => {
  await inExcel(async () => {
    await attempt((context) => {
      context.workbook.worksheets.getItem('其他').visibility = 'VeryHidden';
      context.workbook.worksheets.getItem('其 他 2').visibility = 'Hidden';
    });
    expect(await attempt((context) => context.workbook.worksheets.getItem('其他').delete())).toMatch(
      /^InvalidOperation/,
    );
    expect(await attempt((context) => context.workbook.worksheets.getItem('其 他 2').activate())).toMatch(
      /^InvalidOperation/,
    );
    await Excel.run(async (context) => {
      const visible = context.workbook.worksheets.getCount(true);
      await context.sync();
      expect(visible.value).toBe(1);
    });
  }, book());
});

test('a call on a null object does nothing', async () => {
  await inExcel(async ({ workbook }) => {
    expect(
      await attempt((context) => {
        const none = context.workbook.worksheets.getItemOrNullObject('没有');
        none.delete();
        none.getRange('A1').values = [[1]];
      }),
    ).toBe('no failure');
    expect(workbook.sheets).toHaveLength(3);
  }, book());
});

describe('protection', () => {
  const denied = /^AccessDenied/;

  test('a protected sheet takes no write but the values of unlocked cells', async () => {
    const workbook = book();
    workbook.sheets[0]!.cells.get(0)!.set(1, { value: 1, style: { locked: false } });
    workbook.sheets[0]!.protected = true;
    await inExcel(async ({ first }) => {
      const before = JSON.stringify([...first.cells].map(([row, cells]) => [row, [...cells]]));
      const on = (act: (sheet: Excel.Worksheet) => void) =>
        attempt((context) => act(context.workbook.worksheets.getFirst()));
      expect(await on((sheet) => (sheet.getRange('A1').values = [['x']]))).toMatch(denied);
      expect(await on((sheet) => (sheet.getRange('A1:B1').values = [['x', 'y']]))).toMatch(denied);
      expect(await on((sheet) => (sheet.getRange('B1').format.fill.color = 'red'))).toMatch(denied);
      expect(await on((sheet) => (sheet.getRange('B1').numberFormat = [['@']]))).toMatch(denied);
      expect(await on((sheet) => sheet.getRange('A1').clear())).toMatch(denied);
      expect(await on((sheet) => sheet.getRange('1:1').insert('Down'))).toMatch(denied);
      expect(await on((sheet) => sheet.getRange('1:1').delete('Up'))).toMatch(denied);
      expect(await on((sheet) => sheet.getRange('A1:B2').merge())).toMatch(denied);
      expect(await on((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toMatch(denied);
      expect(await on((sheet) => sheet.tables.add('A1:B2', true))).toMatch(denied);
      expect(await on((sheet) => (sheet.getRange('A1').format.columnWidth = 80))).toMatch(denied);
      expect(JSON.stringify([...first.cells].map(([row, cells]) => [row, [...cells]]))).toBe(before);
      expect(await on((sheet) => (sheet.getRange('B1').values = [[2]]))).toBe('no failure');
      expect(first.cells.get(0)?.get(1)?.value).toBe(2);
    }, workbook);
  });

  test('protecting twice fails, a password must be right', async () => {
    await inExcel(async ({ first }) => {
      const on = (act: (protection: Excel.WorksheetProtection) => void) =>
        attempt((context) => act(context.workbook.worksheets.getFirst().protection));
      expect(await on((protection) => protection.protect({}, 'geheim'))).toBe('no failure');
      expect(await on((protection) => protection.protect())).toMatch(denied);
      expect(await on((protection) => protection.unprotect('falsch'))).toMatch(/^BadPassword/);
      expect(first.protected).toBe(true);
      expect(await on((protection) => protection.unprotect('geheim'))).toBe('no failure');
      expect(first.protected).toBe(false);
    }, book());
  });

  test('a workbook with a protected structure keeps its sheets as they are', async () => {
    const workbook = book();
    workbook.protectedStructure = true;
    await inExcel(async () => {
      const on = (act: (sheets: Excel.WorksheetCollection) => void) =>
        attempt((context) => act(context.workbook.worksheets));
      expect(await on((sheets) => sheets.add('新'))).toMatch(denied);
      expect(await on((sheets) => sheets.getFirst().delete())).toMatch(denied);
      expect(await on((sheets) => (sheets.getFirst().name = '新'))).toMatch(denied);
      expect(await on((sheets) => (sheets.getFirst().position = 1))).toMatch(denied);
      expect(await on((sheets) => (sheets.getFirst().visibility = 'Hidden'))).toMatch(denied);
      expect(await on((sheets) => (sheets.getFirst().getRange('B1').values = [[1]]))).toBe('no failure');
    }, workbook);
  });
});
