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

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `frame-ancestors ${FRAME_ANCESTORS}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Files in `chunks/` have their content's hash in their names; all others keep their names and are asked about each time (an unchanged one costs a 304). */
const ONE_YEAR = 31_536_000;

/** The part of an nginx configuration that serves `dist/`. */
export function nginxConfiguration(): string {
  const headers = Object.entries(HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  // nginx forgets the outer add_header lines in a location that has one of its own.
  const location = (match: string, cache: string) =>
    [
      `location ${match} {`,
      ...[`add_header Cache-Control "${cache}" always;`, ...headers].map((line) => `  ${line}`),
      '}',
    ].join('\n');
  return [
    '# 放进 server { … } 里；root 指向 dist 目录。Goes into server { … }, with root at dist/.',
    'index index.html;',
    'gzip on;',
    'gzip_types application/javascript text/javascript application/json application/xml text/xml text/css image/svg+xml;',
    location('/', 'no-cache'),
    location('/chunks/', `public, max-age=${ONE_YEAR}, immutable`),
    '',
  ].join('\n');
}

/** `web.config` of the folder for IIS. */
export function iisConfiguration(): string {
  const headers = Object.entries(HEADERS).map(([name, value]) => `        <add name="${name}" value="${value}"/>`);
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
      <remove fileExtension=".json"/>
      <mimeMap fileExtension=".json" mimeType="application/json"/>
      <clientCache cacheControlMode="DisableCache"/>
    </staticContent>
    <urlCompression doStaticCompression="true"/>
  </system.webServer>
  <location path="chunks">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"/>
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}
