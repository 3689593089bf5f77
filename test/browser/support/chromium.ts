import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { unwrapWoff } from './woff';

/**
 * The browser of the tests comes with an npm package, so a machine needs none of its own. TIEXI_BROWSER names another
 * Chromium instead (on Windows: Edge, whose engine Excel embeds).
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell', '--font-render-hinting=none'],
  });
}

/** Unpacks the browser where that has not been done. Tests that run at once must find it unpacked: see global-setup.ts. */
export async function browserPath(): Promise<string> {
  const named = process.env['TIEXI_BROWSER'];
  if (named !== undefined && named !== '') return named;

  // The package unpacks into the temporary folder and shares it with whoever else uses it: so a folder of our own.
  // The AWS variable makes it unpack the NSS libraries it brings; a bare Debian has none. Both must stand before its import.
  const folder = join(homedir(), '.cache', 'tiexi-chromium-147');
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  process.env['FONTCONFIG_FILE'] = addChineseFont(folder);
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** The browser brings Latin letters only. Gives the font settings that name both. */
function addChineseFont(folder: string): string {
  const settings = join(folder, 'chinese-fonts.conf');
  if (existsSync(settings)) return settings;
  const woff = require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff');
  const fonts = join(folder, 'chinese-fonts');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(join(fonts, 'noto-sans-sc-400.ttf'), unwrapWoff(readFileSync(woff)));
  const dirs = [fonts, join(folder, 'fonts')].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(settings, `<fontconfig>${dirs}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`);
  return settings;
}
