import type { Calculator, Recalculation } from '../../../src/workbench/host/calculator';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { RowCells } from '../../../src/workbench/host/row-cells';
import type { FaultKind } from '../../../src/workbench/host/workbook-host';
import { attempt, failureOf, inExcel } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const rows = (count: number, columns = 4) =>
  Array.from({ length: count }, (_, i) => Array.from({ length: columns }, (_, j) => `第${i}行第${j}列`));

describe('limits', () => {
  test('a request and an answer above the limit fail with their own codes, and nothing is written', async () => {
    await inExcel(
      async ({ host, first: sheet }) => {
        expect(await attempt((context) => (first(context).getRange('A1:D500').values = rows(500)))).toMatch(
          /^RequestPayloadSizeLimitExceeded/,
        );
        expect(sheet.cells.size).toBe(0);
        for (let block = 0; block < 5; block++) {
          await attempt((context) => (first(context).getRangeByIndexes(block * 100, 0, 100, 4).values = rows(100)));
        }
        expect(await attempt((context) => first(context).getRange('A1:D500').load('values'))).toMatch(
          /^ResponsePayloadSizeLimitExceeded/,
        );
        expect(await attempt((context) => first(context).getRange('A1:D100').load('values'))).toBe('no failure');
        expect(host.counters.largestPayload).toBeGreaterThan(20_000);
      },
      newWorkbook(),
      { limits: { payloadBytes: 20_000 } },
    );
  });

  test('a range of too many cells reads as null', async () => {
    await inExcel(
      async () => {
        await Excel.run(async (context) => {
          const large = first(context).getRange('A1:B6');
          large.load('values');
          const small = first(context).getRange('A1:B5');
          small.load('values');
          await context.sync();
          expect([large.values, small.values.length]).toEqual([null, 5]);
        });
      },
      newWorkbook(),
      { limits: { cells: 10 } },
    );
  });

  test('without a limit given, five million cells are it', async () => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const range = first(context).getRange('A1:F1000000');
        range.load('values,cellCount');
        await context.sync();
        expect([range.values, range.cellCount]).toEqual([null, 6_000_000]);
      });
      expect(
        await attempt((context) => (first(context).getRange('A1:F1000000').values = 1 as unknown as number[][])),
      ).toMatch(/^RangeExceedsLimit/);
    });
  });
});

describe('injected faults', () => {
  test.each<[FaultKind, string, number]>([
    ['error', 'GeneralException', 0],
    ['protected', 'AccessDenied', 0],
    ['too-large', 'RequestPayloadSizeLimitExceeded', 0],
    ['half', 'GeneralException', 1],
    ['timeout', 'RequestAborted', 4],
  ])('%s: the second sync fails with %s after %i writes', async (kind, code, written) => {
    await inExcel(async ({ host, first: sheet }) => {
      host.failSync(2, kind);
      const write = (row: number) => (context: Excel.RequestContext) => {
        const range = first(context);
        for (let i = 0; i < 4; i++) range.getCell(row + i, 0).values = [[i + 1]];
      };
      expect(await attempt(write(0))).toBe('no failure');
      expect(await attempt(write(10))).toMatch(new RegExp(`^${code}`));
      expect([...sheet.cells.keys()].filter((row) => row >= 10)).toHaveLength(written);
      expect(await attempt(write(20))).toBe('no failure');
      expect([...sheet.cells.keys()].filter((row) => row >= 20)).toHaveLength(4);
      expect(host.counters.syncs).toBe(3);
    });
  });
});

describe('what the host does not have', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ['Worksheet.Shapes', (sheet) => sheet.shapes.load('items/name')],
    ['Worksheet.StandardWidth', (sheet) => sheet.load('standardWidth')],
    ['Range.GetVisibleView', (sheet) => sheet.getRange('A1').getVisibleView().load('values')],
    ['Range.RemoveDuplicates', (sheet) => sheet.getRange('A1:B2').removeDuplicates([0], false)],
    ['Range.Hyperlink', (sheet) => (sheet.getRange('A1').hyperlink = { address: 'x' })],
    ['RangeFormat.IndentLevel', (sheet) => (sheet.getRange('A1').format.indentLevel = 1)],
    ['ConditionalFormatCollection.add', (sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar')],
    ['Workbook.Comments', (_, context) => context.workbook.comments.load('items/content')],
    ['Workbook.Save', (_, context) => context.workbook.save()],
  ])('%s says so by name', async (member, act) => {
    await inExcel(async () => {
      const work = Excel.run(async (context) => {
        act(first(context), context);
        await context.sync();
      });
      await expect(work).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: expect.stringContaining(member) as string,
      });
      expect(await failureOf(work)).toBe(`ApiNotFound @ ${member}`);
    });
  });

  test('what a newer Excel has is refused by office.js itself at our floor', async () => {
    await inExcel(async () => {
      const sets: readonly (readonly [string, string, boolean])[] = [
        ['ExcelApi', '1.14', true],
        ['ExcelApi', '1.15', false],
        ['CustomFunctionsRuntime', '1.3', true],
        ['CustomFunctionsRuntime', '1.4', false],
        ['SharedRuntime', '1.1', true],
      ];
      for (const [set, version, supported] of sets) {
        expect([set, version, Office.context.requirements.isSetSupported(set, version)]).toEqual([
          set,
          version,
          supported,
        ]);
      }
    });
  });
});

