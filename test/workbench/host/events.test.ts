import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import type { WorkbookChange } from '../../../src/workbench/host/changes';
import { inExcel, nextTurn } from './in-excel';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test("the user's edits and the add-in's raise onChanged, with what was before in a single cell", async () => {
  await inExcel(
    async ({ host, first }) => {
      const seen: unknown[] = [];
      const note = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
        const { address, changeType, triggerSource, worksheetId, details } = event;
        seen.push([address, changeType, triggerSource, worksheetId, details?.valueBefore, details?.valueAfter]);
      };
      await Excel.run(async (context) => {
        const registration = context.workbook.worksheets.onChanged.add(note);
        await context.sync();
        expect(host.registeredEvents).toBe(1);
        await host.applyEdit({ kind: 'enter', sheetId: first.id, top: 0, left: 0, values: [['二']] });
        await host.applyEdit({ kind: 'enter', sheetId: first.id, top: 1, left: 1, values: [[1, 2]] });
        await host.applyEdit({ kind: 'insert-rows', sheetId: first.id, first: 0, count: 2 });
        context.workbook.worksheets.getFirst().getRange('D1').values = [[5]];
        await context.sync();
        await nextTurn();
        registration.remove();
        await context.sync();
        await host.applyEdit({ kind: 'clear', sheetId: first.id, area: cell(0, 0) });
        await nextTurn();
      });
      expect(seen).toEqual([
        ['A1', 'RangeEdited', 'Unknown', first.id, '一', '二'],
        ['B2:C2', 'RangeEdited', 'Unknown', first.id, undefined, undefined],
        ['1:2', 'RowInserted', 'Unknown', first.id, undefined, undefined],
        ['D1', 'RangeEdited', 'ThisLocalAddin', first.id, '', 5],
      ]);
      expect(host.registeredEvents).toBe(0);
    },
    newWorkbook({ 表: [['一']] }),
  );
});

test('selection and activation: on a sheet, on all sheets, and the document event', async () => {
  await inExcel(
    async ({ host, workbook }) => {
      const seen: string[] = [];
      const [a, b] = workbook.sheets;
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getFirst().onSelectionChanged.add(async ({ address }) => void seen.push(`甲 ${address}`));
        worksheets.onSelectionChanged.add(
          async ({ address, worksheetId }) => void seen.push(`all ${address} ${worksheetId === b!.id}`),
        );
        worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(`on ${worksheetId === b!.id}`));
        worksheets.onDeactivated.add(async ({ worksheetId }) => void seen.push(`off ${worksheetId === a!.id}`));
        context.workbook.onSelectionChanged.add(async () => void seen.push('document'));
        await context.sync();
        await host.applyEdit({ kind: 'select', sheetId: a!.id, area: cell(2, 1) });
        await nextTurn();
        worksheets.getItem('乙').getRange('C1:D2').select();
        const selected = context.workbook.getSelectedRange();
        const active = context.workbook.getActiveCell();
        selected.load('address');
        active.load('address');
        await context.sync();
        expect([selected.address, active.address]).toEqual(['乙!C1:D2', '乙!C1']);
        await nextTurn();
      });
      expect([...seen].sort()).toEqual(
        ['甲 B3', 'all B3 false', 'document', 'off true', 'on true', 'all C1:D2 true', 'document'].sort(),
      );
    },
    newWorkbook({ 甲: [], 乙: [] }),
  );
});

test('no event while the add-in has switched them off', async () => {
  await inExcel(async ({ host, first }) => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
      context.runtime.enableEvents = false;
      await context.sync();
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
      await host.applyEdit({ kind: 'enter', sheetId: first.id, top: 1, left: 0, values: [[1]] });
      await nextTurn();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getFirst().getRange('A3').values = [[1]];
      await context.sync();
      await nextTurn();
    });
    expect(seen).toEqual(['A3']);
  });
});

