import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import type { Language } from '../../../src/locale/language';
import type { PaneTexts } from '../../../src/taskpane/texts';
import { workbenchTexts } from '../../../src/workbench/page/texts';
import { launchBrowser } from './chromium';
import { serveFolder } from './serve';
import type { Served } from './serve';

/** npm, and jest, run there. */
const root = process.cwd();
const pictures = join(root, 'artefacts/browser');

/** The screen of the clerk this is made for. */
export const clerkScreen = { width: 1366, height: 768 };

/**
 * The built workbench page in a browser, for one test file. Whatever the page asks of another origin, and whatever it writes as an
 * error to the console, is kept as a complaint: end each test with `expectNoComplaints`.
 */
export class Workbench {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly served: Served,
  ) {}

  static async start(options: BrowserContextOptions = {}): Promise<Workbench> {
    const served = await serveFolder(join(root, 'dist'));
    const browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: clerkScreen,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const workbench = new Workbench(await context.newPage(), browser, served);
    await workbench.#watch();
    return workbench;
  }

  /** The add-in's own pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  /** Opens the page, and waits until the sample is shown and the add-in has started. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(this.served.origin + path);
    await this.page.locator('canvas').first().waitFor();
    await this.addInReady();
  }

  async addInReady(): Promise<void> {
    await this.pane.getByRole('tablist').first().waitFor();
  }

  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** Chooses a cell by its address, as a clerk does in the name box. */
  async goToCell(address: string): Promise<void> {
    await this.drawn();
    const nameBox = this.page.locator('[data-u-comp=defined-name] input');
    await nameBox.fill(address);
    await nameBox.press('Enter');
    // The sheet has the keyboard again: what is typed next goes into the cell.
    await this.until(
      () => nameBox.evaluate((box) => box === document.activeElement),
      (isInBox) => !isInBox,
    );
  }

  /** Waits until the grid is drawn and takes what is asked of it. */
  async drawn(): Promise<void> {
    await this.page.locator('.grid-view > [aria-busy=false]').waitFor();
  }

  /** Chooses a sample in the menu, and waits until the pane has found its ledgers. */
  async openSample(language: Language, title: string, fileName: string): Promise<void> {
    const { ribbon } = workbenchTexts(language);
    const before = await this.page.locator('iframe').elementHandle();
    await this.page.getByRole('button', { name: ribbon.samples, exact: true }).click();
    await this.page.getByRole('menuitem', { name: title, exact: true }).click();
    // Each workbook has a pane of its own.
    await before?.waitForElementState('hidden');
    await this.page.getByText(fileName, { exact: true }).waitFor();
    await this.addInReady();
  }

  /** Chooses a period in the pane's policy, where it is not chosen already. */
  async choosePeriod(texts: PaneTexts, label: string): Promise<void> {
    const [, year = '', rest = ''] = /^(\d{4})(.*)$/.exec(label) ?? [];
    const shown = this.pane.getByRole('combobox', { name: texts.policy.year, exact: true });
    if ((await shown.innerText()) !== texts.periods.year(year)) {
      await shown.click();
      await this.pane.getByRole('option', { name: texts.periods.year(year), exact: true }).click();
    }
    if (rest === '') return;
    const name = rest.startsWith('Q')
      ? texts.periods.quarter(year, rest.slice(1))
      : texts.periods.month(year, rest.slice(1));
    await this.pane.getByRole('radio', { name }).first().check();
  }

  /** What the page says of the selected cell: `Q4 1206.67`. */
  async selectedCell(label = '当前单元格'): Promise<string> {
    return this.page.getByRole('status', { name: label }).innerText();
  }

  async unsaved(): Promise<boolean> {
    return this.page.getByText('有未保存的修改').isVisible();
  }

  /** Types into the selected cell. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  sheetTab(name: string) {
    return this.page.locator('[data-u-comp=slide-tab-item]', { hasText: name });
  }

  /** Presses 保存 and gives the file that came. */
  async save(label = '保存'): Promise<{ readonly fileName: string; readonly path: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: label, exact: true }).click(),
    ]);
    return { fileName: download.suggestedFilename(), path: await download.path() };
  }

  /** Keeps a picture of the page in artefacts/browser, to be looked at. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** Waits for what a calculation or a drawing brings about, never for a time. */
  async until<T>(read: () => Promise<T>, holds: (value: T) => boolean, seconds = 20): Promise<T> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const value = await read();
      if (holds(value)) return value;
      if (Date.now() > end)
        throw new Error(`Not so after ${seconds} s: ${String(read)} still gives ${JSON.stringify(value)}`);
      await this.page.waitForTimeout(50);
    }
  }

  expectNoComplaints(): void {
    expect(this.complaints).toEqual([]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }

  async #watch(): Promise<void> {
    const { page } = this;
    const home = this.served.origin;
    await page.context().route(
      (url) => url.origin !== home && !['blob:', 'data:'].includes(url.protocol),
      async (route) => {
        this.complaints.push(`asked another origin: ${route.request().url()}`);
        await route.abort();
      },
    );
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()}: ${response.url()}`);
    });
  }
}
