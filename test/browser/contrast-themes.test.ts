import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chooseTheme } from '../../src/taskpane/theme';
import { launchBrowser } from './support/chromium';
import { servePaneStates, settled, violations } from './support/pane-states-page';
import type { Served } from './support/serve';

const pictures = join(__dirname, '../../artefacts/browser/contrast');

type SystemColour =
  'Canvas' | 'CanvasText' | 'LinkText' | 'GrayText' | 'Highlight' | 'HighlightText' | 'ButtonFace' | 'ButtonText';
type Palette = Readonly<Record<SystemColour, string>>;

const palette = (
  Canvas: string,
  CanvasText: string,
  LinkText: string,
  GrayText: string,
  Highlight: string,
  HighlightText: string,
  ButtonText: string,
): Palette => ({ Canvas, CanvasText, LinkText, GrayText, Highlight, HighlightText, ButtonFace: Canvas, ButtonText });

/** Windows 11's contrast themes by name, in the colours Windows gives them. */
const THEMES: Readonly<Record<string, Palette>> = {
  aquatic: palette('#202020', '#ffffff', '#75e9fc', '#a6a6a6', '#8ee3f0', '#263b50', '#ffffff'),
  desert: palette('#fffaef', '#3d3d3d', '#1c5e75', '#676767', '#903909', '#fff5e3', '#202020'),
  dusk: palette('#2d3236', '#ffffff', '#70ebde', '#a6a6a6', '#a1bfde', '#212d3b', '#b6f6f0'),
  'night-sky': palette('#000000', '#ffffff', '#8080ff', '#a6a6a6', '#d6b4fd', '#2b2b2b', '#ffee32'),
};

const STATES = [
  'ledger-asks',
  'policy',
  'running',
  'result',
  'findings',
  'findings-disposition',
  'reports-built',
  'explain',
  'error-of-ours',
];

const CONTRAST: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

jest.setTimeout(120_000);

/**
 * Chromium forces colours on request, but only its own two palettes, and tells no script what it drew. So the pane learns that colours are
 * forced, and is then drawn in the theme's by the rules of CSS: what the pane does with a theme's colours is tested, not Windows.
 */
describe('the pane in the contrast themes of Windows', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    served = await servePaneStates();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 350, height: 640 }, reducedMotion: 'reduce', locale: 'zh-CN' });
    await page.goto(`${served.origin}/`);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(STATES.flatMap((state) => Object.keys(THEMES).map((theme) => [state, theme] as const)))(
    '%s in %s',
    async (state, name) => {
      const theme = THEMES[name]!;
      const shade = chooseTheme({ background: theme.Canvas });
      await page.emulateMedia({ forcedColors: 'active', colorScheme: shade });
      await page.evaluate((shown) => window.paneStates.show(shown, 'zh-CN'), state);
      await page.evaluate((painted) => window.paneStates.paint(painted), shade);
      await settled(page);
      const drawn = await drawnIn(page, theme);
      // The button that says what is next, or the bar that says how far it is.
      expect(drawn['Highlight']).toBeGreaterThan(0);
      await page.screenshot({ path: join(pictures, `${state}.${name}.png`) });
      expect(await violations(page, CONTRAST, name)).toEqual([]);
    },
  );
});

/**
 * Draws the page as CSS says forced colours are drawn (CSS Color Adjustment, 3.1): what the pane chose gives way to the theme's colours, but
 * where it names a system colour itself or keeps its own (`forced-color-adjust: none`). Tells how often it named each.
 */
function drawnIn(page: Page, theme: Palette): Promise<Readonly<Record<string, number>>> {
  return page.evaluate((colours) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.forcedColorAdjust = 'none';
    const named = new Map<string, keyof typeof colours>();
    for (const name of Object.keys(colours) as (keyof typeof colours)[]) {
      probe.style.color = name;
      const shown = getComputedStyle(probe).color;
      // The browser's palettes use a colour more than once: its first name is the one most often meant.
      if (!named.has(shown)) named.set(shown, name);
    }
    probe.remove();

    const found: Record<string, number> = {};
    const changes: (readonly [HTMLElement | SVGElement, Readonly<Record<string, string>>])[] = [];
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => `border-${side}-color`);
    const draw = (element: Element, inherited: string): void => {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
      const style = getComputedStyle(element);
      const adjusts = style.getPropertyValue('forced-color-adjust') !== 'none';
      const isDisabled = element.matches(':disabled');
      const isButton = element.matches('button');
      const own = isDisabled ? 'GrayText' : isButton ? 'ButtonText' : element.matches('a[href]') ? 'LinkText' : '';
      const drawn = (part: string, otherwise: string): string => {
        const shown = style.getPropertyValue(part);
        const name = named.get(shown);
        if (name) found[name] = (found[name] ?? 0) + 1;
        return name ? colours[name] : adjusts ? otherwise : shown;
      };
      const color = drawn('color', own === '' ? inherited : colours[own]);
      const changed: Record<string, string> = { color };
      if (style.fill === style.color) changed['fill'] = color;
      // A ground that is seen through stays so.
      if (!/^rgba.*, 0\)$/.test(style.backgroundColor)) {
        changed['background-color'] = drawn('background-color', isButton ? colours.ButtonFace : colours.Canvas);
      }
      for (const side of sides) {
        if (!/^rgba.*, 0\)$/.test(style.getPropertyValue(side))) changed[side] = drawn(side, colours.CanvasText);
      }
      if (adjusts) changed['box-shadow'] = 'none';
      changes.push([element, changed]);
      for (const child of element.children) draw(child, color);
    };
    // Made anew for each state, as the page around it is not.
    for (const part of document.querySelectorAll('#root > *')) draw(part, colours.CanvasText);
    for (const [element, changed] of changes) {
      element.style.setProperty('forced-color-adjust', 'none', 'important');
      for (const [part, colour] of Object.entries(changed)) element.style.setProperty(part, colour, 'important');
    }
    return found;
  }, theme);
}
