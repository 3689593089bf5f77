import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { RowCells } from '../../../src/workbench/host/row-cells';
import { attempt, inExcel } from './in-excel';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

/** Writes one value into A1 (of the number format given) and reads back what the cell then holds. */
async function entered(value: unknown, format?: string): Promise<readonly [unknown, unknown, string, string]> {
  let result: readonly [unknown, unknown, string, string] | undefined;
  await inExcel(async () => {
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('A1');
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.values = [[value as string]];
      cell.load('values,formulas,numberFormat,valueTypes');
      await context.sync();
      result = [cell.values[0]![0], cell.formulas[0]![0], cell.numberFormat[0]![0] as string, cell.valueTypes[0]![0]!];
    });
  });
  return result!;
}

describe('what a value becomes in a cell', () => {
  test.each([
    ['a number', 12.5, [12.5, 12.5, 'General', 'Double']],
    ['a logical value', true, [true, true, 'General', 'Boolean']],
    ['plain text', '测试甲', ['测试甲', '测试甲', 'General', 'String']],
    ['digits', '123', [123, 123, 'General', 'Double']],
    [
      'an ID in digits loses all beyond 15',
      '990101199003071234',
      [990101199003071000, 990101199003071000, 'General', 'Double'],
    ],
    [
      'an ID with X stays text',
      '99010119900307123X',
      ['99010119900307123X', '99010119900307123X', 'General', 'String'],
    ],
    ['a percent', '3.45%', [0.0345, 0.0345, '0.00%', 'Double']],
    ['thousands', '1,234.5', [1234.5, 1234.5, '#,##0.00', 'Double']],
    ['an ISO date', '2024-3-21', [45372, 45372, 'yyyy/m/d', 'Double']],
    ['no day of the calendar', '2024-2-30', ['2024-2-30', '2024-2-30', 'General', 'String']],
    ['a date with points', '2024.3.21', ['2024.3.21', '2024.3.21', 'General', 'String']],
    ['an error', '#N/A', ['#N/A', '#N/A', 'General', 'Error']],
    ['a logical word', 'TRUE', [true, true, 'General', 'Boolean']],
    ['an apostrophe keeps text', "'123", ['123', '123', 'General', 'String']],
    ['an apostrophe keeps a formula from being one', "'=1+1", ['=1+1', '=1+1', 'General', 'String']],
    ['an equal sign alone', '=', ['=', '=', 'General', 'String']],
    ['a dash', '-', ['-', '-', 'General', 'String']],
  ])('%s', async (_, value, expected) => {
    expect(await entered(value)).toEqual(expected);
  });

  // Range.values: "If the returned value starts with a plus, minus, or equal sign, Excel interprets this value as a formula."
  test.each([
    ['=1+1', '=1+1'],
    ['+A2', '=+A2'],
    ['-A2', '=-A2'],
    ['@SUM(A2)', '=SUM(A2)'],
  ])('%s is a formula', async (value, formula) => {
    expect((await entered(value))[1]).toBe(formula);
  });

  test.each(['=1+1', '+A2', '@SUM(A2)', '007', '2024-3-21', '990101199003071234'])(
    '%s stays text in format @',
    async (text) => {
      expect(await entered(text, '@')).toEqual([text, text, '@', 'String']);
    },
  );

  test('a number written to a cell of format @ is its text', async () => {
    expect(await entered(5, '@')).toEqual(['5', '5', '@', 'String']);
  });

  test('a percent keeps the format the cell has', async () => {
    expect(await entered('3.45%', '0.0000')).toEqual([0.0345, 0.0345, '0.0000', 'Double']);
  });
});

