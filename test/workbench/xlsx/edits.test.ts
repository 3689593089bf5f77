import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { CellData, CellStyleData, SheetData, StoredValue } from '../../../src/workbench/host/workbook-data';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { styledLedgers } from './styled-ledgers';
import { compareXlsx } from './compare';
import { blankSheet, blankWorkbook, cellAt, put, sheetOf } from './workbooks';

jest.setTimeout(60_000);

const ledgerNamed = async (part: string) => {
  for (const made of styledLedgers()) {
    const ledger = await made;
    if (ledger.name.includes(part)) return ledger.bytes;
  }
  throw new Error(`no ledger ${part}`);
};
const partText = (bytes: Uint8Array, part: string) => new TextDecoder().decode(unzipSync(bytes)[part]);

describe('the clerk’s own edits', () => {
  test('a shared formula whose first cell is overwritten: the others keep their wording and values', async () => {
    const workbook = await openXlsx(await ledgerNamed('shared and array'));
    const sheet = sheetOf(workbook, '台账');
    expect(cellAt(sheet, 6, 11)?.formula).toBe('=F7*$I$3/360');
    put(sheet, 2, 11, 5);
    const saved = await saveXlsx(workbook);
    const again = sheetOf(await openXlsx(saved), '台账');
    expect(cellAt(again, 2, 11)).toEqual({ value: 5 });
    for (let r = 3; r < 12; r++) {
      expect(cellAt(again, r, 11)).toEqual({ value: 1.2083333333333333, formula: `=F${r + 1}*$I$3/360`, scalar: true });
    }
    // A cell without formula must not stay in the chain: Excel would repair the file. The sheet number it carried passes on.
    const chain = partText(saved, 'xl/calcChain.xml');
    expect(chain).not.toContain('r="L3"');
    expect(chain).toContain('<c r="L4" i="1"/>');
  });

  test('an array formula keeps its area; a recalculated value replaces only the value', async () => {
    const origin = await ledgerNamed('shared and array');
    const workbook = await openXlsx(origin);
    const sheet = sheetOf(workbook, '台账');
    expect(cellAt(sheet, 3, 12)).toMatchObject({ value: 40000, spillFrom: { row: 2, column: 12 } });
    put(sheet, 2, 12, { ...cellAt(sheet, 2, 12), value: 7 });
    const found = compareXlsx(origin, await saveXlsx(workbook)).filter((d) => d.part.includes('sheet1'));
    expect(found).toEqual([
      expect.objectContaining({
        kind: 'text',
        path: expect.stringContaining('c[M3]/v') as string,
        before: '20000.000000000004',
        after: '7',
      }),
    ]);
  });

  test('a changed format keeps what our model does not know of the old one', async () => {
    const origin = await ledgerNamed('fills');
    const workbook = await openXlsx(origin);
    const sheet = sheetOf(workbook, '台账');
    const head = cellAt(sheet, 1, 2);
    const { originXf: _gone, ...style } = head?.style ?? {};
    void _gone;
    put(sheet, 1, 2, { value: head?.value ?? null, style: { ...style, numberFormat: '@' } });
    const saved = await saveXlsx(workbook);
    const styles = partText(saved, 'xl/styles.xml');
    const added = /<xf [^>]*numFmtId="49"[^>]*>(?:(?!<\/xf>).)*indent="1"/.exec(styles);
    expect(added).not.toBeNull();
    expect(cellAt(sheetOf(await openXlsx(saved), '台账'), 1, 2)?.style).toMatchObject({ ...style, numberFormat: '@' });
  });

  test('sheets renamed, moved, hidden and deleted; names and print areas go along', async () => {
    const workbook = await openXlsx(await ledgerNamed('a table, defined names'));
    const [ledger, banks] = [sheetOf(workbook, '台账'), sheetOf(workbook, '银行')];
    workbook.sheets.reverse();
    banks.visibility = 'hidden';
    const moved = await openXlsx(await saveXlsx(workbook));
    expect(moved.sheets.map((s) => [s.name, s.visibility, s.page.printArea])).toEqual([
      ['银行', 'hidden', undefined],
      ['台账', 'visible', ledger.page.printArea],
    ]);
    moved.sheets.splice(0, 1);
    moved.names.splice(
      moved.names.findIndex((n) => n.name === '银行名单'),
      1,
    );
    const saved = await saveXlsx(moved);
    expect(Object.keys(unzipSync(saved)).filter((p) => /worksheets\/sheet/.test(p))).toHaveLength(1);
    expect(partText(saved, '[Content_Types].xml').match(/worksheets/g)).toHaveLength(1);
    const left = await openXlsx(saved);
    expect(left.sheets.map((s) => [s.name, s.page.printArea, s.page.repeatRows])).toEqual([
      ['台账', 'A1:J26', { first: 0, last: 1 }],
    ]);
    expect(left.names.map((n) => n.name)).toEqual(['金额']);
  });

  test('a table grows by a column and is taken away', async () => {
    const workbook = await openXlsx(await ledgerNamed('a table, defined names'));
    const sheet = sheetOf(workbook, '银行');
    const table = sheet.tables[0];
    if (table === undefined) throw new Error('no table');
    table.range = { ...table.range, right: table.range.right + 1 };
    put(sheet, 0, 2, '备注');
    const saved = await saveXlsx(workbook);
    expect(partText(saved, table.id)).toMatch(/<tableColumns count="3">.*name="备注"/);
    const next = await openXlsx(saved);
    sheetOf(next, '银行').tables = [];
    const without = await saveXlsx(next);
    expect(unzipSync(without)[table.id]).toBeUndefined();
    expect(partText(without, 'xl/worksheets/sheet2.xml')).not.toContain('tableParts');
  });

  test('rows and columns hidden and shown, widths and heights, merges, filter, freeze', async () => {
    const origin = await ledgerNamed('hidden and grouped');
    const workbook = await openXlsx(origin);
    const sheet = sheetOf(workbook, '台账');
    sheet.hiddenRows.delete(4);
    sheet.hiddenRows.add(20);
    sheet.hiddenColumns.delete(3);
    sheet.hiddenColumns.add(12);
    sheet.columnWidths.set(8, 33);
    sheet.rowHeights.set(40, 25);
    sheet.merges.push({ top: 40, left: 0, bottom: 41, right: 1 });
    sheet.autoFilter = { top: 1, left: 0, bottom: 25, right: 9 };
    sheet.freeze = { rows: 2, columns: 0 };
    sheet.gridlines = false;
    sheet.protected = true;
    const again = sheetOf(await openXlsx(await saveXlsx(workbook)), '台账');
    for (const key of [
      'hiddenRows',
      'hiddenColumns',
      'columnWidths',
      'rowHeights',
      'merges',
      'autoFilter',
      'freeze',
      'gridlines',
      'protected',
    ] as const) {
      expect({ [key]: again[key] }).toEqual({ [key]: sheet[key] });
    }
  });
});

