import { Workbook } from '@cj-tech-master/excelts';
import { read, utils, type CellObject } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { CellStyleData, SheetData, WorkbookData } from '../../../src/workbench/host/workbook-data';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { compareXlsx } from './compare';
import { onlyAdditions } from './only-additions';
import { styledLedgers, type StyledLedger } from './styled-ledgers';
import { blankSheet, put, sheetOf } from './workbooks';

jest.setTimeout(60_000);

const header: CellStyleData = {
  font: { bold: true, color: '#FFFFFF' },
  fill: '#1F4E79',
  horizontal: 'center',
  wrap: true,
};
const money: CellStyleData = { numberFormat: '#,##0.00' };
const columns = ['核算结论', '贴息本金', '贴息天数', '贴息利率', '应贴息额', '疑点代码', '原因'];

function firstFree(sheet: SheetData): number {
  let column = 0;
  for (const row of sheet.cells.values()) for (const c of row.keys()) column = Math.max(column, c + 1);
  return column;
}

/** What a run of the add-in leaves in a workbook: result columns, highlights, a summary with a chart, names, settings. */
function mark(workbook: WorkbookData, name: string): () => void {
  const sheet = sheetOf(workbook, name);
  const free = firstFree(sheet);
  columns.forEach((text, i) => put(sheet, 1, free + i, { value: text, style: header }));
  for (let r = 2; r < 26; r++) {
    put(sheet, r, free, r % 4 === 0 ? '不予贴息' : '予以贴息');
    put(sheet, r, free + 1, { value: 50000, style: money });
    put(sheet, r, free + 4, { value: 12.34 * r, style: money, formula: `=SUBSIDY(F${r + 1},G${r + 1},H${r + 1})` });
    put(sheet, r, free + 6, '=HYPERLINK("http://x","点我")');
  }
  sheet.columnWidths.set(free + 6, 40);
  for (const [i, formula] of ['=$K3="不予贴息"', '=ISNUMBER(SEARCH("CAP",$P3))'].entries()) {
    for (const other of sheet.conditionalFormats) other.priority++;
    const ranges = [{ top: 2, left: 0, bottom: 25, right: 9 }];
    sheet.conditionalFormats.push({
      id: `ours-${i}`,
      ranges,
      kind: 'custom',
      formula,
      fill: '#FFF2CC',
      fontColor: '#7F6000',
      bold: i === 0,
      stopIfTrue: false,
      priority: 1,
    });
  }
  const summary = blankSheet('季度汇总表');
  put(summary, 0, 0, { value: '季度汇总表', style: { font: { size: 18, bold: true } } });
  put(summary, 1, 0, { value: 100, formula: `=SUM('${name}'!${'F3:F26'})` });
  summary.merges.push({ top: 0, left: 0, bottom: 0, right: 5 });
  summary.page = { landscape: true, paper: 'A4', fitToWidth: 1, repeatRows: { first: 0, last: 1 }, printArea: 'A1:F2' };
  summary.charts.push({
    id: 'ours',
    name: '图表',
    kind: 'BarClustered',
    title: '各乡镇',
    series: [{ values: '季度汇总表!$A$2' }],
    anchor: { top: 3, left: 0, bottom: 18, right: 6 },
  });
  sheet.charts.push({
    id: 'ours-2',
    name: '图表乙',
    kind: 'ColumnClustered',
    title: '',
    series: [{ values: `${name}!$F$3:$F$9` }],
    anchor: { top: 30, left: 20, bottom: 40, right: 26 },
  });
  workbook.sheets.splice(1, 0, summary);
  workbook.names.push({ name: '贴息合计', formula: '季度汇总表!$A$2', hidden: true });
  workbook.settings.set('tiexi.choice', '{"programmeId":"hengnan-2021"}');
  return () => clear(workbook, name, free);
}

/** 清除标记. */
function clear(workbook: WorkbookData, name: string, free: number): void {
  const sheet = sheetOf(workbook, name);
  for (const row of sheet.cells.values()) for (let i = 0; i < columns.length; i++) row.delete(free + i);
  sheet.columnWidths.delete(free + 6);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => f.fill !== '#FFF2CC');
  sheet.charts = sheet.charts.filter((c) => c.name !== '图表乙');
  workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbook, '季度汇总表')), 1);
  workbook.names.splice(
    workbook.names.findIndex((n) => n.name === '贴息合计'),
    1,
  );
  workbook.settings.clear();
}

