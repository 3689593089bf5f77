import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/ledger/read-workbook';
import { FileError } from '../../src/workbench/xlsx/package/errors';
import { gridsOf } from '../../src/workbench/xlsx/grids-of';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { seededRandom } from './support/seeded-random';
import { bytesOf } from './support/cases';

jest.setTimeout(300_000);

/** As many as it takes a few seconds to read; `FLIPS=400` tries as many of every sample. */
const FLIPS = Number(process.env.FLIPS ?? 40);
const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const files: readonly (readonly [string, () => Uint8Array])[] = [
  ['part-name-absolute.xlsx', () => bytesOf('part-name-absolute.xlsx')],
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, () => new Uint8Array(readFileSync(join(SAMPLES, name)))] as const),
];

/** All that a reading gives of the loans, as text. */
async function loansIn(bytes: Uint8Array): Promise<string> {
  const { ledgers } = readWorkbook(gridsOf(await openXlsx(bytes)));
  return JSON.stringify(ledgers.map(({ sheet, loans, failures }) => [sheet, loans, failures]));
}

test.each(files)('%s with one bit flipped: refused in a sentence, or the same loans', async (name, read) => {
  const bytes = read();
  const right = await loansIn(bytes);
  const random = seededRandom(name);
  // The small one is read in a moment.
  const flips = name.startsWith('part') ? FLIPS * 10 : FLIPS;
  const outcomes = { refused: 0, same: 0 };
  for (let i = 0; i < flips; i += 1) {
    const flipped = bytes.slice();
    const at = Math.floor(random() * bytes.length);
    const bit = 1 << Math.floor(random() * 8);
    flipped[at]! ^= bit;
    const found = await loansIn(flipped).catch((error: unknown) => {
      if (error instanceof FileError) return 'refused';
      throw new Error(`bit ${bit} of byte ${at}: no sentence of ours`, { cause: error });
    });
    if (found === 'refused') outcomes.refused += 1;
    else {
      expect([`bit ${bit} of byte ${at}`, found === right]).toEqual([`bit ${bit} of byte ${at}`, true]);
      outcomes.same += 1;
    }
  }
  expect(outcomes.refused).toBeGreaterThan(0);
});
