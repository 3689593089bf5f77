// Tests mirror src/. Each file says which environment it needs (`@jest-environment jsdom`);
// the default is node (with plain globals: quicker), because the engine and the ledger reader know no DOM.
const esmPackages = ['@univerjs', 'lodash-es', 'nzh', '@cj-tech-master', 'nanoid', 'rbush', 'quickselect', 'kdbush'];

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: '<rootDir>/test/plain-globals-environment.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.(t|j|mj)sx?$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
};

/** @type {import('jest').Config} */
module.exports = {
  // On two cores Jest would leave one idle.
  maxWorkers: '100%',
  // A test over a whole workbook takes seconds on a machine that is busy with others.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/browser/',
        '<rootDir>/test/libreoffice/',
        '<rootDir>/test/nginx/',
        '<rootDir>/test/files/',
      ],
    },
    {
      ...shared,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      globalSetup: '<rootDir>/test/browser/support/global-setup.ts',
    },
  ],
};
