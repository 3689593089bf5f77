import { benchBaselines } from './baselines';
import { benchEngine } from './engine.bench';

/** `npm run bench -- 100000` measures with fewer loans. */
const count = Number(process.argv[2] ?? 1_000_000);

async function main(): Promise<void> {
  console.log(`${count} loans (Node ${process.version}, ${process.arch})`);
  console.table(
    benchEngine(count).map((row) => ({ ...row, heapMB: Math.round(process.memoryUsage().heapUsed / 2 ** 20) })),
  );
  console.table(await benchBaselines(count));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
