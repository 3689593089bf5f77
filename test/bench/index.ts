import { spawnSync } from 'node:child_process';
import { benchBaselines } from './baselines';
import { benchEngine } from './engine.bench';
import { benchFunctions } from './functions.bench';
import { benchLedger } from './ledger.bench';
import { benchXlsx } from './xlsx.bench';

const FUNCTIONS = 'functions';
/** `npm run bench -- 100000` measures the engine with fewer loans, `npm run bench -- functions` only the functions. */
const count = Number(process.argv[2] ?? 1_000_000);
/** Milliseconds for a million loans; `limit` in each table is that of the design's budgets (§9). */
const ENGINE_LIMIT = 1000;

async function main(): Promise<void> {
  console.log(`${count} loans (Node ${process.version}, ${process.arch})`);
  console.table(
    benchEngine(count).map((row) => ({
      ...row,
      limit: Math.round((ENGINE_LIMIT * count) / 1_000_000),
      heapMB: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
    })),
  );
  console.table(await benchBaselines(count));
  console.log('Reading a ledger (milliseconds; Cpu is processor time)');
  console.table(await benchLedger());
  // In a process of their own, as functions have a runtime of their own: warmed by a million loans of every shape they are no measure.
  spawnSync(process.execPath, [...process.execArgv, __filename, FUNCTIONS], { stdio: 'inherit' });
  console.log('Files and formulas in the workbench');
  console.table(await benchXlsx());
}

function functionsAlone(): void {
  console.log('One call over a range (milliseconds; Cpu is processor time)');
  console.table(benchFunctions());
}

(process.argv[2] === FUNCTIONS ? Promise.resolve().then(functionsAlone) : main()).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
