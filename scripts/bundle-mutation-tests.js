// All that Stryker runs for a mutant in one file: Jest loads it in a tenth of the time it takes for seventy.
const { readdirSync } = require('node:fs');
const { buildSync } = require('esbuild');

/** It holds docs/ambiguities.md to the programmes, which are data. */
const NOT_OF_MUTANTS = 'programmes/ambiguities.test.ts';

const tests = readdirSync('test/engine', { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && file !== NOT_OF_MUTANTS)
  .map((file) => `./test/engine/${file}`);

buildSync({
  stdin: {
    contents: [...tests, './test/acceptance/examples.test.ts'].map((file) => `import '${file}';`).join('\n'),
    resolveDir: process.cwd(),
  },
  bundle: true,
  platform: 'node',
  packages: 'external',
  outfile: 'mutation-tests.js',
  logLevel: 'warning',
});
