// Workbooks no one here made, opened, computed, saved and opened again (`npm run test:files`), apart from `npm test`: each goes through the command line
// three or four times.
const { projects } = require('./jest.config');
const [unit] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  displayName: 'files',
  roots: ['<rootDir>/test/files'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
};
