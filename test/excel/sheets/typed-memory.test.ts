import type { RunResult } from '../../../src/excel/office/contract';
import type { SheetKey } from '../../../src/reports/model/sheet-model';
import { putCell } from '../../../src/workbench/host/cells';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { cellText, IDS, inExcel, ledgerWorkbook, never, quiet, request, type InExcel } from '../support/in-excel';

jest.setTimeout(60_000);

const sheetNamed = (workbook: WorkbookData, name: string) => workbook.sheets.find((sheet) => sheet.name === name)!;

/** Programmes and periods of this ledger, by what they are called here. */
type Build = (of: readonly [programme: string, period: string], ...keys: SheetKey[]) => Promise<void>;

async function withBuild(test: (excel: InExcel & { build: Build }) => Promise<void>): Promise<void> {
  await inExcel(ledgerWorkbook(), async (excel) => {
    const build: Build = async ([programme, period], ...keys) => {
      const result = await excel.api.run(request(programme, period), quiet, never);
      await excel.api.buildSheets(keys, result, quiet, never);
    };
    await test({ ...excel, build });
  });
}

const WANNING = ['wanning-2021', '2021'] as const;
const QUARTER = ['wanning-2021', '2021Q2'] as const;
const HENGNAN = ['hengnan-2021', '2021Q2'] as const;

/** Column of a header, and the row of a line, on a sheet of ours. */
function place(workbook: WorkbookData, sheet: string, header: string, label: string): [row: number, column: number] {
  const column = Array.from({ length: 16 }, (_, c) => cellText(workbook, sheet, 2, c)).indexOf(header);
  const rows = [...sheetNamed(workbook, sheet).cells.keys()];
  const row = rows.find((r) => [0, 1, 3].some((c) => cellText(workbook, sheet, r, c) === label));
  if (column < 0 || row === undefined) throw new Error(`no ${header} of ${label} on ${sheet}`);
  return [row, column];
}

test.each<[kind: SheetKey, sheet: string, header: string, label: string, value: number | string]>([
  ['budget', '预算执行', '数值', '支出第 2 笔', 12.5],
  ['evaluation', '绩效自评表', '评定得分', '资金分配合理性', 3.5],
  ['satisfaction', '满意度统计', '比较满意', '发放问卷（份）', 40],
])('%s: what was typed for one programme comes back after another was built', (key, sheet, header, label, value) =>
  withBuild(async ({ workbook, build }) => {
    await build(WANNING, key);
    const at = (): [number, number] => {
      const [row, column] = place(workbook, sheet, header, label);
      // 发放问卷 is one figure a line, in the first column of counts.
      return [row, label.startsWith('发放') ? 2 : column];
    };
    const typedAt = at();
    putCell(sheetNamed(workbook, sheet), ...typedAt, { value });
    await build(HENGNAN, key);
    const shown = [...sheetNamed(workbook, sheet).cells.values()].flatMap((row) => [...row.values()]);
    expect(shown.map((cell) => cell.value)).not.toContain(value);
    await build(WANNING, key);
    expect(cellText(workbook, sheet, ...typedAt)).toBe(value);
    // And it stays where it is, built again for the same.
    await build(WANNING, key);
    expect(cellText(workbook, sheet, ...typedAt)).toBe(value);
  }),
);

test('a plan belongs to its period; a remark stays beside its row, each period’s own', () =>
  withBuild(async ({ workbook, build }) => {
    await build(WANNING, 'summary');
    const year = sheetNamed(workbook, '年度汇总表');
    putCell(year, 3, 9, { value: 5000 });
    putCell(year, 3, 11, { value: '全年的' });
    await build(QUARTER, 'summary');
    const quarter = sheetNamed(workbook, '季度汇总表');
    // With the year to date before it.
    expect([10, 12].map((c) => cellText(workbook, '季度汇总表', 3, c))).toEqual(['', '全年的']);
    putCell(quarter, 3, 10, { value: 1200 });
    putCell(quarter, 3, 12, { value: '二季度的' });
    await build(WANNING, 'summary');
    expect([9, 11].map((c) => cellText(workbook, '年度汇总表', 3, c))).toEqual([5000, '全年的']);
    await build(QUARTER, 'summary');
    expect([10, 12].map((c) => cellText(workbook, '季度汇总表', 3, c))).toEqual([1200, '二季度的']);
  }));