test('sheets added and deleted', async () => {
  await inExcel(async ({ workbook }) => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ worksheetId }) => void seen.push(`+${worksheetId}`));
      worksheets.onDeleted.add(async ({ worksheetId }) => void seen.push(`-${worksheetId}`));
      await context.sync();
      const added = worksheets.add('新');
      await context.sync();
      const id = workbook.sheets[1]!.id;
      added.delete();
      await context.sync();
      await nextTurn();
      expect(seen).toEqual([`+${id}`, `-${id}`]);
    });
  });
});

test('the page is told of every change, once a sync, and of whose it is', async () => {
  await inExcel(async ({ host, first }) => {
    const batches: (readonly WorkbookChange[])[] = [];
    const stop = host.onChange((changes) => batches.push(changes));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1').format.fill.color = 'red';
      await context.sync();
    });
    await host.applyEdit({ kind: 'enter', sheetId: first.id, top: 0, left: 0, values: [['=1']] });
    stop();
    await host.applyEdit({ kind: 'clear', sheetId: first.id, area: cell(0, 0) });
    expect(batches).toEqual([
      [
        {
          kind: 'cells',
          sheetId: first.id,
          area: { top: 0, left: 0, bottom: 1, right: 1 },
          change: 'RangeEdited',
          source: 'add-in',
        },
        { kind: 'formats', sheetId: first.id, area: cell(0, 0), source: 'add-in' },
      ],
      [
        {
          kind: 'cells',
          sheetId: first.id,
          area: cell(0, 0),
          change: 'RangeEdited',
          before: 1,
          after: null,
          source: 'user',
        },
      ],
    ]);
  });
});

test('a range held by the add-in goes along when rows are put in above it', async () => {
  await inExcel(async ({ host, first }) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B5:C6');
      range.load('address');
      await context.sync();
      await host.applyEdit({ kind: 'insert-rows', sheetId: first.id, first: 1, count: 3 });
      await host.applyEdit({ kind: 'delete-columns', sheetId: first.id, first: 0, count: 1 });
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A8:B9');
      expect(host.keptObjects).toBe(1);
    });
    expect(host.keptObjects).toBe(0);
  });
});

test('an edit the sheet does not take is refused', async () => {
  const workbook = newWorkbook();
  workbook.sheets[0]!.protected = true;
  await inExcel(async ({ host, first }) => {
    const edit = host.applyEdit({ kind: 'enter', sheetId: first.id, top: 0, left: 0, values: [['x']] });
    await expect(edit).rejects.toMatchObject({ code: 'AccessDenied' });
  }, workbook);
});

test('a long batch lets the page breathe, but no edit gets into the middle of it', async () => {
  await inExcel(async ({ host, first }) => {
    const seen: string[] = [];
    const rows = Array.from({ length: 60_000 }, (_, i) => [i, 'x', i, 'y', i]);
    let edited: Promise<void> | undefined;
    host.beforeSync(() => {
      setTimeout(() => {
        edited = host.applyEdit({
          kind: 'enter',
          sheetId: first.id,
          top: rows.length - 1,
          left: 4,
          values: [['user']],
        });
      }, 0);
    });
    host.onChange((changes) => seen.push(...changes.map(({ kind, source }) => `${kind} ${source}`)));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, rows.length, 5).values = rows;
      await context.sync();
    });
    await nextTurn();
    await edited;
    expect(new Set(seen)).toEqual(new Set(['cells add-in', 'cells user']));
    expect(seen.indexOf('cells user')).toBe(seen.length - 1);
    expect(first.cells.get(rows.length - 1)?.get(4)?.value).toBe('user');
  });
});

test('the user can get between two syncs; a read-only workbook says so', async () => {
  await inExcel(
    async ({ host, first }) => {
      host.beforeSync(async (sync) => {
        if (sync === 2) await host.applyEdit({ kind: 'insert-rows', sheetId: first.id, first: 0, count: 1 });
      });
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1');
        range.load('address');
        context.workbook.load('readOnly,name');
        await context.sync();
        expect([range.address, context.workbook.readOnly, context.workbook.name]).toEqual([
          'Sheet1!A1',
          true,
          '台账.xlsx',
        ]);
        range.load('address');
        await context.sync();
        expect(range.address).toBe('Sheet1!A2');
      });
    },
    newWorkbook(),
    { readOnly: true, workbookName: '台账.xlsx' },
  );
});
