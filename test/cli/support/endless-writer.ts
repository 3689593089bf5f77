import { checkTargets } from '../../../src/cli/targets';
import { writeFiles } from '../../../src/cli/write-files';

/** Writes both files over and over, each time whole lines of one letter and their count, until somebody kills it. */
async function writeWithoutEnd(base: string): Promise<void> {
  const wanted = [
    { option: '--out', file: 'a.txt' },
    { option: '--json', file: 'b.txt' },
  ];
  for (let round = 0; ; round += 1) {
    const targets = await checkTargets(wanted, [], base);
    const content = String.fromCharCode(65 + (round % 26)).repeat(400_000 + (round % 26));
    await writeFiles(
      targets.map((target) => ({ target, content: `${content}\n` })),
      () => undefined,
    );
    if (round === 0) process.stdout.write('writing\n');
  }
}

void writeWithoutEnd(process.argv[2]!);
