import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash } from '../../../scripts/source-hash';
import { browserPath } from './chromium';

const root = join(__dirname, '../../..');

/** Before the browser tests: dist/ is of the present sources, and the browser is unpacked. */
export default async function prepare(): Promise<void> {
  const built = join(root, 'dist/build.txt');
  if (!existsSync(built) || readFileSync(built, 'utf8').trim() !== sourceHash()) {
    execFileSync(process.execPath, [require.resolve('webpack-cli/bin/cli.js'), '--mode', 'production'], {
      cwd: root,
      stdio: 'inherit',
    });
  }
  await browserPath();
}
