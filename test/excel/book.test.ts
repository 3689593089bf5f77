import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../src/excel/office/contract';
import { finish } from '../../src/engine/ground/steps';
import { findingName } from '../../src/wording/findings';
import { availableSheets } from '../../src/reports/model/available-sheets';
import { FormulaIndex, type IndexedFormula } from '../../src/workbench/calc/formula-index';
import { computePlain } from '../../src/workbench/calc/plain-pass';
import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { putCell } from '../../src/workbench/host/cells';
import type { SheetData, WorkbookData } from '../../src/workbench/host/workbook-data';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request } from './support/in-excel';

/** All values of a sheet's row whose first cell is this text. */
function rowOf(workbook: WorkbookData, sheet: SheetData, label: string): unknown[] {
  const row = [...sheet.cells.keys()].find((r) => cellText(workbook, sheet.name, r, 0) === label);
  if (row === undefined) throw new Error(`no row ${label} on ${sheet.name}`);
  return Array.from({ length: 20 }, (_, c) => cellText(workbook, sheet.name, row, c));
}

/** The formulas that the workbench cannot compute by itself. */
function leftToEngine(workbook: WorkbookData): string[] {
  const index = new FormulaIndex(workbook);
  finish(index.update({ kind: 'full' }));
  const formulas: IndexedFormula[] = [];
  index.forEach((formula) => formulas.push(formula));
  finish(computePlain(index));
  return formulas.filter(({ evaluate }) => !evaluate).map(({ text }) => text);
}

const TIE = '核对：与《计算底稿》合计差额（应为 0.00）';

describe.each([
  [
    'wanning-2021',
    '2021',
    [
      'summary',
      'findings',
      'payment-list',
      'application',
      'public-notice',
      'budget',
      'satisfaction',
      'evaluation',
      'self-report',
      'figure-checks',
      'working-paper',
      'run-record',
    ],
  ],
  ['jiaocheng-2024', '2024-05', undefined],
  ['hulan-2020', '2020', undefined],
])('%s %s', (id, period, expected) => {
  test('every sheet computes, and its total is that of the working paper to the 分', async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, `../../assets/samples/${id}.xlsx`)));
    const calculator = new UniverCalculator();
    await inExcel(
      await openXlsx(bytes, `${id}.xlsx`),
      async ({ api, workbook }) => {
        const result = await api.run(request(id, period), quiet, never);
        const keys = availableSheets(result.assessment);
        if (expected) expect(keys).toEqual(expected);
        const built = await api.buildSheets(keys, result, quiet, never);
        expect(built.map(({ key }) => key)).toEqual(keys);
        const total = result.assessment.totals.subsidy / 100;
        expect(total).toBeGreaterThan(0);
        const sheets = new Map(
          built.map(({ key, sheet }) => [key, workbook.sheets.find(({ name }) => name === sheet)!]),
        );
        expect(rowOf(workbook, sheets.get('working-paper')!, '合计')[19]).toBe(total);
        for (const key of ['summary', 'payment-list', 'application', 'public-notice'] as const) {
          expect([key, rowOf(workbook, sheets.get(key)!, '合计').includes(total)]).toEqual([key, true]);
          const tie = rowOf(workbook, sheets.get(key)!, TIE);
          expect([key, tie.filter((value) => value !== '' && value !== TIE)]).toEqual([key, [0]]);
        }
        for (const [key, sheet] of sheets) {
          const errors = [...sheet.cells.values()].flatMap((row) =>
            [...row.values()].flatMap(({ value, formula }) => (typeof value === 'object' ? [formula] : [])),
          );
          expect([key, errors]).toEqual([key, []]);
        }
        // The engine starts and reads formulas without a pause: none of ours may need it.
        expect(leftToEngine(workbook)).toEqual([]);
        const claims = sheets.get('claim-differences');
        if (claims) expect(rowOf(workbook, claims, '五、核算合计（三＋四），与《计算底稿》合计相同')[8]).toBe(total);
      },
      { calculator },
    );
    calculator.dispose();
  }, 60_000);
});

test('what the clerk wrote under 处理意见 stays beside its finding when the sheet is built again', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    await api.buildSheets(['findings'], result, quiet, never);
    const sheet = workbook.sheets.find(({ name }) => name === '疑点清单')!;
    const rows = [3, 4, 5].map((row) => cellText(workbook, sheet.name, row, 2));
    expect(new Set(rows).size).toBe(3);
    putCell(sheet, 4, 9, { value: '已请乡镇核实' });

    // The first finding is settled meanwhile: the others move up.
    const { findings } = result.assessment;
    const gone = findings.findIndex(({ code }) => findingName(code, 'zh-CN') === rows[0]);
    const fewer = { ...result.assessment, findings: findings.filter((_, i) => i !== gone) };
    await api.buildSheets(['findings'], { ...result, assessment: fewer }, quiet, never);
    expect(cellText(workbook, sheet.name, 3, 2)).toBe(rows[1]);
    expect([3, 4].map((row) => cellText(workbook, sheet.name, row, 9))).toEqual(['已请乡镇核实', '']);
  }));

test('a sheet the clerk renamed is found again', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    await api.buildSheets(['public-notice'], result, quiet, never);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('公示表').name = '张贴用';
      await context.sync();
    });
    const built = await api.buildSheets(['public-notice'], result, quiet, never);
    expect(built[0]?.sheet).toBe('张贴用');
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('公示表');
  }));

test('cancelled before anything is written, nothing is', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    const before = workbook.sheets.map(({ name }) => name);
    const stop = new AbortController();
    stop.abort();
    await expect(api.buildSheets(['summary'], result, quiet, stop.signal)).rejects.toThrow(/cancelled/);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
  }));

test('cancelled half written, new sheets go again and the others say that they are not to be used; building again mends them', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    const [paper] = await api.buildSheets(['working-paper', 'findings'], result, quiet, never);
    const findings = workbook.sheets.find(({ name }) => name === '疑点清单')!;
    const title = cellText(workbook, findings.name, 0, 0);
    putCell(findings, 3, 9, { value: '已请乡镇核实' });

    const stop = new AbortController();
    const pressed = (progress: Progress): void => {
      if (progress.sheet === undefined && progress.done > 0) stop.abort();
    };
    const keys = ['findings', 'public-notice'] as const;
    await expect(api.buildSheets(keys, result, pressed, stop.signal)).rejects.toThrow(/cancelled/);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('公示表');
    for (const sheet of [findings.name, paper!.sheet])
      expect(cellText(workbook, sheet, 0, 0)).toBe('生成时被取消，本表没有写完，不能用：请重新生成');

    const built = await api.buildSheets(keys, result, quiet, never);
    expect(built.map(({ sheet }) => sheet)).toEqual(['疑点清单', '公示表', '计算底稿']);
    expect(cellText(workbook, findings.name, 0, 0)).toBe(title);
    expect(cellText(workbook, findings.name, 3, 9)).toBe('已请乡镇核实');
  }));