test('an old .xls is read into a new workbook, with a note', async () => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['姓名', '金额'],
    ['测试甲', 1234.5],
    ['合计', null],
  ]);
  sheet['B2'] = { t: 'n', v: 1234.5, z: '#,##0.00' };
  utils.book_append_sheet(book, sheet, '台账');
  const xls = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const read = await openXlsx(xls, '台账.xls');
  expect(read.notes).toEqual(['xls-converted']);
  expect(read.origin).toBeUndefined();
  const saved = await openXlsx(await saveXlsx(read));
  expect(cellAt(saved.sheets[0], 1, 0)?.value).toBe('测试甲');
  expect(cellAt(saved.sheets[0], 1, 1)).toMatchObject({ value: 1234.5, style: { numberFormat: '#,##0.00' } });
});

/** Beginnings that make a spreadsheet take text for a formula (OWASP, CSV injection), in both widths, and texts that break markup. */
const beginnings = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  '"=',
  '|',
  '%',
  '==',
  '=+',
];
const bodies = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x","点")'];
const hostile = [
  ...beginnings.flatMap((b) => bodies.map((body) => b + body)),
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  ']]><f>1</f>',
  '&#61;1+1',
  '_x003D_1+1',
  '&lt;f&gt;',
  '\u0000\u0001\u000b\u001f=1',
  '\ufeff=1+1',
  '\u202e=1+1',
  '\ud800=1',
];

