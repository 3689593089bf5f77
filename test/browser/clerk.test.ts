import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/workbench/xlsx/open';
import Decimal from 'decimal.js';
import type { SheetData } from '../../src/workbench/host/workbook-data';
import { compareXlsx } from '../workbench/xlsx/compare';
import { Workbench } from './support/workbench';

const sample = join(__dirname, '../../assets/samples/wanning-2021.xlsx');

/** The cell below `header` on the row whose first cell is `label`; every cell below it without one. */
function below(sheet: SheetData | undefined, header: string, label?: string) {
  if (!sheet) throw new Error('no such sheet');
  const rows = [...sheet.cells].sort(([a], [b]) => a - b).map(([, row]) => row);
  const at = rows.findIndex((row) => [...row.values()].some(({ value }) => value === header));
  const column = [...(rows[at] ?? [])].find(([, { value }]) => value === header)?.[0];
  if (column === undefined) throw new Error(`no column ${header}`);
  return rows
    .slice(at + 1)
    .filter((row) => label === undefined || row.get(0)?.value === label)
    .flatMap((row) => row.get(column) ?? []);
}

jest.setTimeout(120_000);

/** The main job, as a clerk does it in the page: from the sample to the saved file. Each step goes on where the one before ended. */
describe('a clerk with the sample ledger', () => {
  let workbench: Workbench;
  let savedPath: string;

  beforeAll(async () => {
    workbench = await Workbench.start();
    await workbench.open();
  });
  afterAll(() => workbench?.close());
  afterEach(() => workbench.expectNoComplaints());

  test('the page shows the ledger, and the pane has found it', async () => {
    await workbench.pane.getByText('找到 1 张台账').waitFor();
    await workbench.picture('1-opened');
    expect(await workbench.page.getByRole('heading', { name: '贴息通工作台' }).isVisible()).toBe(true);
    expect(await workbench.unsaved()).toBe(false);
  });

  test('chooses the programme and assesses: the published subsidy', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: '选贴息项目和期间' }).click();
    await pane.getByRole('combobox').click();
    await pane.getByRole('option', { name: /万宁/ }).click();
    await workbench.picture('2-programme');
    await pane.getByRole('button', { name: '开始核算 2021 年' }).click();
    await pane.getByText('应贴息总额').waitFor();
    expect(await pane.locator('body').innerText()).toContain('723,700.00');
    expect(await workbench.unsaved()).toBe(true);
    await workbench.picture('3-assessed');
  });

  test('a click on a finding lands on its cell', async () => {
    const { pane } = workbench;
    await pane.getByRole('tab', { name: /疑点/ }).click();
    await pane
      .getByText(/^第 70 行/)
      .first()
      .click();
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => /^[A-Z]+70 /.test(cell),
    );
    await workbench.picture('4-finding');
  });

  test('builds the summary sheet', async () => {
    const { pane } = workbench;
    await pane.getByRole('tab', { name: /报表/ }).click();
    await pane.getByRole('button', { name: '生成汇总表' }).click();
    await workbench.sheetTab('年度汇总表').waitFor();
    await workbench.picture('5-summary');
  });

  test('a sheet that was built behind another is in the grid when it comes forward', async () => {
    const { page } = workbench;
    await workbench.sheetTab('计算底稿').click();
    await workbench.goToCell('G4');
    const [, name = ''] = (await workbench.selectedCell()).split(' ');
    expect(name).not.toBe('');
    // Of what the grid holds of the cell a letter more is made.
    await page.keyboard.press('F2');
    await workbench.type('x');
    await workbench.goToCell('G4');
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => cell === `G4 ${name}x`,
    );
    await workbench.type(name);
    await workbench.goToCell('G4');
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => cell === `G4 ${name}`,
    );
    await workbench.picture('5-behind');
  });

  test('types =SUBSIDY(…) into a cell and reads its value', async () => {
    await workbench.sheetTab('2021年贴息台账').click();
    await workbench.goToCell('AA4');
    await workbench.type('=SUBSIDY(40000,"2021-01-01","2021-07-01",,"wanning-2021")');
    await workbench.goToCell('AA4');
    // 40 000 元 × 6% × 181 天 ÷ 360
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => cell === 'AA4 1206.67',
    );
    await workbench.picture('6-function');
  });

  test('a formula that cannot be computed says why', async () => {
    await workbench.goToCell('AA5');
    await workbench.type('=SUBSIDY("四万左右","2021-01-01","2021-07-01",,"wanning-2021")');
    await workbench.goToCell('AA5');
    const cell = await workbench.until(
      () => workbench.selectedCell(),
      (text) => text.startsWith('AA5 #VALUE!'),
    );
    expect(cell).toMatch(/[\u4e00-\u9fff]/);
    await workbench.picture('7-error');
    await workbench.page.keyboard.press('Delete');
  });

  test('saves, and the saved file holds what was seen', async () => {
    const { fileName, path } = await workbench.save();
    expect(fileName).toBe('wanning-2021.xlsx');
    expect(await workbench.unsaved()).toBe(false);
    savedPath = path;
    const saved = await openXlsx(new Uint8Array(readFileSync(path)), fileName);
    expect(saved.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['2021年贴息台账', '说明', '年度汇总表', '计算底稿']),
    );
    const cell = saved.sheets[0]?.cells.get(3)?.get(26);
    expect(cell?.formula).toBe('=SUBSIDY(40000,"2021-01-01","2021-07-01",,"wanning-2021")');
    expect(cell?.value).toBe(1206.67);
    // The summary's grand total is a live formula and comes to the sum of the result column, to the 分.
    const [total] = below(
      saved.sheets.find(({ name }) => name === '年度汇总表'),
      '本期应贴息',
      '合计',
    );
    const results = below(saved.sheets[0], '应贴息额').flatMap(({ value }) =>
      typeof value === 'number' ? [value] : [],
    );
    expect(results.length).toBe(294);
    expect(total?.formula).toMatch(/^=/);
    expect(total?.value).toBe(Decimal.sum(...results).toNumber());
    expect(total?.value).toBe(723_700);
  });

  test('opens the saved file again', async () => {
    await workbench.openFile({
      name: '复核.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(savedPath),
    });
    await workbench.page.getByText('复核.xlsx', { exact: true }).waitFor();
    await workbench.pane.getByText('找到 1 张台账').waitFor();
    await workbench.goToCell('AA4');
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => cell === 'AA4 1206.67',
    );
    await workbench.picture('8-reopened');
  });

  test('clears the marks: saved again, the file is the one it began with', async () => {
    await workbench.page.keyboard.press('Delete');
    await workbench.page.getByRole('button', { name: '清除标记' }).click();
    // The ribbon asks as the pane does: nothing has gone yet.
    const asked = workbench.pane.getByRole('group', { name: '确定清除？' });
    await asked.waitFor();
    expect(await workbench.sheetTab('年度汇总表').count()).toBe(1);
    await asked.getByRole('checkbox', { name: /运行记录/ }).check();
    await asked.getByRole('button', { name: '清除', exact: true }).click();
    await workbench.until(
      () => workbench.sheetTab('年度汇总表').count(),
      (count) => count === 0,
    );
    await workbench.until(
      () => workbench.unsaved(),
      (unsaved) => unsaved,
    );
    const { path } = await workbench.save();
    expect(compareXlsx(new Uint8Array(readFileSync(sample)), new Uint8Array(readFileSync(path)))).toEqual([]);
  });
});