describe('shape', () => {
  test.each([
    ['too few rows', [[1, 2]]],
    ['too many rows', [[1], [2], [3]]],
    ['ragged', [[1, 2], [3]]],
    ['not rows', [1, 2]],
  ])('%s is InvalidArgument and nothing is written', async (_, values) => {
    await inExcel(async ({ first }) => {
      const failure = await attempt((context) => (sheetOf(context).getRange('A1:B2').values = values as number[][]));
      expect(failure).toBe('InvalidArgument @ Range.values');
      expect(first.cells.size).toBe(0);
    });
  });

  test('a single value fills the range; null leaves a cell, an empty text empties it', async () => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const range = sheetOf(context).getRange('A1:B2');
        range.values = 7 as unknown as number[][];
        range.values = [
          [null, ''],
          [8, null],
        ] as unknown as number[][];
        range.load('values');
        await context.sync();
        expect(range.values).toEqual([
          [7, ''],
          [8, 7],
        ]);
      });
    });
  });

  test('what office.js cuts into pieces of 1500 cells arrives whole', async () => {
    await inExcel(async ({ host, first }) => {
      const rows = Array.from({ length: 4000 }, (_, i) => [i, `行${i}`, i / 2]);
      await Excel.run(async (context) => {
        sheetOf(context).getRangeByIndexes(1, 2, rows.length, 3).values = rows;
        await context.sync();
      });
      expect(first.cells.get(4000)?.get(4)?.value).toBe(3999 / 2);
      expect(first.cells.size).toBe(4000);
      expect(host.counters).toMatchObject({ syncs: 1, cellsWritten: 12000 });
    });
  });

  test('a too wide array for a large range is refused', async () => {
    await inExcel(async () => {
      const values = Array.from({ length: 2000 }, () => [1, 2]);
      const failure = await attempt((context) => (sheetOf(context).getRange('A1:A2000').values = values));
      expect(failure).toMatch(/^InvalidArgument/);
    });
  });
});

