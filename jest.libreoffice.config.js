// Tests that open our files in LibreOffice (scripts/install-libreoffice.sh), apart from `npm test`, which must pass without it.
const { projects } = require('./jest.config');
const [unit] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  displayName: 'libreoffice',
  roots: ['<rootDir>/test/libreoffice'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Starting LibreOffice alone takes seconds.
  testTimeout: 600_000,
};
