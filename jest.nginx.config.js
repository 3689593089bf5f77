// Asks a real nginx (scripts/install-nginx.sh) as Excel asks, apart from `npm test`, which must pass without it.
const { projects } = require('./jest.config');
const [unit] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  displayName: 'nginx',
  roots: ['<rootDir>/test/nginx'],
  testPathIgnorePatterns: ['/node_modules/'],
};
