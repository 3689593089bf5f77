import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADD_IN_VERSION } from '../../../src/excel/office/version';
import { createWorkbookApi } from '../../../src/excel/workbook-api';
import { describeVerification } from '../../../src/reports/record/run-record';
import { putCell } from '../../../src/workbench/host/cells';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { cellText, IDS, inExcel, ledgerWorkbook, never, quiet, request } from '../support/in-excel';

jest.setTimeout(60_000);

const SHEET = '运行记录';
const wanning = request('wanning-2021', '2021');

/** The add-in at so many minutes past nine. */
const apiAt = (minute: number) =>
  createWorkbookApi(
    () => 'zh-CN',
    () => new Date(2026, 10, 21, 9, minute, 5),
  );

function rows(workbook: WorkbookData): string[][] {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET)!;
  const last = Math.max(...sheet.cells.keys());
  return Array.from({ length: last - 2 }, (_, i) =>
    Array.from({ length: 18 }, (_, c) => String(cellText(workbook, SHEET, i + 3, c))),
  );
}

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as { version: string };
  expect(ADD_IN_VERSION).toBe(version);
});

test('a run is put down once: when, with what, over which rows, and what came of it; no ID number', () =>
  inExcel(ledgerWorkbook(), async ({ workbook }) => {
    const api = apiAt(1);
    await api.saveChoice({ overrides: { dayCount: 'ACT/365' } });
    const result = await api.run(wanning, quiet, never);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(SHEET);
    await api.buildSheets(['run-record'], result, quiet, never);
    await api.buildSheets(['run-record'], result, quiet, never);
    const [row, ...more] = rows(workbook);
    expect(more).toEqual([]);
    expect(row!.slice(0, 7)).toEqual([
      '1',
      expect.stringMatching(/^2026-11-21 09:01:05 [+-]\d\d:\d\d$/),
      ADD_IN_VERSION,
      'wanning-2021',
      String(wanning.programme.version),
      '2021',
      'dayCount=ACT/365',
    ]);
    expect(row![9]).toMatch(/^台账!A3:K8 4 [0-9a-f]{16}$/);
    expect(row![10]).toContain('贷款 4，读不了 1');
    const { totals } = result.assessment;
    expect(row!.slice(11, 14)).toEqual(['4', String(totals.eligible), (totals.subsidy / 100).toFixed(2)]);
    expect(row![16]).toMatch(/^[0-9a-f]{64}$/);
    expect(row![17]).toMatch(/^[0-9a-f]{64}$/);
    for (const id of IDS) expect(JSON.stringify(rows(workbook))).not.toContain(id);
  }));

test('later runs are added by themselves under rows that stay as they are; 核验 says what has changed since which run', () =>
  inExcel(ledgerWorkbook(), async ({ workbook }) => {
    const said = async () => describeVerification(await apiAt(9).verify(quiet, never), 'zh-CN');
    expect(await said()).toEqual(['工作簿里没有运行记录。请先在“报表”里生成《运行记录》。']);

    const first = await apiAt(1).run(wanning, quiet, never);
    await apiAt(1).buildSheets(['run-record'], first, quiet, never);
    const subsidy = (first.assessment.totals.subsidy / 100).toFixed(2);
    const [one] = rows(workbook);
    expect(await said()).toEqual([
      expect.stringMatching(/^台账和第 1 次核算（2026-11-21 09:01:05 .*）时一样，没有改动。$/),
      `按同样的政策和期间重算，应贴息额仍是 ${subsidy} 元。`,
    ]);

    // A bigger loan, and the order of the rows changed: only the first is a change.
    const ledger = workbook.sheets.find(({ name }) => name === '台账')!;
    putCell(ledger, 3, 6, { value: 90000 });
    const changed = await said();
    expect(changed[0]).toMatch(/^第 1 次核算（.*）以后，台账改过：$/);
    expect(changed[1]).toBe('“台账”的内容变了（指纹不同），贷款还是 4 笔。');
    expect(changed[2]).toMatch(new RegExp(`^按同样的政策和期间重算，应贴息额从 ${subsidy} 元变成 \\d+\\.\\d\\d 元`));

    await apiAt(2).run(wanning, quiet, never);
    expect(rows(workbook)).toHaveLength(2);
    expect(rows(workbook)[0]).toEqual(one);
    expect(rows(workbook)[1]![16]).not.toBe(one![16]);
    expect((await said())[0]).toMatch(/^台账和第 2 次核算/);

    // As it was before.
    putCell(ledger, 3, 6, { value: 80000 });
    expect(await said()).toContainEqual(expect.stringMatching(/^现在的台账和第 1 次核算（.*）时一样。$/));

    // The first row is tampered with.
    const record = workbook.sheets.find(({ name }) => name === SHEET)!;
    putCell(record, 3, 13, { value: '99999.00' });
    expect(await said()).toContainEqual(expect.stringMatching(/^运行记录第 1 行的校验码对不上/));
  }));

test('rows in another order are no change', () =>
  inExcel(ledgerWorkbook(), async ({ workbook }) => {
    const result = await apiAt(1).run(wanning, quiet, never);
    await apiAt(1).buildSheets(['run-record'], result, quiet, never);
    const ledger = workbook.sheets.find(({ name }) => name === '台账')!;
    const [a, b] = [ledger.cells.get(3)!, ledger.cells.get(4)!];
    ledger.cells.set(3, b);
    ledger.cells.set(4, a);
    const found = await apiAt(2).verify(quiet, never);
    expect([found.same, found.changes]).toEqual([true, []]);
  }));

test('clearing keeps the record unless it is to go too; a protected record is said', () =>
  inExcel(ledgerWorkbook(), async ({ workbook }) => {
    const api = apiAt(1);
    const names = () => workbook.sheets.map(({ name }) => name);
    await api.buildSheets(['run-record'], await api.run(wanning, quiet, never), quiet, never);
    const before = rows(workbook);
    await api.clear(quiet);
    expect(names()).toEqual(['台账', '备注', SHEET]);
    expect(rows(workbook)).toEqual(before);
    workbook.sheets.find(({ name }) => name === SHEET)!.protected = true;
    await expect(apiAt(2).run(wanning, quiet, never)).rejects.toThrow(/“运行记录”受保护，这次没有记上/);
    workbook.sheets.find(({ name }) => name === SHEET)!.protected = false;
    await api.clear(quiet, { record: 'remove' });
    expect(names()).toEqual(['台账', '备注']);
  }));
