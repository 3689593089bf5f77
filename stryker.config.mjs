// Mutation testing of the engine: `npm run mutation`, or one file: `npm run mutation -- --mutate src/engine/evaluation/deadlines.ts`.
// Unit tests alone must kill the mutants: the random tests of test/oracle and test/properties take too long for each of them.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.mutation.config.js',
    enableFindRelatedTests: false,
  },
  buildCommand: 'node scripts/bundle-mutation-tests.js',
  coverageAnalysis: 'perTest',
  mutate: [
    'src/engine/**/*.ts',
    // Data, checked against its sources by tests of its own; texts.
    '!src/engine/ground/tables/lpr-rows.ts',
    '!src/engine/ground/tables/workdays-years.ts',
    '!src/engine/programmes/built-in/*-20*.ts',
    '!src/engine/programmes/built-in/{common,micro-credit}.ts',
    '!src/engine/evaluation/figures/published/*.ts',
  ],
  ignorePatterns: ['/dist', '/artefacts', '/assets', '/coverage', '/docs'],
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
  timeoutMS: 10000,
  thresholds: { high: 95, low: 90, break: 90 },
};