describe('reading', () => {
  const book = () =>
    newWorkbook({
      台账: [
        ['姓名', '金额', '日期'],
        [
          '测试甲',
          { value: 1234.5, style: { numberFormat: '#,##0.00' } },
          { value: 45372, style: { numberFormat: 'yyyy-mm-dd' } },
        ],
        ['测试乙', { value: 3, formula: '=1+2' }, { value: { error: '#REF!' }, formula: '=X1' }],
      ],
      空: [],
    });

  test('values, formulas, text and types', async () => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const range = sheetOf(context).getUsedRange();
        range.load('address,values,formulas,text,valueTypes,rowIndex,columnIndex,rowCount,columnCount,cellCount');
        await context.sync();
        expect(range.toJSON()).toMatchObject({
          address: '台账!A1:C3',
          rowIndex: 0,
          columnIndex: 0,
          rowCount: 3,
          columnCount: 3,
          cellCount: 9,
          values: [
            ['姓名', '金额', '日期'],
            ['测试甲', 1234.5, 45372],
            ['测试乙', 3, '#REF!'],
          ],
          formulas: [
            ['姓名', '金额', '日期'],
            ['测试甲', 1234.5, 45372],
            ['测试乙', '=1+2', '=X1'],
          ],
          text: [
            ['姓名', '金额', '日期'],
            ['测试甲', '1,234.50', '2024-03-21'],
            ['测试乙', '3', '#REF!'],
          ],
          valueTypes: [
            ['String', 'String', 'String'],
            ['String', 'Double', 'Double'],
            ['String', 'Double', 'Error'],
          ],
        });
      });
    }, book());
  });

  test('the used range of an empty sheet is A1, of an empty range there is none', async () => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const empty = context.workbook.worksheets.getItem('空');
        const used = empty.getUsedRange();
        const none = empty.getUsedRangeOrNullObject();
        used.load('address');
        none.load('address');
        await context.sync();
        expect(used.address).toBe('空!A1');
        expect(none.isNullObject).toBe(true);
      });
      expect(await attempt((context) => sheetOf(context).getRange('H1:J9').getUsedRange().load('address'))).toBe(
        'ItemNotFound @ Range.getUsedRange',
      );
    }, book());
  });

  test('a format counts as used unless only values are asked for', async () => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const sheet = sheetOf(context);
        sheet.getRange('E9').format.fill.color = '#FFEEEE';
        const all = sheet.getUsedRange();
        const values = sheet.getUsedRange(true);
        all.load('address');
        values.load('address');
        await context.sync();
        expect([all.address, values.address]).toEqual(['台账!A1:E9', '台账!A1:C3']);
      });
    }, book());
  });

  test('a whole column gives null instead of values', async () => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const column = sheetOf(context).getRange('A:C');
        column.load('values,address,isEntireColumn');
        await context.sync();
        expect([column.values, column.address, column.isEntireColumn]).toEqual([null, '台账!A:C', true]);
      });
    }, book());
  });

  test.each([
    ['getCell', (r: Excel.Range) => r.getCell(5, 5), 'G7'],
    ['getRow', (r: Excel.Range) => r.getRow(1), 'B3:C3'],
    ['getColumn', (r: Excel.Range) => r.getColumn(1), 'C2:C4'],
    ['getLastCell', (r: Excel.Range) => r.getLastCell(), 'C4'],
    ['getLastRow', (r: Excel.Range) => r.getLastRow(), 'B4:C4'],
    ['getEntireRow', (r: Excel.Range) => r.getEntireRow(), '2:4'],
    ['getEntireColumn', (r: Excel.Range) => r.getEntireColumn(), 'B:C'],
    ['getOffsetRange', (r: Excel.Range) => r.getOffsetRange(1, -1), 'A3:B5'],
    ['getResizedRange', (r: Excel.Range) => r.getResizedRange(-2, 1), 'B2:D2'],
    ['getAbsoluteResizedRange', (r: Excel.Range) => r.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getRowsBelow', (r: Excel.Range) => r.getRowsBelow(2), 'B5:C6'],
    ['getRowsBelow negative', (r: Excel.Range) => r.getRowsBelow(-2), 'B3:C4'],
    ['getRowsAbove', (r: Excel.Range) => r.getRowsAbove(), 'B1:C1'],
    ['getColumnsAfter', (r: Excel.Range) => r.getColumnsAfter(1), 'D2:D4'],
    ['getColumnsBefore', (r: Excel.Range) => r.getColumnsBefore(1), 'A2:A4'],
    ['getBoundingRect', (r: Excel.Range) => r.getBoundingRect('E9'), 'B2:E9'],
    ['getIntersection', (r: Excel.Range) => r.getIntersection('C3:Z99'), 'C3:C4'],
    ['getUsedRange', (r: Excel.Range) => r.getUsedRange(), 'B2:C3'],
    ['getSurroundingRegion', (r: Excel.Range) => r.getSurroundingRegion(), 'A1:C4'],
  ])('%s of B2:C4', async (_, of, address) => {
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const range = of(sheetOf(context).getRange('B2:C4'));
        range.load('address');
        await context.sync();
        expect(range.address).toBe(`台账!${address}`);
      });
    }, book());
  });

  test.each([
    ['off the sheet', (s: Excel.Worksheet) => s.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument'],
    ['no address', (s: Excel.Worksheet) => s.getRange('没有这个'), 'InvalidArgument'],
    ['no meeting', (s: Excel.Worksheet) => s.getRange('A1').getIntersection('B2'), 'ItemNotFound'],
    ['a row outside', (s: Excel.Worksheet) => s.getRange('A1:A2').getRow(2), 'InvalidArgument'],
    ['no cells', (s: Excel.Worksheet) => s.getRangeByIndexes(0, 0, 0, 1), 'InvalidArgument'],
  ])('%s', async (_, of, code) => {
    await inExcel(async () => {
      expect(await attempt((context) => of(sheetOf(context)).load('address'))).toMatch(new RegExp(`^${code} @`));
    }, book());
  });
});