describe.each(
  [
    'fills',
    'validations',
    'conditional',
    'tables',
    'hidden',
    'charts',
    'formulas',
    'extras',
    'exported',
    'townships',
  ].map((name, i) => [name, i] as const),
)('%s', (_, i) => {
  let ledger: StyledLedger;
  beforeAll(async () => {
    const made = await styledLedgers()[i];
    if (made === undefined) throw new Error('no such ledger');
    ledger = made;
  });

  test('opened and saved: the same bytes', async () => {
    expect(await saveXlsx(await openXlsx(ledger.bytes))).toBe(ledger.bytes);
  });

  test('marked: only additions, and no part of the clerk is gone', async () => {
    const workbook = await openXlsx(ledger.bytes);
    mark(workbook, ledger.sheet);
    const saved = await saveXlsx(workbook);
    const found = compareXlsx(ledger.bytes, saved);
    expect(onlyAdditions(found)).toEqual([]);
    // The additions did arrive.
    expect(found.filter((d) => d.kind === 'element added' && /\/c(\[|#)/.test(d.path)).length).toBeGreaterThan(90);
    const touched = new Set(found.filter((d) => d.kind !== 'part added').map((d) => d.part));
    const untouched = Object.keys(unzipSync(ledger.bytes)).filter((part) => !touched.has(part));
    expect(
      [...touched].filter((part) => !/^(\[Content_Types\]|xl\/(workbook|styles|worksheets|drawings|_rels))/.test(part)),
    ).toEqual([]);
    expect(untouched.length).toBeGreaterThan(0);
  });

  test('marked and cleared in one session: the same bytes', async () => {
    const workbook = await openXlsx(ledger.bytes);
    mark(workbook, ledger.sheet)();
    expect(await saveXlsx(workbook)).toBe(ledger.bytes);
  });

  test('marked, saved, opened, marked again, saved, opened and cleared: no part differs', async () => {
    const first = await openXlsx(ledger.bytes);
    const free = firstFree(sheetOf(first, ledger.sheet));
    mark(first, ledger.sheet);
    const second = await openXlsx(await saveXlsx(first));
    clear(second, ledger.sheet, free);
    mark(second, ledger.sheet);
    const third = await openXlsx(await saveXlsx(second));
    clear(third, ledger.sheet, free);
    expect(compareXlsx(ledger.bytes, await saveXlsx(third))).toEqual([]);
  });

  test('another reader finds the clerk’s cells unchanged and our text as text', async () => {
    const workbook = await openXlsx(ledger.bytes);
    const free = firstFree(sheetOf(workbook, ledger.sheet));
    mark(workbook, ledger.sheet);
    const saved = await saveXlsx(workbook);
    const hostile = '=HYPERLINK("http://x","点我")';
    const [before, after] = [new Workbook(), new Workbook()];
    await before.xlsx.load(ledger.bytes as never);
    await after.xlsx.load(saved as never);
    for (const sheet of before.worksheets) {
      const other = after.getWorksheet(sheet.name);
      sheet.eachRow((row, r) =>
        row.eachCell((cell, c) => {
          expect([sheet.name, cell.address, other?.getCell(r, c).value]).toEqual([
            sheet.name,
            cell.address,
            cell.value,
          ]);
          expect([cell.address, other?.getCell(r, c).style]).toEqual([cell.address, cell.style]);
        }),
      );
      expect(other?.state).toBe(sheet.state);
    }
    expect(after.getWorksheet('季度汇总表')).toBeDefined();

    // A third one, which knows no styles but reads prefixed files too (the library above finds no cell in those).
    const [was, is] = [read(ledger.bytes, { cellFormula: true }), read(saved, { cellFormula: true })];
    for (const name of was.SheetNames) {
      for (const [address, cell] of Object.entries(was.Sheets[name] ?? {})) {
        if (!address.startsWith('!'))
          expect([name, address, is.Sheets[name]?.[address]]).toEqual([name, address, cell]);
      }
    }
    const text = is.Sheets[ledger.sheet]?.[utils.encode_cell({ r: 2, c: free + 6 })] as CellObject;
    expect([text.t, text.v, text.f]).toEqual(['s', hostile, undefined]);
  });
});
