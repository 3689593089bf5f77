import { DOMParser } from '@xmldom/xmldom';
import { iisConfiguration, nginxConfiguration } from '../../../scripts/deployment/web-server';

test('nginx: only files with a hash in their names are kept without asking, and each location says who may frame the pane', () => {
  const locations = [...nginxConfiguration().matchAll(/^location (\S+) \{\n([^}]*)\}/gm)];
  expect(locations.map(([, match, body]) => [match, /Cache-Control "([^"]*)"/.exec(body!)?.[1]])).toEqual([
    ['/', 'no-cache'],
    ['/chunks/', 'public, max-age=31536000, immutable'],
  ]);
  for (const [, , body] of locations) {
    expect(body).toContain("frame-ancestors 'self' https://*.officeapps.live.com https://excel.cloud.microsoft");
    expect(body).toContain('X-Content-Type-Options "nosniff"');
  }
});

test('IIS: the same, as XML', () => {
  const document = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(iisConfiguration(), 'text/xml');
  const caches = Array.from(document.getElementsByTagName('clientCache')).map((cache) => [
    cache.parentNode?.parentNode?.parentNode?.nodeName,
    cache.getAttribute('cacheControlMode'),
  ]);
  expect(caches).toEqual([
    ['configuration', 'DisableCache'],
    ['location', 'UseMaxAge'],
  ]);
  expect(iisConfiguration()).toContain('frame-ancestors');
});
