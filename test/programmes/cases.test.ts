import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

/**
 * Published programmes as files of our own: each folder has the rules in words, a programme file, a ledger of made-up people and the amount of every row by
 * hand. A new folder is found by itself.
 */
const FOLDERS = join(__dirname, 'cases');

interface Expected {
  readonly runs: readonly {
    readonly period: { readonly from: string; readonly to: string };
    readonly rows: readonly { readonly sheet: string; readonly row: number; readonly subsidy: string }[];
    readonly total: string;
  }[];
}

interface Report {
  readonly loans: readonly { readonly sheet: string; readonly row: number; readonly subsidy: string }[];
  readonly failures: readonly unknown[];
  readonly totals: { readonly subsidy: string };
}

async function assessed(folder: string, period: string): Promise<Report> {
  let out = '';
  const words = ['--programme-file', 'programme.json', '--period', period, '--json', '-'];
  await main(['assess', 'ledger.xlsx', ...words], {
    base: folder,
    out: (text) => void (out += text),
    error: (text) => void (out += text),
  });
  return JSON.parse(out) as Report;
}

const runs = readdirSync(FOLDERS).flatMap((name) => {
  const folder = join(FOLDERS, name);
  const { runs: wanted } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  return wanted.map((run) => [name, `${run.period.from}..${run.period.to}`, folder, run] as const);
});

test.each(runs)('%s, %s: each row to the 分', async (_name, period, folder, wanted) => {
  const { loans, failures, totals } = await assessed(folder, period);
  expect(failures).toEqual([]);
  expect(loans.map(({ sheet, row, subsidy }) => [sheet, row, subsidy])).toEqual(
    wanted.rows.map(({ sheet, row, subsidy }) => [sheet, row, subsidy]),
  );
  expect(totals.subsidy).toBe(wanted.total);
});

test('every folder has its rules in words', () => {
  expect(readdirSync(FOLDERS).filter((name) => !existsSync(join(FOLDERS, name, 'rules.md')))).toEqual([]);
});
