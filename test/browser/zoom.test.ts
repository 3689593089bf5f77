import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/locale/language';
import { launchBrowser } from './support/chromium';
import { servePaneStates, settled } from './support/pane-states-page';
import type { Served } from './support/serve';

const pictures = join(__dirname, '../../artefacts/browser/zoom');

/** What a browser makes of a pane of 640 × 512 points at a zoom of 200 %: half the points, each drawn double. */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 };

/** What stands always may not take more than this of the pane. */
const MOST_OF_BARS = 0.5;

const STATES = [
  'ledger',
  'ledger-asks',
  'policy',
  'policy-two-dates',
  'programme-copy',
  'running',
  'result',
  'findings',
  'findings-disposition',
  'reports-built',
  'explain',
  'help',
  'error-of-ours',
];

jest.setTimeout(120_000);

describe('the pane at a zoom of 200 %', () => {
  let served: Served;
  let browser: Browser;
  const pages = new Map<Language, Page>();

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    served = await servePaneStates();
    browser = await launchBrowser();
    for (const language of ['zh-CN', 'en-US'] as const) {
      const context = await browser.newContext({ ...ZOOMED, reducedMotion: 'reduce', locale: language });
      const page = await context.newPage();
      await page.goto(`${served.origin}/`);
      pages.set(language, page);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(
    STATES.flatMap((state) => [...(['zh-CN', 'en-US'] as const)].map((language) => [state, language] as const)),
  )(
    '%s in %s: nothing cut off, most of it the page’s own, every stop of the keyboard in sight',
    async (state, language) => {
      const page = pages.get(language)!;
      await page.evaluate(([name, spoken]) => window.paneStates.show(name, spoken), [state, language] as const);
      await settled(page);
      await page.screenshot({ path: join(pictures, `${state}.${language.slice(0, 2)}.png`) });

      const { height, sideways } = await page.evaluate(() => {
        const middle = document.querySelector('[role=tabpanel]')!;
        return {
          height: middle.clientHeight,
          sideways: [document.documentElement, middle].map((box) => box.scrollWidth - box.clientWidth),
        };
      });
      expect(sideways).toEqual([0, 0]);
      expect(height).toBeGreaterThanOrEqual(ZOOMED.viewport.height * MOST_OF_BARS);

      expect(await covered(page)).toEqual([]);
    },
  );
});

/** Goes through the pane with Tab: what has the keyboard may not stand wholly under what stands always (WCAG 2.2, 2.4.11). */
async function covered(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const label = (at as HTMLInputElement).labels?.[0];
      const isSeenAt = (y: number) => {
        const seen = document.elementFromPoint(x, y);
        return seen !== null && (at.contains(seen) || seen.contains(at) || label?.contains(seen) === true);
      };
      const heights = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => top + (bottom - top) * share);
      return heights.some(isSeenAt) ? '' : `${at.tagName} ${at.textContent} at ${top}…${bottom}`;
    });
    if (found === undefined) break;
    if (found !== '') hidden.push(found);
  }
  return hidden;
}
