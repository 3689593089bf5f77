import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nginxConfiguration } from '../../scripts/deployment/web-server';
import { AS_EXCEL_ASKS, EXCELS_ORIGIN, wrongWith } from '../scripts/deployment/as-excel-asks';

let folder: string;
let origin: string;
let nginx: ChildProcess;

/** A port nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiexi-nginx-'));
  // Started by root, nginx reads the files as another user.
  chmodSync(folder, 0o755);
  for (const { path } of AS_EXCEL_ASKS) {
    // Below a folder of its own as well: an office may serve the add-in under a path of its site.
    for (const place of [path, `/tiexi${path}`]) {
      const file = join(folder, 'dist', place);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path);
    }
  }
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${own.join(' ')}
     server { listen 127.0.0.1:${port}; root ${folder}/dist;\n${nginxConfiguration()}\n } }`,
  );
  execFileSync('nginx', ['-t', '-q', '-c', configuration, '-e', 'stderr'], { stdio: 'inherit' });
  nginx = spawn('nginx', ['-c', configuration, '-e', 'stderr'], { stdio: 'inherit' });
  for (let tries = 0; ; tries++) {
    const answer = await fetch(origin + AS_EXCEL_ASKS[0]!.path).catch(() => undefined);
    if (answer) break;
    if (tries === 100) throw new Error('nginx does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

afterAll(async () => {
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

test.each(AS_EXCEL_ASKS.map((ask) => [ask.path, ask] as const))('%s', async (path, ask) => {
  for (const place of [path, `/tiexi${path}`]) {
    const answer = await fetch(origin + place, { headers: { Origin: EXCELS_ORIGIN } });
    expect(wrongWith(ask, answer)).toEqual([]);
  }
});
