import { spawnSync } from 'node:child_process';
import { benchBaselines } from './baselines';
import { benchBlocks } from './blocks.bench';
import { benchEngine, ENGINE_PROGRAMMES, type BenchRow } from './engine.bench';
import { benchFunctions } from './functions.bench';
import { benchLedger } from './ledger.bench';
import { benchPane, bundleSizes } from './pane.bench';
import { benchWorkbook } from './workbook.bench';
import { benchXlsx } from './xlsx.bench';

/** Milliseconds for a million loans; `limit` in each table is that of the design's budgets (§9). */
const ENGINE_LIMIT = 1000;

/** A part's rows, measured in a process of its own: warmed and filled by another it is no measure. */
function ownProcess<Row>(...args: readonly (string | number)[]): Row {
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return JSON.parse(stdout) as Row;
}

/** Each part in a process of its own. */
const PARTS: Readonly<Record<string, (count: number) => void | Promise<void>>> = {
  async engine(count) {
    console.log(`${count} loans (Node ${process.version}, ${process.arch})`);
    const limit = Math.round((ENGINE_LIMIT * count) / 1_000_000);
    console.table(ENGINE_PROGRAMMES.map((id) => ({ ...ownProcess<BenchRow>('programme', id, count), limit })));
    console.table(await benchBaselines(count));
  },
  async ledger() {
    console.log('Reading a ledger (milliseconds; Cpu is processor time)');
    console.table(await benchLedger());
  },
  functions() {
    console.log('One call over a range (milliseconds; Cpu is processor time)');
    console.table(benchFunctions());
  },
  async files() {
    console.log('Files and formulas in the workbench');
    console.table(await benchXlsx());
  },
  async workbook() {
    console.log('In the workbench, through office.js');
    console.table(await benchWorkbook(10_000, { summary: 2 }));
    console.table(await benchWorkbook(100_000, { summary: 15, full: 15 }));
  },
  async blocks() {
    for (const rows of [10_000, 100_000]) {
      console.log(`${rows} rows, the full set: its longest blocks, and whose milliseconds they were (by the clock)`);
      console.table(await benchBlocks(rows));
    }
  },
  async pane() {
    const sizes = bundleSizes();
    if (!sizes) {
      console.log('The pane: nothing is built. `npm run build` first.');
      return;
    }
    console.log('What was built, in the browser');
    console.table([...sizes, ...(await benchPane())]);
  },
};

/** `npm run bench -- 100000` measures the engine with fewer loans, `npm run bench -- workbook pane` only these parts. */
async function main(args: readonly string[]): Promise<void> {
  if (args[0] === 'programme') {
    console.log(JSON.stringify(benchEngine(args[1]!, Number(args[2]))));
    return;
  }
  const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 1_000_000);
  const names = args.filter((arg) => !/^\d+$/.test(arg));
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined) throw new Error(`no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);
  const [only] = names;
  if (only !== undefined && names.length === 1) {
    await PARTS[only]!(count);
    return;
  }
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name, String(count)], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
