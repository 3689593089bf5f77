import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  MEDIA_TYPES,
  SERVING_RULES,
  headersFor,
  iisConfiguration,
  nginxConfiguration,
} from '../../../scripts/deployment/web-server';
import { AS_EXCEL_ASKS, wrongWith, type Answer } from './as-excel-asks';
import { iisHeaders } from './iis-rules';

const root = join(__dirname, '../../..');

function answered(headers: Readonly<Record<string, string>>): Answer {
  return { status: 200, headers: new Headers(headers) };
}

test.each(AS_EXCEL_ASKS.map((ask) => [ask.path, ask] as const))('IIS answers for %s what Excel needs', (path, ask) => {
  expect(wrongWith(ask, answered(iisHeaders(iisConfiguration(), path)))).toEqual([]);
});

test.each(AS_EXCEL_ASKS.map((ask) => [ask.path, ask] as const))(
  'the server developers start answers for %s what Excel needs',
  (path, ask) => {
    const type = MEDIA_TYPES[extname(path).slice(1)]!;
    expect(wrongWith(ask, answered({ ...headersFor(path), 'Content-Type': type }))).toEqual([]);
  },
);

test('an icon that must not be kept, functions from one origin only, a script as text: each is found', () => {
  const [metadata, , , , , icon] = AS_EXCEL_ASKS;
  const right = iisHeaders(iisConfiguration(), metadata!.path);
  const oneOrigin = { ...right, 'Access-Control-Allow-Origin': 'https://elsewhere.example' };
  expect(wrongWith(metadata!, answered(oneOrigin))).toEqual([
    '/functions.zh-CN.json: Access-Control-Allow-Origin "https://elsewhere.example"',
  ]);
  expect(wrongWith(icon!, answered({ ...right, 'Content-Type': 'image/png' }))).toEqual([
    '/assets/icons/open-32.png: Cache-Control "no-cache"',
  ]);
  expect(wrongWith(metadata!, answered({ ...right, 'Content-Type': 'text/plain' }))).toEqual([
    '/functions.zh-CN.json: Content-Type "text/plain"',
  ]);
});

test('nginx: a location a rule, each with all of its headers (test/nginx asks a real one)', () => {
  const locations = [...nginxConfiguration().matchAll(/^location (?:~ )?(\S+) \{\n([^}]*)\}/gm)];
  expect(locations.map(([, match]) => match)).toEqual(SERVING_RULES.map(({ match }) => match));
  for (const [, , body] of locations) expect(body).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
});

test('every language of the functions has its rule for IIS, which knows files by their names only', () => {
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/localhost:3000\/(functions\.[\w-]+\.json)/g)].map(([, name]) => name);
  expect([...SERVING_RULES[0]!.iisPaths].sort()).toEqual([...new Set(named)].sort());
});

test('every kind of file that is served as it stands has its media type', () => {
  const files = readdirSync(join(root, 'assets'), { recursive: true, encoding: 'utf8', withFileTypes: true });
  const kinds = new Set(files.filter((file) => file.isFile()).map(({ name }) => extname(name).slice(1)));
  expect([...kinds].filter((kind) => MEDIA_TYPES[kind] === undefined)).toEqual([]);
});
