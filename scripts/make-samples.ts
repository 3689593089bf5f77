/** Builds assets/samples/*.xlsx and their index from seeds: `npx tsx scripts/make-samples.ts`. The files are kept in the repository. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from './samples/catalogue';

async function main(): Promise<void> {
  const folder = join(__dirname, '..', 'assets', 'samples');
  for (const { file, make } of samples) {
    writeFileSync(join(folder, file), await make());
    console.log(file);
  }
  const index = samples.map(({ file, title, titleEn, programme, period }) => ({
    file,
    title,
    titleEn,
    programme,
    period,
  }));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index, null, 2) + '\n');
}

void main();