test('more rows typed than a sheet offers come back in full; a fund’s ledger goes on from period to period', () =>
  withBuild(async ({ workbook, build }) => {
    const first = (sheet: string) =>
      [...sheetNamed(workbook, sheet).cells.keys()].find((r) => cellText(workbook, sheet, r, 0) === 1)!;
    await build(WANNING, 'figure-checks');
    const top = first('数据校验');
    for (let i = 0; i < 10; i += 1) putCell(sheetNamed(workbook, '数据校验'), top + i, 1, { value: `数 ${i}` });
    await build(WANNING, 'figure-checks');
    for (let i = 10; i < 15; i += 1) putCell(sheetNamed(workbook, '数据校验'), top + i, 1, { value: `数 ${i}` });
    await build(HENGNAN, 'figure-checks');
    expect(cellText(workbook, '数据校验', first('数据校验'), 1)).toBe('');
    await build(WANNING, 'figure-checks');
    const back = Array.from({ length: 15 }, (_, i) => cellText(workbook, '数据校验', first('数据校验') + i, 1));
    expect(back).toEqual(Array.from({ length: 15 }, (_, i) => `数 ${i}`));

    await build(['jiaocheng-2024', '2024-05'], 'risk-fund');
    putCell(sheetNamed(workbook, '风险补偿台账'), first('风险补偿台账'), 1, { value: '测试甲' });
    await build(['jiaocheng-2024', '2024-06'], 'risk-fund');
    expect(cellText(workbook, '风险补偿台账', first('风险补偿台账'), 1)).toBe('测试甲');
  }));

test('building that breaks off, wherever it does, loses nothing typed', async () => {
  let syncs = 0;
  let wanning: RunResult | undefined;
  let hengnan: RunResult | undefined;
  await withBuild(async ({ api, host }) => {
    wanning = await api.run(request(...WANNING), quiet, never);
    hengnan = await api.run(request(...HENGNAN), quiet, never);
    await api.buildSheets(['budget'], wanning, quiet, never);
    host.resetCounters();
    await api.buildSheets(['budget'], hengnan, quiet, never);
    syncs = host.counters.syncs;
  });
  expect(syncs).toBeGreaterThan(5);
  let brokenOff = 0;
  for (let n = 1; n <= syncs; n += 1) {
    await withBuild(async ({ api, workbook, host }) => {
      await api.buildSheets(['budget'], wanning!, quiet, never);
      const at = place(workbook, '预算执行', '数值', '支出第 2 笔');
      putCell(sheetNamed(workbook, '预算执行'), ...at, { value: 12.5 });
      host.resetCounters();
      host.failSync(n, 'half');
      // A question about a sheet that is refused is asked again by itself, and a refused page set-up costs only that: then the build goes on.
      const isBuilt = await api.buildSheets(['budget'], hengnan!, quiet, never).then(
        () => true,
        () => false,
      );
      if (!isBuilt) brokenOff += 1;
      await api.buildSheets(['budget'], hengnan!, quiet, never);
      await api.buildSheets(['budget'], wanning!, quiet, never);
      expect([n, cellText(workbook, '预算执行', ...at)]).toEqual([n, 12.5]);
    });
  }
  expect(brokenOff).toBeGreaterThanOrEqual(syncs - 3);
});

test('no ID number stands in the settings, whatever was typed; clearing takes them away', () =>
  withBuild(async ({ api, workbook, build }) => {
    await build(WANNING, 'payment-list', 'budget');
    const sheet = sheetNamed(workbook, '拨付清单');
    const right = Array.from({ length: 16 }, (_, c) => cellText(workbook, '拨付清单', 2, c)).indexOf('备注');
    putCell(sheet, 3, right, { value: `本人 ${IDS[0]} 已销户` });
    const person = cellText(workbook, '拨付清单', 3, 4);
    expect(IDS).toContain(person);
    await build(QUARTER, 'payment-list', 'budget');
    const stored = [...workbook.settings.values()].join('\n');
    expect(stored).toContain('已销户');
    for (const id of IDS) expect(stored).not.toContain(id);
    await api.clear(quiet);
    expect(workbook.settings.size).toBe(0);
  }));
