// What Stryker runs for each mutant: the engine's unit tests and worked examples.
const { projects } = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = {
  ...projects[0],
  // Stryker resolves the name itself and knows no <rootDir>.
  testEnvironment: require.resolve('./test/plain-globals-environment'),
  testMatch: ['<rootDir>/test/engine/**/*.test.ts', '<rootDir>/test/acceptance/**/*.test.ts'],
  // It runs whole workbooks: slow, and what it sees of the engine the examples beside it see too.
  testPathIgnorePatterns: [...projects[0].testPathIgnorePatterns, 'acceptance/cli\\.test'],
};