describe('formats', () => {
  test('a property is null where the cells differ', async () => {
    await inExcel(async ({ first }) => {
      await Excel.run(async (context) => {
        const sheet = sheetOf(context);
        const range = sheet.getRange('A1:B2');
        range.format.font.bold = true;
        range.format.font.color = 'red';
        range.format.fill.color = '#ffeeee';
        range.format.horizontalAlignment = 'Center';
        range.format.wrapText = true;
        sheet.getRange('B2').format.font.size = 14;
        range.format.borders.getItem('EdgeBottom').style = 'Continuous';
        range.load('format/font/bold,format/font/size,format/font/color,format/fill/color,format/horizontalAlignment');
        await context.sync();
        expect(range.format.font.toJSON()).toMatchObject({ bold: true, color: '#FF0000' });
        expect(range.format.font.size).toBeNull();
        expect(range.format.fill.color).toBe('#FFEEEE');
        expect(range.format.horizontalAlignment).toBe('Center');
      });
      const style = first.cells.get(0)?.get(0)?.style;
      expect(style).toBe(first.cells.get(0)?.get(1)?.style);
      expect(first.cells.get(1)?.get(0)?.style?.borders).toEqual({ bottom: { style: 'thin', color: '#000000' } });
    });
  });

  test('clearing formats keeps values, clearing contents keeps formats', async () => {
    await inExcel(
      async ({ first }) => {
        await Excel.run(async (context) => {
          sheetOf(context).getRange('A1').clear('Formats');
          sheetOf(context).getRange('B1').clear('Contents');
          sheetOf(context).getRange('C1').clear();
          await context.sync();
        });
        expect(first.cells.get(0)).toEqual(
          new RowCells([
            [0, { value: 1 }],
            [1, { value: null, style: { fill: '#FF0000' } }],
          ]),
        );
      },
      newWorkbook({ 表: [[1, 2, 3].map((value) => ({ value, style: { fill: '#FF0000' } }))] }),
    );
  });

  test.each([
    ['A1:C2', [[], [], [0, 1]]],
    ['A1:B2', [[2], [], [0, 1]]],
    ['B1:C3', [[0], [0], [0]]],
    ['A2:C3', [[0, 1, 2], [], []]],
  ])('clearing %s leaves the cells outside it', async (address, left) => {
    await inExcel(
      async ({ first }) => {
        await Excel.run(async (context) => {
          sheetOf(context).getRange(address).clear();
          await context.sync();
        });
        expect([0, 1, 2].map((row) => [...(first.cells.get(row)?.keys() ?? [])])).toEqual(left);
        expect([...first.cells.values()].every(({ size }) => size > 0)).toBe(true);
      },
      newWorkbook({
        表: [
          [1, 2, 3],
          [4, 5],
          [6, 7],
        ],
      }),
    );
  });

  test('what a cleared formula has spilled below the range goes with it', async () => {
    await inExcel(
      async ({ first }) => {
        first.cells.get(0)!.set(0, { value: 1, formula: '=SEQUENCE(3)' });
        for (const row of [1, 2]) first.cells.get(row)!.set(0, { value: row + 1, spillFrom: { row: 0, column: 0 } });
        await Excel.run(async (context) => {
          sheetOf(context).getRange('A1:C2').clear();
          await context.sync();
        });
        expect([...first.cells.keys()]).toEqual([2]);
        expect([...first.cells.get(2)!]).toEqual([[1, { value: 7 }]]);
      },
      newWorkbook({ 表: [[1], [2], [3, 7]] }),
    );
  });

  test('widths and heights are points, hidden is null where mixed', async () => {
    await inExcel(async ({ first }) => {
      await Excel.run(async (context) => {
        const sheet = sheetOf(context);
        sheet.getRange('A:A').format.columnWidth = 105;
        sheet.getRange('1:1').format.rowHeight = 30;
        sheet.getRange('2:2').rowHidden = true;
        const rows = sheet.getRange('A1:A2');
        const both = sheet.getRange('A1:B1');
        const place = sheet.getRange('B3');
        rows.load('rowHidden,hidden');
        both.load('format/columnWidth,format/useStandardWidth');
        place.load('left,top,width');
        await context.sync();
        expect([rows.rowHidden, rows.hidden]).toEqual([null, null]);
        expect([both.format.columnWidth, both.format.useStandardWidth]).toEqual([null, null]);
        expect([place.left, place.top, place.width]).toEqual([105, 30, 48]);
      });
      expect(first.columnWidths.get(0)).toBe(20);
    });
  });

  test('merging keeps the first value; what is written elsewhere in the area is dropped', async () => {
    await inExcel(
      async ({ first }) => {
        await Excel.run(async (context) => {
          const range = sheetOf(context).getRange('A1:B2');
          range.merge();
          range.values = [
            [9, 8],
            [7, 6],
          ];
          const merged = sheetOf(context).getRange('A1:Z9').getMergedAreasOrNullObject();
          const none = sheetOf(context).getRange('D1:Z9').getMergedAreasOrNullObject();
          merged.load('address,areaCount');
          await context.sync();
          expect([merged.address, merged.areaCount, none.isNullObject]).toEqual(['表!A1:B2', 1, true]);
          sheetOf(context).getRange('B2').unmerge();
          await context.sync();
        });
        expect(first.merges).toEqual([]);
        expect(first.cells).toEqual(new Map([[0, new RowCells([[0, { value: 9 }]])]]));
      },
      newWorkbook({
        表: [
          [1, 2],
          [3, 4],
        ],
      }),
    );
  });
});
