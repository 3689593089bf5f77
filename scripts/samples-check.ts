/**
 * `npm run samples:check`: every sample through the command line, its totals beside the published ones. Exit 1 where one differs.
 * One run a period, as a clerk would; several periods of one check are added up.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Decimal from 'decimal.js';
import { samples, type Sample } from './samples/catalogue';

const root = join(__dirname, '..');
const run = promisify(execFile);

interface Totals {
  readonly loans: number;
  readonly eligible: number;
  readonly principal: string;
  readonly subsidy: string;
}

async function totalsOf(sample: Sample, period: string): Promise<Totals> {
  const args = [
    '--import',
    'tsx',
    join(root, 'src', 'cli', 'index.ts'),
    'assess',
    join(root, 'assets', 'samples', sample.file),
  ];
  const options = ['--programme', sample.programme, '--period', period, '--json', '-'];
  // Exit 1 says that there are findings, which the samples have on purpose.
  const { stdout } = await run(process.execPath, [...args, ...options], { cwd: root, maxBuffer: 2 ** 28 }).catch(
    (error: { code: number; stdout: string; stderr: string }) => {
      if (error.code !== 1) throw new Error(`${sample.file} ${period}: ${error.stderr}`);
      return error;
    },
  );
  return (JSON.parse(stdout) as { totals: Totals }).totals;
}

async function main(): Promise<void> {
  const jobs = samples.flatMap((sample) => sample.checks.map((check) => ({ sample, check })));
  const wanted = [
    ...new Set(jobs.flatMap(({ sample, check }) => check.periods.map((period) => `${sample.file} ${period}`))),
  ];
  const found = new Map<string, Totals>();
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [file, period] = next.split(' ') as [string, string];
      found.set(next, await totalsOf(samples.find((sample) => sample.file === file) as Sample, period));
    }
  };
  await Promise.all(cpus().slice(0, 2).map(work));

  let differing = 0;
  const rows = jobs.map(({ sample, check }) => {
    const all = check.periods.map((period) => found.get(`${sample.file} ${period}`) as Totals);
    const last = all[all.length - 1] as Totals;
    const subsidy = all.reduce((sum, totals) => sum.plus(totals.subsidy), new Decimal(0)).toFixed(2);
    const same =
      (check.loans === undefined || check.loans === last.loans) &&
      (check.eligible === undefined || check.eligible === last.eligible) &&
      (check.principal === undefined || check.principal === last.principal) &&
      (check.subsidy === undefined || check.subsidy === subsidy);
    if (!same) differing += 1;
    return {
      sample: sample.file,
      period:
        check.periods.length === 1
          ? check.periods[0]
          : `${check.periods[0]}…${check.periods[check.periods.length - 1]}`,
      loans: last.loans,
      paid: last.eligible,
      principal: last.principal,
      subsidy,
      published: check.subsidy ?? 'none published',
      agrees: same ? 'yes' : 'NO',
    };
  });
  console.table(rows);
  process.exitCode = differing === 0 ? 0 : 1;
}

void main();
