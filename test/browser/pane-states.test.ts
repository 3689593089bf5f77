import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/locale/language';
import type { ThemeName } from '../../src/taskpane/theme';
import { launchBrowser } from './support/chromium';
import { servePaneStates, settled, violations } from './support/pane-states-page';
import type { Served } from './support/serve';
import { PANE_STATES } from './pane-states/states';

const root = join(__dirname, '../..');
const pictures = join(root, 'artefacts/browser/pane');
/** The pane at its narrowest, which is also a pane of 640 px at a zoom of 200 %. */
const NARROW = { width: 320, height: 640 };

/** What a theme can change; everything else axe looks at is in the elements, which are the same in every theme. */
const COLOURS = ['color-contrast', 'link-in-text-block', 'focus-order-semantics'];
const WCAG: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const COLOURS_ONLY: RunOptions = { runOnly: { type: 'rule', values: COLOURS }, resultTypes: ['violations'] };

/** The chunks of views that are fetched when they are needed. */
const LATER = /-views-/;

jest.setTimeout(120_000);

/** Every state of the pane by itself: nothing axe objects to in either language and any theme, nothing cut off at 320 px. */
describe('the pane in every state', () => {
  let served: Served;
  let browser: Browser;
  const pages = new Map<Language, Page>();
  const complaints: string[] = [];

  beforeAll(async () => {
    served = await servePaneStates();
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
    await Promise.all(
      (['zh-CN', 'en-US'] as const).map(async (language) => {
        const context = await browser.newContext({ viewport: NARROW, reducedMotion: 'reduce', locale: language });
        const page = await context.newPage();
        page.on('pageerror', (error) => complaints.push(`${language}: ${error.stack ?? error.message}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(served.origin)) complaints.push(`asked another origin: ${request.url()}`);
        });
        await page.goto(`${served.origin}/`);
        pages.set(language, page);
      }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(PANE_STATES.map(({ name }) => name))('%s', async (name) => {
    const found = await Promise.all(
      [...pages].map(async ([language, page]) => {
        const problems: string[] = [];
        const look = async (theme: ThemeName, forcedColors: 'none' | 'active', options: RunOptions) => {
          await page.emulateMedia({ forcedColors, colorScheme: theme });
          await page.evaluate((name) => window.paneStates.paint(name), theme);
          const shown = forcedColors === 'active' ? 'contrast' : theme;
          problems.push(...(await violations(page, options, shown)));
          if (language === 'zh-CN' || shown === 'light') {
            await page.screenshot({ path: join(pictures, `${name}.${language.slice(0, 2)}.${shown}.png`) });
          }
        };
        await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
        const { offline } = PANE_STATES.find((state) => state.name === name)!;
        if (offline) {
          await page.route(LATER, (route) => route.abort());
          await page.reload();
        }
        await page.evaluate(([state, spoken]) => window.paneStates.show(state, spoken), [name, language] as const);
        await settled(page);
        await look('light', 'none', WCAG);
        problems.push(...(await cutOff(page)));
        await look('dark', 'none', COLOURS_ONLY);
        // Black on white and white on black between the two.
        await look(language === 'zh-CN' ? 'dark' : 'light', 'active', COLOURS_ONLY);
        if (offline) {
          await page.unroute(LATER);
          await page.reload();
        }
        return problems.map((problem) => `${language}: ${problem}`);
      }),
    );
    expect([...found.flat(), ...complaints.splice(0)]).toEqual([]);
  });

  // A part of a card is fetched later, a form opens in it: what stands below may not be covered even until the next frame.
  test('a finding that grows moves the next one at once', async () => {
    const page = pages.get('zh-CN')!;
    await page.evaluate(() => window.paneStates.show('findings', 'zh-CN'));
    await settled(page);
    const gaps = await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('li[data-index]');
      const gap = () => second!.getBoundingClientRect().top - first!.getBoundingClientRect().bottom;
      const before = gap();
      first!.append(Object.assign(document.createElement('div'), { style: 'height: 40px' }));
      return [before, gap()];
    });
    expect(gaps).toEqual([0, 0]);
  });

  test('a long list keeps its place while it is scrolled up through rows never measured', async () => {
    const page = pages.get('zh-CN')!;
    await page.evaluate(() => window.paneStates.show('findings-many', 'zh-CN'));
    await settled(page);
    const jumps = await page.evaluate(async () => {
      const area = document.querySelector('[role=tabpanel]')!;
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      area.scrollTop = area.scrollHeight / 2;
      for (let wait = 0; wait < 20; wait++) await frame();
      const found: number[] = [];
      for (let step = 0; step < 30; step++) {
        const top = area.getBoundingClientRect().top;
        const seen = [...document.querySelectorAll('li[data-index]')].find(
          (li) => li.getBoundingClientRect().top > top + 50,
        )!;
        const before = seen.getBoundingClientRect().top;
        area.scrollTop -= 60;
        await frame();
        await frame();
        if (seen.isConnected) found.push(Math.round(seen.getBoundingClientRect().top - before));
      }
      return found;
    });
    expect(jumps).toEqual(Array.from({ length: 30 }, () => 60));
  });
});

/** What a reader at 320 px would have to scroll sideways for. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=tabpanel]')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `wider than the pane: ${box.tagName} ${box.scrollWidth} > ${box.clientWidth}`),
  );
}
