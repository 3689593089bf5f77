/**
 * Who may show the pane in a frame: Excel on the web in its several homes. No official list exists (office-js#1005); these are the ones of
 * office-js#3342 and office-js-docs-pr#4911, and 21Vianet's. A page cannot say this of itself, only its server can.
 */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://excel.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
].join(' ');

type Headers = Readonly<Record<string, string>>;

const EVERYWHERE: Headers = {
  'Content-Security-Policy': `frame-ancestors ${FRAME_ANCESTORS}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const ONE_YEAR = 31_536_000;

/** What a web server adds to the files of one kind. */
export interface ServingRule {
  /** Paths below dist/, wherever a server puts that: a regular expression that nginx understands as well. */
  readonly match: string;
  /** The same for IIS, which knows folders and files by their names only. */
  readonly iisPaths: readonly string[];
  /** Absent: no Cache-Control at all. */
  readonly cache?: string;
  readonly headers: Headers;
}

/** The first that fits holds. All that no rule names keeps its name and is asked about each time (an unchanged file costs a 304). */
export const SERVING_RULES: readonly ServingRule[] = [
  {
    // Excel on the web fetches the functions' metadata itself, from its own origin: without this header it has no functions (office-js#3970).
    match: '/functions\\.[A-Za-z-]+\\.json$',
    iisPaths: ['functions.zh-CN.json', 'functions.en-US.json'],
    cache: 'no-cache',
    headers: { ...EVERYWHERE, 'Access-Control-Allow-Origin': '*' },
  },
  {
    // "The server hosting an image resource must not add any CACHE-CONTROL directives": Office shows a generic icon then (manifest reference, Image element;
    // office-js#2981).
    match: '/assets/icons/',
    iisPaths: ['assets/icons'],
    headers: EVERYWHERE,
  },
  {
    // These have their content's hash in their names.
    match: '/chunks/',
    iisPaths: ['chunks'],
    cache: `public, max-age=${ONE_YEAR}, immutable`,
    headers: EVERYWHERE,
  },
  { match: '/', iisPaths: [], cache: 'no-cache', headers: EVERYWHERE },
];

/** The headers of the file at a path; for servers that run code, as the one developers start. */
export function headersFor(path: string): Headers {
  const { cache, headers } = SERVING_RULES.find(({ match }) => new RegExp(match).test(path))!;
  return cache === undefined ? headers : { 'Cache-Control': cache, ...headers };
}

/** Kinds of files in dist/ and what they are; a script that is sent as plain text is not run (`nosniff`). */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  map: 'application/json',
  xml: 'text/xml',
  css: 'text/css',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The part of an nginx configuration that serves `dist/`. */
export function nginxConfiguration(): string {
  const types = Object.entries(MEDIA_TYPES).map(([extension, type]) => `  ${type} ${extension};`);
  // nginx forgets the outer add_header lines in a location that has one of its own.
  const location = ({ match, cache, headers }: ServingRule) =>
    [
      match === '/' ? 'location / {' : `location ~ ${match} {`,
      ...(cache === undefined ? [] : [`  add_header Cache-Control "${cache}" always;`]),
      ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
      '}',
    ].join('\n');
  return [
    '# 放进 server { … } 里；root 指向 dist 目录。Goes into server { … }, with root at dist/.',
    'index index.html;',
    'charset utf-8;',
    'types {',
    ...types,
    '}',
    'gzip on;',
    'gzip_types application/javascript text/javascript application/json application/xml text/xml text/css image/svg+xml;',
    ...SERVING_RULES.map(location),
    '',
  ].join('\n');
}

/** `web.config` of the folder for IIS. */
export function iisConfiguration(): string {
  const headers = Object.entries(EVERYWHERE).map(([name, value]) => `        <add name="${name}" value="${value}"/>`);
  const types = Object.entries(MEDIA_TYPES).flatMap(([extension, type]) => [
    `      <remove fileExtension=".${extension}"/>`,
    `      <mimeMap fileExtension=".${extension}" mimeType="${type}"/>`,
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear/>
        <add value="index.html"/>
      </files>
    </defaultDocument>
    <httpProtocol>
      <customHeaders>
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
${types.join('\n')}
      <clientCache cacheControlMode="DisableCache"/>
    </staticContent>
    <urlCompression doStaticCompression="true"/>
  </system.webServer>
${SERVING_RULES.flatMap((rule) => rule.iisPaths.map((path) => iisLocation(path, rule))).join('\n')}
</configuration>
`;
}

/** What one folder or file has beside what the whole site has, which IIS hands down to it. */
function iisLocation(path: string, { cache, headers }: ServingRule): string {
  const own = Object.entries(headers).filter(([name]) => EVERYWHERE[name] === undefined);
  return [
    `  <location path="${path}">`,
    '    <system.webServer>',
    ...(own.length === 0
      ? []
      : [
          '      <httpProtocol>',
          '        <customHeaders>',
          ...own.map(([name, value]) => `          <add name="${name}" value="${value}"/>`),
          '        </customHeaders>',
          '      </httpProtocol>',
        ]),
    ...(cache === 'no-cache'
      ? []
      : ['      <staticContent>', `        ${clientCache(cache)}`, '      </staticContent>']),
    '    </system.webServer>',
    '  </location>',
  ].join('\n');
}

function clientCache(cache: string | undefined): string {
  return cache === undefined
    ? '<clientCache cacheControlMode="NoControl"/>'
    : `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"/>`;
}
