// What Stryker runs for each mutant: the engine's unit tests and worked examples, in the one file its build command makes of them.
/** @type {import('jest').Config} */
module.exports = {
  // Stryker resolves the name itself and knows no <rootDir>.
  testEnvironment: require.resolve('./test/mutation-environment'),
  testMatch: ['<rootDir>/mutation-tests.js'],
  transform: {},
};
