const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { sourceHash } = require('./scripts/source-hash');
const { require: requireTypeScript } = require('tsx/cjs/api');

const root = __dirname;
const officeJsPackage = path.join(root, 'node_modules/@microsoft/office-js/dist');

// Where Excel's web view takes office.js from. `self` is for networks without internet: Microsoft does not support it, the README says what it costs.
const officeJsUrls = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};

/**
 * The promise that data stays on the machine: nothing is fetched but from where the page came from. Univer and Fluent set styles at run time;
 * no script is ever made from text.
 */
function contentSecurityPolicy(officeJsUrl) {
  const officeJsOrigin = /^https:/.test(officeJsUrl) ? ` ${new URL(officeJsUrl).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${officeJsOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the `scripts` of a page before its own bundle: office.js must stand when the pane starts, and the workbench's bridge when office.js does. */
class FirstScriptsPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('FirstScripts', (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap('FirstScripts', (data) => {
        const scripts = (data.plugin.userOptions.scripts ?? []).map((src) =>
          HtmlPlugin.createHtmlTagObject('script', { src, defer: true }),
        );
        data.assetTags.scripts.unshift(...scripts);
        return data;
      });
    });
  }
}

/**
 * What is made rather than bundled: one functions.json a language (manifest.xml, Url.Metadata), a manifest for clerks and one for trying a new version
 * first, what a web server is told, and `build.txt`, which says of which sources the build is.
 */
class MadeFilesPlugin {
  constructor({ origin, staging }) {
    this.origin = origin;
    this.staging = staging;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('MadeFiles', (compilation) => {
      const manifest = path.join(root, 'manifest.xml');
      compilation.fileDependencies.add(manifest);
      compilation.hooks.processAssets.tap('MadeFiles', () => {
        const emit = (name, text) => compilation.emitAsset(name, new RawSource(text));
        const { functionsMetadata } = requireTypeScript('./src/functions/metadata.ts', __filename);
        for (const language of ['zh-CN', 'en-US']) {
          emit(`functions.${language}.json`, JSON.stringify(functionsMetadata(language), null, 2));
        }
        const { productionManifest, stagingManifest } = requireTypeScript(
          './scripts/deployment/manifest.ts',
          __filename,
        );
        const source = fs.readFileSync(manifest, 'utf8');
        emit('manifest.xml', productionManifest(source, this.origin));
        emit('manifest.staging.xml', stagingManifest(source, this.staging));
        const { nginxConfiguration, iisConfiguration } = requireTypeScript(
          './scripts/deployment/web-server.ts',
          __filename,
        );
        emit('nginx.conf', nginxConfiguration());
        emit('web.config', iisConfiguration());
        emit('build.txt', `${sourceHash()}\n`);
      });
    });
  }
}

/** An address a manifest can hold. Excel takes https only. */
function httpsOrigin(name, value) {
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:')
    throw new Error(`--env ${name}=${value}: an https address such as https://tiexi.example.gov.cn`);
  return value.replace(/\/$/, '');
}

/**
 * Build settings: `npm run build -- --env origin=https://tiexi.example.gov.cn --env staging=https://tiexi-test.example.gov.cn --env officejs=cdn|21vianet|self`.
 */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const origin = httpsOrigin('origin', env.origin ?? 'https://localhost:3000');
  const staging = httpsOrigin('staging', env.staging ?? origin);
  const officeJs = officeJsUrls[env.officejs ?? 'cdn'];
  if (officeJs === undefined)
    throw new Error(`--env officejs=${env.officejs}: one of ${Object.keys(officeJsUrls).join(', ')}`);

  const page = (filename, template, chunk, officeJsUrl, scripts = []) =>
    new HtmlPlugin({
      filename,
      template,
      chunks: [chunk],
      scripts,
      hash: true,
      meta: { csp: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(officeJsUrl) } },
    });

  return {
    context: root,
    entry: {
      taskpane: ['./src/functions/register.ts', './src/commands/index.ts', './src/taskpane/index.tsx'],
      // In a layer of its own: modules shared with the other pages would be kept apart from each other in each of them, 4 KB more here.
      functions: { import: './src/functions/register.ts', layer: 'functions' },
      workbench: './src/workbench/page/index.tsx',
      'pane-bridge': './src/workbench/page/pane-bridge.ts',
    },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:12].js',
      clean: true,
    },
    devtool: production ? 'source-map' : 'cheap-module-source-map',
    experiments: { layers: true },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader' },
        { test: /\.css$/, use: ['style-loader', { loader: 'css-loader', options: { sourceMap: false } }] },
      ],
    },
    plugins: [
      page('index.html', './src/workbench/page/index.html', 'workbench', officeJsUrls.self),
      page('taskpane.html', './src/taskpane/taskpane.html', 'taskpane', officeJs, [officeJs]),
      page('pane-frame.html', './src/taskpane/taskpane.html', 'taskpane', officeJsUrls.self, [
        'pane-bridge.js',
        officeJsUrls.self,
      ]),
      new FirstScriptsPlugin(),
      new MadeFilesPlugin({ origin, staging }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          ...officeJsFiles().map((file) => ({
            from: path.join(officeJsPackage, file),
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
    optimization: {
      splitChunks: false,
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    // What each page loads at start, uncompressed; the budgets in gzip are held by test/browser/bundles.test.ts.
    performance: false,
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
    ...(env.WEBPACK_SERVE && { devServer: await server(env) }),
  };
};

/** `npm start`: the workbench on 127.0.0.1. `--env excel` instead serves https://localhost:3000, where the manifest expects the add-in. */
async function server(env) {
  console.log('\n  正在构建，通常半分钟以内…  Building, usually within half a minute…');
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= '3100';
  const { headersFor } = requireTypeScript('./scripts/deployment/web-server.ts', __filename);
  return {
    host: env.excel ? 'localhost' : '127.0.0.1',
    // `auto` takes the base port, or the next one that is free.
    port: env.excel ? 3000 : 'auto',
    server: env.excel
      ? { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() }
      : 'http',
    // Each file answers what it will answer from a county's server; without it Excel on the web has no functions.
    setupMiddlewares: (middlewares) => [
      (request, response, next) => {
        for (const [name, value] of Object.entries(headersFor(request.path))) response.setHeader(name, value);
        next();
      },
      ...middlewares,
    ],
    static: false,
    open: false,
    // The pages as they are built, without a client of the server in them.
    client: false,
    hot: false,
    liveReload: false,
    webSocketServer: false,
    onListening: ({ server, middleware }) =>
      middleware.waitUntilValid((stats) => {
        if (stats.hasErrors()) return;
        const address = env.excel ? 'https://localhost:3000/' : `http://127.0.0.1:${server.address().port}/`;
        console.log(
          `\n  贴息通工作台已就绪，请在浏览器打开  The workbench is ready; open in a browser:\n\n    ${address}\n`,
        );
        console.log('  按 Ctrl+C 停止。  Ctrl+C stops it.\n');
      }),
  };
}

/** What office.js loads beside itself on the hosts this add-in runs on; the rest of the package serves other products. */
function officeJsFiles() {
  return [
    'office.js',
    ...fs
      .readdirSync(officeJsPackage)
      .filter((name) => /^excel-(android|ios|mac|web|win32|winrt)-16\.\d\d(-core)?\.js$/.test(name)),
    'o15apptofilemappingtable.js',
    'telemetry/oteljs_agave.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
  ];
}
