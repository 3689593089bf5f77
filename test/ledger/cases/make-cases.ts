/** Writes the golden workbooks and their expectations: `npx tsx test/ledger/cases/make-cases.ts`. The same bytes every time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badCases } from './bad-cases';
import { writeCase } from './case-book';
import { goodCases } from './good-cases';

async function main(): Promise<void> {
  for (const [kind, cases] of [
    ['good', goodCases],
    ['bad', badCases],
  ] as const) {
    for (const one of cases) {
      const folder = join(__dirname, kind, one.name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'ledger.xlsx'), await writeCase(one));
      writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(one.expected, undefined, 2)}\n`);
    }
  }
}

void main();
