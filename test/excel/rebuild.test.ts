import type { RunResult } from '../../src/excel/office/contract';
import { putCell } from '../../src/workbench/host/cells';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request } from './support/in-excel';

jest.setTimeout(60_000);

const sheetOf = (workbook: WorkbookData, name: string) => workbook.sheets.find((sheet) => sheet.name === name)!;

/** The result without its first finding: every list of them is a row shorter. */
function withFewer(result: RunResult): RunResult {
  const { findings } = result.assessment;
  // Notes are counted on the list and have no row.
  const first = findings.findIndex(({ severity }) => severity !== 'note');
  const fewer = findings.filter((_, i) => i !== first);
  return { ...result, assessment: { ...result.assessment, findings: fewer } };
}

test('what the clerk added beside and below our table stays, beside its own row, whether the table grows or shrinks', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const full = await api.run(request('wanning-2021', '2021'), quiet, never);
    const fewer = withFewer(full);
    await api.buildSheets(['findings'], fewer, quiet, never);
    const name = '疑点清单';
    const sheet = sheetOf(workbook, name);
    const bottom = Math.max(...sheet.cells.keys());
    const right = 11;
    const code = cellText(workbook, name, 3, 2);
    putCell(sheet, 2, right, { value: '我的批注' });
    putCell(sheet, 3, right, { value: '已电话问过' });
    putCell(sheet, bottom + 2, 1, { value: '以下是我的草稿' });

    await api.buildSheets(['findings'], full, quiet, never);
    const rowOf = (text: string, column: number) =>
      [...sheet.cells.keys()].find((r) => cellText(workbook, name, r, column) === text);
    expect(cellText(workbook, name, 2, right)).toBe('我的批注');
    expect(cellText(workbook, name, rowOf('已电话问过', right)!, 2)).toBe(code);
    // Our rows have grown, or a note takes a line less: the draft keeps its distance and nothing of ours stands on it.
    const last = Math.max(...[...sheet.cells.keys()].filter((r) => cellText(workbook, name, r, 0) !== ''));
    const draft = rowOf('以下是我的草稿', 1)!;
    expect(draft).toBe(last + 2);

    await api.buildSheets(['findings'], fewer, quiet, never);
    expect(cellText(workbook, name, rowOf('已电话问过', right)!, 2)).toBe(code);
    expect(cellText(workbook, name, draft, 1)).toBe('以下是我的草稿');
    expect(cellText(workbook, name, draft - 1, 0)).toBe('');
  }));

test('a remark beside a row that is gone is not lost', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const full = await api.run(request('wanning-2021', '2021'), quiet, never);
    await api.buildSheets(['findings'], full, quiet, never);
    const sheet = sheetOf(workbook, '疑点清单');
    const rows = full.assessment.findings.length;
    for (let r = 3; r < 3 + rows; r += 1) putCell(sheet, r, 11, { value: `批注 ${r}` });
    const none = { ...full, assessment: { ...full.assessment, findings: full.assessment.findings.slice(0, 1) } };
    await api.buildSheets(['findings'], none, quiet, never);
    const kept = [...sheet.cells.keys()]
      .map((r) => cellText(workbook, '疑点清单', r, 11))
      .filter((text) => text !== '');
    expect(kept.sort()).toEqual(Array.from({ length: rows }, (_, i) => `批注 ${3 + i}`).sort());
  }));

test('the summary of another period takes its name with it; a name of the clerk’s stays', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const names = () => workbook.sheets.map(({ name }) => name);
    const year = await api.run(request('wanning-2021', '2021'), quiet, never);
    const quarter = await api.run(request('wanning-2021', '2021Q2'), quiet, never);
    await api.buildSheets(['summary'], year, quiet, never);
    expect(names()).toContain('年度汇总表');
    const [built] = await api.buildSheets(['summary'], quarter, quiet, never);
    expect(built!.sheet).toBe('季度汇总表');
    expect(names().filter((name) => name.includes('汇总表'))).toEqual(['季度汇总表']);
    expect(String(cellText(workbook, '季度汇总表', 0, 0))).toContain('2021 年第二季度');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('季度汇总表').name = '给局长看的';
      await context.sync();
    });
    const [again] = await api.buildSheets(['summary'], year, quiet, never);
    expect(again!.sheet).toBe('给局长看的');
    expect(names().filter((name) => name.includes('汇总表'))).toEqual([]);
  }));

test('a chart of the clerk’s on our sheet stays', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    await api.buildSheets(['summary'], result, quiet, never);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('年度汇总表');
      sheet.charts.add('ColumnClustered', sheet.getRange('I4:I5'), 'Columns').name = '我的图';
      await context.sync();
    });
    await api.buildSheets(['summary'], result, quiet, never);
    expect(sheetOf(workbook, '年度汇总表').charts.map(({ name }) => name)).toContain('我的图');
  }));

test('本期计划 is typed into the summary, kept for the same period, met in percent line by line and in all', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const year = await api.run(request('wanning-2021', '2021'), quiet, never);
    await api.buildSheets(['summary'], year, quiet, never);
    const name = '年度汇总表';
    const at = (header: string) => Array.from({ length: 14 }, (_, c) => cellText(workbook, name, 2, c)).indexOf(header);
    const [plan, rate] = [at('本期计划'), at('完成率%')];
    expect([plan, rate]).toEqual([9, 10]);
    putCell(sheetOf(workbook, name), 3, plan, { value: 5000 });
    await api.buildSheets(['summary'], year, quiet, never);
    expect(cellText(workbook, name, 3, plan)).toBe(5000);
    expect(sheetOf(workbook, name).cells.get(3)?.get(rate)?.formula).toBe('=IF(N(J4)=0,"",ROUND(I4/J4*100,2))');
    await api.buildSheets(['summary'], await api.run(request('wanning-2021', '2021Q2'), quiet, never), quiet, never);
    // With the year to date before it; another period's plan is not this one's.
    expect([2, 3].map((row) => cellText(workbook, '季度汇总表', row, 10))).toEqual(['本期计划', '']);
  }));
