import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './support/workbench';

jest.setTimeout(120_000);

describe('the workbench page', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
    await workbench.open();
  });
  afterAll(() => workbench?.close());
  afterEach(() => workbench.expectNoComplaints());

  const button = (name: string) => workbench.page.getByRole('button', { name, exact: true });

  test('scripts come from the page itself alone, and nothing is fetched from elsewhere', async () => {
    const policy = await workbench.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .first()
      .getAttribute('content');
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('the browser itself keeps the page and the pane from asking another origin', async () => {
    expect(workbench.page.frames()).toHaveLength(2);
    for (const frame of workbench.page.frames()) {
      const asked = frame.evaluate(() => fetch('https://example.org/ledger', { method: 'POST', body: 'x' }));
      await expect(asked).rejects.toThrow(/Failed to fetch/);
    }
    // Refused, once for each frame or twice, and never on its way: what leaves the page is a complaint of its own.
    const complaints = workbench.complaints.splice(0);
    expect(complaints.length).toBeGreaterThanOrEqual(2);
    for (const said of complaints) expect(said).toMatch(/^console: .*Content Security Policy/);
  });

  test.each(['index.html', 'taskpane.html', 'pane-frame.html'])('%s says so wherever it is served', (file) => {
    const html = readFileSync(join(process.cwd(), 'dist', file), 'utf8');
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'self';[^"]* connect-src 'self';/,
    );
  });

  test('a file that is no workbook is refused in a sentence, and the open one stays', async () => {
    await workbench.openFile({ name: '名单.xlsx', mimeType: 'text/plain', buffer: Buffer.from('姓名,金额') });
    await workbench.page.getByText('打不开“名单.xlsx”。这个文件不是 Excel 工作簿。').waitFor();
    await workbench.picture('page-not-a-workbook');
    await button('关闭').click();
    expect(await workbench.page.getByText('wanning-2021.xlsx', { exact: true }).isVisible()).toBe(true);
  });

  test('unsaved work is not thrown away without asking', async () => {
    await workbench.goToCell('AA10');
    await workbench.type('核对过');
    await workbench.goToCell('AA10');
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => cell === 'AA10 核对过',
    );
    await button('示例').click();
    await workbench.page.getByRole('menuitem').first().click();
    await workbench.page.getByText('“wanning-2021.xlsx”有未保存的修改').waitFor();
    await workbench.picture('page-unsaved');

    await button('先不打开').click();
    expect(await workbench.selectedCell()).toBe('AA10 核对过');

    await button('示例').click();
    await workbench.page.getByRole('menuitem').first().click();
    await button('不保存，直接打开').click();
    await workbench.until(
      () => workbench.unsaved(),
      (unsaved) => !unsaved,
    );
    await workbench.pane.getByText('找到 1 张台账').waitFor();
    await workbench.goToCell('AA10');
    expect(await workbench.selectedCell()).toBe('AA10');
  });

  test('the ribbon presses the add-in’s own buttons, which answer in the pane', async () => {
    await button('一键核算').click();
    await workbench.pane.getByRole('alert').or(workbench.pane.getByText('选贴息项目和期间')).first().waitFor();
    await workbench.pane.getByRole('button', { name: '选贴息项目和期间' }).click();
    await workbench.pane.getByRole('combobox').click();
    await workbench.pane.getByRole('option', { name: /万宁/ }).click();
    await workbench.pane.getByRole('button', { name: '开始核算 2021 年' }).waitFor();
    await button('一键核算').click();
    await workbench.pane.getByText('723,700.00').first().waitFor();
    await workbench.picture('page-ribbon-assessed');
    await button('清除标记').click();
    const asked = workbench.pane.getByRole('group', { name: '确定清除？' });
    await asked.getByRole('button', { name: '清除', exact: true }).click();
    await asked.waitFor({ state: 'detached' });
    await workbench.goToCell('P3');
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => cell === 'P3',
    );
  });

  test('the pane can be put away and widened, and the page speaks English', async () => {
    const { page } = workbench;
    await button('贴息通').click();
    expect(await page.locator('iframe').isVisible()).toBe(false);
    await button('贴息通').click();
    const edge = page.getByRole('separator', { name: '调整窗格宽度' });
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await edge.getAttribute('aria-valuenow')).toBe('366');

    await button('English').click();
    await page.getByRole('heading', { name: 'Tiexi workbench' }).waitFor();
    await workbench.addInReady();
    await workbench.picture('page-english');
  });
});
