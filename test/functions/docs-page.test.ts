import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsPage } from '../../src/functions/docs-page';

test('docs/functions.md is what the declarations say (npx tsx scripts/write-function-docs.ts)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'functions.md'), 'utf8')).toBe(functionsPage());
});
