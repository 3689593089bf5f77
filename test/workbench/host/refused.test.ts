import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { attempt, failureOf, inExcel } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const cell = (context: Excel.RequestContext) => first(context).getRange('B2');

describe('what Excel refuses, this host refuses', () => {
  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ['a formula with two operators', 'Range.formulas', (c) => (cell(c).formulas = [['=1+*2']])],
    ['a formula with a semicolon between arguments', 'Range.formulas', (c) => (cell(c).formulas = [['=SUM(1;2)']])],
    ['a text of 300 in a formula', 'Range.formulas', (c) => (cell(c).formulas = [[`="${'a'.repeat(300)}"`]])],
    [
      '70 IFs in each other',
      'Range.formulas',
      (c) => (cell(c).formulas = [[`=${'IF(1,'.repeat(70)}1${')'.repeat(70)}`]]),
    ],
    ['300 arguments', 'Range.formulas', (c) => (cell(c).formulas = [[`=SUM(${'1,'.repeat(299)}1)`]])],
    ['NUL in a text', 'Range.values', (c) => (cell(c).values = [['a\0b']])],
    ['half a character', 'Range.values', (c) => (cell(c).values = [['\ud83d甲']])],
    [
      'a rule whose formula is broken',
      '',
      (c) => (cell(c).conditionalFormats.add('Custom').custom.rule.formula = '=1+*2'),
    ],
    ['a number format that is none', 'Range.numberFormat', (c) => (cell(c).numberFormat = [['0.00"元']])],
    ['a name like a cell', '', (c) => first(c).names.add('AB12', '=1')],
    ['a name like a cell in R1C1', '', (c) => first(c).names.add('R1C1', '=1')],
    ['a name for a broken formula', '', (c) => first(c).names.add('率', '=1+*2')],
    ['a name given a broken formula', '', (c) => (first(c).names.add('率', '=1').formula = '=(1')],
    [
      'a footer of 300',
      '',
      (c) => (first(c).pageLayout.headersFooters.defaultForAllPages.centerFooter = 'a'.repeat(300)),
    ],
    [
      'a chart title of 300',
      '',
      (c) => (first(c).charts.add('Line', first(c).getRange('A1:B2')).title.text = 'a'.repeat(300)),
    ],
    [
      'zero pages',
      'PageLayout.zoom',
      (c) => (first(c).pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }),
    ],
  ])('%s', async (_what, where, act) => {
    await inExcel(
      async () => {
        const failed = await attempt((context) => void act(context));
        expect(failed).toMatch(/^InvalidArgument @/);
        expect(failed.toLowerCase()).toContain((where.split('.')[1] ?? '').toLowerCase());
      },
      newWorkbook({
        台账: [
          ['名', '数'],
          ['甲', 1],
        ],
      }),
    );
  });

  test('the 1027th page break, and settings of more than 2 MB together', async () => {
    await inExcel(async ({ workbook }) => {
      const breaks = (count: number) =>
        attempt((context) => {
          for (let row = 1; row <= count; row++) {
            first(context).horizontalPageBreaks.add(first(context).getRangeByIndexes(row, 0, 1, 1));
          }
        });
      expect(await breaks(1026)).toBe('no failure');
      expect(await breaks(1027)).toMatch(/^InvalidOperation/);
      const keep = (key: string, bytes: number) =>
        attempt((context) => context.workbook.settings.add(key, 'a'.repeat(bytes)));
      expect(await keep('one', 1_200_000)).toBe('no failure');
      expect(await keep('two', 1_200_000)).toMatch(/^GeneralException/);
      expect([...workbook.settings.keys()]).toEqual(['one']);
      expect(await keep('one', 2_000_000)).toBe('no failure');
    });
  });

  test('what it takes: our signature in a rule, colours by their HTML names, one value for a range', async () => {
    await inExcel(async ({ first: sheet }) => {
      const done = await attempt((context) => {
        const range = first(context).getRange('A1:B3');
        range.values = [[7]];
        range.format.fill.color = 'DarkSlateBlue';
        range.conditionalFormats.add('Custom').custom.rule.formula = '=AND(N("贴息通")=0,$B2="不予贴息")';
        range.numberFormat = [['#,##0.00_ ;[Red]-#,##0.00']];
      });
      expect(done).toBe('no failure');
      const cells = [...sheet.cells.values()].flatMap((row) => [...row].map(([, one]) => one));
      expect(cells.map(({ value }) => value)).toEqual([7, 7, 7, 7, 7, 7]);
      expect(new Set(cells.map(({ style }) => style?.fill))).toEqual(new Set(['#483D8B']));
    });
  });
});