test('actions before the one that fails stay done, and the error names it', async () => {
  await inExcel(async ({ first: sheet }) => {
    const work = Excel.run(async (context) => {
      first(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[2]];
      first(context).getRange('A2').values = [[3]];
      await context.sync();
    });
    expect(await failureOf(work)).toBe('ItemNotFound @ WorksheetCollection.getItem');
    expect(sheet.cells).toEqual(new Map([[0, new RowCells([[0, { value: 1 }]])]]));
    await expect(work).rejects.toBeInstanceOf(OfficeExtension.Error);
  });
});

describe('calculation', () => {
  /** Gives every formula cell the number of times it was computed. */
  function counting(): { calculator: Calculator; asked: Recalculation[] } {
    const asked: Recalculation[] = [];
    const calculator: Calculator = {
      recalculate: async (workbook, changed) => {
        asked.push(changed);
        await new Promise((resolve) => setTimeout(resolve, 1));
        return workbook.sheets.flatMap((sheet) =>
          [...sheet.cells].flatMap(([row, cells]) =>
            [...cells].flatMap(([column, cell]) => {
              if (cell.formula === undefined) return [];
              cell.value = asked.length;
              return [{ sheetId: sheet.id, area: { top: row, left: column, bottom: row, right: column } }];
            }),
          ),
        );
      },
    };
    return { calculator, asked };
  }

  test('a read after a write waits for it; writing without formulas around asks for the written area', async () => {
    const { calculator, asked } = counting();
    await inExcel(
      async ({ first: sheet }) => {
        await Excel.run(async (context) => {
          const range = first(context).getRange('A1:B1');
          range.formulas = [[1, '=A1']];
          range.load('values');
          await context.sync();
          expect(range.values).toEqual([[1, 1]]);
          first(context).getRange('A1').values = [[2]];
          await context.sync();
          range.load('values');
          await context.sync();
          expect(range.values).toEqual([[2, 2]]);
        });
        expect(asked).toEqual([
          { kind: 'areas', areas: [{ sheetId: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 1 } }] },
          { kind: 'areas', areas: [{ sheetId: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } }] },
        ]);
      },
      newWorkbook(),
      { calculator },
    );
  });

  test('suspended until the next sync, off in manual mode, on when asked', async () => {
    const { calculator, asked } = counting();
    await inExcel(
      async () => {
        await Excel.run(async (context) => {
          const { application } = context.workbook;
          const range = first(context).getRange('A1');
          application.suspendApiCalculationUntilNextSync();
          range.formulas = [['=1']];
          range.load('values');
          await context.sync();
          expect([range.values, asked.length]).toEqual([[['']], 1]);
          application.calculationMode = 'Manual';
          first(context).getRange('B1').values = [[1]];
          range.load('values');
          await context.sync();
          expect([range.values, asked.length]).toEqual([[[1]], 1]);
          application.calculate('Recalculate');
          await context.sync();
          expect(asked.length).toBe(2);
          application.calculate('Full');
          await context.sync();
          expect(asked.at(-1)).toEqual({ kind: 'full' });
        });
      },
      newWorkbook(),
      { calculator },
    );
  });

  test('a calculator that fails fails the sync, with its own words', async () => {
    const calculator: Calculator = { recalculate: () => Promise.reject(new Error('循环')) };
    await inExcel(
      async () => {
        const work = Excel.run(async (context) => {
          first(context).getRange('A1').formulas = [['=A1']];
          await context.sync();
        });
        await expect(work).rejects.toMatchObject({
          code: 'GeneralException',
          message: expect.stringContaining('循环') as string,
        });
      },
      newWorkbook(),
      { calculator },
    );
  });

  test('what was calculated is told as such', async () => {
    const { calculator } = counting();
    await inExcel(
      async ({ host, first: sheet }) => {
        const seen: string[] = [];
        host.onChange((changes) => changes.forEach(({ kind, source }) => seen.push(`${kind} ${source}`)));
        await host.applyEdit({ kind: 'enter', sheetId: sheet.id, top: 0, left: 0, values: [['=1+1']] });
        expect(seen).toEqual(['cells user', 'calculated calculation']);
      },
      newWorkbook(),
      { calculator },
    );
  });
});
