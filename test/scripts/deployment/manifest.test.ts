import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productionManifest, stagingManifest } from '../../../scripts/deployment/manifest';

const source = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
const production = productionManifest(source, 'https://tiexi.example.gov.cn');
const staging = stagingManifest(source, 'https://test.example.gov.cn');

const id = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1];

test('every address is the host asked for', () => {
  for (const [manifest, origin] of [
    [production, 'https://tiexi.example.gov.cn/'],
    [staging, 'https://test.example.gov.cn/'],
  ] as const) {
    expect(manifest).not.toContain('localhost');
    expect(manifest.split(origin).length).toBe(source.split('https://localhost:3000/').length);
  }
});

test('the two have ids of their own, which never change: Excel knows an installed add-in by its id', () => {
  expect(id(production)).toBe('7a1f0c52-6f0e-4b53-9d1b-2c8d3e5f9a41');
  expect(id(staging)).toBe('b94d6e17-0a3c-4c58-8f21-5e7d90c1a6b3');
});

test('a clerk sees which of the two it is, in lists and on the ribbon', () => {
  expect(production).not.toMatch(/测试|\(test\)/);
  expect([...staging.matchAll(/"([^"]*(?:测试|\(test\))[^"]*)"/g)].map(([, text]) => text)).toEqual([
    '贴息通（测试）',
    'Tiexi (test)',
    '贴息（测试）',
    'Subsidy (test)',
  ]);
});

test('apart from that they are the same', () => {
  const plain = (manifest: string) =>
    manifest
      .replace(/<Id>.*<\/Id>/, '')
      .replaceAll(/https:\/\/\w+\.example\.gov\.cn/g, '')
      .replaceAll(/（测试）| \(test\)/g, '');
  expect(plain(staging)).toBe(plain(production));
});

test('a manifest whose name has changed is not passed on unmarked', () => {
  expect(() =>
    stagingManifest(source.replace('DisplayName DefaultValue="贴息通"', 'DisplayName DefaultValue="x"'), 'https://a'),
  ).toThrow('manifest.xml: nothing like');
});
