import { build } from 'esbuild';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { serveFolder, type Served } from './serve';

const root = join(__dirname, '../../..');

/** The page that brings about any state of the pane (pane-states/page.tsx), with axe. */
export async function servePaneStates(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'tiexi-pane-'));
  await build({
    entryPoints: [join(__dirname, '../pane-states/page.tsx')],
    outdir: folder,
    bundle: true,
    // As the build does: what is fetched later is a file of its own.
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  copyFileSync(join(root, 'node_modules/axe-core/axe.min.js'), join(folder, 'axe.js'));
  const html = readFileSync(join(root, 'src/taskpane/taskpane.html'), 'utf8');
  const scripts = '<script src="axe.js"></script><script type="module" src="page.js"></script>';
  writeFileSync(join(folder, 'index.html'), html.replace('</body>', `${scripts}</body>`));
  const served = await serveFolder(folder);
  return {
    origin: served.origin,
    async close() {
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Axe {
  readonly axe: { run(context: { readonly exclude: readonly string[] }, options: RunOptions): Promise<AxeResults> };
}

/** Each violation with the elements it stands on. */
export async function violations(page: Page, options: RunOptions, theme: string): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    // Fluent's focus keepers are left out: what gets the focus through them passes it on at once.
    (run) => (window as unknown as Axe).axe.run({ exclude: ['[data-tabster-dummy]'] }, run),
    options,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** Parts that are fetched when first shown have come, and the list has measured them. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const isQuiet = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(isQuiet, 150);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(isQuiet, 150);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
}
