import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { cellText, ledgerWorkbook, never, quiet, request } from '../support/in-excel';
import { withFunctions } from '../support/with-functions';

const wanning = request('wanning-2021', '2021');

/** The amounts that the sheet's formulas come to, loan by loan, and their sum. */
function amounts(workbook: WorkbookData): unknown[] {
  const { cells } = workbook.sheets.find(({ name }) => name === '计算说明')!;
  return [...cells.keys()]
    .sort((a, b) => a - b)
    .filter((row) => /^(应贴息额|以上)/.test(String(cellText(workbook, '计算说明', row, 0))))
    .map((row) => cellText(workbook, '计算说明', row, 8));
}

test('the formulas of 计算说明 come to the engine’s amounts to the 分; built again it takes its own place; clearing takes it away', async () => {
  const workbook = ledgerWorkbook();
  await withFunctions(workbook, async ({ api, host }) => {
    const before = workbook.sheets.map(({ name }) => name);
    const result = await api.run(wanning, quiet, never);
    const [a, b, c] = result.assessment.assessments.map(({ subsidy }) => subsidy / 100);
    expect(await api.explainLoans([0, 1, 2], result, quiet, never)).toEqual({ key: 'explanation', sheet: '计算说明' });
    await host.recalculate();
    expect(amounts(workbook)).toEqual([a, b, c, 5285]);
    await api.explainLoans([2], result, quiet, never);
    await host.recalculate();
    expect(amounts(workbook)).toEqual([c]);
    expect(workbook.sheets.filter(({ name }) => name.startsWith('计算说明'))).toHaveLength(1);
    // A run does not take our sheet for a ledger.
    expect((await api.run(wanning, quiet, never)).ledgers).toHaveLength(1);
    await api.clear(quiet, { record: 'remove' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
  });
});

test('a clerk’s sheet of that name stays the clerk’s', async () => {
  const workbook = ledgerWorkbook();
  workbook.sheets[1]!.name = '计算说明';
  await withFunctions(workbook, async ({ api }) => {
    const result = await api.run(wanning, quiet, never);
    expect(await api.explainLoans([0], result, quiet, never)).toMatchObject({ sheet: '计算说明(2)' });
    expect(cellText(workbook, '计算说明', 0, 0)).toBe('本表由信贷员填写');
  });
});
