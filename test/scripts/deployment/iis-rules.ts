import { DOMParser, type Element } from '@xmldom/xmldom';

interface Settings {
  readonly headers: Readonly<Record<string, string>>;
  readonly cache?: string;
  readonly types: Readonly<Record<string, string>>;
}

const parser = new DOMParser({
  onError: (_level, message) => {
    throw new Error(message);
  },
});

/**
 * What IIS answers for a path by a web.config (docs of system.webServer/httpProtocol, staticContent and clientCache): the settings of the site, and those
 * of each `location` the path lies in on top; `clientCache` in the nearest one wins.
 */
export function iisHeaders(configuration: string, path: string): Readonly<Record<string, string>> {
  const root = parser.parseFromString(configuration, 'text/xml').documentElement as Element;
  const kids = (element: Element, name: string): Element[] =>
    Array.from(element.childNodes).filter((node) => node.nodeName === name) as Element[];
  const settings = [
    ...kids(root, 'system.webServer'),
    ...kids(root, 'location')
      .filter((location) => {
        const place = location.getAttribute('path')!;
        return path === `/${place}` || path.startsWith(`/${place}/`);
      })
      .flatMap((location) => kids(location, 'system.webServer')),
  ].map((element): Settings => {
    const named = (name: string) => Array.from(element.getElementsByTagName(name)) as Element[];
    const [cache] = named('clientCache');
    return {
      headers: Object.fromEntries(
        named('customHeaders').flatMap((list) =>
          kids(list, 'add').map((add) => [add.getAttribute('name')!, add.getAttribute('value')!]),
        ),
      ),
      ...(cache && { cache: cacheControl(cache) }),
      types: Object.fromEntries(
        named('mimeMap').map((map) => [map.getAttribute('fileExtension')!, map.getAttribute('mimeType')!]),
      ),
    };
  });
  const merged: Record<string, string> = {};
  for (const { headers } of settings) {
    for (const [name, value] of Object.entries(headers)) {
      // IIS refuses a file in which a header is added twice (0x800700b7).
      if (merged[name] !== undefined) throw new Error(`${name} twice for ${path}`);
      merged[name] = value;
    }
  }
  const cache = settings.findLast((one) => one.cache !== undefined)?.cache ?? '';
  const type = settings.findLast(({ types }) => types[extensionOf(path)] !== undefined)?.types[extensionOf(path)];
  return {
    ...merged,
    ...(cache !== '' && { 'Cache-Control': cache }),
    ...(type !== undefined && { 'Content-Type': type }),
  };
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.'));

function cacheControl(element: Element): string {
  const custom = element.getAttribute('cacheControlCustom');
  const with_ = (text: string) => (custom ? `${custom}, ${text}` : text);
  switch (element.getAttribute('cacheControlMode')) {
    case 'DisableCache':
      return 'no-cache';
    case 'UseMaxAge': {
      const [days, time] = element.getAttribute('cacheControlMaxAge')!.split('.');
      const [hours = 0, minutes = 0, seconds = 0] = time!.split(':').map(Number);
      return with_(`max-age=${Number(days) * 86_400 + hours * 3600 + minutes * 60 + seconds}`);
    }
    default:
      return '';
  }
}