test('hostile texts stay the texts they are, and no formula comes of them', async () => {
  expect(hostile.length).toBeGreaterThanOrEqual(50);
  const sheet = blankSheet('公示表');
  hostile.forEach((text, r) => put(sheet, r, 0, text));
  // Text a formula came to is stored in another way.
  hostile.forEach((text, r) => put(sheet, r, 1, { value: text, formula: '=A1&""' }));
  const saved = await saveXlsx(blankWorkbook(sheet));
  const again = await openXlsx(saved);
  hostile.forEach((text, r) => {
    expect(cellAt(again.sheets[0], r, 0)).toEqual({ value: text });
    expect(cellAt(again.sheets[0], r, 1)).toEqual({ value: text, formula: '=A1&""', scalar: true });
  });
  const xml = partText(saved, 'xl/worksheets/sheet1.xml');
  expect(xml.match(/<f>/g)).toHaveLength(hostile.length);
  expect(xml.match(/<f>A1&amp;""<\/f>/g)).toHaveLength(hostile.length);
  const other = (await import('@e965/xlsx')).read(saved, { cellFormula: true }).Sheets['公示表'] ?? {};
  for (let r = 0; r < hostile.length; r++) expect((other[`A${r + 1}`] as { f?: string }).f).toBeUndefined();
});

const values: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((error) => ({ error })),
  fc.constant(null),
);
const styles: fc.Arbitrary<CellStyleData | undefined> = fc.option(
  fc.record(
    {
      numberFormat: fc.constantFrom('0.00', '@', 'yyyy-mm-dd', '#,##0.00_);[红色](#,##0.00)'),
      fill: fc.constantFrom('#FFFF00', '#112233'),
      font: fc.record({ bold: fc.constant(true), size: fc.constantFrom(9, 16) }),
      horizontal: fc.constantFrom('center' as const, 'right' as const),
      borders: fc.record({ top: fc.constant({ style: 'thin', color: '#000000' }) }),
      locked: fc.constant(false),
    },
    { requiredKeys: ['fill'] },
  ),
  { nil: undefined },
);
const edits = fc.array(
  fc.record({
    row: fc.nat(40),
    column: fc.nat(15),
    value: values,
    style: styles,
    formula: fc.constantFrom(undefined, '=A1+1', '=SUM(F3:F9)'),
  }),
  { minLength: 1, maxLength: 25 },
);

test('any edits of any ledger are read back, and undone they leave the file as it was', async () => {
  const ledgers = await Promise.all(styledLedgers());
  await fc.assert(
    fc.asyncProperty(fc.nat(ledgers.length - 1), edits, async (which, list) => {
      const origin = ledgers[which]?.bytes ?? new Uint8Array();
      const workbook = await openXlsx(origin);
      const sheet = workbook.sheets[0] as SheetData;
      const before = new Map<string, CellData | undefined>();
      for (const { row, column, value, style, formula } of list) {
        const key = `${row},${column}`;
        if (!before.has(key)) before.set(key, cellAt(sheet, row, column));
        const cell: CellData = { value };
        if (style !== undefined) cell.style = style;
        if (formula !== undefined) cell.formula = formula;
        put(sheet, row, column, cell);
      }
      const again = (await openXlsx(await saveXlsx(workbook))).sheets[0];
      for (const key of before.keys()) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        const { value, formula, style } = cellAt(sheet, row, column) as CellData;
        const read = cellAt(again, row, column);
        expect([key, read?.value ?? null, read?.formula]).toEqual([key, value, formula]);
        if (style !== undefined) expect(read?.style).toMatchObject(style);
      }
      for (const [key, cell] of before) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        if (cell === undefined) sheet.cells.get(row)?.delete(column);
        else put(sheet, row, column, cell);
      }
      expect(compareXlsx(origin, await saveXlsx(workbook))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
