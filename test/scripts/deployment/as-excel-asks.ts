/** What each file must answer, asked as Excel asks for it. Headers in the server's own case. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

export interface Ask {
  readonly path: string;
  readonly type: RegExp;
  /** Undefined: no such header at all. */
  readonly cache: string | undefined;
  /** Excel on the web fetches it from its own origin. */
  readonly acrossOrigins: boolean;
}

export const EXCELS_ORIGIN = 'https://excel.officeapps.live.com';

/** Paths as the manifest names them; the chunk's name is of the build. */
export const AS_EXCEL_ASKS: readonly Ask[] = [
  { path: '/functions.zh-CN.json', type: /^application\/json/, cache: 'no-cache', acrossOrigins: true },
  { path: '/functions.en-US.json', type: /^application\/json/, cache: 'no-cache', acrossOrigins: true },
  { path: '/functions.js', type: /^text\/javascript/, cache: 'no-cache', acrossOrigins: false },
  { path: '/taskpane.html', type: /^text\/html/, cache: 'no-cache', acrossOrigins: false },
  { path: '/taskpane.js', type: /^text\/javascript/, cache: 'no-cache', acrossOrigins: false },
  { path: '/assets/icons/open-32.png', type: /^image\/png/, cache: undefined, acrossOrigins: false },
  { path: '/assets/shortcuts.json', type: /^application\/json/, cache: 'no-cache', acrossOrigins: false },
  { path: '/manifest.xml', type: /^text\/xml/, cache: 'no-cache', acrossOrigins: false },
  {
    path: '/chunks/one.0123456789ab.js',
    type: /^text\/javascript/,
    cache: 'public, max-age=31536000, immutable',
    acrossOrigins: false,
  },
];

/** What is wrong with an answer; nothing where all is right. */
export function wrongWith({ path, type, cache, acrossOrigins }: Ask, { status, headers }: Answer): string[] {
  const says = (name: string, right: boolean): string[] =>
    right ? [] : [`${path}: ${name} ${JSON.stringify(headers.get(name))}`];
  const directives = (text: string | null | undefined) => (text ?? '').split(/,\s*/).sort().join();
  const allowed = headers.get('Access-Control-Allow-Origin');
  const ancestors = headers.get('Content-Security-Policy') ?? '';
  return [
    ...(status === 200 ? [] : [`${path}: ${status}`]),
    ...says('Content-Type', type.test(headers.get('Content-Type') ?? '')),
    ...says('Cache-Control', directives(headers.get('Cache-Control')) === directives(cache)),
    ...says('Access-Control-Allow-Origin', acrossOrigins ? allowed === '*' || allowed === EXCELS_ORIGIN : true),
    ...says('X-Content-Type-Options', headers.get('X-Content-Type-Options') === 'nosniff'),
    ...says('Content-Security-Policy', ancestors.includes('https://*.officeapps.live.com')),
    ...says('X-Frame-Options', headers.get('X-Frame-Options') === null),
  ];
}
