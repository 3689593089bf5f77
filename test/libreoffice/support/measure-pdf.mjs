// What is printed: for each PDF named, its pages with the smallest type on them and how many pieces of text. A process of its own, since pdf.js is an
// ES module and Jest's tests are not. Prints JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const assets = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;
const measured = [];
for (const file of process.argv.slice(2)) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, verbosity: 0, cMapUrl: `${assets}cmaps/`, cMapPacked: true });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const printed = items.filter((item) => 'str' in item && item.str.trim() !== '');
    const sizes = printed.map(({ transform }) => Math.hypot(transform[2], transform[3]));
    pages.push({ pieces: printed.length, smallest: sizes.length === 0 ? 0 : Math.min(...sizes) });
  }
  measured.push({ file, pages });
  await task.destroy();
}
process.stdout.write(JSON.stringify(measured));
