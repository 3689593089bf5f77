import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import type { CellStyleData, SheetData, WorkbookData } from '../../src/workbench/host/workbook-data';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { blankSheet, blankWorkbook, put } from '../workbench/xlsx/workbooks';

export interface XlsxBenchRow {
  readonly what: string;
  readonly ms: number;
  readonly megabytes?: number;
}

const text: CellStyleData = { numberFormat: '@' };
const money: CellStyleData = { numberFormat: '#,##0.00' };

function ledger(rows: number, columns: number): WorkbookData {
  const sheet = blankSheet('台账');
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const words = c < (columns * 2) / 5;
      put(sheet, r, c, words ? { value: `测试${r}-${c}`, style: text } : { value: r * 1.5 + c, style: money });
    }
  }
  return blankWorkbook(sheet);
}

function addResults(sheet: SheetData, rows: number, columns: number): void {
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < 7; i++) put(sheet, r, columns + i, i < 4 ? { value: r * i, style: money } : '予以贴息');
  }
}

function takeResults(sheet: SheetData, columns: number): void {
  for (const row of sheet.cells.values()) for (let i = 0; i < 7; i++) row.delete(columns + i);
}

async function timed<T>(
  rows: XlsxBenchRow[],
  what: string,
  run: () => Promise<T>,
  size?: (result: T) => number,
): Promise<T> {
  const start = performance.now();
  const result = await run();
  const ms = Math.round(performance.now() - start);
  rows.push(size === undefined ? { what, ms } : { what, ms, megabytes: Math.round(size(result) / 2 ** 19) / 2 });
  return result;
}

/** Opening, saving and computing, in this process. The file is our own, so its texts stand in the cells; the two ways of storing text cost about the same to read. */
export async function benchXlsx(rows = 100_000, columns = 20, formulas = 10_000): Promise<XlsxBenchRow[]> {
  const out: XlsxBenchRow[] = [];
  const label = `${rows} × ${columns}`;
  const made = ledger(rows, columns);
  const file = await timed(
    out,
    `write ${label}, new`,
    () => saveXlsx(made),
    (bytes) => bytes.length,
  );
  const workbook = await timed(out, `open ${label}`, () => openXlsx(file));
  const sheet = workbook.sheets[0] as SheetData;
  addResults(sheet, rows, columns);
  const marked = await timed(
    out,
    'save with 7 result columns',
    () => saveXlsx(workbook),
    (bytes) => bytes.length,
  );
  const again = await timed(out, 'open that', () => openXlsx(marked));
  takeResults(again.sheets[0] as SheetData, columns);
  await timed(
    out,
    'save cleared',
    () => saveXlsx(again),
    (bytes) => bytes.length,
  );

  const caller = { hasCustomFunctions: () => false, invokeCustomFunction: () => Promise.resolve({ error: '#NAME?' }) };
  const calculator = new UniverCalculator();
  await timed(out, `recalculate ${label} without a formula`, () =>
    calculator.recalculate(workbook, { kind: 'full' }, caller),
  );
  const sums = blankSheet('计算');
  for (let r = 0; r < formulas; r++) {
    put(sums, r, 0, r);
    put(sums, r, 1, { value: null, formula: `=ROUND(A${r + 1}*0.0435,2)+SUM($A$1:$A$10)` });
  }
  put(sums, formulas, 1, { value: null, formula: `=SUM(B1:B${formulas})` });
  const computed = blankWorkbook(sums);
  await timed(out, `compute ${formulas} formulas`, () => calculator.recalculate(computed, { kind: 'full' }, caller));
  put(sums, 5, 0, 77);
  const area = { top: 5, left: 0, bottom: 5, right: 0 };
  await timed(out, 'and again after one edit', () =>
    calculator.recalculate(computed, { kind: 'areas', areas: [{ sheetId: sums.id, area }] }, caller),
  );
  calculator.dispose();
  return out;
}
