import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './chromium';
import { serveFolder } from './serve';
import type { Served } from './serve';

const root = join(__dirname, '../../..');
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
  }

  /** Waits until the grid is drawn and takes what is asked of it. */
  async drawn(): Promise<void> {
    await this.page.locator('.grid-view > [aria-busy=false]').waitFor();
  }

  /** What the page says of the selected cell: `Q4 1206.67`. */
  async selectedCell(): Promise<string> {
    return this.page.getByRole('status', { name: '当前单元格' }).innerText();
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
  async save(): Promise<{ readonly fileName: string; readonly path: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    return { fileName: download.suggestedFilename(), path: await download.path() };
  }

  /** Keeps a picture of the page in artefacts/browser, to be looked at. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** Waits for what a calculation or a drawing brings about, never for a time. */
  async until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
    const end = Date.now() + 20_000;
    for (;;) {
      const value = await read();
      if (holds(value)) return value;
      if (Date.now() > end) throw new Error(`Not so after 20 s: ${String(read)} still gives ${JSON.stringify(value)}`);
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
