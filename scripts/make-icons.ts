/**
 * Draws assets/icons/*.png from the shapes below, with the Chromium of the tests (`npx tsx scripts/make-icons.ts`).
 * The PNGs are kept in the repository; this runs only when a shape changes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

const teal = '#0b6a5d';
const gold = '#f2b53a';

/** On a 32 × 32 board, in lines thick enough to be read at 16 px. */
const percent =
  '<circle cx="10.5" cy="10.5" r="3.6" fill="none" stroke="#fff" stroke-width="2.6"/>' +
  '<circle cx="21.5" cy="18.5" r="3.6" fill="none" stroke="#fff" stroke-width="2.6"/>' +
  '<path d="M22.5 6.5 9.5 22.5" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>';
const board = (content: string, fill = teal) =>
  `<rect x="1" y="1" width="30" height="30" rx="6" fill="${fill}"/>${content}`;

const shapes: Record<string, { body: string; sizes: number[] }> = {
  open: {
    body: board(`${percent}<rect x="6" y="25" width="20" height="2.6" rx="1.3" fill="${gold}"/>`),
    sizes: [16, 32, 64, 80, 128],
  },
  assess: {
    body: board(
      '<path d="M7.5 16.5l6 6 11-13" fill="none" stroke="#fff" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/>',
    ),
    sizes: [16, 32, 80],
  },
  summary: {
    body: board(
      '<path d="M6 9h20M6 16h20M6 23h20M13 9v14M6 9v14M26 9v14" fill="none" stroke="#fff" stroke-width="2"/>' +
        `<rect x="14" y="17" width="11" height="5" fill="${gold}"/>`,
    ),
    sizes: [16, 32, 80],
  },
  clear: {
    body: board(
      '<path d="M12 24h13M8 19.5 18.5 9l6 6L15 24.5h-3z" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>',
    ),
    sizes: [16, 32, 80],
  },
  explain: {
    body: board(
      '<path d="M11.5 12.2a4.6 4.6 0 1 1 6.6 4.1c-1.5.8-2.1 1.6-2.1 3.2" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/>' +
        `<circle cx="16" cy="24.6" r="2" fill="${gold}"/>`,
    ),
    sizes: [16, 32, 80],
  },
};

async function main(): Promise<void> {
  // Where @sparticuz/chromium unpacks itself; both must be set before it is imported.
  process.env['TMPDIR'] = join(homedir(), '.cache', 'tiexi-chromium-147');
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  mkdirSync(process.env['TMPDIR'], { recursive: true });
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
  });
  const page = await browser.newPage();
  for (const [name, { body, sizes }] of Object.entries(shapes)) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" style="display:block" width="${size}" height="${size}" viewBox="0 0 32 32">${body}</svg></body>`,
      );
      writeFileSync(
        join(__dirname, '..', 'assets', 'icons', `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
  await browser.close();
}

void main();
