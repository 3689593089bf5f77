import { strToU8, unzipSync, zipSync } from 'fflate';
import { FileError } from '../../../src/workbench/xlsx/package/errors';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { compareXlsx } from './compare';
import { blankSheet, blankWorkbook, cellAt, put, sheetOf } from './workbooks';

function ledger(): WorkbookData {
  const sheet = blankSheet('台账');
  const head = {
    font: { bold: true },
    fill: '#FFEE00',
    borders: { top: { style: 'thin', color: '#000000' } },
  } as const;
  ['姓名', '金额', '放款日期'].forEach((value, i) => put(sheet, 0, i, { value, style: head }));
  for (let r = 1; r < 20; r++) {
    put(sheet, r, 0, ` 测试<${r}> & "甲"\n_x0041_`);
    put(sheet, r, 1, { value: r * 1.1, style: { numberFormat: '#,##0.00' } });
    put(sheet, r, 2, { value: 44000 + r, style: { numberFormat: 'yyyy-mm-dd' } });
  }
  put(sheet, 20, 1, { value: 209, formula: '=SUM(B2:B20)' });
  put(sheet, 20, 2, { value: { error: '#N/A' } });
  put(sheet, 20, 3, { value: true });
  sheet.merges.push({ top: 22, left: 0, bottom: 22, right: 3 });
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.hiddenRows.add(5);
  sheet.hiddenColumns.add(4);
  sheet.rowHeights.set(0, 30);
  sheet.columnWidths.set(0, 22);
  sheet.tabColor = '#FF0000';
  sheet.page = {
    landscape: true,
    paper: 'A4',
    fitToWidth: 1,
    fitToHeight: 0,
    header: { left: '衡南县' },
    footer: { center: '第 &P 页' },
    centerHorizontally: true,
    margins: { left: 36, bottom: 40 },
    printArea: 'A1:C21',
    repeatRows: { first: 0, last: 0 },
  };
  sheet.charts.push({
    id: 'new-chart',
    name: '图1',
    kind: 'ColumnClustered',
    title: '各乡镇',
    valueMinimum: 0,
    series: [{ values: '台账!$B$2:$B$5', categories: '台账!$A$2:$A$5' }],
    anchor: { top: 2, left: 5, bottom: 15, right: 12 },
  });
  sheet.conditionalFormats.push({
    id: 'new-format',
    ranges: [{ top: 1, left: 0, bottom: 19, right: 2 }],
    kind: 'custom',
    formula: '=$B2>5',
    fill: '#FFC7CE',
    fontColor: '#9C0006',
    stopIfTrue: false,
    priority: 1,
  });
  sheet.tables.push({
    id: 'new-table',
    name: '表1',
    range: { top: 0, left: 0, bottom: 19, right: 2 },
    hasHeaders: true,
  });
  const workbook = blankWorkbook(sheet, blankSheet("说 明'1"));
  workbook.names.push({ name: '总额', formula: '台账!$B$21', hidden: false });
  return workbook;
}

function markUp(workbook: WorkbookData): void {
  const sheet = sheetOf(workbook, '台账');
  for (let r = 0; r < 30; r++) {
    for (let c = 8; c < 12; c++)
      put(sheet, r, c, { value: r === 0 ? `列${c}` : r * c, style: { numberFormat: '0.000' } });
  }
  put(sheet, 3, 12, { value: 12.5, formula: '=SUBSIDY.LEDGER(A1:C20)' });
  put(sheet, 3, 13, { value: '文字', spillFrom: { row: 3, column: 12 } });
  sheet.conditionalFormats.push({
    id: 'ours',
    ranges: [{ top: 1, left: 8, bottom: 19, right: 8 }],
    kind: 'custom',
    formula: '=$I2>5',
    fill: '#00FF00',
    stopIfTrue: false,
    priority: 2,
  });
  sheet.columnWidths.set(9, 30);
  workbook.sheets.unshift(blankSheet('汇总'));
  put(sheetOf(workbook, '汇总'), 0, 0, { value: 1, style: { fill: '#112233' } });
  workbook.settings.set('tiexi.choice', '{"a":"<b>"}');
}

function clear(workbook: WorkbookData): void {
  workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbook, '汇总')), 1);
  const sheet = sheetOf(workbook, '台账');
  for (const [r, row] of sheet.cells) {
    for (let c = 8; c < 14; c++) row.delete(c);
    if (row.size === 0) sheet.cells.delete(r);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => f.fill !== '#00FF00');
  sheet.columnWidths.delete(9);
  workbook.settings.clear();
}

