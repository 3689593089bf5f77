import { buildSync } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** A TypeScript file of the project as a script that Node starts at once, as a process of its own: what a pipe or a kill meets is a real process. */
export function bundled(file: string, name: string): string {
  const folder = join(ROOT, 'node_modules', '.cache', 'tiexi');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}-${process.pid}.mjs`);
  buildSync({
    entryPoints: [join(ROOT, file)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
