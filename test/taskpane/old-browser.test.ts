import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');

test('without WebView2 the page itself says what is missing: nothing of ours runs there', () => {
  const [, sentence] = /<p id="old-browser">([^]*?)<\/p>/.exec(page)!;
  expect(sentence).toContain('WebView2');
  // Before the mount point: scripts that fail to parse leave it as it is.
  expect(page.indexOf('old-browser">')).toBeLessThan(page.indexOf('id="root"'));
  // Hidden only where the browser knows a property younger than both old ones; IE 11 reads no @supports block at all.
  const outside = page.replace(/@supports \(inset: 0\) \{[^]*?\}\s*\}/, '');
  expect(page).toMatch(/@supports \(inset: 0\) \{\s*#old-browser \{\s*display: none;/);
  expect(outside).not.toMatch(/display: none/);
});