test('a rule that stands twice: listed, but not read', async () => {
  await inExcel(async ({ first: sheet }) => {
    const rule = {
      kind: 'custom',
      formula: '=A1>1',
      stopIfTrue: false,
      ranges: [{ top: 0, left: 0, bottom: 3, right: 0 }],
    } as const;
    sheet.conditionalFormats = [1, 2].map((priority) => ({
      ...rule,
      ranges: [...rule.ranges],
      id: `{${priority}}`,
      priority,
    }));
    const read = Excel.run(async (context) => {
      const formats = first(context).getRange().conditionalFormats;
      formats.load('items/id,items/type');
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(['Custom', 'Custom']);
      formats.items[0]!.custom.rule.load('formula');
      await context.sync();
    });
    expect(await failureOf(read)).toBe('GeneralException @ ConditionalFormatRule.formula');
  });
});

describe('no cell is selected', () => {
  test('a chart sheet in front is no worksheet', async () => {
    await inExcel(async ({ host, first: sheet }) => {
      await host.applyEdit({ kind: 'chart-sheet' });
      const codes = await Promise.all([
        attempt((c) => c.workbook.worksheets.getActiveWorksheet().load('name')),
        attempt((c) => c.workbook.getActiveCell().load('address')),
        attempt((c) => c.workbook.getSelectedRanges().load('address')),
      ]);
      expect(codes.map((code) => code.split(' ')[0])).toEqual([
        'GeneralException',
        'InvalidSelection',
        'InvalidSelection',
      ]);
      await host.applyEdit({ kind: 'activate', sheetId: sheet.id });
      expect(await attempt((c) => c.workbook.worksheets.getActiveWorksheet().load('name'))).toBe('no failure');
    });
  });

  test('with a chart selected the sheet is known, its cell is not, and cells are not merged', async () => {
    await inExcel(async ({ host }) => {
      await host.applyEdit({ kind: 'chart' });
      expect(await attempt((c) => c.workbook.worksheets.getActiveWorksheet().load('name'))).toBe('no failure');
      expect(await attempt((c) => c.workbook.getActiveCell().load('address'))).toMatch(/^InvalidSelection/);
      expect(await attempt((c) => first(c).getRange('A1:B1').merge())).toMatch(/^GeneralException/);
    });
  });
});

test('while the clerk types in a cell, what does not wait is refused', async () => {
  await inExcel(async ({ host, first: sheet }) => {
    const leave = host.typeInCell();
    expect(await attempt((c) => (cell(c).values = [[1]]))).toMatch(/^InvalidOperationInCellEditMode/);
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      cell(context).values = [[2]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([done, sheet.cells.size]).toEqual([false, 0]);
    leave();
    await waiting;
    expect([done, sheet.cells.get(1)?.get(1)?.value]).toEqual([true, 2]);
  });
});

test('a member refused on one sheet is answered on the others', async () => {
  await inExcel(
    async ({ host, first: sheet }) => {
      host.refuse('ConditionalFormatCollection.*', 'GeneralException', sheet.id);
      const load = (name: string) =>
        attempt((c) => c.workbook.worksheets.getItem(name).getRange().conditionalFormats.load('items/id'));
      expect([await load('一'), await load('二')].map((code) => code.split(' ')[0])).toEqual([
        'GeneralException',
        'no',
      ]);
    },
    newWorkbook({ 一: [], 二: [] }),
  );
});

test('a sheet of .xls ends at row 65536 and column 256', async () => {
  await inExcel(
    async () => {
      await Excel.run(async (context) => {
        const whole = first(context).getRange();
        whole.load('rowCount,columnCount');
        const column = first(context).getRange('C:C');
        column.load('rowCount,isEntireColumn');
        const last = first(context).getRangeByIndexes(65_535, 255, 1, 1);
        last.load('address');
        await context.sync();
        expect([whole.rowCount, whole.columnCount, column.rowCount, column.isEntireColumn, last.address]).toEqual([
          65_536,
          256,
          65_536,
          true,
          'Sheet1!IV65536',
        ]);
      });
      expect(await attempt((c) => first(c).getRangeByIndexes(0, 0, 1_048_576, 1).load('address'))).toMatch(
        /^InvalidArgument/,
      );
      expect(await attempt((c) => first(c).getRange('A65537').load('address'))).toMatch(/^InvalidArgument/);
    },
    { ...newWorkbook(), gridSize: { rows: 65_536, columns: 256 } },
  );
});