test('a new workbook is written and read back the same', async () => {
  const made = ledger();
  const read = await openXlsx(await saveXlsx(made));
  const [was, is] = [sheetOf(made, '台账'), sheetOf(read, '台账')];
  expect(read.sheets.map((s) => s.name)).toEqual(['台账', "说 明'1"]);
  expect(read.names).toEqual(made.names);
  for (const key of [
    'merges',
    'freeze',
    'hiddenRows',
    'hiddenColumns',
    'columnWidths',
    'rowHeights',
    'page',
    'tabColor',
  ] as const) {
    expect({ [key]: is[key] }).toEqual({ [key]: was[key] });
  }
  for (const [r, row] of was.cells) {
    for (const [c, cell] of row) {
      expect(cellAt(is, r, c)).toMatchObject({
        value: cell.value,
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      });
      expect(cellAt(is, r, c)?.style ?? {}).toMatchObject(cell.style ?? {});
    }
  }
  expect(is.conditionalFormats).toMatchObject([{ formula: '=$B2>5', fill: '#FFC7CE', fontColor: '#9C0006' }]);
  expect(is.charts).toMatchObject([
    { kind: 'ColumnClustered', title: '各乡镇', series: [{ values: '台账!$B$2:$B$5' }] },
  ]);
  expect(is.tables).toMatchObject([{ name: '表1', range: { top: 0, left: 0, bottom: 19, right: 2 } }]);
});

test('nothing changed: the very same bytes', async () => {
  const origin = await saveXlsx(ledger());
  expect(await saveXlsx(await openXlsx(origin))).toBe(origin);
});

test('marks add, and touch no cell that was there', async () => {
  const origin = await saveXlsx(ledger());
  const workbook = await openXlsx(origin);
  markUp(workbook);
  const saved = await saveXlsx(workbook);
  const found = compareXlsx(origin, saved);
  expect(found.filter((d) => d.kind === 'element removed' || d.kind === 'part removed' || d.kind === 'bytes')).toEqual(
    [],
  );
  const changed = found.filter((d) => d.kind === 'attribute' || d.kind === 'text').map((d) => `${d.part} ${d.path}`);
  expect(changed.filter((c) => !/@(count|ref|activeTab|localSheetId)$/.test(c))).toEqual([]);
  const reopened = await openXlsx(saved);
  expect(cellAt(sheetOf(reopened, '台账'), 3, 12)).toMatchObject({ value: 12.5, formula: '=SUBSIDY.LEDGER(A1:C20)' });
  expect(cellAt(sheetOf(reopened, '台账'), 3, 13)).toMatchObject({ value: '文字', spillFrom: { row: 3, column: 12 } });
  expect(reopened.settings.get('tiexi.choice')).toBe('{"a":"<b>"}');
  // As Excel stores it (office-js#2568): the plain name would stay #NAME? until typed again (office-js#6611).
  const xml = new TextDecoder().decode(unzipSync(saved)['xl/worksheets/sheet1.xml']);
  expect(xml).toContain('<f t="array" ref="M4:N4">_xldudf_SUBSIDY_LEDGER(A1:C20)</f>');
});

test('cleared in the same session: the very same bytes', async () => {
  const origin = await saveXlsx(ledger());
  const workbook = await openXlsx(origin);
  markUp(workbook);
  clear(workbook);
  expect(await saveXlsx(workbook)).toBe(origin);
});

test('saved with marks, opened again and cleared: every part as it was', async () => {
  const origin = await saveXlsx(ledger());
  const workbook = await openXlsx(origin);
  markUp(workbook);
  const reopened = await openXlsx(await saveXlsx(workbook));
  clear(reopened);
  expect(compareXlsx(origin, await saveXlsx(reopened))).toEqual([]);
});

test('marks saved, changed by the clerk and saved again, then cleared: the edit stays, the marks go, the old value is not kept unseen', async () => {
  const origin = await saveXlsx(ledger());
  const first = await openXlsx(origin);
  markUp(first);
  put(sheetOf(first, '台账'), 3, 0, '新名字');
  const saved = await saveXlsx(first);
  const own = new TextDecoder().decode(unzipSync(saved)['customXml/item1.xml']);
  expect(own).not.toContain('测试');
  const second = await openXlsx(saved);
  clear(second);
  const found = compareXlsx(origin, await saveXlsx(second));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((d) => d.part === 'xl/worksheets/sheet1.xml' && d.path.includes('c[A4]'))).toBe(true);
});

test.each([
  ['text', strToU8('姓名,金额\n'), 'a.csv', 'not-a-workbook'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'a.xlsx', 'not-a-workbook'],
  ['half a file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.xlsx', 'damaged'],
  ['WPS .et', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'a.et', 'et'],
  ['broken .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'a.xls', 'xls-unreadable'],
  [
    'a password',
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
    ]),
    'a.xlsx',
    'encrypted',
  ],
])('%s cannot be opened, and the error says what to do', async (_, bytes, name, code) => {
  const error: unknown = await openXlsx(bytes, name).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(FileError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(/[，。]/) as string });
});
